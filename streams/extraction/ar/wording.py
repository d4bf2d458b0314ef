"""Which type of happening the words of a figure's sentence and of its article speak for, whatever stands where.

The weights are made by `python -m bench.event_weights` from coded articles: `ar_types.json` has one row a sign, with a
weight for each type. Triggers tell a type where one stands; all other words tell it where none does, or several do.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from math import log

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
Likely = Mapping[EventType, int]
"""Rounded logarithm of the chance of each type, 0 for one that is all but certain."""


def wording(clean: CleanArticle, sentences: Sequence[Sentence], figures: Sequence[FigureDraft]) -> list[Likely]:
    """What the words speak for, for each figure of an Arabic article."""
    rows: Mapping[str, Mapping[EventType, float]] = scoring.rows(NAME)
    return [likely(found, rows) for found in signs(clean, sentences, figures)]


def signs(clean: CleanArticle, sentences: Sequence[Sentence], figures: Sequence[FigureDraft]) -> Iterator[list[str]]:
    """For each figure, the words of its sentence, those of the article, and its kind, victims and status."""
    if not figures:
        return
    said = {s.index: vocabulary([words(clean.title if s.field == "title" else clean.text, s)]) for s in sentences}
    article = [f"a:{word}" for word in sorted(set(chain.from_iterable(said.values())))]
    for figure in figures:
        sentence = [f"s:{word}" for word in sorted(said[figure.sentence])]
        yield [f"k:{figure.kind}", f"v:{figure.victims}", f"t:{figure.status}", *sentence, *article]


def likely(found: Sequence[str], rows: Mapping[str, Mapping[EventType, float]]) -> Likely:
    """The types by the sums of their weights."""
    sums = dict(rows.get("bias", {}))
    for row in (rows[sign] for sign in found if sign in rows):
        for kind, weight in row.items():
            sums[kind] += weight
    shares = scoring.shares(list(sums.values())) if sums else []
    return {kind: max(LEAST, round(log(share or 1e-9))) for kind, share in zip(sums, shares, strict=True)}
