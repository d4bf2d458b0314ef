"""The stateful agents give, after a rebuild in the middle, what they give without one."""

import orjson
import pytest

from schemas.topics import ALERTS, EVENTS, INCIDENTS, RAW
from streams.agents import alert, consolidate
from streams.kafka.envelope import partition_of
from streams.kafka.reader import Reader
from streams.kafka.stage import Stage
from streams.steps.chain import Chain

ARTICLES = [
    {"id": f"a{number}", "outlet": f"o{number}", "published_at": f"2026-03-0{1 + number // 4}T1{number % 4}:00:00Z",
     "body": f"At least {3 + number} people were killed in an airstrike on a market in {town}, officials said."}
    for number, town in enumerate(["Aleppo", "Baghdad"] * 6)
]  # fmt: skip


@pytest.fixture
def chained():
    """What the steps give in memory, by topic."""
    chain, made = Chain(), {}
    for article in ARTICLES:
        at = consolidate_time(article)
        for output in chain.feed(RAW, orjson.dumps(article), None, at):
            made.setdefault(output.topic.name, []).append((output.key, output.record.to_bytes()))
    return made


def consolidate_time(article):
    from datetime import datetime  # noqa: PLC0415

    return datetime.fromisoformat(article["published_at"])


def without_offset(values: list[bytes]) -> list[dict]:
    return [
        {name: member for name, member in orjson.loads(value).items() if name != "since_offset"} for value in values
    ]


async def through(stage: Stage, records, rebuild_after: int) -> None:
    """All records, one batch each, with the partitions given up and taken over again once in between."""
    for number, record in enumerate(records):
        if number == rebuild_after:
            await stage.revoked()
        await stage.process([record])
    await stage.revoked()


@pytest.mark.parametrize("rebuild_after", [-1, 1, 5])
async def test_rebuilt_stages_give_the_same_incidents_and_alerts(connection, plain, chained, rebuild_after):
    plain.publish(EVENTS.name, [
        {"key": key, "value": value, "partition": partition_of(key.encode(), 2)} for key, value in chained[EVENTS.name]
    ])  # fmt: skip
    for plan in (consolidate.plan(), alert.plan()):
        stage = Stage(plan, connection, connection.prefix)
        for partition in range(2):
            records = [record async for record in Reader(connection).read(plan.source, partition)]
            await through(stage, records, rebuild_after)
    for topic in (INCIDENTS, ALERTS):
        found = without_offset([message.value() for message in plain.read(topic.name)])
        wanted = without_offset([value for _, value in chained[topic.name]])
        assert sorted(map(repr, found)) == sorted(map(repr, wanted))
    assert len(chained[ALERTS.name]) > 1
