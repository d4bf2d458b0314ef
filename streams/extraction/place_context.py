"""How a place name stands to the other names of an article: which of them holds it, and which it holds."""

from collections.abc import Iterator
from itertools import pairwise

from streams.extraction import places
from streams.extraction.drafts import PlaceMention
from streams.extraction.scene import Scene

CHAINED = 22
"""Characters between two names of which the second tells where the first lies: بلدة سلقين في ريف | إدلب."""
JOINS = frozenset({"و", "،", "،و", ",", "and"})
OWNS = frozenset({"'s", "’s"})
"""What stands behind a holder that goes before: Indonesia's | West Sumatra."""


def chains(scene: Scene, said: list[PlaceMention]) -> dict[PlaceMention, set[str]]:
    """For each name, whether the next one may tell where it lies, the one before lies in it, or one is joined to it."""
    found: dict[PlaceMention, set[str]] = {mention: set() for mention in said}
    for one, other in pairwise(sorted(found, key=lambda m: (m.sentence, m.mark.start))):
        between = scene.text(one.field)[one.mark.end : other.mark.start]
        if one.sentence == other.sentence and len(between) <= CHAINED:
            first, second = tie(between.strip())
            found[one].add(first)
            found[other].add(second)
    return found


def tie(between: str) -> tuple[str, str]:
    """Features of two names with these words between them."""
    if between in JOINS:
        return "joined:first", "joined:second"
    return ("tails", "heads") if between in OWNS else ("heads", "tails")


def holding(named: list[PlaceMention], said: list[PlaceMention]) -> Iterator[tuple[str, str]]:
    """Name and feature of each place that contains another of the names, or lies in one."""
    known = [(mention.name, *places.lies(mention, said)) for mention in named]
    names = {place: name for name, place, _ in known if place}
    for name, _, within in known:
        for holder in {names[i] for i in within if i in names} - {name}:
            yield holder, "holds"
            yield name, "held"
