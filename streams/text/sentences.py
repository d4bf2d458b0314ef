"""Sentence bounds of a clean article."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from schemas.articles import CleanArticle
from schemas.spans import Field

BOUND = re.compile(r"[.!?؟…]+(?=[\s\"'»”’)\]]|$)[\"'»”’)\]]*\s*|\n+|؛\s")
ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Sgt|Lt|Col|Gen|Capt|Gov|Sen|Rep|No|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec|U\.S|[A-Z])|\b[دأم])\.$"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A stretch of the clean title or text. `paragraph` counts from 0 within the field."""

    field: Field
    start: int
    end: int
    index: int
    paragraph: int


def split(text: str, field: Field, first: int = 0) -> Iterator[Sentence]:
    """Sentences of one field, numbered from `first`."""
    start, index, paragraph = 0, first, 0
    for m in BOUND.finditer(text):
        if m.group()[0] == "." and ABBREVIATION.search(text, max(0, m.start() - 6), m.start() + 1):
            continue
        if text[start : m.start()].strip():
            yield Sentence(field, start, m.end(), index, paragraph)
            index += 1
        paragraph += "\n" in m.group()
        start = m.end()
    if text[start:].strip():
        yield Sentence(field, start, len(text), index, paragraph)


def sentences(article: CleanArticle) -> list[Sentence]:
    """All sentences, the title's first."""
    title = list(split(article.title, "title"))
    return [*title, *split(article.text, "body", len(title))]
