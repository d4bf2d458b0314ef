"""Any topic again from the start, in whole or in part, twice: not one new identifier."""

import asyncio
import json
import time

import orjson
import pytest

from streams.app import AGENTS
from streams.kafka.lag import lags
from streams.settings import Settings
from tests.flows.test_flow import AGAIN, CALM, STRIKE, publish, wait_for

IDENTIFIERS = {
    "articles.clean.v1": lambda r: (r["ref"]["article_id"], r["ref"]["version"]),
    "articles.enriched.v1": lambda r: (r["ref"]["article_id"], r["ref"]["version"]),
    "events.v1": lambda r: r.get("event_id") or (r["record"], r.get("article_id"), r.get("correction_id")),
    "incidents.v1": lambda r: (r["incident_id"], r["revision"]),
    "alerts.casualties.v1": lambda r: r["alert_id"],
    "alerts.suppressed.v1": lambda r: r["suppression_id"],
    "dead-letters.v1": lambda r: (
        r["stage"],
        r["reason"],
        r["value_base64"],
    ),  # its id holds the address, a new one each time
}
INPUTS = ("articles.raw.v1", "articles.clean.v1", "events.v1", "corrections.v1", "incidents.v1")
ARTICLES = [
    STRIKE, CALM, AGAIN,
    {"id": "flood", "outlet": "One", "published_at": "2026-03-02T08:00:00Z",
     "body": "Floods in Jakarta killed 4 people on Monday, police said."},
    {"id": "flood", "version": 2, "outlet": "One", "published_at": "2026-03-02T10:00:00Z",
     "body": "Floods in Jakarta killed 6 people on Monday, police said."},
    {"id": "crash", "outlet": "Two", "published_at": "2026-03-02T11:00:00Z",
     "body": "لقي 7 أشخاص مصرعهم في حادث سير قرب مدينة طنطا اليوم الاثنين."},
    {"id": "crash", "version": 2, "outlet": "Two", "status": "canceled", "published_at": "2026-03-02T13:00:00Z", "body": ""},
]  # fmt: skip


def identifiers(plain) -> dict[str, set[object]]:
    return {
        topic: {name(orjson.loads(message.value())) for message in plain.read(topic)}
        for topic, name in IDENTIFIERS.items()
    }


def idle(plain, group: str) -> None:
    """Wait until no stage of a group is before the last record of a partition; behind it come marks of transactions only."""
    deadline = time.monotonic() + 60
    sources = {name: make(Settings()).source for name, make in AGENTS.items()}
    while True:
        found = asyncio.run(lags(plain.connection, group, sources))
        stored = plain.read(*(source.name for source in sources.values()))
        last = {(message.topic(), message.partition()): message.offset() for message in stored}
        behind = [one for one in found if one.position <= last.get((one.topic, one.partition), -1)]
        if not behind:
            return
        assert time.monotonic() < deadline, f"not read to the end: {behind}"
        time.sleep(0.5)


@pytest.fixture
def told(plain, worker, rasd, connection):
    """What came of the articles, an undecodable record and a decision among them."""
    worker()
    publish(plain, *ARTICLES, b"{no json")
    wait_for(plain, "alerts.casualties.v1", 3)
    idle(plain, connection.prefix + "g")
    alerts = [json.loads(message.value()) for message in plain.read("alerts.casualties.v1")]
    strike = next(alert["incident_id"] for alert in alerts if alert["country"] == "SY")
    rasd("correct", "set_toll", strike, "--best", "13", "--author", "rim", "--reason", "counted")
    wait_for(plain, "alerts.casualties.v1", len(alerts) + 1)
    idle(plain, connection.prefix + "g")
    return identifiers(plain)


def test_records_sent_again_bring_no_new_identifier(plain, connection, told):
    for topic in INPUTS:
        stored = plain.read(topic)
        assert stored
        for part in (stored, stored[len(stored) // 2 :]):
            plain.publish(topic, [
                {"key": m.key(), "value": m.value(), "partition": m.partition(), "timestamp": m.timestamp()[1],
                 "headers": m.headers() or []}
                for m in part
            ])  # fmt: skip
        idle(plain, connection.prefix + "g")
        assert identifiers(plain) == told, topic


def test_another_group_from_the_start_brings_no_new_identifier(plain, connection, told, worker):
    for number in (1, 2):
        group = f"{connection.prefix}again{number}"
        worker(name=f"again{number}", group=group)
        idle(plain, group)
        assert identifiers(plain) == told
