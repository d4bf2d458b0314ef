"""The whole flow on this machine: a broker where no other is named, the topics, and workers that are kept running."""

import asyncio
import os
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from rich.console import Console

from streams.app import AGENTS, connection
from streams.errors import Unavailable
from streams.kafka import topics
from streams.kafka.connection import Connection
from streams.kafka.embedded import EmbeddedBroker
from streams.kafka.kept import Kept
from streams.settings import Settings

BACKOFF_SECONDS = (1, 2, 5, 10, 30)
STEADY_SECONDS = 60
"""A worker that ran this long has recovered: its next failure counts as the first."""


class Worker:
    """One worker process, started again when it fails."""

    def __init__(self, name: str, options: list[str], errors: Path | None) -> None:
        self.name = name
        self.failures = 0
        self._command = [sys.executable, "-c", "from streams.cli import app; app()", "worker", "--name", name, *options]
        self._errors = errors
        self._due = 0.0
        self._start()

    def watch(self) -> None:
        """Start it again when it has ended, after a pause that grows with its failures."""
        if self._process.poll() is None:
            return
        now = time.monotonic()
        if not self._due:
            self.failures = 1 if now - self._started > STEADY_SECONDS else self.failures + 1
            self._due = now + BACKOFF_SECONDS[min(self.failures, len(BACKOFF_SECONDS)) - 1]
        elif now >= self._due:
            self._process.stop()
            self._start()

    def stop(self) -> None:
        """Stop it cleanly."""
        self._process.stop()

    def _start(self) -> None:
        self._process = Kept(self._command, self._errors)
        self._started, self._due = time.monotonic(), 0.0


class Serving:
    """What runs: the broker (None when it runs elsewhere), how to reach it, and the workers."""

    def __init__(self, broker: EmbeddedBroker | None, to: Connection, workers: list[Worker]) -> None:
        self.broker = broker
        self.connection = to
        self.workers = workers

    def watch(self) -> None:
        """Look after the workers once. Raises Unavailable when the embedded broker has ended."""
        if self.broker and not self.broker.is_running:
            raise Unavailable(f"the broker ended by itself; its last words stand in {self.broker.log}")
        for worker in self.workers:
            worker.watch()


@contextmanager
def serving(settings: Settings, console: Console, workers: int = 1, errors: Path | None = None) -> Iterator[Serving]:
    """Bring everything up, and down again in the opposite order. Call `watch` about once a second meanwhile.

    `errors` takes the workers' log; without it they write to this process's standard error.
    """
    with ExitStack() as stack:
        broker = None
        if not settings.bootstrap_servers:
            data = settings.data_dir / "broker"
            broker = stack.enter_context(EmbeddedBroker(data, settings.broker_port, console))
            console.print(f"Broker at [bold]{broker.bootstrap}[/], data in {data}")
        to = connection(settings, broker.bootstrap if broker else None)
        made = asyncio.run(topics.create(to, settings.partitions, settings.replication))
        console.print(f"Topics: {len(made)} created" if made else "Topics: all there")
        started = [_worker(settings, to, number, errors) for number in range(1, workers + 1)]
        for one in started:
            stack.callback(one.stop)
        console.print(f"Workers: {workers}, agents {', '.join(AGENTS)}")
        yield Serving(broker, to, started)


def _worker(settings: Settings, to: Connection, number: int, errors: Path | None) -> Worker:
    name = f"{settings.worker or os.uname().nodename}-{number}"
    options = ["--bootstrap-servers", to.bootstrap, "--prefix", settings.prefix, "--group", settings.group]
    return Worker(name, options, errors)
