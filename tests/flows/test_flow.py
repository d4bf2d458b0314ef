"""Raw articles in, every topic out, with plain Kafka clients on both ends and the commands of the operator."""

import json
import os
import signal
import subprocess
import time

import orjson

from schemas.alerts import Alert
from schemas.articles import CleanArticle, EnrichedArticle
from schemas.dead_letters import DeadLetter
from schemas.events import EVENT_RECORD
from schemas.incidents import Incident
from tests.flows.conftest import RASD

STRIKE = {
    "id": "strike-1", "outlet": "One", "published_at": "2026-03-01T10:00:00Z",
    "body": "At least 12 people were killed in an airstrike on a market in Aleppo, officials said.",
}  # fmt: skip
AGAIN = STRIKE | {
    "id": "strike-2", "outlet": "Two", "published_at": "2026-03-01T12:00:00Z",
    "body": "قتل 15 شخصا في غارة جوية على سوق في مدينة حلب، بحسب مسؤولين.",
}  # fmt: skip
CALM = {"id": "calm", "published_at": "2026-03-01T11:00:00Z", "body": "The city council met to talk about new roads."}


def publish(plain, *articles: dict | bytes) -> None:
    plain.publish("articles.raw.v1", [
        {"key": b"k", "value": one if isinstance(one, bytes) else json.dumps(one), "partition": 0} for one in articles
    ])  # fmt: skip


def wait_for(plain, topic: str, count: int, seconds: float = 60) -> list[bytes]:
    deadline = time.monotonic() + seconds
    while len(found := plain.read(topic)) < count:
        assert time.monotonic() < deadline, f"{topic}: {len(found)} of {count}"
        time.sleep(0.2)
    return [message.value() for message in found]


def test_articles_become_records_on_every_topic(plain, worker):
    worker()
    publish(plain, STRIKE, CALM, AGAIN, b"\xff\xfe")
    clean = [CleanArticle.from_bytes(value) for value in wait_for(plain, "articles.clean.v1", 3)]
    assert {one.ref.article_id for one in clean} == {"strike-1", "calm", "strike-2"}
    enriched = [EnrichedArticle.from_bytes(value) for value in wait_for(plain, "articles.enriched.v1", 3)]
    events = [EVENT_RECORD.validate_python(orjson.loads(v)) for v in wait_for(plain, "events.v1", 2)]
    assert {e.event_id for one in enriched for e in one.events} == {event.event_id for event in events}
    incidents = [Incident.from_bytes(value) for value in wait_for(plain, "incidents.v1", 2)]
    alerts = [Alert.from_bytes(value) for value in wait_for(plain, "alerts.casualties.v1", 1)]
    assert {alert.incident_id for alert in alerts} <= {incident.incident_id for incident in incidents}
    (letter,) = [DeadLetter.from_bytes(value) for value in wait_for(plain, "dead-letters.v1", 1)]
    assert (letter.stage, letter.value_base64) == ("clean", "//4=")


def test_worker_stops_cleanly_and_its_successor_goes_on(plain, worker):
    first = worker()
    publish(plain, STRIKE)
    wait_for(plain, "incidents.v1", 1)
    first.send_signal(signal.SIGTERM)
    assert first.wait(30) == 0
    publish(plain, AGAIN)
    worker()
    incidents = [Incident.from_bytes(value) for value in wait_for(plain, "incidents.v1", 2)]
    alone: dict[str, list[int]] = {}
    for incident in incidents:
        alone.setdefault(incident.incident_id, []).append(incident.revision)
    assert all(revisions == list(range(1, len(revisions) + 1)) for revisions in alone.values())
    assert len(wait_for(plain, "articles.clean.v1", 2)) == 2


def test_agents_run_apart_as_well_as_together(plain, worker):
    worker("clean,correct", "a")
    worker("extract", "b")
    publish(plain, STRIKE)
    wait_for(plain, "events.v1", 1)
    assert plain.read("incidents.v1") == []
    worker("consolidate,alert", "c")
    wait_for(plain, "incidents.v1", 1)


def test_dead_letters_are_listed_shown_and_redriven(plain, worker, rasd):
    worker("clean", "a")
    publish(plain, b"{no json")
    (letter,) = [DeadLetter.from_bytes(value) for value in wait_for(plain, "dead-letters.v1", 1)]
    assert letter.letter_id in rasd("dead-letters", "list")
    assert "{no json" in rasd("dead-letters", "show", letter.letter_id)
    assert rasd("dead-letters", "redrive", letter.letter_id).startswith("1 record")
    again = plain.read("articles.raw.v1")
    assert [message.value() for message in again] == [b"{no json"] * 2
    assert again[1].key() == b"k"
    wait_for(plain, "dead-letters.v1", 2)


def test_operator_commands_tell_the_state(plain, rasd, connection):
    publish(plain, CALM)
    assert f"{connection.prefix}events.v1" in rasd("topics")
    lines = [json.loads(line) for line in rasd("lag", "--json").splitlines()]
    assert sum(line["lag"] for line in lines if line["agent"] == "clean") == 1
    told = rasd("doctor")
    assert "exactly once" in told
    assert "Apache Kafka 4.x" in told
    assert "Topics: all" in told


def test_doctor_says_what_to_do_when_topics_are_missing(broker, tmp_path):
    words = [*RASD, "doctor", "-b", broker.bootstrap, "--prefix", "nothing."]
    done = subprocess.run(words, capture_output=True, text=True, timeout=60, check=False, cwd=tmp_path)
    assert done.returncode == 1
    assert "Next: `rasd topics --create`" in done.stdout


def test_worker_says_which_setting_is_wrong(tmp_path):
    done = subprocess.run([*RASD, "worker"], capture_output=True, text=True, timeout=60, check=False, cwd=tmp_path,
                          env={name: v for name, v in os.environ.items() if not name.startswith("RASD_")})  # fmt: skip
    assert done.returncode == 78
    assert "RASD_BOOTSTRAP_SERVERS" in done.stderr
    assert "Traceback" not in done.stderr
