"""Which figures tell of one happening: each joins an earlier group or opens one of its own."""

import math
from collections import Counter
from dataclasses import dataclass, field

from schemas.quantities import Status
from schemas.types import EventType
from streams.extraction import apart, clauses, places, scoring
from streams.extraction.drafts import FigureDraft, PlaceMention
from streams.extraction.event_types import FAR, Shares
from streams.extraction.scene import Scene

ORDER: tuple[Status, ...] = ("new", "background", "aggregate", "hypothetical", "denied")
KEPT = 8
"""Members at each end of a group, and latest groups, that a figure is compared with: it bounds the cost."""
OPENS = 30
"""Characters of a sentence within which a place name opens it: وفي محافظة البحيرة، قتل …"""
ELSEWHERE, APART = "elsewhere", -2.0
"""A whole toll in a sentence that opens with another place, and what that takes off: too rare in coded articles."""
NEVER = -math.inf
LEAST = 1e-4
"""Floor of a share, so that one figure cannot rule a type out for its group."""


@dataclass(slots=True)
class Group:
    """Figures of one happening, as indices into the scene's figures."""

    members: list[int] = field(default_factory=list)

    @property
    def recent(self) -> list[int]:
        """The members that a figure is compared with: the first ones, and the latest."""
        return self.members if len(self.members) <= 2 * KEPT else self.members[:KEPT] + self.members[-KEPT:]

    def nearest(self, scene: Scene, figure: FigureDraft) -> FigureDraft:
        """The member that stands nearest to a figure, the latest of equals."""
        return min((scene.figures[m] for m in reversed(self.recent)), key=lambda m: abs(m.sentence - figure.sentence))


def best(shares: Shares) -> EventType:
    """The likeliest type."""
    return max(shares, key=lambda t: (shares[t], t))


def place_names(scene: Scene, sentence: int) -> set[str]:
    """Places of a sentence where things happen, by gazetteer id, else by name."""
    return {p.candidates[0] if p.candidates else p.name for p in scene.places.of(sentence) if p.preposition}


def elsewhere(scene: Scene, near: FigureDraft, figure: FigureDraft) -> bool:
    """Whether a later sentence of the body opens with a place apart, and tells another whole toll there."""
    if near.field != figure.field or near.sentence >= figure.sentence or near.kind != figure.kind:
        return False
    if figure.part_of is not None or near.part_of is not None or near.low == figure.low:
        return False
    start = scene.sentences[figure.sentence].start
    placed = [m for m in scene.places.of(figure.sentence) if m.preposition]
    if not placed or placed[0].mark.start - start > OPENS or placed[0].mark.start > figure.span.start:
        return False
    here = around(scene, placed[0])
    there = [known for m in scene.places.of(near.sentence) if m.preposition and (known := around(scene, m))]
    return bool(here and there) and not any(here[0] in known or known[0] in here for known in there)


def around(scene: Scene, mention: PlaceMention) -> tuple[str, ...]:
    """Id of a place, and of what contains it; nothing where it is not known."""
    place, within = places.lies(mention, scene.places.all())
    return (place, *within) if place else ()


def turns(scene: Scene, start: int, end: int) -> bool:
    """Whether a word that starts another happening stands in the sentences after `start` up to `end`."""
    first = max(start + 1, end - FAR)
    return any(t.type == "turn" for s in range(first, end + 1) for t in scene.triggers.get(s, ()))


def distance(a: FigureDraft, b: FigureDraft) -> str:
    """How far apart two figures stand, as a feature."""
    steps = abs(a.sentence - b.sentence)
    name = str(steps) if steps < 3 else "3-5" if steps < 6 else "6+"  # noqa: PLR2004 - bounds of the buckets
    return f"steps:{name}" + (":across" if a.field != b.field else "")


def same_number(a: FigureDraft, b: FigureDraft) -> bool:
    """Whether two figures state the same toll."""
    return a.kind == b.kind and a.low == b.low and a.part_of is None and b.part_of is None


def agreement(shares: Shares, group: list[Shares]) -> str:
    """How well a figure's types agree with a group's, as a feature."""
    shared = max(sum(math.sqrt(shares[t] * other.get(t, 0.0)) for t in shares) for other in group)
    return f"types:{int(shared * 5)}"


def joining(scene: Scene, at: int, group: Group, likely: list[Shares], groups: list[Group]) -> list[str]:
    """Features of a figure joining a group."""
    figure, recent = scene.figures[at], group.recent
    members = [scene.figures[m] for m in recent]
    near = group.nearest(scene, figure)
    marks = ["join", distance(near, figure), agreement(likely[at], [likely[m] for m in recent])]
    marks.append(f"status:{figure.status}-{near.status}")
    marks.append("type:same" if best(likely[at]) == best(likely[group.members[-1]]) else "type:other")
    marks.append(f"kind:{figure.kind}" if any(figure.kind == m.kind for m in members) else f"newkind:{figure.kind}")
    if any(same_number(figure, m) for m in members):
        marks.append("repeat" if figure.low > 1 else "repeat:small")
    elif any(figure.kind == m.kind and m.part_of is None for m in members):
        marks.append("differs" if near.field == figure.field else "differs:across")
    if near.sentence != figure.sentence:
        here, there = place_names(scene, figure.sentence), place_names(scene, near.sentence)
        if here and there:
            marks.append("place:same" if here & there else "place:other")
    if turns(scene, near.sentence, figure.sentence) and near.field == figure.field:
        marks.append("turn")
        marks += ["turn:place"] * ("place:other" in marks)
    if elsewhere(scene, near, figure):
        marks.append(ELSEWHERE)
    if scene.paragraph(near.sentence) == scene.paragraph(figure.sentence):
        marks.append("paragraph")
    if any(m.field == "title" for m in members):
        marks.append("titled")
    if figure.part_of is not None and figure.part_of in recent:
        marks.append("part")
    if at - 1 == group.members[-1]:
        marks.append("latest")
    if group is groups[0]:
        marks.append("first")
    return [*marks, *(f"{marks[1]}&{m}" for m in marks[2:5])]


