"""Twenty thousand articles, workers to kill, and a subscriber that counts what comes out."""

import asyncio
import os
import random
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import orjson
import pytest
from confluent_kafka import Consumer, TopicPartition

from schemas.topics import CATALOGUE, DEAD_LETTERS, RAW
from streams.app import AGENTS
from streams.kafka import topics
from streams.kafka.connection import Connection
from streams.kafka.lag import Lag, lags
from streams.settings import load

GROUP = "faults"
WORKER = "import typer; from streams.cli.worker import worker; typer.run(worker)"
TOWNS = (("حلب", "Aleppo"), ("الموصل", "Mosul"), ("تعز", "Taiz"), ("حمص", "Homs"), ("بغداد", "Baghdad"))


def article(number: int) -> dict[str, object]:
    """A short text; every 50th tells of people killed, ten of them of one happening.

    All are published within three days: while one partition stands still, the others go on, and what comes later than
    the window of the fold is rightly treated as late.
    """
    happening = number // 500
    arabic, english = TOWNS[happening % len(TOWNS)]
    killed = 3 + number % 500 // 100
    body = f"أعيد طلاء الجسر رقم {number} باللون الأزرق." if number % 2 else f"Bridge number {number} was painted blue."
    if number % 100 == 3:
        body = f"At least {killed} people were killed in an airstrike on a market in {english}, officials said."
    elif number % 100 == 53:
        body = f"قتل {killed} أشخاص في غارة جوية على سوق في مدينة {arabic}، بحسب مسؤولين."
    made = {"id": f"a{number}", "outlet": f"o{number % 7}", "body": body}
    made["published_at"] = (datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=10 * number)).isoformat()
    if number % 500 == 204:  # takes back what an article just before said
        made |= {"id": f"a{number - 1}", "version": 2}
    return made


