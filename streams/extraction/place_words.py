"""Words of a sentence as the place reader sees them."""

from dataclasses import dataclass
from typing import Self

from streams.lexicon.gazetteer import Name, word_key
from streams.text.tokens import tokenize


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
        tokens = tokenize(text, start, end)
        kept = [
            t
            for i, t in enumerate(tokens)
            if t.form not in "-'’" or not 0 < i < len(tokens) - 1 or tokens[i - 1].end != t.start
        ]
        return cls(
            text, [word_key(t.form) or t.form or " " for t in kept], [t.start for t in kept], [t.end for t in kept]
        )

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
