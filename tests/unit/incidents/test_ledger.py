import pytest

from schemas.events import Event
from schemas.incidents import Incident
from streams.incidents.fold import Fold
from tests.scenarios.builders import event, killed


def told(*events: Event) -> Incident:
    fold = Fold()
    records = [record for n, one in enumerate(events) for record in fold.add(one, n)]
    assert len({record.incident_id for record in records}) == 1
    return records[-1]


def states(incident: Incident) -> list[tuple[int | None, str]]:
    return [(claim.stated, claim.state) for claim in incident.ledger]


def range_of(incident: Incident) -> tuple[int, int | None, int | None]:
    toll = incident.toll.killed
    assert toll is not None
    return toll.low, toll.best, toll.high


def test_ledger_a_higher_later_claim_outdates_a_lower_one() -> None:
    incident = told(event("a", 0, killed(3)), event("b", 1, killed(7)))
    assert states(incident) == [(3, "outdated"), (7, "stands")]
    assert range_of(incident) == (7, 7, 7)


def test_ledger_a_lower_claim_of_another_outlet_is_a_conflict() -> None:
    incident = told(event("a", 0, killed(9)), event("b", 1, killed(7)))
    assert states(incident) == [(9, "stands"), (7, "stands")]
    assert range_of(incident) == (7, 7, 9)
    assert incident.ledger[1].marks == ("fall",)


def test_ledger_one_of_several_dead_is_no_correction() -> None:
    incident = told(event("a", 0, killed(13), type="bombing"), event("b", 1, killed(1), type="bombing"))
    assert states(incident) == [(13, "stands"), (1, "breakdown")]
    assert range_of(incident) == (13, 13, 13)
    counted = told(
        event("a", 0, killed(13), type="bombing"), event("b", 1, killed(1), by="health ministry", type="bombing")
    )
    assert states(counted) == [(13, "stands"), (1, "stands")]
    two = told(event("a", 0, killed(2)), event("b", 1, killed(1)))
    assert states(two) == [(2, "stands"), (1, "stands")]


def test_ledger_a_lower_claim_of_the_same_claimant_is_a_correction() -> None:
    ministry = [event("a", 0, killed(40), by="health ministry"), event("b", 5, killed(31), by="وزارة الصحة")]
    incident = told(*ministry)
    assert states(incident) == [(40, "corrected"), (31, "stands")]
    assert range_of(incident) == (31, 31, 31)


def test_ledger_a_revision_in_words_replaces_another_claimants_number() -> None:
    revised = event("b", 2, killed(8), title="Toll of the strike revised downward")
    assert states(told(event("a", 0, killed(12)), revised)) == [(12, "corrected"), (8, "stands")]


def test_ledger_an_old_number_named_beside_the_new_one_is_replaced() -> None:
    both = event("b", 2, killed(8), killed(12, status="background", name="f2"))
    assert states(told(event("a", 0, killed(12)), both)) == [(12, "corrected"), (8, "stands")]


def test_ledger_two_armies_are_two_claimants() -> None:
    theirs = event("a", 0, killed(12, by="army"), country="AM")
    assert theirs.figures[0].attribution is not None
    foreign = theirs.figures[0].attribution.model_copy(update={"name": "Azerbaijan's army"})
    theirs = theirs.model_copy(update={"figures": (theirs.figures[0].model_copy(update={"attribution": foreign}),)})
    incident = told(theirs, event("b", 1, killed(4, by="army"), country="AM"))
    assert states(incident) == [(12, "stands"), (4, "stands")]
    assert range_of(incident) == (4, 4, 12)


def test_ledger_an_outlet_does_not_outdate_an_authority() -> None:
    incident = told(event("a", 0, killed(20), by="health ministry"), event("b", 1, killed(26)))
    assert states(incident) == [(20, "stands"), (26, "stands")]
    assert range_of(incident) == (20, 20, 26)
    assert "health ministry, latest, 08:00" in (incident.toll.killed.why if incident.toll.killed else "")


def test_ledger_agreement_beats_the_latest() -> None:
    incident = told(event("a", 0, killed(9)), event("b", 1, killed(9)), event("c", 2, killed(8)))
    assert range_of(incident) == (8, 9, 9)
    assert incident.toll.killed is not None
    assert incident.toll.killed.why == "2 of 3 independent reports agree"