def opening(scene: Scene, at: int, groups: list[Group]) -> list[str]:
    """Features of a figure opening a group."""
    figure = scene.figures[at]
    marks = ["open", f"open:groups:{min(len(groups), 3)}", f"open:{figure.status}", f"open:{figure.kind}"]
    if figure.part_of is not None:
        marks.append("open:part")
    return marks


def group(scene: Scene, likely: list[Shares], kinds: dict[int, EventType], totals: set[int]) -> list[Group]:
    """Figures of the scene grouped by happening, in the order of the text.

    `kinds` are the types that clauses name, `totals` figures over several happenings, which are of none.
    """
    weights = scoring.load("grouping")
    own = apart.own_places(scene)
    totals = totals | apart.headlines(scene, own)
    groups: list[Group] = []
    joined: list[Group] = []
    for at, figure in enumerate(scene.figures):
        if at in totals:
            joined.append(Group([at]))
            continue
        if figure.same_as is not None:
            joined.append(joined[figure.same_as])
            joined[at].members.append(at)
            continue
        near = groups[:1] + groups[1:][-2 * KEPT :]
        rows = [joining(scene, at, g, likely, groups) for g in near]
        scores = [scoring.score(row, weights) + APART * (ELSEWHERE in row) for row in rows]
        scores = [NEVER if is_apart(scene, at, g, own, kinds) else score for g, score in zip(near, scores, strict=True)]
        fresh = scoring.score(opening(scene, at, groups), weights)
        top = max(range(len(near)), key=lambda k: (scores[k], k), default=-1)
        if top < 0 or scores[top] < fresh:
            groups.append(Group([at]))
            joined.append(groups[-1])
        else:
            near[top].members.append(at)
            joined.append(near[top])
    return groups


def is_apart(scene: Scene, at: int, group: Group, own: dict[int, apart.Ground], kinds: dict[int, EventType]) -> bool:
    """Whether a figure cannot be of a group: by places of one sentence, by what its clause names, by where that is."""
    return (
        parted(scene, at, group, own) or named_apart(scene, at, group, kinds) or placed_apart(scene, at, group, kinds)
    )


def parted(scene: Scene, at: int, group: Group, own: dict[int, apart.Ground]) -> bool:
    """Whether a figure has a place of its own, apart from that of a whole toll of its sentence in the group."""
    figure = scene.figures[at]
    others = [m for m in group.recent if m in own and scene.figures[m].sentence == figure.sentence]
    if at not in own or not others or figure.part_of is not None:
        return False
    return all(
        own[at].parted(own[m]) and apart.several(scene, at, m) and scene.figures[m].part_of is None for m in others
    )


def named_apart(scene: Scene, at: int, group: Group, kinds: dict[int, EventType]) -> bool:
    """Whether the clause of a figure names another type than that of each such member, in its sentence or elsewhere."""
    figure = scene.figures[at]
    others = [m for m in group.recent if m in kinds]
    if at not in kinds or not others or any(same_number(figure, scene.figures[m]) for m in group.recent):
        return False
    return all(
        clauses.apart(kinds[at], kinds[m]) and _elsewhere_told(scene, scene.figures[m].sentence, figure.sentence)
        for m in others
    )


def placed_apart(scene: Scene, at: int, group: Group, kinds: dict[int, EventType]) -> bool:
    """Whether a figure's clause names its happening, in a sentence with one place, and each such member's elsewhere."""
    figure = scene.figures[at]
    here = apart.only_place(scene, figure.sentence) if at in kinds and figure.part_of is None else None
    if here is None or any(same_number(figure, scene.figures[m]) for m in group.recent):
        return False
    sentences = {scene.figures[m].sentence for m in group.recent if m in kinds} - {figure.sentence}
    there = [apart.only_place(scene, sentence) for sentence in sentences]
    return bool(there) and all(ground is not None and here.parted(ground) for ground in there)


def _elsewhere_told(scene: Scene, one: int, other: int) -> bool:
    """Whether two sentences share no place, or are one."""
    return one == other or not place_names(scene, one) & place_names(scene, other)


def group_type(members: list[int], figures: list[FigureDraft], likely: list[Shares]) -> EventType:
    """The type that the figures of a group speak for together; parts of a whole speak softly."""
    total: Counter[EventType] = Counter()
    kinds = {t for m in members for t in likely[m]}
    for m in members:
        share = 0.3 if figures[m].part_of is not None else 1.0
        for kind in kinds:
            total[kind] += share * math.log(max(likely[m].get(kind, 0.0), LEAST))  # type: ignore[assignment]
    return max(sorted(kinds), key=lambda t: total[t])


def group_status(members: list[int], figures: list[FigureDraft]) -> Status:
    """The status of a happening: `new` where any of its figures is, else the first of the order."""
    return min((figures[m].status for m in members), key=ORDER.index)
