"""Figures of one sentence that have places of their own: four in Kramatorsk and two in Sloviansk are two happenings."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import groupby

from streams.extraction import clauses, places
from streams.extraction.drafts import Mark, PlaceMention
from streams.extraction.scene import Scene
from streams.lexicon.gazetteer import load

REACH = 90
"""Characters between a figure and a place of its own."""
MOST = 8
"""Figures of a sentence beyond which it is a table."""
LEADS = 20
"""Characters before a place among which it is told to be an end of a road."""
BROUGHT = re.compile(
    r"\b(?:hospitals?|clinic|morgue|taken|transferred|rushed|airlifted|later|from|natives?|between)\b"
    r"|(?:بين|أصيل|أصيلة|أصله|مستشفى|المستشفى|مشفى|نقلوا|نقل|نقلت|إسعاف|متأثر|ينحدر|من أبناء|قادم)"
)
"""Words by which people come to a place, or from one, where nothing befell them."""


@dataclass(frozen=True, slots=True)
class Ground:
    """A place with what contains it, by gazetteer id."""

    ids: tuple[str, ...]

    def parted(self, other: "Ground") -> bool:
        """Whether neither place lies in the other."""
        return self.ids[0] not in other.ids and other.ids[0] not in self.ids


def own_places(scene: Scene) -> dict[int, Ground]:
    """The place that each figure has for itself, by the figure's index, in the sentences that share out several."""
    found: dict[int, Ground] = {}
    for _, run in groupby(range(len(scene.figures)), key=lambda at: scene.figures[at].sentence):
        row = [at for at in run if scene.figures[at].same_as is None]
        if 1 < len(row) <= MOST:
            found |= shared_out(scene, row)
    return found


def shared_out(scene: Scene, row: list[int]) -> dict[int, Ground]:
    """Places of a sentence's figures: before each where one opens the sentence (ففي رفح استشهد …), else behind it.

    Sets `place` of each figure. Nothing where no two of the places are apart.
    """
    row = sorted(row, key=lambda at: scene.figures[at].point.start)
    points = [scene.figures[at].point for at in row]
    said = [m for m in scene.places.of(scene.figures[row[0]].sentence) if m.preposition and m.hint != "n"]
    if len(said) <= 1:
        return {}
    find = before if said[0].mark.start < points[0].start else behind
    text = scene.text(scene.figures[row[0]].field)
    held = {at: m for nth, at in enumerate(row) if (m := find(text, points, nth, said))}
    found = {at: known for at, m in held.items() if (known := ground(scene, m))}
    if not any(several(scene, a, b) and found[a].parted(found[b]) for a in found for b in found):
        return {}
    for at in found:
        scene.figures[at].place = held[at]
    return found


def several(scene: Scene, one: int, other: int) -> bool:
    """Whether two figures count more than one person each: a man here, a man there is often one man told twice."""
    return max(scene.figures[one].low, scene.figures[other].low) > 1


def behind(text: str, points: list[Mark], nth: int, said: list[PlaceMention]) -> PlaceMention | None:
    """The first place between a figure and the next one."""
    end = points[nth].end
    until = points[nth + 1].start if nth + 1 < len(points) else end + 2 * REACH
    at = bisect_left(said, end, key=lambda m: m.mark.start)
    held = said[at] if at < len(said) and said[at].mark.start < until else None
    return held if held and near(text[end : held.mark.start]) else None


def before(text: str, points: list[Mark], nth: int, said: list[PlaceMention]) -> PlaceMention | None:
    """The first place between the figure before and this one."""
    since = points[nth - 1].end if nth else 0
    at = bisect_left(said, since, key=lambda m: m.mark.start)
    held = said[at] if at < len(said) and said[at].mark.end <= points[nth].start else None
    if held is None or BROUGHT.search(text[max(since, held.mark.start - LEADS) : held.mark.start]):
        return None
    return held if near(text[held.mark.end : points[nth].start]) else None


def near(between: str) -> bool:
    """Whether words between a figure and a place are few, and none brings people there."""
    return len(between) <= REACH and not BROUGHT.search(between)


def ground(scene: Scene, mention: PlaceMention) -> Ground | None:
    """A place with what contains it; an English name that is not known may be a street of the same town."""
    if not mention.candidates and mention.name.isascii():
        return None
    place = places.resolve(mention, scene.places.all())
    known = (load().get(i) for i in place.within)
    wide = tuple(e.id for e in known if e and (place.gazetteer_id or mention.near or e.kind in "cg"))
    return Ground((place.gazetteer_id or mention.name, *wide)) if wide or place.precision == "country" else None


def only_place(scene: Scene, sentence: int) -> Ground | None:
    """The one place of the gazetteer where a sentence says that something happened; nothing where it says several."""
    said = {m.name: m for m in scene.places.of(sentence) if m.preposition and m.hint != "n"}
    mention = next(iter(said.values())) if len(said) == 1 else None
    if mention is None or not mention.candidates:
        return None
    start = mention.mark.start
    brought = BROUGHT.search(scene.text(mention.field)[max(0, start - LEADS) : start])
    return None if brought else ground(scene, mention)


def headlines(scene: Scene, own: dict[int, Ground]) -> set[int]:
    """Totals of the title over parts that happened apart; they belong to none of them. Frees those parts of them."""
    found: set[int] = set()
    for whole, figure in enumerate(scene.figures):
        parts = [at for at in own if scene.figures[at].part_of == whole]
        grounds = [own[at] for at in parts]
        if figure.field == "title" and any(a.parted(b) for a in grounds for b in grounds):
            found.add(whole)
            found |= {at for at, f in enumerate(scene.figures) if at not in own and clauses.repeats(f, figure)}
            for at in parts:
                scene.figures[at].part_of = None
    return found
