"""Alerts on the topic, and what a receiver of signed webhooks gets: real broker, real worker, real HTTP."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from base64 import b64encode

import pytest

from schemas.dead_letters import DeadLetter
from schemas.deliveries import Delivery
from tests.unit.delivery.builders import alert
from tests.unit.delivery.test_webhook import Server

RASD = [sys.executable, "-c", "from streams.cli import app; app()"]
RULES = """
channels:
  desk: env:DESK
  chat: env:CHAT
rules:
  - name: north
    channels: [desk, chat]
  - name: south
    channels: [desk]
"""


@pytest.fixture
def receivers():
    made = Server(), Server()
    for one in made:
        threading.Thread(target=one.serve_forever, daemon=True).start()
    yield made
    for one in made:
        one.shutdown()
        one.server_close()


@pytest.fixture
def worker(connection, receivers, tmp_path):
    """Start workers that only deliver; all are stopped at the end."""
    started: list[subprocess.Popen] = []
    rules = tmp_path / "rules.yaml"
    rules.write_text(RULES, encoding="utf-8")
    desk, chat = receivers
    environment = os.environ | {
        "RASD_RULES": str(rules), "RASD_DELIVER_ATTEMPTS": "3", "RASD_DELIVER_PAUSE_SECONDS": "0.2",
        "DESK": "signed+" + desk.url, "CHAT": chat.url.replace("http://", "json://"),
        "RASD_SECRET_DESK": "whsec_" + b64encode(b"0123456789abcdef0123456789abcdef").decode(),
    }  # fmt: skip

    def start() -> subprocess.Popen:
        words = ["worker", "--agents", "deliver", "--group", connection.prefix + "g", "-b", connection.bootstrap]
        with (tmp_path / "worker.log").open("ab") as log:
            process = subprocess.Popen([*RASD, *words, "--prefix", connection.prefix], stderr=log, env=environment)
        started.append(process)
        return process

    yield start
    for process in started:
        process.terminate()
        process.wait(60)


def publish(plain, *alerts) -> None:
    plain.publish("alerts.casualties.v1", [
        {"key": one.incident_id.encode(), "value": one.to_bytes(), "timestamp": int(time.time() * 1000)} for one in alerts
    ])  # fmt: skip


def wait_for(found, count: int, seconds: float = 60) -> list:
    deadline = time.monotonic() + seconds
    while len(got := found()) < count:
        assert time.monotonic() < deadline, f"{len(got)} of {count}"
        time.sleep(0.1)
    return got


def told(server: Server) -> list[tuple[str, int]]:
    """Incident and revision of each alert that a signed webhook got."""
    bodies = [json.loads(body) for _, body in list(server.got)]
    return [(body["incident_id"], body["revision"]) for body in bodies]


def receipts(plain) -> list[Delivery]:
    return [Delivery.from_bytes(message.value()) for message in plain.read("deliveries.v1")]


def test_each_channel_gets_its_rules_alerts_in_order(plain, worker, receivers):
    desk, chat = receivers
    publish(plain, alert(), alert(rule="south"), alert("inc-2"), alert(revision=2), alert(revision=3, status="Test"))
    worker()
    assert [one for one in wait_for(lambda: told(desk), 4) if one[0] == "inc-1"] == [
        ("inc-1", 1),
        ("inc-1", 1),
        ("inc-1", 2),
    ]
    wait_for(lambda: chat.got, 3)
    wait_for(lambda: receipts(plain), 7)
    assert {(r.channel, r.outcome) for r in receipts(plain)} == {("desk", "sent"), ("chat", "sent")}


def test_dead_channel_holds_up_no_other_and_its_alerts_become_dead_letters(plain, worker, receivers):
    desk, chat = receivers
    desk.codes = [500] * 3
    publish(plain, alert(), alert(revision=2))
    worker()
    wait_for(lambda: chat.got, 2)
    wait_for(lambda: told(desk), 4)
    assert told(desk) == [("inc-1", 1)] * 3 + [("inc-1", 2)]
    (letter,) = wait_for(lambda: [DeadLetter.from_bytes(m.value()) for m in plain.read("dead-letters.v1")], 1)
    assert (letter.stage, letter.reason) == ("deliver:desk", "not-delivered")
    assert "s3cret" not in letter.detail
    assert "after 3 tries" in letter.detail


def test_killed_worker_loses_no_alert_and_tells_none_after_a_later_one(plain, worker, receivers):
    desk, _ = receivers
    alerts = [alert(f"inc-{incident}", revision) for revision in range(1, 6) for incident in range(1, 7)]
    first = worker()
    publish(plain, *alerts)
    wait_for(lambda: told(desk), 5)
    first.send_signal(signal.SIGKILL)
    first.wait(10)
    worker()
    wait_for(lambda: set(told(desk)), len(alerts), 90)
    for incident in range(1, 7):
        revisions = [revision for name, revision in told(desk) if name == f"inc-{incident}"]
        assert revisions == sorted(revisions)
        assert set(revisions) == set(range(1, 6))


def test_lag_shows_each_channel(plain, worker, receivers, connection, tmp_path):
    publish(plain, alert(), alert(revision=2))
    options = ["-b", connection.bootstrap, "--prefix", connection.prefix, "--group", connection.prefix + "g", "--json"]

    def lag() -> dict[str, int]:
        done = subprocess.run([*RASD, "lag", *options], capture_output=True, text=True, timeout=60, check=True,
                              env=os.environ | {"RASD_RULES": str(tmp_path / "rules.yaml")})  # fmt: skip
        lines = [json.loads(line) for line in done.stdout.splitlines()]
        return {
            agent: sum(one["lag"] for one in lines if one["agent"] == agent)
            for agent in ("deliver:desk", "deliver:chat")
        }

    assert lag() == {"deliver:desk": 2, "deliver:chat": 2}
    worker()
    wait_for(lambda: receipts(plain), 4)
    deadline = time.monotonic() + 30
    while lag() != {"deliver:desk": 0, "deliver:chat": 0}:
        assert time.monotonic() < deadline


def test_receipts_stand_when_a_group_is_read_again(plain, worker, receivers, connection):
    desk, _ = receivers
    publish(plain, alert(), alert(revision=2))
    first = worker()
    wait_for(lambda: [r for r in receipts(plain) if r.channel == "desk"], 2)
    first.terminate()
    first.wait(60)
    plain.publish(
        "alerts.casualties.v1", [{"key": b"inc-1", "value": alert().to_bytes(), "timestamp": int(time.time() * 1000)}]
    )
    publish(plain, alert(revision=3))
    worker()
    wait_for(lambda: told(desk), 3)
    assert told(desk) == [("inc-1", 1), ("inc-1", 2), ("inc-1", 3)]
