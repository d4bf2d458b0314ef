"""How well Arabic is read where nothing was learned from.

    python -m bench.crossval CORPUS.jsonl [--events] [--own] [--out DIR]

The read four fifths of the Arabic gold and the coded articles of the corpus (as `bench.corpus_codes` joins them) are
dealt into four parts; each is read with weights that the other three and the texts of the project taught, and all are
scored together. Without `--events`, types, groups and places keep the weights of the tree, which flatters them. Needs
scikit-learn. `--out` keeps articles, codes and what was read, for a look at the mistakes. `--own` reads the texts of
the project, too, with what gold and corpus alone teach: they are hard on purpose, and nobody writes rules by every
second of them (`blind`).
"""

import argparse
import json
import multiprocessing
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from bench import coded, event_weights, gold
from bench.gold import Rows, lines
from streams.extraction import scoring
from streams.extraction.ar import choice
from streams.lexicon.build import ar_weights

PARTS = 4
OWN, BLIND = "own", "blind"
TEXTS = Path(__file__).parent / "texts"
MEASURES = ("figure", "new", "toll", "event", "status", "victims", "part_of", "place", "country")
Found = dict[str, Any]
Pairs = list[tuple[Found, Found]]
"""Articles with their codes."""


def codes_of(row: Found) -> Found:
    """The codes of an article that holds its own."""
    return {"id": row["id"], "events": row["events"], "figures": row["figures"]}


class Sets:
    """What is learned from and read: the gold without its unread fifth, the coded corpus, the project's own texts."""

    def __init__(self, corpus: Path) -> None:
        articles = lines(gold.GOLD / "ar-dev.articles.jsonl")
        codes = {g["id"]: g for g in lines(gold.GOLD / "ar-dev.gold.jsonl")}
        read = [a for n, a in enumerate(articles) if n % gold.UNREAD != gold.UNREAD - 1]
        self.sets = {"gold": [(a, codes[a["id"]]) for a in read], "corpus": [(a, codes_of(a)) for a in lines(corpus)]}
        self.own = [(a, codes_of(a)) for path in sorted(TEXTS.glob("*.jsonl")) for a in lines(path)]

    def split(self, name: str, part: int) -> tuple[Pairs, Pairs]:
        """Articles of a set to learn from and to read."""
        rows = self.sets[name]
        return [r for n, r in enumerate(rows) if n % PARTS != part], rows[part::PARTS]


def learn(first: Pairs, more: Pairs, own: Pairs, *, events: bool) -> None:
    """Puts weights that these articles teach in the place of those of the tree; the first ones count more often."""
    learned = [(*row, ar_weights.FIRST) for row in first] + [(*row, 1) for row in more + own]
    for name, examples in ar_weights.rows(learned).items():
        scoring.LOADED[name] = ar_weights.taught(name, examples)
    choice.nested.cache_clear()
    if events:
        learn_events(first, more, own)


def learn_events(first: Pairs, more: Pairs, own: Pairs) -> None:
    """The same for types, groups and places; English ones keep learning from the gold."""
    english = [gold.GOLD / f"en-dev.{kind}.jsonl" for kind in ("articles", "gold")]
    with tempfile.TemporaryDirectory() as folder:
        named = (("first", first), ("more", more), ("own", own))
        pairs = [written(Path(folder), name, rows) for name, rows in named if rows]
        both = [[list(source(*pair)) for source in (coded.coded, coded.read)] for pair in pairs]
        english_both = [[a for a in source(*english) if not a.unread] for source in (coded.coded, coded.read)]
    (said, seen), (also, also_seen) = both[:2]
    made = [article for group in both[2:] for articles in group for article in articles]
    event_weights.learn(said + english_both[0], seen + english_both[1], also + also_seen, made)


def written(folder: Path, name: str, rows: Pairs) -> tuple[Path, Path]:
    """Articles and codes as files."""
    paths = folder / f"{name}.articles.jsonl", folder / f"{name}.gold.jsonl"
    for path, column in zip(paths, zip(*rows, strict=True), strict=True):
        path.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in column) + "\n", "utf-8")
    return paths


def read(work: tuple[Path, int, bool]) -> dict[str, Found]:
    """What is read of one part of each set, or behind the last part of the project's own texts."""
    corpus, part, events = work
    sets = Sets(corpus)
    if part == PARTS:
        learn(sets.sets["gold"], sets.sets["corpus"], [], events=events)
        return {OWN: gold.predicted([a for a, _ in sets.own])}
    learn(sets.split("gold", part)[0], sets.split("corpus", part)[0], sets.own, events=events)
    found = {name: gold.predicted([a for a, _ in sets.split(name, part)[1]]) for name in sets.sets}
    print(f"part {part + 1} of {PARTS} read", file=sys.stderr)
    return found


def main() -> None:
    """Prints the measures of both sets."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("corpus", type=Path)
    arguments.add_argument("--events", action="store_true", help="learn types, groups and places anew as well (slow)")
    arguments.add_argument("--own", action="store_true", help="read the project's own texts as well")
    arguments.add_argument("--out", type=Path)
    given = arguments.parse_args()
    work = [(given.corpus, part, given.events) for part in range(PARTS + given.own)]
    with multiprocessing.Pool(min(PARTS, os.cpu_count() or 1)) as pool:
        parts = pool.map(read, work, chunksize=1)
    print("        " + "".join(f"{name:>9}" for name in MEASURES))
    sets = Sets(given.corpus)
    own = {OWN: sets.own, BLIND: sets.own[1::2]} if given.own else {}
    for name, rows in {**sets.sets, **own}.items():
        articles, codes = ([row[k] for row in rows] for k in (0, 1))
        read_of = {k: v for part in parts for k, v in part.get(OWN if name in own else name, {}).items()}
        found: Rows = [read_of[a["id"]] for a in articles]
        told = gold.figures(articles, codes, found)
        print(f"{name:<8}" + "".join(f"{told[measure]:>9.3f}" for measure in MEASURES))
        if given.out:
            given.out.mkdir(parents=True, exist_ok=True)
            for kind, kept in (("articles", articles), ("codes", codes), ("read", found)):
                text = "\n".join(json.dumps(row, ensure_ascii=False) for row in kept)
                (given.out / f"{name}.{kind}.jsonl").write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    main()
