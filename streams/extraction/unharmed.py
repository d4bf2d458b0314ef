"""Happenings told without a figure: violence and disasters that are news, and what the article is mainly about.

Both are choices by weights: for each type that the article has a trigger of, whether it is an event of its own; and
which one political type, if any, the article is mainly about.
"""

from collections import defaultdict

from schemas.types import HARMFUL, TYPES, EventType
from streams.extraction import scoring
from streams.extraction.scene import LEAD, Scene
from streams.extraction.triggers import Trigger

WORTH = -0.5
"""Score from which an event is worth recording: a share of 0.38, where one more record helps F1 more than it hurts."""
OFTEN, MAIN = 4, 2.0
"""Times that a type is named in an article that is mainly about it, and what that adds to its score."""
SAYS = "says"
STATEMENT: EventType = "statement"
POLITICAL: tuple[EventType, ...] = tuple(t for t, codes in TYPES.items() if codes.family == "politics")
HARMLESS = frozenset({"arrest", "crime", "other", "execution", "epidemic", "poisoning", "drowning", "work_accident"})
"""Types that are recorded only with a figure: without one their words speak of other things."""


def by_type(scene: Scene) -> dict[str, list[Trigger]]:
    """The article's triggers, by type. A verb of saying in the lead speaks for a statement where no word names one."""
    found: dict[str, list[Trigger]] = defaultdict(list)
    for triggers in scene.triggers.values():
        for trigger in triggers:
            found[trigger.type].append(trigger)
    opening = [t for s in range(scene.titles + LEAD) for t in scene.triggers.get(s, ()) if t.type == SAYS]
    if opening and STATEMENT not in found:
        found[STATEMENT] = opening[:1]
    return found


def first(triggers: list[Trigger]) -> Trigger:
    """The trigger that a record of its type points to: the first of the body, else of the title."""
    return min(triggers, key=lambda t: (t.field == "title", t.mark.start))


def about(scene: Scene, kind: str, triggers: list[Trigger]) -> list[str]:
    """Features of a type's triggers: how many, and where."""
    parts = {scene.part(t.sentence) for t in triggers}
    marks = [f"is:{kind}", f"count:{min(len(triggers), 4)}", *(f"in:{part}" for part in parts)]
    marks += [f"{kind}:{part}" for part in parts]
    titles = scene.titles
    if any(t.sentence == titles for t in triggers):
        marks.append("opens")
    past = {s for s, others in scene.triggers.items() if any(o.type == "past" for o in others)}
    if all(t.sentence in past for t in triggers):
        marks.append("past")
    if any(p.preposition for t in triggers for p in scene.places.get(t.sentence, ())):
        marks.append("placed")
    return marks


def violent_rows(scene: Scene, told: list[EventType]) -> dict[EventType, list[str]]:
    """Features of each type that may be an event without a figure; `told` are the types of events with figures."""
    found = by_type(scene)
    families = {TYPES[t].family for t in told}
    named = sum(1 for t in found if t in HARMFUL)
    rows: dict[EventType, list[str]] = {}
    for kind in TYPES:
        if kind not in found or kind not in HARMFUL or kind in HARMLESS:
            continue
        marks = about(scene, kind, found[kind])
        marks += [f"told:{min(len(told), 3)}", f"named:{min(named, 6)}"]
        marks += [f"beside:{other}>{kind}" for other in told]
        marks.append("told:family" if TYPES[kind].family in families else "told:no-family")
        if not scene.figures:
            marks.append("figureless")
        rows[kind] = marks
    return rows


def violent(scene: Scene, told: list[EventType]) -> list[tuple[EventType, Trigger]]:
    """Events without a figure, each with its trigger."""
    weights, found = scoring.load("unharmed"), by_type(scene)
    rows = violent_rows(scene, told)
    return [(t, first(found[t])) for t, row in rows.items() if scoring.score(row, weights) > WORTH]


def political_rows(scene: Scene, told: list[EventType]) -> dict[EventType, list[str]]:
    """Features of each political type that the article has a trigger of."""
    found = by_type(scene)
    rows: dict[EventType, list[str]] = {}
    for kind in POLITICAL:
        if kind in found:
            marks = [f"p:{mark}" for mark in about(scene, kind, found[kind])]
            marks += [f"p:{kind}:with:{other}" for other in sorted(scene.opening - HARMFUL) if other != kind]
            marks += [f"p:{kind}:violent"] * bool(scene.opening & HARMFUL)
            marks += [f"p:{kind}:speaker"] * (":" in scene.clean.title)
            rows[kind] = [*marks, f"p:told:{min(len(told), 3)}", f"p:{kind}:told:{min(len(told), 2)}"]
    return rows


def mainly(scene: Scene, found: dict[str, list[Trigger]], kind: EventType) -> bool:
    """Whether a type opens the article and is named at least half as often as all harm together."""
    harm = sum(len(triggers) for name, triggers in found.items() if name in HARMFUL)
    return kind in scene.opening and len(found[kind]) >= max(OFTEN, harm / 2)


def political(scene: Scene, told: list[EventType]) -> list[tuple[EventType, Trigger]]:
    """The one political happening that the article is mainly about, with its trigger, or nothing."""
    rows = political_rows(scene, told)
    if not rows:
        return []
    weights, found = scoring.load("politics"), by_type(scene)
    scores = {k: scoring.score(row, weights) + MAIN * mainly(scene, found, k) for k, row in rows.items()}
    kind = max(scores, key=lambda t: (scores[t], t))
    return [(kind, first(found[kind]))] if scores[kind] > WORTH else []
