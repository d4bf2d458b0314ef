"""Which type of happening the words of a figure's sentence and of its article speak for, whatever stands where.

The weights are made by `python -m bench.event_weights` from coded articles: `ar_types.json` has one row a sign, with a
weight for each type. Triggers tell a type where one stands; all other words tell it where none does, or several do.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from math import log
from typing import TypeVar, cast

from schemas.articles import CleanArticle
from schemas.types import EventType
from streams.extraction import scoring
from streams.extraction.ar.news import vocabulary
from streams.extraction.ar.reading import words
from streams.extraction.drafts import FigureDraft
from streams.text.sentences import Sentence

LEAST = -6
"""Rounded logarithm of the chance from which on a type is as good as excluded."""
NAME = "ar_types"
Class = TypeVar("Class", bound=str)
Likely = Mapping[Class, int]
"""Rounded logarithm of the chance of each class, 0 for one that is all but certain."""


def wording(said: Mapping[int, set[str]], figures: Sequence[FigureDraft]) -> list[Likely[EventType]]:
    """What the words of an Arabic article, by sentence, speak for, for each figure."""
    if not figures:
        return []
    table = scoring.table(NAME)
    whole = table.total(of_article(said), table.bias)
    kinds = cast("tuple[EventType, ...]", table.classes)
    return [likely(kinds, table.total(of_figure(said, figure), whole)) for figure in figures]


def signs(said: Mapping[int, set[str]], figures: Sequence[FigureDraft]) -> Iterator[list[str]]:
    """For each figure, its kind, victims and status, the words of its sentence, and those of the article."""
    article = of_article(said)
    return ([*of_figure(said, figure), *article] for figure in figures)


def vocabularies(clean: CleanArticle, sentences: Sequence[Sentence]) -> dict[int, set[str]]:
    """The words of each sentence of an Arabic article."""
    return {s.index: vocabulary([words(clean.title if s.field == "title" else clean.text, s)]) for s in sentences}


def of_article(said: Mapping[int, set[str]]) -> list[str]:
    """Signs that all figures of an article share."""
    return [f"a:{word}" for word in sorted(set(chain.from_iterable(said.values())))]


def of_figure(said: Mapping[int, set[str]], figure: FigureDraft) -> list[str]:
    """Signs of one figure."""
    sentence = [f"s:{word}" for word in sorted(said[figure.sentence])]
    return [f"k:{figure.kind}", f"v:{figure.victims}", f"t:{figure.status}", *sentence]


def likely(classes: Sequence[Class], totals: Sequence[float]) -> Likely[Class]:
    """The classes by the sums of their weights."""
    shares = scoring.shares(list(totals)) if totals else []
    return {kind: max(LEAST, round(log(share or 1e-9))) for kind, share in zip(classes, shares, strict=True)}
