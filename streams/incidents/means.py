"""Which types of events can be one happening: what one outlet calls an attack, another calls a bombing."""

from schemas.types import TYPES, EventType

SAME, GROUP, GENERIC, CONFUSABLE = 2.0, 1.5, 1.0, 0.5

GROUPS: tuple[frozenset[EventType], ...] = (
    frozenset({"airstrike", "drone_strike"}),
    frozenset({"shelling", "missile_strike"}),
    frozenset({"bombing", "suicide_bombing"}),
    frozenset({"bombing", "landmine"}),
    frozenset({"riot", "protest"}),
    frozenset({"road_accident", "transport_accident"}),
    frozenset({"flood", "storm"}),
    frozenset({"drowning", "transport_accident"}),
    frozenset({"drowning", "road_accident"}),
    frozenset({"shooting", "crime"}),
    frozenset({"stabbing", "crime"}),
)
"""Types between which the wording decides more than the happening does."""

CONFUSED: tuple[frozenset[EventType], ...] = (
    frozenset({"airstrike", "shelling", "missile_strike", "drone_strike", "chemical_attack"}),
    frozenset({"armed_clash", "shooting"}),
    frozenset({"bombing", "suicide_bombing", "explosion"}),
    frozenset({"explosion", "airstrike", "drone_strike"}),
    frozenset({"explosion", "missile_strike", "shelling"}),
    frozenset({"explosion", "fire", "building_collapse", "work_accident"}),
    frozenset({"drowning", "transport_accident", "flood"}),
    frozenset({"flood", "storm", "landslide"}),
    frozenset({"earthquake", "building_collapse", "landslide"}),
    frozenset({"protest", "riot", "shooting", "armed_clash", "crowd_crush"}),
    frozenset({"execution", "shooting"}),
    frozenset({"abduction", "execution"}),
    frozenset({"crime", "execution"}),
    frozenset({"vehicle_ramming", "road_accident"}),
    frozenset({"road_accident", "explosion"}),
    frozenset({"poisoning", "epidemic", "chemical_attack"}),
)
"""Types that early reports take for one another."""

BOMBARDMENT: frozenset[EventType] = frozenset({"airstrike", "shelling"})
"""Arabic says قصف of both, and the guns or aircraft often stay unsaid."""
VAGUE_VIOLENCE: frozenset[EventType] = frozenset({"attack", "massacre"})
DELIBERATE: frozenset[EventType] = frozenset({"arrest", "abduction"})
"""Violence that no outlet calls an attack with dead."""


RARE: frozenset[EventType] = frozenset(
    {"earthquake", "storm", "landslide", "crowd_crush", "building_collapse", "transport_accident"}
)
"""Types of which a country rarely has two with dead in a day."""

SELDOM: frozenset[EventType] = RARE | {"bombing", "suicide_bombing"}
"""Types of which a report that names no place tells of the only one; where there are two, it joins neither."""

WIDE: frozenset[EventType] = frozenset({"earthquake", "storm"})
"""Types that strike many towns at once: one outlet names this one, another that one."""

FRONT: frozenset[EventType] = frozenset({"armed_clash", "shelling", "airstrike", "missile_strike", "drone_strike"})
"""Types of which a war has many in a day in one town."""
AT_A_FRONT: frozenset[tuple[EventType, EventType]] = frozenset(
    (one, other) for one in FRONT | VAGUE_VIOLENCE for other in FRONT | VAGUE_VIOLENCE if {one, other} & FRONT
)
"""Pairs of them, and of one with an attack of which no more is said."""

EVERYDAY: frozenset[EventType] = frozenset({"arrest", "road_accident", "fire", "shooting", "stabbing", "crime"})
"""Types of which a city has one every day."""


def likeness(one: EventType, other: EventType) -> float | None:
    """How well two types name one happening; null where they cannot."""
    return LIKENESS.get((one, other))


def _likeness(one: EventType, other: EventType) -> float | None:
    pair = {one, other}
    if one == other:
        return SAME
    if any(pair <= group for group in GROUPS):
        return GROUP
    if pair & VAGUE_VIOLENCE and all(TYPES[t].family in {"violence", "crime"} for t in pair) and not pair & DELIBERATE:
        return GENERIC
    if pair == BOMBARDMENT:
        return GENERIC
    if "other" in pair and all(TYPES[t].family in {"accident", "nature"} for t in pair):
        return CONFUSABLE
    return CONFUSABLE if any(pair <= group for group in CONFUSED) else None


LIKENESS: dict[tuple[EventType, EventType], float] = {
    (one, other): value for one in TYPES for other in TYPES if (value := _likeness(one, other)) is not None
}


def precision(event_type: EventType) -> int:
    """Rank of a type when an incident must be called by one: the means before the mere fact of violence or a blast."""
    return 0 if event_type == "other" else 1 if event_type in VAGUE_VIOLENCE | {"explosion"} else 2
