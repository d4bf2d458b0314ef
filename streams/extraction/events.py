"""The happenings of an article: its figures grouped, typed and dated by status, then what it tells without figures."""

from schemas.types import HARMFUL, EventType
from streams.extraction import clauses, grouping, unharmed
from streams.extraction.drafts import EventDraft, Mark
from streams.extraction.event_types import Shares, gap, types
from streams.extraction.scene import Scene
from streams.extraction.triggers import Trigger

MOST = 50
"""Triggers, and figures of an event, among which its own trigger is looked for."""


def harmed(scene: Scene) -> list[EventDraft]:
    """Events with figures, in the order of their first figure. Sets `event` of each figure but totals over several."""
    wholes = [figure.part_of for figure in scene.figures]
    totals, shared = clauses.totals(scene)
    kinds = clauses.named(scene) | shared
    likely = clauses.settled(scene, [types(scene, at) for at in range(len(scene.figures))], kinds)
    drafts = [harmed_event(scene, group.members, likely) for group in grouping.group(scene, likely, kinds, totals)]
    for at, draft in enumerate(drafts):
        for member in draft.figures:
            scene.figures[member].event = at
    for figure, whole in zip(scene.figures, wholes, strict=True):
        if whole is not None and scene.figures[whole].event is None:
            figure.part_of = whole  # it was freed to be grouped on its own
    return drafts


def harmed_event(scene: Scene, members: list[int], likely: list[Shares]) -> EventDraft:
    """The event of one group of figures."""
    kind = grouping.group_type(members, scene.figures, likely)
    status = grouping.group_status(members, scene.figures)
    trigger = own_trigger(scene, kind, members)
    first = scene.figures[members[0]]
    if trigger is None:
        mark = first.harm or first.span
        return EventDraft(kind, status, first.field, first.sentence, mark, "event.figure", list(members))
    return EventDraft(
        kind, status, trigger.field, trigger.sentence, trigger.mark, f"event.{kind}.trigger", list(members)
    )


def own_trigger(scene: Scene, kind: EventType, members: list[int]) -> Trigger | None:
    """The trigger of a type that stands nearest to one of the figures, in the body where there is one."""
    found = [t for triggers in scene.triggers.values() for t in triggers if t.type == kind][:MOST]

    def away(trigger: Trigger) -> tuple[bool, int, int]:
        steps, letters = min(
            (abs(trigger.sentence - f.sentence), gap(trigger.mark, f.span) if trigger.field == f.field else 0)
            for f in (scene.figures[m] for m in members[:MOST])
        )
        return trigger.field == "title", steps, letters

    return min(found, key=away, default=None)


def bare(kind: EventType, trigger: Trigger, rule: str) -> EventDraft:
    """An event without figures."""
    return EventDraft(kind, "new", trigger.field, trigger.sentence, Mark(trigger.mark.start, trigger.mark.end), rule)


def events(scene: Scene) -> list[EventDraft]:
    """All happenings of an article: those with figures, other violence and disasters, then what it is mainly about."""
    drafts = harmed(scene)
    told = [d.type for d in drafts]
    found = unharmed.happenings(scene, told)
    return drafts + [bare(t, trigger, f"event.{t}.{'unharmed' if t in HARMFUL else 'topic'}") for t, trigger in found]
