"""Held messages leave by the clock, though no further record comes."""

import asyncio
import datetime as dt

from schemas.alerts import Alert
from schemas.topics import INCIDENTS
from streams.agents import alert
from streams.alerting.loading import parse
from streams.incidents.fold import Fold
from streams.kafka import stage as loop
from streams.kafka.reader import Reader
from streams.kafka.stage import Stage
from tests.scenarios.builders import event, killed

RULES = parse("rules:\n  - name: desk\n    least_interval: 2h\n", "rules.yaml").rules


def told(plain) -> list[int]:
    """The toll of each message, in the order of the topic."""
    alerts = [Alert.from_bytes(message.value()) for message in plain.read("alerts.casualties.v1")]
    return [one.toll.killed.best for one in alerts]


async def held(connection, plain) -> Stage:
    """A stage that has told of three people, and holds that it are five."""
    fold = Fold()
    records = [*fold.add(event("a", 0, killed(3)), 0), *fold.add(event("b", 1, killed(5)), 1)]
    plain.publish(INCIDENTS.name, [
        {"key": one.incident_id.encode(), "value": one.to_bytes(), "partition": 0} for one in records
    ])  # fmt: skip
    stage = Stage(alert.plan(RULES), connection, connection.prefix + "held")
    await stage.process([one async for one in Reader(connection).read(INCIDENTS, 0)])
    return stage


async def test_held_message_leaves_when_its_time_comes(connection, plain, monkeypatch):
    stage = await held(connection, plain)
    assert told(plain) == [3]
    monkeypatch.setattr(loop, "TICK_SECONDS", 0.2)
    ticker = asyncio.create_task(stage._tick())
    deadline = asyncio.get_running_loop().time() + 20
    while len(await asyncio.to_thread(told, plain)) < 2:
        assert asyncio.get_running_loop().time() < deadline
        await asyncio.sleep(0.1)
    ticker.cancel()
    await asyncio.sleep(0.5)
    await stage.revoked()
    assert told(plain) == [3, 5]


async def test_successor_does_not_tell_again_what_left_by_the_clock(connection, plain):
    first = await held(connection, plain)
    (lane,) = first._lanes.values()
    await lane.tick(dt.datetime.now(dt.UTC))
    await first.revoked()
    records = [one async for one in Reader(connection).read(INCIDENTS, 0)]
    second = Stage(alert.plan(RULES), connection, connection.prefix + "held")
    await second.process(records)
    (lane,) = second._lanes.values()
    await lane.tick(dt.datetime.now(dt.UTC))
    await second.revoked()
    assert told(plain) == [3, 5]
