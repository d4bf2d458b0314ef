"""Measures on the coded gold beside the tree, where it is there: on the read part and on the unread fifth."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from schemas.articles import Article
from streams.extraction import codebook, pipeline
from streams.text.cleaning import clean

GOLD = Path(__file__).resolve().parent.parent.parent / "shared" / "gold"
NOW = datetime(2026, 1, 1, tzinfo=UTC)
UNREAD = 5
"""Every fifth article is kept unread."""
REACH: dict[str, dict[str, float]] = {
    "ar": {
        "new": 0.92, "figure": 0.88, "toll": 0.95, "event": 0.80, "status": 0.95,
        "victims": 0.85, "part_of": 0.95, "place": 0.85, "country": 0.95,
    },
    "en": {"new": 0.92, "figure": 0.88, "toll": 0.93},
    "wad": {"killed": 0.83, "injured": 0.88},
    "gva": {"killed": 0.92, "injured": 0.82},
}  # fmt: skip
Rows = list[dict[str, Any]]


def lines(path: Path) -> Rows:
    """Objects of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def predicted(rows: Rows) -> dict[str, dict[str, Any]]:
    """What the reader makes of coded articles, by id."""
    found = {}
    for row in rows:
        stamp = datetime.fromisoformat(row["published"]).replace(tzinfo=UTC) if row.get("published") else None
        raw = Article(id=row["id"], title=row.get("title") or None, body=row["body"], published_at=stamp)
        article = clean(raw, NOW)
        found[row["id"]] = codebook.objects(pipeline.extract(article), article)
    return found


def run(program: str, *files: Rows) -> str:
    """Output of one of the gold's programs over temporary files of these rows."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / str(n) for n in range(len(files))]
        for path, rows in zip(paths, files, strict=True):
            path.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), "utf-8")
        command = [sys.executable, str(GOLD / program), *map(str, paths)]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def figures(articles: Rows, gold: Rows, found: Rows) -> dict[str, float]:
    """Measures of score.py over some articles."""
    told = json.loads(run("score.py", articles, gold, found))
    return {name: value["f1"] if isinstance(value, dict) else value for name, value in told.items()}


def counts(articles: Rows, _: Rows, found: Rows) -> dict[str, float]:
    """Exact matches of counts.py with the published counts."""
    numbers = [json.loads(line) for line in run("counts.py", found).splitlines()]
    told = run("score_counts.py", articles, numbers)
    words = [line.split() for line in told.splitlines() if "EM=" in line]
    return {line[1]: float(next(w for w in line if w.startswith("EM="))[3:]) for line in words}


def split(name: str, measure: Callable[[Rows, Rows, Rows], dict[str, float]]) -> list[dict[str, float]]:
    """The measures of a set: on four fifths, and on the unread fifth."""
    coded = name in {"ar", "en"}
    articles = lines(GOLD / (f"{name}-dev.articles.jsonl" if coded else f"en-{name}-dev.jsonl"))
    codes = {g["id"]: g for g in lines(GOLD / f"{name}-dev.gold.jsonl")} if coded else {}
    found = predicted(articles)
    parts = []
    for unread in (False, True):
        kept = [a for n, a in enumerate(articles) if (n % UNREAD == UNREAD - 1) == unread]
        ids = [a["id"] for a in kept]
        parts.append(measure(kept, [codes[i] for i in ids if i in codes], [found[i] for i in ids]))
    return parts


def table() -> list[tuple[str, str, float, float, float]]:
    """Set, measure, reach, reached on four fifths, reached on the unread fifth."""
    rows = []
    for name, reach in REACH.items():
        parts = split(name, figures if name in {"ar", "en"} else counts)
        rows += [(name, measure, least, *(part[measure] for part in parts)) for measure, least in reach.items()]
    return rows
