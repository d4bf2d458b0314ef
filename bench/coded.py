"""Coded articles, for learning and measuring: an article, its codes, and its figures as drafts of the reader."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from schemas.articles import Article, CleanArticle, OffsetMap
from streams.extraction import places, triggers
from streams.extraction.drafts import FigureDraft, Mark
from streams.extraction.readers import figures, words
from streams.extraction.scene import Scene, scene
from streams.text.cleaning import clean
from streams.text.offsets import to_published
from streams.text.sentences import Sentence, sentences

NOW = datetime(2020, 1, 1, tzinfo=UTC)
SAME = OffsetMap()
UNREAD = 5
"""Every fifth article is kept unread: neither learned from nor looked at."""


@dataclass(frozen=True, slots=True)
class Coded:
    """One article as it was read and as it was coded. `labels` is the coded event of each draft, null where none."""

    number: int
    gold: dict[str, Any]
    scene: Scene
    labels: list[str | None]
    by_hand: bool = True
    """Whether its figures are the coded ones, not those that the reader finds."""

    @property
    def unread(self) -> bool:
        """Whether the article belongs to the fifth that is kept apart."""
        return self.number % UNREAD == UNREAD - 1

    @property
    def types(self) -> dict[str, str]:
        """Type of each coded event."""
        return {e["id"]: e["type"] for e in self.gold["events"]}


def lines(path: Path) -> list[dict[str, Any]]:
    """Objects of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def article(row: dict[str, Any]) -> CleanArticle:
    """A coded article, cleaned."""
    published = row.get("published")
    stamp = datetime.fromisoformat(published).replace(tzinfo=UTC) if published else None
    raw = Article(id=row["id"], title=row["title"] or None, body=row["body"], published_at=stamp)
    return clean(raw, NOW)


def spans(text: str, quote: str) -> Iterator[tuple[int, int]]:
    """Where a quote stands in a text."""
    at = text.find(quote)
    while quote and at >= 0:
        yield at, at + len(quote)
        at = text.find(quote, at + 1)


def label(read: CleanArticle, gold: dict[str, Any], drafts: list[FigureDraft]) -> list[str | None]:
    """The coded event of each draft: that of the coded figure of its kind that it overlaps most."""
    rows = []
    for d, draft in enumerate(drafts):
        span = to_published(read, draft.field, draft.span.start, draft.span.end)
        text = read.published_title if draft.field == "title" else read.published_body
        for g, figure in enumerate(gold["figures"]):
            if figure["kind"] == draft.kind and figure["where"] == draft.field:
                over = max((min(e, span.end) - max(s, span.start) for s, e in spans(text, figure["quote"])), default=0)
                rows.append((over, figure["low"] == draft.low, -d, -g))
    found: dict[int, str | None] = {}
    used: set[int] = set()
    for over, _, d, g in sorted(rows, reverse=True):
        if over > 0 and -d not in found and -g not in used:
            found[-d] = gold["figures"][-g]["event"]
            used.add(-g)
    return [found.get(d) for d in range(len(drafts))]


def as_published(row: dict[str, Any]) -> CleanArticle:
    """A coded article with nothing cleaned away, so that its quotes can be found."""
    read = article(row)
    return read.model_copy(
        update={"title": read.published_title, "text": read.published_body, "title_map": SAME, "text_map": SAME}
    )


def drafts_of(
    read: CleanArticle, parts: list[Sentence], gold: dict[str, Any]
) -> tuple[list[FigureDraft], list[str | None]]:
    """The coded figures themselves as drafts, in the order of the text, each with its event."""
    seen: Counter[tuple[str, str]] = Counter()
    rows = []
    for number, figure in enumerate(gold["figures"]):
        where, quote = figure["where"], figure["quote"]
        found = list(spans(read.title if where == "title" else read.text, quote))
        start, end = found[min(seen[where, quote], len(found) - 1)]
        seen[where, quote] += 1
        rows.append((where != "title", start, end, number))
    rows.sort()
    order = {number: at for at, (*_, number) in enumerate(rows)}
    drafts = [draft(gold["figures"][number], Mark(start, end), parts, order) for _, start, end, number in rows]
    return drafts, [gold["figures"][number]["event"] for *_, number in rows]


def draft(figure: dict[str, Any], span: Mark, parts: list[Sentence], order: dict[int, int]) -> FigureDraft:
    """A coded figure as the reader would hand it over."""
    where = figure["where"]
    sentence = next((s.index for s in parts if s.field == where and s.start <= span.start < s.end), 0)
    number = (figure["kind"], figure.get("stated"), figure["low"], figure["high"], figure["qualifier"])
    whole = None if figure["part_of"] is None else order[figure["part_of"]]
    return FigureDraft(where, sentence, span, *number, "coded", figure["victims"], figure["status"], whole)


def stage(read: CleanArticle, parts: list[Sentence], drafts: list[FigureDraft]) -> Scene:
    """The scene of an article with these figures."""
    wanted = {s.index for s in parts}
    found = triggers.find(read, parts, whole=bool(drafts))
    return scene(read, parts, found, places.Named(read, parts, wanted), drafts, words=words(read, parts))


def coded(articles: Path, gold: Path) -> Iterator[Coded]:
    """Each article with its own coded figures as drafts."""
    codes = {g["id"]: g for g in lines(gold)}
    for number, row in enumerate(lines(articles)):
        read, code = as_published(row), codes[row["id"]]
        parts = sentences(read)
        drafts, labels = drafts_of(read, parts, code)
        yield Coded(number, code, stage(read, parts, drafts), labels)


def read(articles: Path, gold: Path) -> Iterator[Coded]:
    """Each article with the figures that the reader finds, labelled by the codes."""
    codes = {g["id"]: g for g in lines(gold)}
    for number, row in enumerate(lines(articles)):
        clear, code = article(row), codes[row["id"]]
        parts = sentences(clear)
        drafts = figures(clear, parts, words(clear, parts))
        yield Coded(number, code, stage(clear, parts, drafts), label(clear, code, drafts), by_hand=False)
