from datetime import timedelta

import pytest

from schemas.alerts import Alert, Suppression
from schemas.events import Event, Withdrawal
from schemas.incidents import Incident
from streams.alerting.loading import parse
from streams.alerting.rules import DEFAULT_RULES, Rule
from streams.errors import Unprocessable
from streams.incidents.fold import Fold
from streams.steps.alert import Alerting
from streams.steps.records import Output, Received
from tests.scenarios.builders import START, at, event, killed, place


def received(incident: Incident) -> Received:
    return Received("incidents.v1", 0, 0, incident.incident_id.encode(), incident.to_bytes(), (), START)


def incidents(*changes: Event | Withdrawal) -> list[Incident]:
    fold = Fold()
    return [
        record
        for n, change in enumerate(changes)
        for record in (fold.add(change, n) if isinstance(change, Event) else fold.withdraw(change))
    ]


def outputs(step: Alerting, records: list[Incident]) -> list[Output]:
    return [output for record in records for output in step(received(record))]


def alerts(*changes: Event | Withdrawal, rules: tuple[Rule, ...] = DEFAULT_RULES) -> list[Alert]:
    found = [output.record for output in outputs(Alerting(rules), incidents(*changes))]
    return [record for record in found if isinstance(record, Alert)]


def told(messages: list[Alert]) -> list[tuple[str, int | None]]:
    return [(m.action, m.toll.killed.best if m.toll.killed else None) for m in messages]


def rules(text: str) -> tuple[Rule, ...]:
    return parse("rules:\n  - name: desk\n" + text, "rules.yaml").rules


CANCEL = Withdrawal(article_id="a", before_version=2, reason="canceled", at=at(3))


def test_alerting_tells_the_first_and_each_change_of_the_best_toll() -> None:
    messages = alerts(event("a", 0, killed(3)), event("b", 1, killed(3)), event("c", 2, killed(7)))
    assert told(messages) == [("raise", 3), ("update", 7)]
    assert messages[1].references == (messages[0].alert_id,)
    assert messages[1].revision == 3
    assert messages[1].changes[0].model_dump() == {"field": "toll.killed.best", "old": "3", "new": "7"}


def test_alerting_tells_an_unknown_number_and_then_the_number() -> None:
    messages = alerts(event("a", 0, killed(None, high=None)), event("b", 1, killed(6)))
    assert told(messages) == [("raise", None), ("update", 6)]
    assert messages[0].severity == "Unknown"
    assert messages[0].texts[0].headline.startswith("قتلى بعدد غير معروف")


@pytest.mark.parametrize("figures", [(), (killed(20, kind="injured"),), (killed(0),)])
def test_alerting_says_nothing_where_nobody_was_killed(figures: tuple) -> None:
    assert alerts(event("a", 0, *figures)) == []


def test_alerting_corrects_downward_with_old_and_new() -> None:
    messages = alerts(event("a", 0, killed(40), by="health ministry"), event("b", 2, killed(31), by="health ministry"))
    assert told(messages) == [("raise", 40), ("correct", 31)]
    assert messages[1].note is not None
    assert messages[1].note.startswith("killed: 40 corrected to 31")
    assert messages[1].texts[1].headline == "Correction: 31 killed (was 40): airstrike in Tal Zarqa, Syria"


def test_alerting_a_conflict_is_an_update_not_a_correction() -> None:
    assert told(alerts(event("a", 0, killed(9)), event("b", 2, killed(8)))) == [("raise", 9), ("update", 8)]


def test_alerting_cancels_what_was_taken_back_and_tells_it_again_as_an_update() -> None:
    messages = alerts(event("a", 0, killed(9)), CANCEL, event("b", 5, killed(4)))
    assert told(messages) == [("raise", 9), ("cancel", None), ("update", 4)]
    assert messages[2].references == (messages[0].alert_id, messages[1].alert_id)
    assert messages[1].note == "Every claim was taken back: article canceled."


def test_alerting_says_a_denial_as_a_correction_that_is_unlikely() -> None:
    denial = event("b", 2, killed(0, status="denied"), by="army", status="denied")
    messages = alerts(event("a", 0, killed(5)), denial)
    assert told(messages) == [("raise", 5), ("correct", None)]
    assert messages[1].certainty == "Unlikely"


@pytest.mark.parametrize(
    ("reports", "certainty"),
    [
        ([event("a", 0, killed(5))], "Possible"),
        ([event("a", 0, killed(5)), event("b", 1, killed(6))], "Likely"),
        ([event("a", 0, killed(5), by="police")], "Observed"),
        (
            [event("a", 0, killed(5)), event("b", 1, killed(5)), event("c", 2, killed(9)), event("d", 3, killed(9))],
            "Observed",
        ),
    ],
)
def test_alerting_certainty(reports: list[Event], certainty: str) -> None:
    step, last = Alerting(rules("    hysteresis: 0\n")), incidents(*reports)
    found = outputs(step, last)
    from streams.alerting.levels import certainty as of  # noqa: PLC0415

    assert of(last[-1]) == certainty
    assert found


def test_alerting_what_is_filed_is_suppressed_and_recorded() -> None:
    found = outputs(Alerting(), incidents(event("now", 24 * 40, killed(3)), event("old", 0, killed(9), type="flood")))
    assert [output.record.reason for output in found if isinstance(output.record, Suppression)] == [
        "filed: the article is older than the window"
    ]


