import datetime as dt

import pytest

from streams.delivery.channel import Refused
from streams.delivery.delivering import Delivering, Lost, Patience
from tests.unit.delivery.builders import NOON, alert


class Desk:
    """A channel that refuses so many times before it takes a message."""

    name = "desk"

    def __init__(self, refusals: int = 0) -> None:
        self.refusals = refusals
        self.got: list[int] = []

    async def send(self, one) -> None:
        if self.refusals:
            self.refusals -= 1
            raise Refused("answered 503")
        self.got.append(one.revision)


@pytest.fixture
def pauses():
    return []


@pytest.fixture
def delivering(pauses):
    def make(desk: Desk, **changes) -> Delivering:
        async def sleep(seconds: float) -> None:
            pauses.append(seconds)

        values = {"rules": frozenset({"north"}), "patience": Patience(attempts=4), "now": lambda: NOON, "sleep": sleep}
        return Delivering(desk, **values | changes)

    return make


def ours() -> bool:
    return True


async def test_delivering_tries_again_with_growing_pauses(delivering, pauses):
    desk = Desk(refusals=3)
    receipt = await delivering(desk).deliver(alert(), NOON, ours)
    assert (receipt.outcome, desk.got, pauses) == ("sent", [1], [1, 2, 4])


async def test_delivering_gives_up_and_says_why(delivering):
    desk = Desk(refusals=9)
    receipt = await delivering(desk).deliver(alert(), NOON, ours)
    assert (receipt.outcome, receipt.reason) == ("failed", "answered 503, after 4 tries")


async def test_delivering_sends_no_earlier_revision_after_a_later_one(delivering):
    desk = Desk()
    one = delivering(desk)
    for revision in (1, 3, 2, 3):
        await one.deliver(alert(revision=revision), NOON, ours)
    assert desk.got == [1, 3]


async def test_delivering_takes_up_earlier_receipts(delivering):
    first = await delivering(Desk()).deliver(alert(revision=3), NOON, ours)
    desk = Desk()
    second = delivering(desk)
    second.remember(first)
    assert await second.deliver(alert(revision=2), NOON, ours) is None
    assert await second.deliver(alert(revision=3), NOON, ours) is None
    assert (await second.deliver(alert(revision=4), NOON, ours)).outcome == "sent"


async def test_delivering_tells_a_later_revision_though_an_earlier_one_failed(delivering):
    desk = Desk(refusals=4)
    one = delivering(desk)
    assert (await one.deliver(alert(revision=1), NOON, ours)).outcome == "failed"
    assert (await one.deliver(alert(revision=2), NOON, ours)).outcome == "sent"


@pytest.mark.parametrize("changes", [{"rule": "other"}, {"status": "Exercise"}, {"status": "Test"}])
async def test_delivering_passes_over_what_is_not_for_the_channel(delivering, changes):
    assert await delivering(Desk()).deliver(alert(**changes), NOON, ours) is None


async def test_delivering_does_not_send_what_is_too_old(delivering):
    desk = Desk()
    receipt = await delivering(desk).deliver(alert(), NOON - dt.timedelta(days=2), ours)
    assert (receipt.outcome, desk.got) == ("stale", [])


async def test_delivering_stops_where_the_partition_is_another_workers(delivering):
    desk = Desk(refusals=1)
    answers = iter([True, False])
    with pytest.raises(Lost):
        await delivering(desk).deliver(alert(), NOON, lambda: next(answers))
    assert desk.got == []
