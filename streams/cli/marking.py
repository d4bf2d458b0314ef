"""An article's text cut where its figures' words begin and end, for the terminal and for a page."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from schemas.articles import EnrichedArticle
from schemas.quantities import CasualtyFigure
from schemas.spans import Field, Span

PARTS = ("number", "harm", "victims", "qualifier")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text with one set of marks: parts of figures, and the figures that it belongs to."""

    text: str
    parts: tuple[str, ...]
    figures: tuple[str, ...]


def all_figures(enriched: EnrichedArticle) -> list[CasualtyFigure]:
    """Every figure of an article, in the order of its ids."""
    found = [f for e in enriched.events for f in e.figures] + list(enriched.figures)
    return sorted(found, key=lambda f: int(f.id[1:]))


def marked(figures: list[CasualtyFigure], field: Field) -> list[tuple[Span, str, str]]:
    """Each marked stretch of a field with what it is and whose."""
    rows = [(f.evidence, "evidence", f.id) for f in figures]
    rows += [(span, part, f.id) for f in figures for part in PARTS if (span := getattr(f.marks, part)) is not None]
    return [row for row in rows if row[0].field == field]


def pieces(text: str, figures: list[CasualtyFigure], field: Field) -> Iterator[Piece]:
    """The text of a field, piece by piece."""
    rows = marked(figures, field)
    cuts = sorted({0, len(text), *(s.start for s, _, _ in rows), *(s.end for s, _, _ in rows)})
    for start, end in pairwise(cuts):
        over = [(part, owner) for span, part, owner in rows if span.start <= start and end <= span.end]
        parts = tuple(dict.fromkeys(part for part, _ in over))
        yield Piece(text[start:end], parts, tuple(dict.fromkeys(owner for _, owner in over)))
