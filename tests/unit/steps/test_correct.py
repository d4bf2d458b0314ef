import pytest

from schemas.topics import EVENTS
from streams.errors import Unprocessable
from streams.steps.correct import correct
from streams.steps.records import Received
from tests.scenarios.builders import START
from tests.unit.incidents.test_rulings import ruling


def received(value: bytes | None) -> Received:
    return Received("corrections.v1", 0, 0, None, value, (), START)


def test_correct_puts_a_decision_among_the_events_of_its_country() -> None:
    (output,) = correct(received(ruling("retract", "inc-1", country="SY").to_bytes()))
    assert (output.topic, output.key, output.id) == (EVENTS, "SY", "c1")


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        (b"{", "not-json"),
        (b"{}", "wrong-shape"),
        (ruling("set_toll", "inc-1", kind="killed").to_bytes(), "incomplete"),
        (ruling("merge", "inc-1").to_bytes(), "incomplete"),
        (ruling("split", "inc-1").to_bytes(), "incomplete"),
        (ruling("revert", "inc-1").to_bytes(), "incomplete"),
    ],
)
def test_correct_refuses_what_cannot_be_done(value: bytes, reason: str) -> None:
    with pytest.raises(Unprocessable) as caught:
        correct(received(value))
    assert caught.value.reason == reason
