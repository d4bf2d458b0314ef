"""The words of one sentence, each looked up once in the Arabic tables."""

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, islice

from schemas.articles import CleanArticle
from schemas.spans import Field
from streams.extraction.ar.meanings import Meaning, meaning
from streams.extraction.drafts import Mark
from streams.text.sentences import Sentence
from streams.text.tokens import TOKEN

REMEMBERED = 140_000
"""Runs without blanks whose meanings are remembered; a word of a text comes back many times."""
SILENT = frozenset('"«»“”„‟″')
"""Quotation marks, which are no words: `مقتل "أبو أحمد"`, `«استشهاد» ضابط` read as without them."""
LONGEST_RUN = 30
"""Characters of a run that is remembered."""


UNNEGATED = frozenset("يزال تزال يزالون تزالان يزالان زال زالت زالوا يقل تقل يقلون سيما سن".split())
"""Words in front of which a negation negates nothing: `لا يزال`, `ما لا يقل عن`, `دون سن`."""


@dataclass(slots=True)
class Words:
    """A sentence, or a stretch of it, as words with meanings; positions count words.

    `text[start:end]` is the sentence; `skipped` words of it come before the stretch.
    """

    field: Field
    sentence: int
    meanings: list[Meaning]
    text: str
    start: int
    end: int
    skipped: int = 0
    _spans: list[tuple[int, int]] = dataclasses.field(default_factory=list)
    _vocabulary: frozenset[str] | None = None

    @property
    def vocabulary(self) -> frozenset[str]:
        """The words without what is written together with them in front, each once."""
        if self._vocabulary is None:
            self._vocabulary = frozenset([meaning.stem or meaning.form for meaning in self.meanings])
        return self._vocabulary

    @property
    def spans(self) -> list[tuple[int, int]]:
        """Where each word stands in the text; found when first asked for, since few sentences hold a figure."""
        if not self._spans and self.meanings:
            found = (m.span() for m in TOKEN.finditer(self.text, self.start, self.end) if m.group() not in SILENT)
            self._spans = list(islice(found, self.skipped, self.skipped + len(self.meanings)))
        return self._spans

    def mark(self, first: int, last: int) -> Mark:
        """The stretch of words `[first, last)`."""
        return Mark(self.spans[first][0], self.spans[last - 1][1])

    def stretches(self, longest: int) -> "list[Words]":
        """The sentence in stretches of so many words."""
        if len(self.meanings) <= longest:
            return [self]
        return [
            Words(self.field, self.sentence, self.meanings[i : i + longest], self.text, self.start, self.end, i)
            for i in range(0, len(self.meanings), longest)
        ]

    def form(self, at: int) -> str:
        """The normal form at a position, empty outside the sentence."""
        return self.meanings[at].form if 0 <= at < len(self.meanings) else ""

    def stem(self, at: int) -> str:
        """The form at a position without what is written in front of it, empty outside the sentence."""
        return self.meanings[at].stem if 0 <= at < len(self.meanings) else ""

    def flags(self, first: int, last: int) -> frozenset[str]:
        """The classes of small words that stand in `[first, last)`."""
        return frozenset().union(*[meaning.flags for meaning in self.meanings[max(0, first) : max(0, last)]])

    def negates(self, at: int) -> bool:
        """Whether a word negates what follows, and opens no `لا يزال` and no `لا يقل عن`."""
        return self.flagged(at, "negation") and self.form(at + 1) not in UNNEGATED

    def negated(self, first: int, last: int) -> bool:
        """Whether a word of `[first, last)` negates."""
        return any(self.negates(at) for at in range(max(0, first), last))

    def counts(self, at: int) -> bool:
        """Whether the word at a position, which may lie behind the sentence, is a number."""
        return at < len(self.meanings) and self.meanings[at].number is not None

    def flagged(self, at: int, name: str) -> bool:
        """Whether the word at a position is of a class of small words."""
        return 0 <= at < len(self.meanings) and name in self.meanings[at].flags


def words(text: str, sentence: Sentence) -> Words:
    """The sentence's words, looked up."""
    runs = text[sentence.start : sentence.end].split()
    found = list(chain.from_iterable(map(_seen.__getitem__, runs)))
    return Words(sentence.field, sentence.index, found, text, sentence.start, sentence.end)


def article(clean: CleanArticle, sentences: Sequence[Sentence]) -> list[Words]:
    """The words of each sentence of an article."""
    return [words(clean.title if s.field == "title" else clean.text, s) for s in sentences]


class Runs(dict[str, tuple[Meaning, ...]]):
    """What the words of a run without blanks can mean; no word spans a blank. Short runs are remembered."""

    def __missing__(self, run: str) -> tuple[Meaning, ...]:
        found = tuple(meaning(word) for word in TOKEN.findall(run) if word not in SILENT)
        if len(run) <= LONGEST_RUN:
            if len(self) >= REMEMBERED:
                self.clear()
            self[run] = found
        return found


_seen = Runs()
