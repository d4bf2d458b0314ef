"""The project's own texts of tests/quality: one phenomenon each, labelled by the codebook, and the floors they hold."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bench.scores import Scores
from schemas.articles import Article
from streams.extraction import codebook, pipeline
from streams.text.cleaning import clean

HERE = Path(__file__).resolve().parent.parent / "tests" / "quality"
FLOORS = HERE / "floors.json"
NOW = datetime(2026, 1, 1, tzinfo=UTC)
LANGUAGES = ("ar",)
"""English texts stand with their own floors in tests/quality/en/test_texts.py."""


def texts(language: str) -> list[dict[str, Any]]:
    """Texts of a language, in the order of the files."""
    rows = [line for path in sorted((HERE / language).glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()]
    return [json.loads(row) for row in rows if row.strip()]


def read(row: dict[str, Any]) -> dict[str, Any]:
    """What the reader makes of a text, as objects of the codebook."""
    members = {name: row.get(name) for name in ("id", "title", "body", "language", "published_at")}
    article = clean(Article.model_validate({k: v for k, v in members.items() if v}), NOW)
    return codebook.objects(pipeline.extract(article), article)


def fields(row: dict[str, Any]) -> dict[str, str]:
    """Title and body as published."""
    return {"title": row.get("title") or "", "body": row["body"]}


def measured(language: str) -> tuple[dict[str, float], dict[str, Counter[str]]]:
    """The measures of a language, and of each phenomenon how many texts were read wholly right."""
    scores, by = Scores(), defaultdict[str, Counter[str]](Counter)
    for row in texts(language):
        right = scores.add(row["figures"], read(row)["figures"], fields(row))
        by[row["phenomenon"]].update(texts=1, right=right)
    return scores.shares(), dict(by)


def floors() -> dict[str, dict[str, float]]:
    """The least that each measure of each language may be."""
    held: dict[str, dict[str, float]] = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    return held


def below(language: str, shares: dict[str, float]) -> Iterator[str]:
    """What is under its floor, in words."""
    for name, least in floors().get(language, {}).items():
        if shares[name] < least:
            yield f"{language} {name}: {shares[name]:.3f} is under its floor of {least:.3f}"


def raise_floors() -> None:
    """Floors go up to what is reached now, rounded down to two digits; none goes down."""
    held = floors()
    for language in LANGUAGES:
        shares, _ = measured(language)
        mine = held.setdefault(language, {})
        for name, share in shares.items():
            mine[name] = max(mine.get(name, 0.0), int(share * 100) / 100)
    FLOORS.write_text(json.dumps(held, indent=1) + "\n", "utf-8")
