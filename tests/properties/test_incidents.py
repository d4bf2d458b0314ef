"""The incidents are a function of the set of events: order and repetition change nothing."""

import random
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.events import Event, Withdrawal
from schemas.incidents import Incident
from streams.incidents.fold import Fold
from tests.scenarios.builders import START, event, killed, place

PLACES = [
    place(),
    place("Marj Sawda", "p2"),
    place("Qasr Rimal", "p3", within=("gov2",)),
    place("West Province", "gov1", precision="governorate", within=()),
    place("Bir Hajal", None, precision=None, within=()),
    place("Syria", "SY", precision="country", within=()),
]
TYPES = ["airstrike", "shelling", "attack", "shooting", "road_accident", "explosion"]


@st.composite
def reports(draw: st.DrawFn) -> Event:
    number = draw(st.sampled_from([None, 1, 3, 5, 7, 12, 50]))
    hours = draw(st.integers(0, 96))
    figures = [killed(number)] if draw(st.booleans()) else []
    day = (START + timedelta(hours=hours)).date() if draw(st.booleans()) else None
    return event(
        f"a{draw(st.integers(0, 40))}",
        hours,
        *figures,
        outlet=draw(st.sampled_from(["north", "south", "east"])),
        type=draw(st.sampled_from(TYPES)),
        where=draw(st.sampled_from(PLACES)),
        ordinal=draw(st.integers(1, 2)),
        day=day,
        status=draw(st.sampled_from(["new", "new", "new", "new", "background", "denied"])),
        fingerprint=draw(st.sampled_from([(), (), (1, 2, 3, 4), (1, 2, 3, 9)])),
    )


def unique(events: list[Event]) -> list[Event]:
    return list({one.event_id: one for one in events}.values())


def newest(records: list[Incident]) -> dict[str, Incident]:
    return {record.incident_id: record for record in records}


def outcome(changes: list[Event | Withdrawal], fold: Fold | None = None) -> tuple[list[Incident], set]:
    fold = fold or Fold()
    records = []
    for offset, change in enumerate(changes):
        records += fold.add(change, offset) if isinstance(change, Event) else fold.withdraw(change)
    final = newest(records).values()
    view = {
        (tuple(sorted(r.events)), r.toll.to_bytes(), r.status, r.type, r.independent_sources)
        for r in final
        if r.status != "merged"
    }
    return records, view


@settings(max_examples=300, deadline=None)
@given(st.lists(reports(), min_size=1, max_size=14), st.randoms(use_true_random=False))
def test_fold_any_order_gives_the_same_incidents(events: list[Event], chance: random.Random) -> None:
    events = unique(events)
    taken_back = [Withdrawal(article_id=events[0].article.article_id, before_version=9, reason="canceled", at=START)]
    changes = [*events, *taken_back]
    shuffled = chance.sample(changes, len(changes))
    assert outcome(shuffled)[1] == outcome(sorted(events, key=lambda e: e.article.published_at) + taken_back)[1]


@settings(max_examples=100, deadline=None)
@given(st.lists(reports(), min_size=1, max_size=12), st.randoms(use_true_random=False))
def test_fold_repeated_events_say_nothing(events: list[Event], chance: random.Random) -> None:
    fold = Fold()
    outcome(unique(events), fold)
    again = chance.choices(unique(events), k=10)
    assert outcome(again, fold)[0] == []


@settings(max_examples=100, deadline=None)
@given(st.lists(reports(), min_size=1, max_size=14))
def test_fold_never_uses_a_revision_twice(events: list[Event]) -> None:
    records, _ = outcome(unique(events))
    names = [(record.incident_id, record.revision) for record in records]
    assert len(set(names)) == len(names)
    by_incident: dict[str, int] = {}
    for record in records:
        assert record.revision == by_incident.get(record.incident_id, 0) + 1
        by_incident[record.incident_id] = record.revision
