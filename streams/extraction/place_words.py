"""Words of a sentence as the place reader sees them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Self

from streams.lexicon.gazetteer import Name, word_key
from streams.text.tokens import TOKEN, fold

POSSESSIVE = ("'s", "’s")
HYPHENS = "-'’"


LONGEST = 30
"""Characters of a run whose keys are remembered."""


def pieces(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """The words of `text[start:end]` with their offsets; hyphens inside a name (Mazar-i-Sharif) are left out."""
    before = -1
    for match in TOKEN.finditer(text, start, end):
        word, (begin, stop) = match.group(), match.span()
        if word in HYPHENS and before == begin:
            continue
        if word.endswith(POSSESSIVE):
            word, stop = word[:-2], stop - 2
        yield word, begin, stop
        before = stop


def cut(run: str) -> tuple[str, ...]:
    """Keys of the words of a run without blanks."""
    return tuple(word_key(fold(word)) or " " for word, _, _ in pieces(run, 0, len(run)))


remembered = lru_cache(1 << 16)(cut)
"""The same runs come again and again."""


@dataclass(slots=True)
class Words:
    """Keys of the words of `text[start:end]`, with their offsets."""

    text: str
    start: int
    end: int
    keys: list[str]
    _offsets: tuple[list[int], list[int]] | None = None

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Self:
        """The words of `text[start:end]`."""
        keys: list[str] = []
        for run in text[start:end].split():
            keys += remembered(run) if len(run) <= LONGEST else cut(run)
        return cls(text, start, end, keys)

    @property
    def offsets(self) -> tuple[list[int], list[int]]:
        """Where the words start and end; found when first asked for, since many sentences name no place."""
        if self._offsets is None:
            if any(self.text.find(sign, self.start, self.end) >= 0 for sign in HYPHENS):
                found = [(begin, stop) for _, begin, stop in pieces(self.text, self.start, self.end)]
            else:
                found = [match.span() for match in TOKEN.finditer(self.text, self.start, self.end)]
            self._offsets = [begin for begin, _ in found], [stop for _, stop in found]
        return self._offsets

    @property
    def starts(self) -> list[int]:
        """Where each word starts."""
        return self.offsets[0]

    @property
    def ends(self) -> list[int]:
        """Where each word ends."""
        return self.offsets[1]

    def key(self, at: int) -> str:
        """Key of a word, empty beyond the sentence."""
        return self.keys[at] if 0 <= at < len(self.keys) else ""

    def capital(self, at: int) -> bool:
        """Whether a word begins with a capital letter."""
        letter = 0 <= at < len(self.keys) and not self.keys[at][0].isdigit()
        return letter and self.text[self.starts[at]].isupper()


@dataclass(frozen=True, slots=True)
class Found:
    """A name at words `begin` to `end` (exclusive); `skip` characters of clitics go before it."""

    begin: int
    end: int
    name: Name | None
    """None for a name that the gazetteer does not know."""
    placed: bool
    hint: str = ""
    skip: int = 0
    country: str = ""
    """ISO code of a nationality."""
    near: str = ""
