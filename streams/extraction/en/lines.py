"""A sentence as words with their classes: what all rules of this package look at."""

import dataclasses
from dataclasses import dataclass

from schemas.spans import Field
from streams.extraction.drafts import Mark
from streams.lexicon.en.words import classes
from streams.text.sentences import Sentence
from streams.text.tokens import Token, tokenize

INITIALS = {"is", "us"}
"""Words that are names in capitals: the US, IS."""
MAY = "may"
"""A month where it has a capital inside a sentence, and no verb then."""
YEAR = 4
"""Digits of a year."""
NONE: frozenset[str] = frozenset()
CLASSES: dict[str, frozenset[str]] = classes()


@dataclass(slots=True)
class Line:
    """One sentence: its tokens, their normal forms, and whether they are capitalised."""

    text: str
    field: Field
    sentence: int
    paragraph: int
    tokens: list[Token]
    forms: list[str] = dataclasses.field(init=False)
    capital: list[bool] = dataclasses.field(init=False)
    kinds: list[frozenset[str]] = dataclasses.field(init=False)
    """Classes of each word."""
    present: frozenset[str] = dataclasses.field(init=False)
    """Classes of all words."""
    dated: bool = dataclasses.field(init=False)
    """Whether a word may date what it tells: a year, a month, `last`, `ago`."""

    def __post_init__(self) -> None:
        self.forms = [token.form for token in self.tokens]
        self.capital = [self.text[token.start].isupper() for token in self.tokens]
        self.kinds = [
            NONE
            if form in INITIALS and self.capital[i] and self.text[token.end - 1].isupper()
            else CLASSES.get(form, NONE) - {"modal"}
            if form == MAY and self.capital[i] and i
            else CLASSES.get(form, NONE)
            for i, (form, token) in enumerate(zip(self.forms, self.tokens, strict=True))
        ]
        self.present = NONE.union(*self.kinds)
        self.dated = "dating" in self.present or any(len(form) == YEAR and form.isdigit() for form in self.forms)

    def __len__(self) -> int:
        return len(self.forms)

    def at(self, index: int) -> str:
        """Form at an index, empty outside the line."""
        try:
            return self.forms[index] if index >= 0 else ""
        except IndexError:
            return ""

    def has(self, index: int, *names: str) -> bool:
        """Whether the word at an index is of one of the classes."""
        try:
            kinds = self.kinds[index]
        except IndexError:
            return False
        return bool(kinds) and index >= 0 and not kinds.isdisjoint(names)

    def glued(self, index: int) -> bool:
        """Whether no space stands before a token."""
        return 0 < index < len(self.tokens) and self.tokens[index].start == self.tokens[index - 1].end

    def mark(self, start: int, end: int) -> Mark:
        """Offsets of the tokens `start` to `end`, the end exclusive."""
        return Mark(self.tokens[start].start, self.tokens[end - 1].end)

    def starts_with(self, index: int, words: tuple[str, ...]) -> bool:
        """Whether the words stand in a row from an index on."""
        return self.forms[index : index + len(words)] == list(words)

    def any_in(self, start: int, end: int, *names: str) -> int | None:
        """Index of the first word of one of the classes in a stretch."""
        for index in range(max(start, 0), min(end, len(self.kinds))):
            if self.kinds[index] and not self.kinds[index].isdisjoint(names):
                return index
        return None


def line(text: str, sentence: Sentence) -> Line:
    """Words of a sentence, of at most the first 20,000 characters."""
    end = min(sentence.end, sentence.start + 20_000)
    return Line(text, sentence.field, sentence.index, sentence.paragraph, tokenize(text, sentence.start, end))