def test_alerting_repeated_and_older_revisions_say_nothing() -> None:
    step, records = Alerting(), incidents(event("a", 0, killed(3)), event("b", 1, killed(7)))
    assert len(outputs(step, records)) == 2
    assert outputs(step, [*records, *reversed(records)]) == []


def test_alerting_restored_goes_on_with_all_references() -> None:
    records = incidents(event("a", 0, killed(3)), event("b", 1, killed(7)), event("c", 2, killed(9)))
    undisturbed, again = Alerting(), Alerting()
    sent = [o.record for o in outputs(undisturbed, records[:2]) if isinstance(o.record, Alert)]
    again.restore(sent, records[1:2])
    assert outputs(again, records[2:]) == outputs(undisturbed, records[2:])


QUIET = "    quiet_hours: {from: 07:30, to: 10:00, zone: UTC, breakthrough: Extreme}\n"


def test_alerting_holds_in_quiet_hours_and_releases_the_latest_only() -> None:
    later = event("z", 3, killed(4), type="flood", where=place("Far Town", "p9", within=("g9",)))
    found = outputs(Alerting(rules(QUIET)), incidents(event("a", 0, killed(3)), event("b", 1, killed(7)), later))
    messages = [output.record for output in found if isinstance(output.record, Alert)]
    assert [(m.action, m.revision, m.toll.killed.best) for m in messages if m.toll.killed] == [
        ("raise", 2, 7),
        ("raise", 1, 4),
    ]
    held = [output.record.reason for output in found if isinstance(output.record, Suppression)]
    assert held == ["quiet hours until 2026-03-01 10:00 UTC"] * 2


def test_alerting_what_was_cancelled_while_held_is_never_sent() -> None:
    step = Alerting(rules(QUIET))
    found = outputs(step, incidents(event("a", 0, killed(3)), CANCEL.model_copy(update={"at": at(1)})))
    assert [o.record.reason for o in found if isinstance(o.record, Suppression)][-1] == "cancelled before it was sent"
    assert list(step.release(at(5))) == []


def test_alerting_a_great_severity_breaks_through_quiet_hours() -> None:
    assert told(alerts(event("a", 0, killed(60)), rules=rules(QUIET))) == [("raise", 60)]


def test_alerting_restored_still_holds() -> None:
    records = incidents(event("a", 0, killed(3)))
    step, again = Alerting(rules(QUIET)), Alerting(rules(QUIET))
    outputs(step, records)
    again.restore([], records)
    assert list(again.release(at(3))) == list(step.release(at(3))) != []


def test_alerting_least_interval_holds_the_latest_until_it_ends() -> None:
    step = Alerting(rules("    least_interval: 2h\n"))
    found = outputs(step, incidents(event("a", 0, killed(3)), event("b", 0.5, killed(5)), event("c", 1, killed(8))))
    assert [o.record.action for o in found if isinstance(o.record, Alert)] == ["raise"]
    (released,) = step.release(at(0) + timedelta(hours=2))
    assert isinstance(released.record, Alert)
    assert told([released.record]) == [("update", 8)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("    hysteresis: 2\n", [("raise", 10), ("update", 14)]),
        ("    kinds: {killed: {rise: 40%}}\n", [("raise", 10), ("update", 14)]),
        ("    kinds: {killed: {at_least: 12}}\n", [("raise", 12), ("update", 14)]),
        ("    kinds: {killed: {rise: null}}\n", [("raise", 10)]),
        ("    countries: [IQ]\n", []),
        ("    types: [shelling]\n", []),
        ("    victims: [security]\n", []),
        ("    certainty: Observed\n", []),
    ],
)
def test_alerting_thresholds(text: str, expected: list[tuple[str, int]]) -> None:
    reports = [event("a", 0, killed(10)), event("b", 1, killed(12)), event("c", 2, killed(14))]
    assert told(alerts(*reports, rules=rules(text))) == expected


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("    radius: {latitude: 36.0, longitude: 37.0, km: 20}\n", 1),
        ("    radius: {latitude: 30.0, longitude: 37.0, km: 20}\n", 0),
        ("    polygon: [[35, 36], [35, 38], [37, 38], [37, 36]]\n", 1),
        ("    admin: [gov1]\n", 1),
        ("    admin: [gov2]\n", 0),
    ],
)
def test_alerting_geography(text: str, count: int) -> None:
    where = place(latitude=36.05, longitude=37.05)
    assert len(alerts(event("a", 0, killed(3), where=where), rules=rules(text))) == count


@pytest.mark.parametrize(("policy", "count"), [("include", 1), ("exclude", 0)])
def test_alerting_country_only_places_follow_the_stated_policy(policy: str, count: int) -> None:
    where = place("Syria", "SY", precision="country", within=())
    text = f"    admin: [gov1]\n    country_only: {policy}\n"
    assert len(alerts(event("a", 0, killed(3), where=where), rules=rules(text))) == count


def test_alerting_refuses_what_is_no_incident() -> None:
    with pytest.raises(Unprocessable, match="not-json"):
        Alerting()(Received("incidents.v1", 0, 0, None, b"{", (), START))
    with pytest.raises(Unprocessable, match="wrong-shape"):
        Alerting()(Received("incidents.v1", 0, 0, None, b"{}", (), START))
    assert list(Alerting()(Received("incidents.v1", 0, 0, b"k", None, (), START))) == []
