from datetime import date, timedelta

import pytest

from schemas.events import RECOUNT, Event, Withdrawal
from schemas.incidents import Incident
from streams.incidents.fold import Fold
from streams.incidents.record import record
from tests.scenarios.builders import START, at, event, killed, place

PROVINCE = place("West Province", "gov1", precision="governorate", within=())
VILLAGE = place("Marj Sawda", "p2")
BASE = place("Tal Base", None, precision="exact", within=())
QUARTER = place("Old Quarter", None, precision="exact", within=())
NOWHERE = place("Syria", "SY", precision="country", within=())


def final(*events: Event, fold: Fold | None = None) -> list[Incident]:
    fold = fold or Fold()
    records = {record.incident_id: record for n, one in enumerate(events) for record in fold.add(one, n)}
    return [record for record in records.values() if record.status != "merged"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (event("a", 0, killed(3)), event("b", 1, killed(3), type="shooting")),
        (event("a", 0, killed(3)), event("b", 1, killed(3), where=VILLAGE)),
        (event("a", 0, killed(3), day=at(0).date()), event("b", 80, killed(3), day=at(80).date())),
        (event("a", 0, killed(40)), event("b", 1, killed(4), type="shelling")),
        (event("a", 0, killed(8)), event("a", 0, killed(3), ordinal=2)),
        (event("a", 0, killed(3)), event("b", 1, killed(3), country="IQ")),
        (event("a", 0, killed(2)), event("b", 1, killed(9), where=NOWHERE)),
        (event("a", 0, killed(10)), event("b", 60, killed(25))),
        (event("a", 0, killed(9), type="armed_clash"), event("b", 1, type="armed_clash")),
        (event("a", 0, killed(9), type="armed_clash"), event("b", 1, type="attack", where=PROVINCE)),
        (event("a", 0, killed(1), type="shooting"), event("a", 0, type="protest", ordinal=2)),
        (
            event("a", 0, killed(1, kind="detained"), type="arrest"),
            event("b", 1, killed(16, kind="detained"), type="arrest"),
        ),
        (event("a", 0, type="fire", where=PROVINCE), event("b", 1, killed(3), type="fire")),
        (
            event("a", 0, killed(3), killed(7, kind="injured", name="f2"), day=date(2026, 3, 1)),
            event("b", 24, killed(1), killed(7, kind="injured", name="f2"), day=date(2026, 3, 2)),
        ),
    ],
    ids=[
        "type",
        "place",
        "day",
        "toll",
        "one-article",
        "country",
        "no-place",
        "days-later",
        "clash-without-figure",
        "clash-told-vaguely",
        "protest-about-it",
        "arrests",
        "everyday-type-in-a-province",
        "fewer-on-a-later-day",
    ],
)
def test_fold_keeps_apart(one: Event, other: Event) -> None:
    assert len(final(one, other)) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (event("a", 0, killed(3)), event("b", 20, killed(5))),
        (event("a", 0, killed(3)), event("b", 1, killed(4), where=PROVINCE)),
        (event("a", 0, killed(12)), event("b", 1, killed(12), where=NOWHERE)),
        (event("a", 0, killed(7)), event("b", 1, killed(9), type="attack")),
        (event("a", 0, killed(7)), event("b", 1, killed(9), type="drone_strike")),
        (
            event("a", 0, killed(9), type="earthquake", where=place("A", "t1", latitude=31.4, longitude=-7.9)),
            event("b", 1, killed(15), type="earthquake", where=place("B", "t2", latitude=31.7, longitude=-8.0)),
        ),
        (
            event("a", 0, killed(10), type="earthquake"),
            event("b", 6, killed(25), type="earthquake", where=NOWHERE),
        ),
        (
            event("a", 0, killed(5), where=place("حي الكرادة", None, within=())),
            event("b", 1, killed(8), where=place("Karrada", None, within=())),
        ),
        (event("a", 0, killed(10)), event("b", 60, killed(25)).model_copy(update={"rules": (RECOUNT,)})),
        (event("a", 0, type="armed_clash", where=BASE), event("b", 1, type="armed_clash", where=BASE)),
        (
            event("a", 0, type="armed_clash", day=date(2026, 3, 1)),
            event("b", 1, killed(9), type="armed_clash", day=date(2026, 3, 1)),
        ),
        (event("a", 0, killed(57), where=QUARTER), event("b", 1, killed(57), where=BASE)),
        (
            event("a", 0, killed(4), killed(9, kind="injured", name="f2"), where=QUARTER),
            event("b", 1, killed(4), killed(9, kind="injured", name="f2"), where=BASE),
        ),
        (
            event("a", 0, type="shelling", title="Shells fall on Marj Sawda market"),
            event("b", 1, type="shelling", title="Shells hit market of Marj Sawda"),
        ),
        (event("a", 0, killed(9), type="bombing"), event("b", 1, type="bombing", where=NOWHERE)),
        (
            event("a", 0, killed(3), fingerprint=(1, 2, 3)),
            event("b", 70, killed(30), where=NOWHERE, fingerprint=(1, 2, 3)),
        ),
    ],
    ids=[
        "rising",
        "province",
        "no-place-equal-toll",
        "vague-type",
        "type-group",
        "wide-type",
        "rare-type",
        "sound",
        "recount",
        "one-spot",
        "clash-of-one-day",
        "rare-toll",
        "two-figures",
        "title",
        "seldom-type",
        "copy",
    ],
)
def test_fold_joins(one: Event, other: Event) -> None:
    incidents = final(one, other)
    assert len(incidents) == 1
    assert len(incidents[0].events) == 2


