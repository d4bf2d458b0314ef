"""Words of a sentence as the place reader sees them."""

from dataclasses import dataclass
from typing import Self

from streams.lexicon.gazetteer import Name, word_key
from streams.text.tokens import Token, tokenize

POSSESSIVE = 2
"""Letters of 's, which is no part of a name."""


def glued(tokens: list[Token], at: int) -> bool:
    """Whether a hyphen stands inside a name."""
    return 0 < at < len(tokens) - 1 and tokens[at - 1].end == tokens[at].start


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
        kept = [t for i, t in enumerate(tokens) if t.form not in "-'’" or not glued(tokens, i)]
        owner = [POSSESSIVE * t.form.endswith("'s") for t in kept]
        keys = [word_key(t.form[: len(t.form) - cut]) or " " for t, cut in zip(kept, owner, strict=True)]
        return cls(text, keys, [t.start for t in kept], [t.end - cut for t, cut in zip(kept, owner, strict=True)])

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
