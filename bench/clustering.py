"""How well incidents are put together: B³ over a corpus, by pairs of reports that a person has labelled.

    python -m bench.clustering ARTICLES.jsonl.gz                   measure
    python -m bench.clustering ARTICLES.jsonl.gz --draw SHEETS     draw pairs to label

The articles are taken through the program in the order of publication. A report is one event of one article, named by
the article's id and the offset of its first evidence, so that labels outlive a change of the reader. Drawn are pairs
that the program joined (at most 12 of one incident) and, for reports drawn by chance, their nearest others that it did
not join. B³ takes each report's incident as joined and as labelled: precision is the share of its mates that are
right, recall the share of its true mates that it has; each counts the report itself (Bagga and Baldwin, 1998).
"""

import argparse
import gzip
import json
import random
import sys
from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import combinations
from pathlib import Path
from typing import Any

from schemas.articles import CleanArticle
from schemas.events import Event
from schemas.incidents import Incident
from streams.incidents.reports import is_harm
from streams.steps.chain import Chain, run

LABELS = Path(__file__).parent / "clustering.tsv"
SEEDS = 120
NEAREST = 4
MOST_OF_ONE = 12
SPAN = timedelta(days=7)
FIRST_WORDS = 500
BODY = 10**6
"""Where the offsets of a body begin."""
CLOSE = 40
"""Characters from evidence within which a labelled place is that of the report."""
Name = tuple[str, int]
Pair = tuple[Name, Name]


@dataclass(frozen=True, slots=True)
class Report:
    """An event as the program filed it."""

    event: Event
    text: str
    """Body as published, in which the offsets of its evidence count."""
    incident: str
    """Itself, where it joined none."""

    @property
    def spans(self) -> list[tuple[int, int]]:
        """Where its evidence stands; a title comes before a body."""
        spans = [*self.event.evidence, *(figure.evidence for figure in self.event.figures)]
        return [(s.start + BODY * (s.field == "body"), s.end + BODY * (s.field == "body")) for s in spans]

    @property
    def name(self) -> Name:
        """Article and offset of the first evidence in it."""
        return self.event.article.article_id, min((start for start, _ in self.spans), default=-1)

    @property
    def told_at(self) -> datetime:
        """When it was published."""
        return self.event.article.published_at or self.event.article.received_at


def reports(articles: Path) -> list[Report]:
    """What the program makes of a corpus."""
    with gzip.open(articles, "rt", encoding="utf-8") as lines:
        rows = sorted(map(json.loads, lines), key=lambda row: (row["published"], row["id"]))
    events: dict[str, Event] = {}
    texts: dict[str, str] = {}
    incidents: dict[str, Incident] = {}
    for output in run(map(raw, rows), Chain(), datetime.now(UTC)):
        record = output.record
        if isinstance(record, Event):
            events[record.event_id] = record
        elif isinstance(record, Incident):
            incidents[record.incident_id] = record
        elif isinstance(record, CleanArticle):
            texts[record.ref.article_id] = record.published_body
    owner = {e: one.incident_id for one in incidents.values() if one.status == "open" for e in one.events}
    return [
        Report(event, texts[event.article.article_id], owner.get(event.event_id, event.event_id))
        for event in events.values()
        if is_harm(event)
    ]


def raw(row: dict[str, Any]) -> bytes:
    """A row of the corpus as an article."""
    article = {name: row[name] for name in ("id", "url", "title", "body")}
    return json.dumps(article | {"outlet": row["source"], "published_at": row["published"] + "T00:00:00Z"}).encode()


def likeness(one: Report, other: Report) -> float:
    """How near two reports look, by words, place and type: only to draw pairs, not to judge them."""
    words = [set(f"{r.event.article.title} {r.text[:FIRST_WORDS]}".split()) for r in (one, other)]
    shared = len(words[0] & words[1]) / max(min(map(len, words)), 1)
    same = _place(one.event) == _place(other.event) != "?"
    return shared + 0.3 * same + 0.1 * (one.event.type == other.event.type)


