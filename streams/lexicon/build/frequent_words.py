"""Lists words that are too frequent to be the name of an unknown place: `frequent.txt` beside the gazetteer.

    python -m streams.lexicon.build.frequent_words ARTICLES.jsonl.gz > streams/lexicon/gazetteer/frequent.txt

A word of many articles is such a one where it seldom stands right behind a word like قرية or بلدة.
"""

import gzip
import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path

import orjson

from streams.extraction.place_clitics import bare
from streams.lexicon.build.common_names import KINDS
from streams.lexicon.gazetteer import word_key
from streams.text.tokens import tokenize

ARTICLES = 6
"""Articles of 3,000 in which a word must stand."""
TOLD = 0.25
"""Share of its occurrences behind such a word from which on it may be a name."""


def main() -> None:
    """Prints the words, in the normal form of names."""
    articles, seen, told = Counter[str](), Counter[str](), Counter[str]()
    with gzip.open(Path(sys.argv[1])) as file:
        for line in file:
            words = [key for t in tokenize(orjson.loads(line)["body"]) if (key := word_key(t.form))]
            articles.update(set(words))
            seen.update(words)
            for before, word in pairwise(words):
                told[word] += any(form in KINDS for form, *_ in bare(before))
    found = (w for w, n in articles.items() if n >= ARTICLES and w.isalpha() and told[w] < TOLD * seen[w])
    sys.stdout.write("\n".join(sorted(found)) + "\n")


if __name__ == "__main__":
    main()
