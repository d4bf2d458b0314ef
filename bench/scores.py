"""Scores of read figures against labels, as the codebook matches them: same kind and bounds, overlapping place."""

from collections import Counter
from collections.abc import Callable
from typing import Any

Row = dict[str, Any]
Same = Callable[[Row, Row], bool]


def stretches(figure: Row, text: str) -> list[tuple[int, int]]:
    """Where a figure stands: its offsets, else every place of its quote."""
    if "start" in figure:
        return [(figure["start"], figure["end"])]
    found, quote, at = [], figure["quote"], text.find(figure["quote"])
    while quote and at >= 0:
        found.append((at, at + len(quote)))
        at = text.find(quote, at + 1)
    return found


def overlap(a: list[tuple[int, int]], b: list[tuple[int, int]]) -> int:
    """Characters that the best pair of stretches shares."""
    return max((min(e, y) - max(s, x) for s, e in a for x, y in b), default=0)


def same_number(a: Row, b: Row) -> bool:
    """Same kind, same bounds."""
    return (a["kind"], a["low"], a["high"]) == (b["kind"], b["low"], b["high"])


def pairs(
    labels: list[Row], read: list[Row], fields: dict[str, str], same: Same = same_number
) -> list[tuple[int, int]]:
    """One-to-one matches, the longest overlaps first."""
    rows = sorted(
        (-overlap(stretches(a, fields[a["where"]]), stretches(b, fields[b["where"]])), i, j)
        for i, a in enumerate(labels)
        for j, b in enumerate(read)
        if a["where"] == b["where"] and same(a, b)
    )
    found: dict[int, int] = {}
    for over, i, j in rows:
        if over < 0 and i not in found and j not in found.values():
            found[i] = j
    return sorted(found.items())


def f1(hit: int, read: int, labels: int) -> float:
    """Harmonic mean of precision and recall; 1 where there was nothing to find and nothing was found."""
    return 2 * hit / (read + labels) if read + labels else 1.0


class Scores:
    """Counts over many texts."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()

    def add(self, labels: list[Row], read: list[Row], fields: dict[str, str]) -> bool:
        """Count one text; true where every figure, its number and its status were read and nothing else."""
        matched = pairs(labels, read, fields)
        self.counts.update(texts=1, hit=len(matched), labels=len(labels), read=len(read))
        new = [[f for f in figures if f["status"] == "new"] for figures in (labels, read)]
        self.counts.update(new_hit=len(pairs(*new, fields)), new_labels=len(new[0]), new_read=len(new[1]))
        for name in ("status", "victims", "part_of"):
            self.counts[name] += sum(agree(name, labels[i], read[j]) for i, j in matched)
        whole = len(matched) == len(labels) == len(read) and all(
            agree("status", labels[i], read[j]) for i, j in matched
        )
        self.counts["whole"] += whole
        return whole

    def shares(self) -> dict[str, float]:
        """The measures, each between 0 and 1."""
        c = self.counts
        found = {name: c[name] / max(c["hit"], 1) for name in ("status", "victims", "part_of")}
        return {
            "figure": f1(c["hit"], c["read"], c["labels"]),
            "new": f1(c["new_hit"], c["new_read"], c["new_labels"]),
            **found,
            "whole texts": c["whole"] / max(c["texts"], 1),
        }


def agree(name: str, label: Row, read: Row) -> bool:
    """Whether two matched figures agree in a field; `part_of` only in whether there is a whole."""
    if name == "part_of":
        return (label.get(name) is None) == (read.get(name) is None)
    return bool(label[name] == read[name])
