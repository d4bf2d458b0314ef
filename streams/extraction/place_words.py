"""Words of a sentence as the place reader sees them."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Self

from streams.lexicon.gazetteer import Name, word_key
from streams.text.tokens import TOKEN, fold

POSSESSIVE = ("'s", "’s")
HYPHENS = "-'’"


@lru_cache(1 << 15)
def raw_key(word: str) -> str:
    """Key of a word as written; the same words come again and again."""
    return word_key(fold(word)) or " "


@dataclass(frozen=True, slots=True)
class Words:
    """Keys of the words with their offsets; hyphens inside a name (Mazar-i-Sharif) are left out."""

    text: str
    keys: list[str]
    starts: list[int]
    ends: list[int]

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Self:
        """The words of `text[start:end]`."""
        keys: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        for match in TOKEN.finditer(text, start, end):
            word, (begin, stop) = match.group(), match.span()
            if word in HYPHENS and ends and ends[-1] == begin:
                continue
            if word.endswith(POSSESSIVE):
                word, stop = word[:-2], stop - 2
            keys.append(raw_key(word))
            starts.append(begin)
            ends.append(stop)
        return cls(text, keys, starts, ends)

    def key(self, at: int) -> str:
        """Key of a word, empty beyond the sentence."""
        return self.keys[at] if 0 <= at < len(self.keys) else ""

    def capital(self, at: int) -> bool:
        """Whether a word begins with a capital letter."""
        return 0 <= at < len(self.keys) and self.text[self.starts[at]].isupper()


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