def test_fold_a_report_without_a_place_joins_neither_of_two() -> None:
    here = event("a", 0, killed(9), type="bombing")
    there = event("b", 1, killed(12), type="bombing", where=VILLAGE)
    nowhere = event("c", 2, type="bombing", where=NOWHERE)
    assert len(final(here, there, nowhere)) == 3


def test_fold_a_smaller_toll_of_a_later_day_is_another_incident() -> None:
    first = event("a", 0, killed(18), day=date(2026, 3, 1))
    second = event("b", 24, killed(7), killed(18, status="background", name="f2"), day=date(2026, 3, 2))
    fold = Fold()
    ids = [fold.add(one, n)[0].incident_id for n, one in enumerate([first, second])]
    assert len(set(ids)) == 2


def test_fold_the_day_on_which_a_toll_rose_is_not_the_day_of_the_harm() -> None:
    first = event("a", 0, killed(16), day=date(2026, 3, 1))
    again = event("b", 72, killed(20), day=date(2026, 3, 4)).model_copy(update={"rules": (RECOUNT,)})
    fold = Fold()
    ids = [fold.add(one, n)[0].incident_id for n, one in enumerate([first, again])]
    assert len(set(ids)) == 1


def test_fold_a_background_event_joins_what_is_known_and_founds_nothing() -> None:
    recalled = event("b", 30, killed(17), status="background")
    assert final(recalled) == []
    incident = final(event("a", 0, killed(17)), recalled)[0]
    assert len(incident.events) == 2
    assert incident.independent_sources == 1
    assert incident.last_activity == at(0)


@pytest.mark.parametrize("status", ["hypothetical", "aggregate"])
def test_fold_ignores_what_is_no_incident(status: str) -> None:
    assert final(event("a", 0, killed(3), status=status)) == []


def test_fold_ignores_meetings() -> None:
    assert final(event("a", 0, type="meeting")) == []


def test_fold_a_report_of_the_province_does_not_make_two_villages_one() -> None:
    fold = Fold()
    older, younger = event("a", 0, killed(6)), event("c", 2, killed(6), where=VILLAGE)
    ids = [fold.add(one, n)[0].incident_id for n, one in enumerate([older, younger])]
    assert len(set(ids)) == 2
    (joined,) = fold.add(event("d", 3, killed(6), where=PROVINCE), 3)
    assert joined.incident_id in ids