def value(number: int) -> bytes:
    """What is published; every hundredth record is one that nobody can process."""
    if number % 100 == 77:
        return (b"\xff\xfe not utf-8 %d", b"{no json %d", b'{"body": "", "n": %d}', b"[%d]")[number // 100 % 4] % number
    return orjson.dumps(article(number))


def arrival(number: int, start: int) -> int:
    """Kafka timestamp in ms, fixed, so that two runs make equal records."""
    return start + number


@dataclass
class Workers:
    """Worker processes, killed and started again."""

    connection: Connection
    log: Path
    running: dict[str, subprocess.Popen] = field(default_factory=dict)
    kills: int = 0

    def start(self, name: str) -> None:
        command = [sys.executable, "-c", WORKER, "--name", name, "-b", self.connection.bootstrap]
        command += ["--prefix", self.connection.prefix, "--group", GROUP]
        with self.log.open("ab") as log:
            self.running[name] = subprocess.Popen(command, stderr=log, env=os.environ | {"RASD_LOG_LEVEL": "info"})

    def kill(self, name: str) -> None:
        """kill -9, and a new process under the same name."""
        self.running[name].kill()
        self.running[name].wait()
        self.kills += 1
        self.start(name)

    def revive(self) -> None:
        """Start again what ended by itself, as a supervisor does."""
        for name, process in list(self.running.items()):
            if process.poll() is not None:
                self.start(name)

    def stop(self) -> None:
        for process in self.running.values():
            process.terminate()
        for process in self.running.values():
            process.wait(60)


class Subscriber:
    """A plain read_committed consumer of every topic, from the first record to the last."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.found: dict[str, list[tuple[int, str, bytes]]] = defaultdict(list)
        """By topic: partition, event-id, value."""
        self.last: dict[tuple[str, int], int] = {}
        """Offset of the last record of each partition; behind it come marks of transactions only."""
        self.quiet_since = time.monotonic()
        self._consumer = Consumer({
            "bootstrap.servers": connection.bootstrap, "group.id": "subscriber", "isolation.level": "read_committed",
            "enable.auto.commit": False, "auto.offset.reset": "earliest", "log_level": 0,
            "fetch.message.max.bytes": 1 << 20, "queued.max.messages.kbytes": 1 << 15,
        })  # fmt: skip
        present = self._consumer.list_topics(timeout=30).topics
        names = [connection.topic(topic.name) for topic in CATALOGUE if topic is not RAW]
        self._consumer.assign([TopicPartition(name, part, 0) for name in names for part in present[name].partitions])

    def poll(self, seconds: float = 0.2) -> None:
        for message in self._consumer.consume(2000, seconds):
            if message.error() is None:
                name = message.topic().removeprefix(self.connection.prefix)
                identifier = dict(message.headers())["event-id"].decode()
                self.found[name].append((message.partition(), identifier, message.value()))
                self.last[name, message.partition()] = message.offset()
                self.quiet_since = time.monotonic()

    def records(self, topic: str) -> list[dict]:
        return [orjson.loads(data) for _, _, data in self.found[topic]]

    def ids(self, topic: str) -> Counter[str]:
        return Counter(identifier for _, identifier, _ in self.found[topic])

    def is_done(self) -> bool:
        """Nothing new for a while, and no stage before the last record of a partition that it reads."""
        return time.monotonic() - self.quiet_since >= 3 and all(map(self.has_read, self.lags()))

    def has_read(self, lag: Lag) -> bool:
        """Whether a stage is through with a partition; nobody but rasd writes to any but the first topic."""
        name = lag.topic.removeprefix(self.connection.prefix)
        return lag.records == 0 if name == RAW.name else lag.position > self.last.get((name, lag.partition), -1)

    def lags(self) -> list[Lag]:
        settings = load(bootstrap_servers=self.connection.bootstrap)
        return asyncio.run(lags(self.connection, GROUP, {name: make(settings).source for name, make in AGENTS.items()}))

    def close(self) -> None:
        self._consumer.close()


@dataclass
class Run:
    """One run of the whole flow under faults, and what came out of it."""

    connection: Connection
    workers: Workers
    subscriber: Subscriber
    total: int
    start: int

    def until_done(self, disturb: Callable[[float], None], limit: float = 420) -> None:
        """Let `disturb` do its work (it is given the seconds since the start) until all is through."""
        began = time.monotonic()
        while not self.subscriber.is_done():
            assert time.monotonic() - began < limit, self.state()
            self.subscriber.poll()
            self.workers.revive()
            disturb(time.monotonic() - began)

    def state(self) -> str:
        """How far it came, for the report of a failure."""
        counts = {topic: len(records) for topic, records in self.subscriber.found.items()}
        behind = [one for one in self.subscriber.lags() if one.records]
        return f"not through: {counts}\n{behind}\n{self.workers.log.read_text()[-3000:]}"

    def letters(self) -> list[dict]:
        return self.subscriber.records(DEAD_LETTERS.name)


@pytest.fixture
def chance() -> random.Random:
    """Where the kills fall; the seed is in the report of a failure."""
    seed = time.time_ns()
    print(f"seed {seed}")  # noqa: T201
    return random.Random(seed)


@pytest.fixture
def run_flow(tmp_path: Path) -> Iterator[Callable[..., Run]]:
    """Publish articles to fresh topics and start workers."""
    opened: list[Run] = []

    def begin(client, partitions: int, total: int, workers: int) -> Run:
        connection = client.connection
        asyncio.run(topics.create(connection, partitions))
        start = time.time_ns() // 1_000_000 - total
        found = Run(connection, Workers(connection, tmp_path / "workers.log"), Subscriber(connection), total, start)
        opened.append(found)
        client.publish(RAW.name, (
            {"key": f"a{number}", "value": value(number), "timestamp": arrival(number, start)} for number in range(total)
        ))  # fmt: skip
        for number in range(workers):
            found.workers.start(f"{connection.prefix}{number}")
        return found

    yield begin
    for one in opened:
        one.workers.stop()
        one.subscriber.close()


@pytest.fixture
def article_value() -> Callable[[int], bytes]:
    return value
