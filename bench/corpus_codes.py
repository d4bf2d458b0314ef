"""Codes of articles that are not ours to publish, kept as places in their texts, and joined with the texts again.

    python -m bench.corpus_codes CORPUS.jsonl.gz OUT.jsonl

`bench/texts/corpus.codes` holds what coders read in 1,051 articles of the corpus beside the tree: kinds, numbers,
statuses, and offsets instead of words. None of them is an article of the gold, or shares half
of its runs of six words with one. OUT gets each coded article with its codes, as the learning commands read them.
"""

import gzip
import json
import sys
from pathlib import Path
from typing import Any

CODES = Path(__file__).parent / "texts" / "corpus.codes"
Json = dict[str, Any]
NAMES = ("place", "perpetrator")


def text(article: Json, where: str, start: int, end: int) -> str:
    """A stretch of a field."""
    return str(article[where][start:end])


def quoted(article: Json, codes: Json) -> Json:
    """An article with its codes, each with its words."""
    events = [
        event | {name: text(article, *event[name]) if event[name] else None for name in NAMES}
        for event in codes["events"]
    ]
    figures = [{**f, "quote": text(article, f["where"], f["start"], f["end"])} for f in codes["figures"]]
    for figure in figures:
        del figure["start"], figure["end"]
    return article | {"events": events, "figures": figures}


def main() -> None:
    """Joins codes and texts."""
    corpus, out = map(Path, sys.argv[1:3])
    codes = {row["id"]: row for row in map(json.loads, CODES.read_text("utf-8").splitlines())}
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        articles = [article for article in map(json.loads, lines) if article["id"] in codes]
    rows = (json.dumps(quoted(article, codes[article["id"]]), ensure_ascii=False) for article in articles)
    out.write_text("\n".join(rows) + "\n", "utf-8")
    print(f"{len(articles)} of {len(codes)} coded articles", file=sys.stderr)


if __name__ == "__main__":
    main()