def test_fold_merges_when_a_report_tells_both_tolls() -> None:
    fold = Fold()
    vague = event("a", 0, killed(6), where=place("Bir Hajal", None, precision=None, within=()))
    ids = [fold.add(one, n)[0].incident_id for n, one in enumerate([vague, event("b", 1, killed(8))])]
    assert len(set(ids)) == 2
    both = event("c", 2, killed(8), killed(6, status="background", name="f2"))
    survivor, merged = fold.add(both, 2)
    assert (survivor.incident_id, survivor.status) == (ids[0], "open")
    assert (merged.incident_id, merged.status, merged.merged_into) == (ids[1], "merged", ids[0])
    assert merged.revision == 2


def test_fold_a_late_report_splits_what_was_one_and_the_name_stays_with_the_most() -> None:
    fold = Fold()
    wide = [event(f"w{n}", 5 + n, killed(4), where=PROVINCE) for n in range(2)]
    here = [event(f"v{n}", 8 + n, killed(4), where=VILLAGE) for n in range(2)]
    first = [record for n, one in enumerate([*wide, *here]) for record in fold.add(one, n)]
    assert len({record.incident_id for record in first}) == 1
    late = fold.add(event("late", 1, killed(4), where=place()), 9)
    assert {record.status for record in late} == {"open"}
    assert first[0].incident_id in {record.incident_id for record in fold_records(fold)}


def fold_records(fold: Fold) -> list[Incident]:
    return [record(incident, None) for incident in fold.incidents.values()]


def test_fold_withdraws_an_incident_whose_only_article_was_canceled() -> None:
    fold = Fold()
    fold.add(event("a", 0, killed(6)))
    gone = fold.withdraw(Withdrawal(article_id="a", before_version=2, reason="canceled", at=at(1)))
    assert [(record.status, record.toll.killed, record.ledger[0].state) for record in gone] == [
        ("withdrawn", None, "withdrawn")
    ]
    assert fold.withdraw(Withdrawal(article_id="a", before_version=2, reason="canceled", at=at(1))) == []


def test_fold_a_withdrawn_article_takes_only_its_own_claims_back() -> None:
    fold = Fold()
    fold.add(event("a", 0, killed(6)))
    fold.add(event("b", 1, killed(60)))
    (left,) = fold.withdraw(Withdrawal(article_id="b", before_version=2, reason="canceled", at=at(2)))
    assert left.status == "open"
    assert left.toll.killed is not None
    assert left.toll.killed.best == 6


def test_fold_a_new_version_stands_in_for_the_old_one() -> None:
    fold = Fold()
    first = fold.add(event("a", 0, killed(50)))[0]
    fold.withdraw(Withdrawal(article_id="a", before_version=2, reason="superseded", at=at(1)))
    (second,) = fold.add(event("a", 1, killed(38), version=2))
    assert second.incident_id == first.incident_id
    assert second.toll.killed is not None
    assert second.toll.killed.best == 38


def test_fold_files_what_is_older_than_the_window() -> None:
    fold = Fold()
    fold.add(event("now", 24 * 40, killed(3)))
    (filed,) = fold.add(event("old", 0, killed(90), type="flood"))
    assert not filed.alerting
    (joined,) = fold.add(event("old2", 1, killed(95), type="flood"))
    assert joined.incident_id == filed.incident_id
    assert not joined.alerting


def test_fold_memory_is_bounded_by_the_window() -> None:
    fold = Fold(timedelta(days=2))
    for n in range(200):
        fold.add(event(f"a{n}", n * 24, killed(3), where=place(f"town {n}", f"t{n}")), n)
    assert len(fold.incidents) <= 6
    assert len(fold.reports) <= 6
    assert fold.add(event("a3", 3 * 24, killed(3), where=place("town 3", "t3"))) == []


def test_fold_a_publication_time_in_the_future_counts_as_the_arrival() -> None:
    early = event("a", 24 * 900, killed(3))
    arrived = early.model_copy(update={"article": early.article.model_copy(update={"received_at": START})})
    assert final(arrived)[0].last_activity == START
