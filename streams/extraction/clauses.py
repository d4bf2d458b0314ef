"""The type that a figure's own clause names: `قتل ثلاثة في غارة، فيما أصيب ستة في حادث سير` tells of two happenings."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import cast

from schemas.types import HARMFUL, EventType
from streams.extraction.drafts import FigureDraft
from streams.extraction.event_types import LED, LINK, OF_KIND, PARTED, Shares, linked
from streams.extraction.scene import Scene
from streams.extraction.triggers import Trigger

VAGUE: frozenset[str] = frozenset({"attack", "explosion", "massacre", "other"})
"""Types by which one report calls what another names by its means."""
BLAST = "bombing"
"""What a blast is called as well that has a means of its own: a landmine explosion."""
VERB = 20
"""Characters before a trigger in which the verb stands that it is the subject of."""
ALIKE = frozenset({"bombing", "suicide_bombing"})
MOST = 8
"""Triggers of a clause, and figures beside one, that are looked at."""


def named(scene: Scene) -> dict[int, EventType]:
    """The type that the words between a figure and its neighbours tie to it, where they name one, by its index."""
    return {at: kind for at in range(len(scene.figures)) if (kind := _named(scene, at))}


def settled(scene: Scene, likely: list[Shares], kinds: dict[int, EventType]) -> list[Shares]:
    """The types of figures; where those of a sentence and the next one name several, each has its own.

    `kinds` are the types that clauses name (`named`). What happened otherwise is no part of a whole: its figure here
    becomes one of its own.
    """
    for at, figure in enumerate(scene.figures):
        if figure.part_of is not None and apart(kinds.get(at), kinds.get(figure.part_of)):
            figure.part_of = None
    return [
        {kinds[at]: 1.0} if at in kinds and any(apart(kinds[at], k) for k in _beside(scene, at, kinds)) else shares
        for at, shares in enumerate(likely)
    ]


def _beside(scene: Scene, at: int, kinds: dict[int, EventType]) -> Iterator[EventType]:
    """The types named for the nearest figures of the same sentence, and of those beside it in its field."""
    figure = scene.figures[at]
    for other in range(max(0, at - MOST), min(len(scene.figures), at + MOST + 1)):
        beside = scene.figures[other]
        if other in kinds and beside.field == figure.field and abs(beside.sentence - figure.sentence) <= 1:
            yield kinds[other]


def totals(scene: Scene) -> tuple[set[int], dict[int, EventType]]:
    """Wholes that parts of several happenings share out, and the types of the parts: 23 killed, 17 of them in a crash.

    Frees the parts. Figures that repeat such a whole are of no happening either.
    """
    found: set[int] = set()
    kinds: dict[int, EventType] = {}
    for whole, parts in _parts(scene).items():
        total = scene.figures[whole]
        told = {at: kind for at in parts[:MOST] if (kind := _told(scene, at, by_harm=True))}
        shared = sum(scene.figures[at].low for at in parts) == total.low
        if shared and any(apart(a, b) for a in told.values() for b in told.values()):
            found |= {at for at, figure in enumerate(scene.figures) if repeats(figure, total)}
            kinds |= told
            for at in parts:
                scene.figures[at].part_of = None
    return found, kinds


def _parts(scene: Scene) -> dict[int, list[int]]:
    """The parts of each whole, of its kind."""
    found: dict[int, list[int]] = {}
    for at, figure in enumerate(scene.figures):
        if figure.part_of is not None and figure.kind == scene.figures[figure.part_of].kind:
            found.setdefault(figure.part_of, []).append(at)
    return found


def repeats(figure: FigureDraft, total: FigureDraft) -> bool:
    """Whether a figure is a total, or repeats it."""
    return figure.kind == total.kind and figure.low == total.low and figure.part_of is None


def _named(scene: Scene, at: int) -> EventType | None:
    return None if _within_its_whole(scene, scene.figures[at]) else _told(scene, at)


def _told(scene: Scene, at: int, *, by_harm: bool = False) -> EventType | None:
    figure = scene.figures[at]
    triggers = scene.triggers.get(figure.sentence)
    if not triggers or figure.kind in OF_KIND:
        return None
    text = scene.text(figure.field)
    start, end = _stretch(scene, at)
    first, last = (bisect_left(triggers, place, key=lambda t: t.mark.start) for place in (start, end))
    tied = [
        t
        for t in triggers[first:last]
        if t.type in HARMFUL and (_tied(text, figure, t) or (by_harm and _harms(figure, t)))
    ]
    behind = [t for t in tied if t.mark.start >= figure.span.end]
    run = list(_together(text, behind or tied[::-1]))
    kinds = {t.type for t in run[:MOST]}
    kinds = kinds - VAGUE - {BLAST} or kinds - VAGUE or kinds
    return cast("EventType", min(kinds)) if len(kinds) == 1 else None


def _within_its_whole(scene: Scene, figure: FigureDraft) -> bool:
    """Whether a figure is a part of one in its own sentence, and so of that happening."""
    return figure.part_of is not None and scene.figures[figure.part_of].sentence == figure.sentence


def _stretch(scene: Scene, at: int) -> tuple[int, int]:
    """From the end of the figure before to the beginning of the next one, in the same sentence."""
    figure, figures = scene.figures[at], scene.figures
    here = scene.sentences[figure.sentence]
    before = figures[at - 1] if at else None
    behind = figures[at + 1] if at + 1 < len(figures) else None
    start = before.point.end if before and before.sentence == figure.sentence else here.start
    return start, behind.point.start if behind and behind.sentence == figure.sentence else here.end


def _tied(text: str, figure: FigureDraft, trigger: Trigger) -> bool:
    """Whether words tie a trigger to a figure: `قتل … في غارة`, `أسفرت غارة عن مقتل`, a blast in Homs killed four."""
    if linked(text, figure.span, trigger.mark):
        return True
    if not 0 <= figure.span.start - trigger.mark.end <= LINK:
        return False
    verb = LED.match(text, figure.span.start, figure.span.end)
    return bool(verb or LED.search(text[max(0, trigger.mark.start - VERB) : trigger.mark.start]))


def _harms(figure: FigureDraft, trigger: Trigger) -> bool:
    """Whether the harm word itself names the happening: `17 منهم | بسقوط مروحية`."""
    return figure.harm is not None and trigger.mark.start <= figure.harm.start < trigger.mark.end


def _together(text: str, triggers: list[Trigger]) -> Iterator[Trigger]:
    """The first trigger and those that no comma or `and` parts from it."""
    for nth, trigger in enumerate(triggers):
        last = triggers[nth - 1]
        one, other = sorted((last.mark, trigger.mark), key=lambda mark: mark.start)
        if nth and PARTED.search(text[one.end : other.start]):
            return
        yield trigger


def apart(one: EventType | None, other: EventType | None) -> bool:
    """Whether two types, each named for a figure of its own, are those of two happenings."""
    if one is None or other is None or one == other:
        return False
    return not {one, other} & VAGUE and {one, other} != ALIKE
