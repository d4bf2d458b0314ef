"""Mean cost of reading an article over the corpus beside the tree: `python -m bench.read [--articles N]`.

Printed beside a reference loop over the same texts (split into words, each looked up in a set), so that a figure from
one machine can be compared with a figure from another.
"""

import argparse
import gzip
import json
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from schemas.articles import Article, CleanArticle
from streams.extraction import pipeline
from streams.text.cleaning import clean

CORPUS = Path(__file__).resolve().parent.parent.parent / "shared" / "corpus" / "articles-3000.jsonl.gz"
NOW = datetime(2026, 1, 1, tzinfo=UTC)
REACH = 400
"""Microseconds an article that reading may cost in the mean."""
ROUNDS = 3
WORDS = frozenset("قتل مقتل قتيل جريح اصابة مصرع وفاة انفجار هجوم حادث".split())


def corpus(most: int) -> list[Article]:
    """The first articles of the corpus."""
    with gzip.open(CORPUS, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for _, line in zip(range(most), lines, strict=False)]
    return [Article(id=row["id"], title=row["title"] or None, body=row["body"]) for row in rows]


def reference(article: CleanArticle) -> int:
    """The least that reading can be: every word is looked at once."""
    return sum(word in WORDS for word in article.text.split())


def mean(read: Callable[[CleanArticle], object], articles: list[CleanArticle]) -> float:
    """Microseconds an article, the best of some rounds."""
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.perf_counter()
        for article in articles:
            read(article)
        best = min(best, time.perf_counter() - start)
    return best / len(articles) * 1e6


def main() -> int:
    """Prints the table."""
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("--articles", type=int, default=3000)
    raw = corpus(args.parse_args().articles)
    start = time.perf_counter()
    articles = [clean(article, NOW) for article in raw]
    cleaning = (time.perf_counter() - start) / len(raw) * 1e6
    print(f"{len(articles)} articles, {sum(len(a.text) for a in articles) // len(articles)} characters in the mean")
    print(f"reference loop {mean(reference, articles):>8.0f} µs an article")
    print(f"cleaning       {cleaning:>8.0f} µs an article")
    reading = mean(pipeline.extract, articles)
    print(f"reading        {reading:>8.0f} µs an article (to stay under {REACH})")
    return 0 if reading < REACH else 1


if __name__ == "__main__":
    sys.exit(main())
