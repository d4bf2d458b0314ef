import pytest

from schemas.events import Event, Withdrawal
from schemas.incidents import Incident
from schemas.topics import INCIDENTS
from streams.errors import Unprocessable
from streams.incidents.fold import DEFAULT_WINDOW
from streams.incidents.restoring import replay_offset
from streams.steps.consolidate import Consolidate
from streams.steps.records import Received
from tests.scenarios.builders import START, at, event, killed


def received(change: Event | Withdrawal, offset: int) -> Received:
    return Received("events.v1", 0, offset, b"SY", change.to_bytes(), (), START)


def test_consolidate_gives_one_record_for_each_change() -> None:
    step = Consolidate(0)
    outputs = [
        o for n, e in enumerate([event("a", 0, killed(3)), event("b", 1, killed(4))]) for o in step(received(e, n))
    ]
    assert [o.topic for o in outputs] == [INCIDENTS, INCIDENTS]
    assert len({o.key for o in outputs}) == 1
    assert len({o.id for o in outputs}) == 2
    assert list(step(received(event("a", 0, killed(3)), 2))) == []


def test_consolidate_restored_goes_on_with_the_next_revision() -> None:
    changes = [
        event("a", 0, killed(3)),
        event("b", 1, killed(4)),
        Withdrawal(article_id="b", before_version=2, reason="canceled", at=at(2)),
        event("c", 3, killed(9)),
    ]
    undisturbed, again = Consolidate(0), Consolidate(0)
    inputs = [received(change, n) for n, change in enumerate(changes)]
    records = {o.key: o.record for i in inputs[:3] for o in undisturbed(i)}
    incidents = [record for record in records.values() if isinstance(record, Incident)]
    since = replay_offset(incidents, DEFAULT_WINDOW)
    assert since == 0
    again.restore(incidents, inputs[since:3])
    assert again(inputs[3]) == undisturbed(inputs[3])


def test_consolidate_an_undated_or_future_article_makes_no_other_late() -> None:
    step = Consolidate(0)
    undated, future = event("a", 24 * 90, killed(3)), event("b", 24 * 90, killed(3), type="flood")
    undated = undated.model_copy(update={"article": undated.article.model_copy(update={"published_at": None})})
    future = future.model_copy(update={"article": future.article.model_copy(update={"published_at": at(24 * 999)})})
    months_before = event("c", 0, killed(4), type="fire")
    records = [o.record for n, e in enumerate([undated, future, months_before]) for o in step(received(e, n))]
    assert [record.alerting for record in records if isinstance(record, Incident)] == [True] * 3


@pytest.mark.parametrize(("value", "reason"), [(b"{", "not-json"), (b"{}", "wrong-shape"), (None, "not-json")])
def test_consolidate_refuses_what_is_no_event(value: bytes | None, reason: str) -> None:
    with pytest.raises(Unprocessable) as caught:
        Consolidate(0)(Received("events.v1", 0, 0, None, value, (), START))
    assert caught.value.reason == reason
