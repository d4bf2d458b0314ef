import pytest

from schemas.events import Correction
from schemas.incidents import Incident
from streams.errors import Unprocessable
from streams.incidents.fold import Fold
from tests.scenarios.builders import at, event, killed


def ruling(action: str, incident: str, name: str = "c1", **more: object) -> Correction:
    given = {"correction_id": name, "author": "rim", "at": at(9), "reason": "checked", "action": action}
    return Correction.model_validate({**given, "incident_id": incident, **more})


def two() -> tuple[Fold, str, str]:
    fold = Fold()
    events = [event("a", 0, killed(3)), event("b", 1, killed(9), type="shooting")]
    one, other = (fold.add(e, n)[0].incident_id for n, e in enumerate(events))
    return fold, one, other


def best(incident: Incident) -> int | None:
    assert incident.toll.killed is not None
    return incident.toll.killed.best


def test_set_toll_is_one_more_claim_with_an_author_and_can_be_reverted() -> None:
    fold, one, _ = two()
    (corrected,) = fold.correct(ruling("set_toll", one, kind="killed", low=4, best=5, high=6))
    assert best(corrected) == 5
    assert corrected.ledger[-1].claimant == "rim"
    (reverted,) = fold.correct(ruling("revert", one, "c2", reverts="c1"))
    assert best(reverted) == 3
    assert fold.correct(ruling("set_toll", one, kind="killed", low=4, best=5, high=6)) == []


def test_merge_keeps_the_survivor_named_and_a_revert_parts_them() -> None:
    fold, one, other = two()
    survivor, merged = fold.correct(ruling("merge", one, into=other))
    assert (survivor.incident_id, len(survivor.events)) == (other, 2)
    assert (merged.incident_id, merged.merged_into) == (one, other)
    parted = fold.correct(ruling("revert", other, "c2", reverts="c1"))
    assert sorted(len(record.events) for record in parted) == [1, 1]
    assert len({record.incident_id for record in parted}) == 2


def test_split_parts_events_off_and_keeps_them_parted() -> None:
    fold = Fold()
    events = [event("a", 0, killed(3)), event("b", 1, killed(4))]
    ids = {record.incident_id for n, one in enumerate(events) for record in fold.add(one, n)}
    assert len(ids) == 1
    parted = fold.correct(ruling("split", ids.pop(), events=(events[1].event_id,)))
    assert sorted(record.events for record in parted) == sorted([(events[0].event_id,), (events[1].event_id,)])
    fold.add(event("c", 0.5, killed(3)), 3)
    assert len(fold.incidents) == 2


def test_retract_takes_every_claim_back() -> None:
    fold, one, _ = two()
    (gone,) = fold.correct(ruling("retract", one))
    assert gone.status == "withdrawn"
    assert gone.ledger[0].why == "retracted by rim: checked"


@pytest.mark.parametrize(
    ("action", "more", "reason"),
    [
        ("merge", {"into": "inc-none"}, "unknown-incident"),
        ("split", {"events": ("evt-none",)}, "nothing-to-split"),
        ("revert", {"reverts": "c9"}, "unknown-correction"),
    ],
)
def test_correct_refuses_what_it_cannot_do(action: str, more: dict[str, object], reason: str) -> None:
    fold, one, _ = two()
    with pytest.raises(Unprocessable) as caught:
        fold.correct(ruling(action, one, **more))
    assert caught.value.reason == reason


def test_correct_refuses_an_incident_that_is_not_open() -> None:
    with pytest.raises(Unprocessable, match="unknown-incident"):
        Fold().correct(ruling("retract", "inc-none"))
