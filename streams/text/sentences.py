"""Sentence bounds of a clean article."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from schemas.articles import CleanArticle
from schemas.spans import Field

CLOSERS = r"\"'»”’)\]"
BOUND = re.compile(
    r"[.!?؟…\n؛]"  # a set comes first, so that letters are skipped at the speed of C
    r"(?:(?<=\n)\n*|(?<=؛)\s(?!(?:من )?(?:بينهم|منهم))"  # قتل 15؛ بينهم سبعة جنود
    rf"|(?<![\n؛])[.!?؟…]*(?=[\s{CLOSERS}]|$)[{CLOSERS}]*\s*)"
)
TITLES = "Mr|Mrs|Ms|Dr|St|Rev|Hon|Prof|Sgt|Lt|Cpl|Pvt|Maj|Col|Cmdr|Adm|Gen|Capt|Det|Supt|Insp|Gov|Sen|Rep|Mt|Ft"
ABBREVIATION = re.compile(
    rf"(?:\b(?:{TITLES}|No|vs|approx|Jan|Feb|Aug|Sept|Oct|Nov|Dec|U\.S|U\.N|U\.K|[A-Z])"
    r"|(?<!\w)(?<!\d )[دأمفبست])\.$"  # د. محمد, أ. ف. ب; not 1436 ه. or 50 م.
)
GOES_ON = re.compile(
    r"\. +(?:[a-z]"  # at 8:56 p.m. in the north
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)"  # about 9 p.m. Tuesday
)
"""A full stop that ends no sentence, by what follows it."""


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
        if m.group()[0] == "." and _abbreviates(text, m.start()):
            continue
        if text[start : m.start()].strip():
            yield Sentence(field, start, m.end(), index, paragraph)
            index += 1
        paragraph += "\n" in m.group()
        start = m.end()
    if text[start:].strip():
        yield Sentence(field, start, len(text), index, paragraph)


def _abbreviates(text: str, stop: int) -> bool:
    return bool(GOES_ON.match(text, stop) or ABBREVIATION.search(text, max(0, stop - 7), stop + 1))


def sentences(article: CleanArticle) -> list[Sentence]:
    """All sentences, the title's first."""
    title = list(split(article.title, "title"))
    return [*title, *split(article.text, "body", len(title))]
