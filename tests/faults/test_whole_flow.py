"""Every article is accounted for exactly once, at every topic of the way, whatever is killed meanwhile."""

from base64 import b64decode
from collections import Counter, defaultdict
from datetime import UTC, datetime

import orjson
import pytest

from schemas.topics import ALERTS, CLEAN, ENRICHED, EVENTS, INCIDENTS, RAW
from streams.kafka.connection import Connection
from streams.kafka.embedded import EmbeddedBroker
from streams.steps.chain import Chain

ARTICLES = 20_000
KILLS = 10
PARTITIONLESS = {"since_offset"}
"""Offsets count the marks of transactions too, so they depend on how records fell into batches."""


def accounted_once(run) -> None:
    """Compare each topic with the one before it: nothing is missing, nothing is there twice."""
    found = run.subscriber
    twice = {
        topic: [one for one, times in found.ids(topic).items() if times > 1] for topic in (CLEAN.name, ENRICHED.name)
    }
    assert twice == {CLEAN.name: [], ENRICHED.name: []}
    set_aside = Counter(letter["stage"] for letter in run.letters())
    assert len(found.found[CLEAN.name]) + set_aside["clean"] == run.total
    assert len(found.found[ENRICHED.name]) + set_aside["extract"] == len(found.found[CLEAN.name])
    assert set(set_aside) == {"clean"}
    told = Counter(event["event_id"] for article in found.records(ENRICHED.name) for event in article["events"])
    assert Counter(event["event_id"] for event in found.records(EVENTS.name) if event["record"] == "event") == told
    assert len(found.found[ALERTS.name]) == len(found.ids(ALERTS.name))
    for revisions in by_incident(found).values():
        assert [incident["revision"] for incident in revisions] == list(range(1, len(revisions) + 1))


def letters_hold_the_original_bytes(run, published: dict[int, bytes]) -> None:
    """Each record that cannot be processed is there once, byte for byte."""
    found = Counter(b64decode(letter["value_base64"]) for letter in run.letters())
    assert found == Counter(data for number, data in published.items() if number % 100 == 77)


def by_incident(subscriber) -> dict[str, list[dict]]:
    incidents = defaultdict(list)
    for incident in subscriber.records(INCIDENTS.name):
        incidents[incident["incident_id"]].append(incident)
    return incidents


def undisturbed(published: dict[int, bytes], start: int) -> dict[str, list[dict]]:
    """The same articles through the steps in memory, in the order of arrival."""
    chain, made = Chain(), defaultdict(list)
    for number, data in published.items():
        at = datetime.fromtimestamp((start + number) / 1000, UTC)
        for output in chain.feed(RAW, data, f"a{number}".encode(), at):
            made[output.topic.name].append(orjson.loads(output.record.to_bytes()))
    return made


def bare(records: list[dict]) -> list[dict]:
    return [{name: member for name, member in one.items() if name not in PARTITIONLESS} for one in records]


def same(found: list[dict], expected: list[dict]) -> None:
    """Compare record by record: to show how two lists of hundreds differ takes a quarter of an hour."""
    for number, (one, other) in enumerate(zip(found, expected, strict=False)):
        differing = {name: (one.get(name), value) for name, value in other.items() if one.get(name) != value}
        assert not differing, f"record {number} differs"
    assert len(found) == len(expected)


def outcome(incidents: list[dict]) -> dict[frozenset[str], tuple]:
    """What stands at the end: the events of each incident, with its toll."""
    last = {incident["incident_id"]: incident for incident in incidents}
    return {
        frozenset(one["events"]): (one["status"], orjson.dumps(one["toll"], option=orjson.OPT_SORT_KEYS))
        for one in last.values() if one["status"] == "open"
    }  # fmt: skip


def killer(run, chance, kills: int):
    """Kill one worker after another, each when a share of the articles drawn by chance has come through the first stage.

    By share, not by time: however fast the machine, all kills fall while articles are under way.
    """
    shares = sorted(chance.uniform(0.02, 0.6) for _ in range(kills))
    earliest = [0.0]

    def disturb(now: float) -> None:
        came = len(run.subscriber.found[CLEAN.name])
        if shares and came >= shares[0] * run.total and now >= earliest[0]:
            shares.pop(0)
            run.workers.kill(chance.choice(sorted(run.workers.running)))
            earliest[0] = now + chance.uniform(0.1, 0.8)

    return disturb


@pytest.fixture
def published(request) -> dict[int, bytes]:
    value = request.getfixturevalue("article_value")
    return {number: value(number) for number in range(ARTICLES)}


def test_one_worker_killed_ten_times_gives_what_an_undisturbed_run_gives(
    broker, plain_for, run_flow, chance, published
):
    run = run_flow(plain_for(Connection(broker.bootstrap, prefix="one.")), partitions=1, total=ARTICLES, workers=1)
    run.until_done(killer(run, chance, KILLS))
    assert run.workers.kills >= KILLS
    accounted_once(run)
    letters_hold_the_original_bytes(run, published)
    expected = undisturbed(published, run.start)
    assert len(expected[INCIDENTS.name]) > 100
    same(bare(run.subscriber.records(INCIDENTS.name)), bare(expected[INCIDENTS.name]))
    same(run.subscriber.records(ALERTS.name), expected[ALERTS.name])


def test_two_workers_killed_ten_times_give_the_incidents_of_an_undisturbed_run(
    broker, plain_for, run_flow, chance, published
):
    run = run_flow(plain_for(Connection(broker.bootstrap, prefix="two.")), partitions=4, total=ARTICLES, workers=2)
    run.until_done(killer(run, chance, KILLS))
    assert run.workers.kills >= KILLS
    accounted_once(run)
    letters_hold_the_original_bytes(run, published)
    expected = undisturbed(published, run.start)
    assert outcome(run.subscriber.records(INCIDENTS.name)) == outcome(expected[INCIDENTS.name])


def test_broker_killed_in_the_middle_loses_and_doubles_nothing(tmp_path, plain_for, run_flow, published):
    total = 5_000
    with EmbeddedBroker(tmp_path / "broker", port=0) as broker:
        run = run_flow(plain_for(Connection(broker.bootstrap)), partitions=2, total=total, workers=1)

        def disturb(_: float) -> None:
            if restarts and len(run.subscriber.found[CLEAN.name]) >= restarts[0]:
                restarts.pop(0)
                broker.kill()
                broker.start()

        restarts = [total // 4, total // 2]
        run.until_done(disturb)
        assert restarts == []
        accounted_once(run)
        letters_hold_the_original_bytes(run, dict(list(published.items())[:total]))
        run.workers.stop()
