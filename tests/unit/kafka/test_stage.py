"""The stage loop against the embedded broker, with steps of a few lines."""

import json
from collections.abc import Awaitable, Callable

import pytest
from aiokafka.errors import KafkaConnectionError

from schemas.base import Record
from schemas.dead_letters import DeadLetter
from schemas.topics import CLEAN, RAW
from streams.errors import Unprocessable
from streams.kafka.lane import Lane
from streams.kafka.letters import original
from streams.kafka.plan import Claim, Plan, stateless
from streams.kafka.reader import Reader
from streams.kafka.stage import BUG, Stage
from streams.steps.records import Output, Received, Step

GROUP = "stage-test"


class Note(Record):
    text: str


class Halted(Exception):
    pass


def halt(code: int) -> None:
    assert code == BUG
    raise Halted


def echo(received: Received) -> list[Output]:
    text = (received.value or b"").decode()
    if text == "bad":
        raise Unprocessable("bad", "as the test wants it")
    if text == "bug":
        raise ZeroDivisionError
    size = CLEAN.max_message_bytes if text == "huge" else 1
    return [Output(CLEAN, "k", Note(text=text * size), f"id-{text}", everywhere=text == "everywhere")]


def counting(prepared: list[int]) -> Callable[[Claim], Awaitable[Step]]:
    """Numbers records; its state is how many it has seen, read back from its own topic."""

    async def prepare(claim: Claim) -> Step:
        seen = [record async for record in claim.reader.read(RAW, claim.partition, 0, claim.position)]
        prepared.append(len(seen))

        def step(received: Received) -> list[Output]:
            seen.append(received)
            return [Output(CLEAN, "k", Note(text=f"{len(seen)}"), f"id-{len(seen)}")]

        return step

    return prepare


def stage(connection, prepare=None) -> Stage:
    return Stage(Plan("echo", RAW, prepare or stateless(echo)), connection, connection.prefix + GROUP, halt)


async def raw(connection, plain, *values) -> list[Received]:
    plain.publish(RAW.name, [{"key": b"\xff", "value": value, "partition": 0} for value in values])
    return [record async for record in Reader(connection).read(RAW, 0)]


def texts(plain) -> list[str]:
    return [json.loads(message.value())["text"] for message in plain.read(CLEAN.name)]


async def test_process_sends_outputs_in_order_with_cloud_event_headers(connection, plain):
    running = stage(connection)
    await running.process(await raw(connection, plain, "one", "two"))
    await running.revoked()
    assert texts(plain) == ["one", "two"]
    headers = dict(plain.read(CLEAN.name)[0].headers())
    assert headers["event-id"] == headers["ce_id"] == b"id-one"
    assert headers["ce_specversion"] == b"1.0"
    assert headers["content-type"] == b"application/json"


async def test_process_skips_what_a_predecessor_committed(connection, plain):
    records = await raw(connection, plain, "one", "two")
    for _ in range(2):  # a worker that is started again reads from where Faust thinks it was
        running = stage(connection)
        await running.process(records)
        await running.revoked()
    assert texts(plain) == ["one", "two"]


@pytest.mark.parametrize("value", ["bad", b"\x00\xffbad", None])
async def test_process_keeps_original_bytes_in_the_dead_letter(connection, plain, value):
    def refuse(_: Received) -> list[Output]:
        raise Unprocessable("bad")

    plain.publish(RAW.name, [{"key": b"\xfe\x00", "value": value, "headers": [("h", b"\xff"), ("n", None)]}])
    place = plain.read(RAW.name)[0].partition()
    running = stage(connection, stateless(refuse))
    await running.process([record async for record in Reader(connection).read(RAW, place)])
    await running.revoked()
    (message,) = plain.read("dead-letters.v1")
    letter = DeadLetter.from_bytes(message.value())
    value = value.encode() if isinstance(value, str) else value
    assert message.key() == b"\xfe\x00"
    assert original(letter) == (b"\xfe\x00", value, [("h", b"\xff"), ("n", None)])
    assert (letter.reason, letter.stage, letter.topic, letter.partition) == (
        "bad", "echo", connection.topic(RAW.name), place,
    )  # fmt: skip


async def test_aborted_transaction_is_invisible_and_state_is_rebuilt_before_the_retry(connection, plain, monkeypatch):
    records = await raw(connection, plain, "a", "b", "c")
    prepared: list[int] = []
    running = stage(connection, counting(prepared))
    await running.process(records[:1])
    whole, failures = Lane._move_to, [KafkaConnectionError("on purpose"), OSError("on purpose")]

    async def move(self, position):
        if failures:
            raise failures.pop()
        await whole(self, position)

    monkeypatch.setattr(Lane, "_move_to", move)
    await running.process(records[1:])
    await running.revoked()
    assert texts(plain) == ["1", "2", "3"]
    assert prepared == [0, 1, 1]  # after each abort: what was committed, and no more
    assert len(plain.read(CLEAN.name, isolation="read_uncommitted")) > 3


async def test_fenced_stage_drops_its_batch(connection, plain):
    records = await raw(connection, plain, "one", "two")
    old, new = stage(connection), stage(connection)
    await old.process(records[:1])
    await new.process(records)
    await old.process(records[1:])
    assert texts(plain) == ["one", "two"]
    await old.revoked()
    await new.revoked()


async def test_record_that_crashes_the_worker_repeatedly_is_set_aside(connection, plain):
    records = await raw(connection, plain, "one", "bug", "two")
    for _ in range(2):
        running = stage(connection)
        with pytest.raises(Halted):
            await running.process(records)
        await running.revoked()
        assert texts(plain) == []
    running = stage(connection)
    await running.process(records)
    await running.revoked()
    assert texts(plain) == ["one", "two"]
    (message,) = plain.read("dead-letters.v1")
    letter = DeadLetter.from_bytes(message.value())
    assert (letter.reason, original(letter)[1]) == ("step-failed", b"bug")


async def test_output_that_is_too_large_sets_its_record_aside(connection, plain):
    running = stage(connection)
    await running.process(await raw(connection, plain, "one", "huge", "two"))
    await running.revoked()
    assert texts(plain) == ["one", "two"]
    assert [DeadLetter.from_bytes(m.value()).reason for m in plain.read("dead-letters.v1")] == ["output-too-large"]


async def test_output_for_everywhere_goes_to_each_partition_under_one_id(connection, plain):
    running = stage(connection)
    await running.process(await raw(connection, plain, "everywhere"))
    await running.revoked()
    found = plain.read(CLEAN.name)
    assert [message.partition() for message in found] == [0, 1]
    assert {dict(message.headers())["event-id"] for message in found} == {b"id-everywhere"}


async def test_outputs_carry_the_time_of_arrival(connection, plain):
    plain.publish(RAW.name, [{"key": b"k", "value": "one", "partition": 0, "timestamp": 1_700_000_000_123}])
    running = stage(connection)
    await running.process([record async for record in Reader(connection).read(RAW, 0)])
    await running.revoked()
    assert plain.read(CLEAN.name)[0].timestamp()[1] == 1_700_000_000_123
