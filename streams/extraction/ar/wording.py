"""Which type of happening the words of a figure's sentence and of its article speak for, whatever stands where.

The weights are made by `python -m bench.event_weights` from coded articles: `ar_types.json` has one row a sign, with a
weight for each type. Triggers tell a type where one stands; all other words tell it where none does, or several do.
"""

from collections.abc import Iterator, Mapping, Sequence
from math import log

from streams.extraction import scoring
from streams.extraction.ar.reading import Words
from streams.extraction.drafts import FigureDraft

LEAST = -6
"""Rounded logarithm of the chance from which on a type is as good as excluded."""
NAME = "ar_types"
Likely = Mapping[str, int]
"""Rounded logarithm of the chance of each class, 0 for one that is all but certain."""


def wording(said: Mapping[int, frozenset[str]], figures: Sequence[FigureDraft]) -> list[Likely]:
    """What the words of an Arabic article, by sentence, speak for, for each figure."""
    if not figures:
        return []
    table = scoring.table(NAME)
    whole = table.total_of_words("a", frozenset().union(*said.values()), table.bias)
    spoken = {at: table.total_of_words("s", said[at], whole) for at in {f.sentence for f in figures}}
    return [likely(table.weights(table.total(of_itself(f), spoken[f.sentence]))) for f in figures]


def signs(said: Mapping[int, frozenset[str]], figures: Sequence[FigureDraft]) -> Iterator[list[str]]:
    """For each figure, its kind, victims and status, the words of its sentence, and those of the article."""
    article = [f"a:{word}" for word in sorted(frozenset().union(*said.values()))]
    return ([*of_itself(f), *(f"s:{word}" for word in sorted(said[f.sentence])), *article] for f in figures)


def vocabularies(article: Sequence[Words]) -> dict[int, frozenset[str]]:
    """The words of each sentence of an Arabic article."""
    return {words.sentence: words.vocabulary for words in article}


def of_itself(figure: FigureDraft) -> list[str]:
    """Signs of one figure that are no words."""
    return [f"k:{figure.kind}", f"v:{figure.victims}", f"t:{figure.status}"]


def likely(totals: Mapping[str, float]) -> Likely:
    """The classes by the sums of their weights."""
    shares = scoring.shares(list(totals.values())) if totals else []
    return {kind: max(LEAST, round(log(share or 1e-9))) for kind, share in zip(totals, shares, strict=True)}