def test_ledger_copies_of_one_text_are_one_claim() -> None:
    text = tuple(range(32))
    incident = told(
        *(event(name, n, killed(9), fingerprint=text) for n, name in enumerate("abc")), event("d", 4, killed(8))
    )
    assert [state for _, state in states(incident)] == ["stands", "copy", "copy", "stands"]
    assert incident.independent_sources == 2
    assert range_of(incident) == (8, 8, 9)


def test_ledger_a_copy_with_a_new_number_is_a_claim() -> None:
    text = tuple(range(32))
    incident = told(event("a", 0, killed(9), fingerprint=text), event("b", 2, killed(14), fingerprint=text))
    assert states(incident) == [(9, "outdated"), (14, "stands")]


def test_ledger_parts_are_never_added() -> None:
    incident = told(event("a", 0, killed(17), killed(5, name="f2", part_of="f1")))
    assert states(incident) == [(17, "stands"), (5, "breakdown")]
    assert range_of(incident) == (17, 17, 17)


@pytest.mark.parametrize("status", ["background", "aggregate", "hypothetical"])
def test_ledger_only_news_is_claimed(status: str) -> None:
    incident = told(event("a", 0, killed(4), killed(900, status=status, name="f2")))
    assert states(incident) == [(4, "stands")]


def test_a_part_of_a_total_over_several_happenings_counts_in_its_own():
    incident = told(event("a", 0, killed(6, name="f2", part_of="f1")))
    assert (incident.toll.killed.low, incident.toll.killed.best) == (6, 6)


def test_ledger_an_unknown_number_stays_unknown() -> None:
    incident = told(event("a", 0, killed(None, high=None)))
    assert range_of(incident) == (2, None, None)
    assert incident.toll.killed is not None
    assert incident.toll.killed.why == "casualties reported, number unknown"


def test_ledger_a_number_settles_a_bare_plural_also_when_it_came_first() -> None:
    incident = told(event("a", 0, killed(6)), event("b", 1, killed(None, high=None)))
    assert states(incident) == [(6, "stands"), (None, "outdated")]
    assert range_of(incident) == (6, 6, 6)


def test_ledger_at_least_sets_no_upper_bound() -> None:
    assert range_of(told(event("a", 0, killed(38, high=None)))) == (38, 38, None)
    assert range_of(told(event("a", 0, killed(50, low=51, high=None)))) == (51, 50, None)


def test_ledger_a_denial_marks_what_it_denies() -> None:
    incident = told(event("a", 0, killed(5)), event("b", 2, killed(0, status="denied"), by="army", status="denied"))
    assert states(incident) == [(5, "denied"), (0, "denied")]
    assert range_of(incident) == (0, None, None)


def test_ledger_a_denial_without_a_number_denies_all() -> None:
    denial = event("b", 2, killed(None, high=None, status="denied"), status="denied")
    assert states(told(event("a", 0, killed(5)), denial)) == [(5, "denied"), (None, "denied")]


def test_ledger_a_denial_of_one_number_leaves_the_others() -> None:
    denial = event("c", 3, killed(30, status="denied"), by="police", status="denied")
    incident = told(event("a", 0, killed(30)), event("b", 1, killed(12)), denial)
    assert states(incident) == [(30, "denied"), (12, "stands"), (30, "denied")]


@pytest.mark.parametrize(("before", "after", "mark"), [(5, 50, "jump"), (36, 63, "swapped_digit"), (9, 8, "fall")])
def test_ledger_marks_what_looks_odd_and_changes_nothing(before: int, after: int, mark: str) -> None:
    incident = told(event("a", 0, killed(before)), event("b", 1, killed(after)))
    assert mark in incident.ledger[1].marks
    assert incident.ledger[1].stated == after


def test_ledger_is_in_the_order_of_publication_not_of_arrival() -> None:
    incident = told(event("late", 5, killed(9)), event("early", 1, killed(4)))
    assert states(incident) == [(4, "outdated"), (9, "stands")]


def test_record_is_bounded() -> None:
    fold = Fold()
    for n in range(230):
        records = fold.add(event(f"a{n}", n / 10, killed(10 + n)), n)
    assert len(records[-1].ledger) == 200
    assert records[-1].omitted_claims == 30
    assert len(records[-1].events) == 230