def draw(found: list[Report], seed: int = 11) -> list[tuple[Report, Report]]:
    """Pairs to label, joined ones first."""
    chance = random.Random(seed)
    by_incident = defaultdict(list)
    for report in found:
        by_incident[report.incident].append(report)
    pairs = []
    for members in by_incident.values():
        joined = list(combinations(members, 2))
        pairs += joined if len(joined) <= MOST_OF_ONE else chance.sample(joined, MOST_OF_ONE)
    for one in chance.sample(found, min(SEEDS, len(found))):
        near = [
            r
            for r in found
            if r.incident != one.incident
            and r.event.article.article_id != one.event.article.article_id
            and abs(r.told_at - one.told_at) <= SPAN
        ]
        near.sort(key=lambda r: -likeness(one, r))
        pairs += [(one, r) for r in near[:NEAREST]]
    return pairs


def sheet(number: int, pair: tuple[Report, Report]) -> str:
    """A pair for a person to read."""
    parts = [f"##### PAIR {number}"]
    for letter, report in zip("AB", pair, strict=True):
        event = report.event
        figures = ", ".join(f"{f.kind} {f.stated if f.stated is not None else 'some'}" for f in event.figures[:4])
        at = max(report.name[1] % BODY - FIRST_WORDS // 2, 0)
        parts += [
            f"{letter}: {report.told_at:%Y-%m-%d} | {event.type} | {_place(event)} | {figures}",
            f"   {event.article.title}",
            f"   …{report.text[at : at + 2 * FIRST_WORDS]}…".replace("\n", " "),
        ]
    return "\n".join(parts) + "\n"


def _place(event: Event) -> str:
    return event.place.name if event.place else "?"


def labels() -> dict[Pair, bool]:
    """Labelled pairs: whether both reports tell of one happening."""
    rows = (line.split("\t") for line in LABELS.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return {((a, int(at)), (b, int(bt))): same == "1" for a, at, b, bt, same in rows}


def at(found: list[Report], name: Name) -> Report | None:
    """The report whose evidence begins at a labelled place, the first of it before any; else the nearest, if close."""
    near = [
        (one.name != name, start != name[1], max(start - name[1], name[1] - end, 0), n)
        for n, one in enumerate(found)
        if one.event.article.article_id == name[0]
        for start, end in one.spans
    ]
    _, _, away, n = min(near, default=(True, True, CLOSE + 1, 0))
    return found[n] if away <= CLOSE else None


def measure(found: list[Report], known: dict[Pair, bool]) -> dict[str, float]:
    """B³ over the reports of labelled pairs, and how many of the pairs could be found again."""
    incident = {name: one.incident for name in {n for pair in known for n in pair} if (one := at(found, name))}
    mates: dict[Name, list[tuple[bool, bool]]] = defaultdict(list)
    right = joined = same = lost = 0
    for (one, other), label in known.items():
        if one not in incident or other not in incident:
            lost += 1
            continue
        together = incident[one] == incident[other]
        joined, same, right = joined + together, same + label, right + (together and label)
        mates[one].append((together, label))
        mates[other].append((together, label))
    precision = [(1 + sum(t and s for t, s in m)) / (1 + sum(t for t, _ in m)) for m in mates.values()]
    recall = [(1 + sum(t and s for t, s in m)) / (1 + sum(s for _, s in m)) for m in mates.values()]
    return {
        "pairs": len(known) - lost, "pairs of reports no longer read": lost, "reports": len(mates),
        "B3 precision": sum(precision) / max(len(precision), 1), "B3 recall": sum(recall) / max(len(recall), 1),
        "pairwise precision": right / max(joined, 1), "pairwise recall": right / max(same, 1),
    }  # fmt: skip


def main() -> None:
    """Draws or measures."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("articles", type=Path)
    arguments.add_argument("--draw", type=Path, help="folder for sheets.txt and pairs.tsv, to be labelled")
    given = arguments.parse_args()
    found = reports(given.articles)
    if given.draw:
        pairs = draw(found)
        given.draw.mkdir(parents=True, exist_ok=True)
        (given.draw / "sheets.txt").write_text("\n".join(sheet(n, p) for n, p in enumerate(pairs)), encoding="utf-8")
        rows = ("\t".join(map(str, (*a.name, *b.name))) for a, b in pairs)
        (given.draw / "pairs.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")
        print(f"{len(pairs)} pairs of {len(found)} reports", file=sys.stderr)
        return
    for name, value in measure(found, labels()).items():
        print(f"{name:32} {value:.3f}" if isinstance(value, float) else f"{name:32} {value}")


if __name__ == "__main__":
    main()
