"""Short English texts, one phenomenon each, labelled by the codebook; the floors may only rise."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from schemas.articles import CleanArticle
from schemas.references import ArticleRef
from streams.extraction.drafts import FigureDraft
from streams.extraction.en import figures
from streams.text.sentences import sentences

ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "texts.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
VICTIMS = {"civilians", "security", "militants", "mixed", "unspecified"}
STATUSES = {"background", "aggregate", "hypothetical", "denied"}
FLOORS = {"texts": 0.995, "figures": 0.997}
NOON = dt.datetime(2016, 5, 20, 12, tzinfo=dt.UTC)


def read(text: str) -> list[FigureDraft]:
    ref = ArticleRef(article_id="t", language="en", published_at=NOON, received_at=NOON)
    article = CleanArticle(ref=ref, published_title="", published_body=text, title="", text=text)
    return figures(article, sentences(article))


def bounds(word: str) -> tuple[int, int | None]:
    if word.endswith("+"):
        return int(word[:-1]), None
    low, _, high = word.partition("-")
    return int(low), int(high or low)


def labels(cell: str) -> Iterator[tuple[str, int, int | None, str | None, str, bool]]:
    for label in filter(None, cell.split(" / ")):
        kind, number, *marks = label.split()
        group = next((mark for mark in marks if mark in VICTIMS), None)
        status = next((mark for mark in marks if mark in STATUSES), "new")
        yield kind, *bounds(number), group, status, "part" in marks


def agrees(draft: FigureDraft, label: tuple[str, int, int | None, str | None, str, bool]) -> bool:
    kind, low, high, group, status, part = label
    return (draft.kind, draft.low, draft.high, draft.status) == (kind, low, high, status) and (
        group in {None, draft.victims} and (draft.part_of is not None) == part
    )


def outcome(row: list[str]) -> tuple[int, int, int]:
    """Figures that agree, figures read, figures labelled."""
    drafts, wanted = read(row[1].replace("\\n", "\n")), list(labels(row[2] if len(row) > 2 else ""))
    left, hits = list(drafts), 0
    for label in wanted:
        match = next((draft for draft in left if agrees(draft, label)), None)
        if match is not None:
            left.remove(match)
            hits += 1
    return hits, len(drafts), len(wanted)


def test_texts_enough_phenomena() -> None:
    assert len(ROWS) >= 150
    assert len({row[0] for row in ROWS}) >= 25


def test_texts_floor() -> None:
    outcomes = [outcome(row) for row in ROWS]
    right = sum(hits == read_ == wanted for hits, read_, wanted in outcomes) / len(ROWS)
    hits, found, wanted = (sum(column) for column in zip(*outcomes, strict=True))
    f1 = 2 * hits / (found + wanted)
    assert right >= FLOORS["texts"]
    assert f1 >= FLOORS["figures"]


@pytest.mark.parametrize(
    "row", [row for row in ROWS if row[0] in {"none", "toll", "headline"}], ids=lambda row: row[1][:40]
)
def test_texts_never_lost(row: list[str]) -> None:
    hits, found, wanted = outcome(row)
    assert hits == found == wanted
