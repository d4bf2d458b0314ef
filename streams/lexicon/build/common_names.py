"""Lists names that are common words as well, from a collection of articles: `common.txt` beside the gazetteer.

    python -m streams.lexicon.build.common_names ARTICLES.jsonl.gz > streams/lexicon/gazetteer/common.txt

A name of a small place is a common word where texts have it often and never after مدينة، محافظة …; that of a great one
where it seldom follows a word that tells a location.
"""

import gzip
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import orjson

from streams.extraction.place_clitics import bare
from streams.lexicon.gazetteer import load, word_key
from streams.lexicon.place_words import PLACED_AR, TRIGGERS_AR, WEAK_TRIGGERS_AR
from streams.text.tokens import tokenize

OFTEN = 4
GREAT = 300_000
TOLD = 0.02
PLACED = 0.12
BY_HAND = Path(__file__).parent.parent / "gazetteer" / "common.hand.txt"
KINDS = {w for w, kind in TRIGGERS_AR.items() if kind != "x"} - WEAK_TRIGGERS_AR


def names(path: Path) -> Iterator[str]:
    """Names that fail the measure."""
    gazetteer = load()
    seen: Counter[str] = Counter()
    placed: Counter[str] = Counter()
    told: Counter[str] = Counter()
    with gzip.open(path) as file:
        for line in file:
            words = [word_key(t.form) for t in tokenize(orjson.loads(line)["body"])]
            for before, word in zip(["", *words], words, strict=False):
                for form, _, by_clitic in bare(word) if word else ():
                    if gazetteer.starts(form):
                        seen[form] += 1
                        placed[form] += by_clitic or before in PLACED_AR
                        told[form] += bool(before) and any(b in KINDS for b, *_ in bare(before))
    for form, count in seen.items():
        name = gazetteer.longest([form], 0, form)
        if name is None or count < OFTEN:
            continue
        entries = [gazetteer.row(n) for n in name.rows]
        great = any(e.kind == "c" or e.population >= GREAT or (e.kind == "g" and e.arabic) for e in entries)
        if (great and placed[form] + told[form] < PLACED * count) or (not great and told[form] < TOLD * count):
            yield form


def main() -> None:
    """Prints the measured and the hand-written words; a hand-written `-word` is a place all the same."""
    hand = [word_key(w) for w in BY_HAND.read_text(encoding="utf-8").split()]
    kept = {w[1:] for w in hand if w.startswith("-")}
    found = {*names(Path(sys.argv[1])), *(w for w in hand if not w.startswith("-"))} - kept
    sys.stdout.write("\n".join(sorted(found)) + "\n")


if __name__ == "__main__":
    main()
