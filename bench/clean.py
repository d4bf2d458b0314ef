"""Microseconds of cleaning an article, beside a reference loop that says how fast the machine is.

    python -m bench.clean ARTICLES.jsonl[.gz]

One JSON object a line, with `body` and `title`.
"""

import gzip
import json
import sys
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from schemas.articles import Article
from streams.errors import Unprocessable
from streams.text.cleaning import clean, readable
from streams.text.fingerprints import sketch
from streams.text.intake import decode
from streams.text.language import language

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
REPEATS = 5


def read(path: Path) -> list[dict[str, Any]]:
    with gzip.open(path, "rt") if path.suffix == ".gz" else path.open() as lines:
        return [json.loads(line) for line in lines]


def microseconds(function: Callable[[Any], object], over: Sequence[Any]) -> float:
    """Mean over the items, the best of five rounds."""
    rounds = []
    for _ in range(REPEATS):
        start = time.process_time()
        for each in over:
            function(each)
        rounds.append(time.process_time() - start)
    return min(rounds) / len(over) * 1e6


def reference(_: object) -> int:
    return sum(i * i for i in range(1000))


def cleaned(article: Article) -> object:
    try:
        return clean(article, NOON)
    except Unprocessable:
        return None


def main(path: Path) -> None:
    articles = [Article(body=each["body"], title=each.get("title")) for each in read(path)]
    values = [article.to_bytes() for article in articles]
    texts = [readable(article.body).text for article in articles]
    print(f"{len(articles)} articles, {sum(map(len, texts)) / len(texts):.0f} clean characters on average")
    base = microseconds(reference, articles)
    for name, function, over in (
        ("decode", decode, values),
        ("clean", cleaned, articles),
        ("  characters, markup, lines", lambda article: readable(article.body), articles),
        ("  sketch", sketch, texts),
        ("  language", language, texts),
    ):
        spent = microseconds(function, over)
        print(f"{name:30} {spent:7.1f} µs an article, {spent / base:5.2f} reference loops")
    print(f"{'reference loop':30} {base:7.1f} µs")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
