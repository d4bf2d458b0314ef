"""`rasd demo`: the seed articles through the real flow, and whether what came out is what must."""

import asyncio
import sys
import tempfile
import time
from pathlib import Path
from typing import Annotated

import typer
import yaml
from rich.console import Console

from schemas.base import Record
from streams import settings as configuration
from streams.cli import showing
from streams.cli.checking import differences
from streams.cli.edge import told
from streams.cli.inputs import raw
from streams.cli.serving import Serving, serving
from streams.client import STREAMS, subscribe
from streams.errors import Unavailable
from streams.kafka.connection import Connection

SEEDS = Path(__file__).parents[2] / "seeds"
EXPECTED = "expected.yaml"
PATIENCE_SECONDS = 120
QUIET_SECONDS = 3
"""Nothing new for so long, once every article is accounted for: the flow is done."""

Outcome = dict[str, list[Record]]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(name="demo")(demo)


@told
def demo(seeds: Annotated[Path, typer.Option(help="Folder of articles with an expected.yaml.")] = SEEDS) -> None:
    """Send the seed articles through broker and agents, show what comes out, and check it against expected.yaml."""
    console = Console(soft_wrap=True)
    articles = [(path.name, value) for path in _files(seeds) for _, value in raw(str(path))]
    with tempfile.TemporaryDirectory(prefix="rasd-demo-") as folder:
        # one partition: the order of arrival, and with it each alert, is the same on every run
        settings = configuration.load(
            data_dir=Path(folder), broker_port=0, partitions=1, bootstrap_servers="", prefix="", worker="demo"
        )
        log = Path(folder) / "workers.log"
        try:
            with serving(settings, console, errors=log) as running:
                outcome = asyncio.run(passed(articles, running, console))
        except Unavailable:
            console.print(log.read_text(encoding="utf-8")[-2000:] if log.exists() else "", markup=False)
            raise
    showing.show(outcome, console)
    wrong = differences(yaml.safe_load((seeds / EXPECTED).read_text(encoding="utf-8")), outcome)
    for line in wrong:
        console.print(f"[red]not as expected:[/] {line}", highlight=False)
    if wrong:
        sys.exit(1)
    console.print("[green]All of it is what seeds/expected.yaml says must come out.[/]")


def _files(seeds: Path) -> list[Path]:
    return sorted(path for path in seeds.iterdir() if path.suffix in {".txt", ".html", ".json", ".jsonl"})


async def passed(articles: list[tuple[str, bytes]], running: Serving, console: Console) -> Outcome:
    """Everything that comes out for the articles, by stream. Raises Unavailable when it takes too long."""
    await _publish(articles, running.connection)
    console.print(f"{len(articles)} articles published")
    deadline, quiet, before = time.monotonic() + PATIENCE_SECONDS, time.monotonic(), 0
    while time.monotonic() < deadline:
        running.watch()
        outcome = {stream: await _all(stream, running.connection) for stream in STREAMS}
        count = sum(map(len, outcome.values()))
        if count != before:
            before, quiet = count, time.monotonic()
        accounted = len(outcome["enriched"]) + len(outcome["dead-letters"])
        if accounted >= len(articles) and time.monotonic() - quiet > QUIET_SECONDS:
            return outcome
        await asyncio.sleep(0.5)
    raise Unavailable(f"the articles did not come through within {PATIENCE_SECONDS} seconds")


async def _publish(articles: list[tuple[str, bytes]], to: Connection) -> None:
    """As any producer would, broken articles too: the client would not send those."""
    from aiokafka import AIOKafkaProducer  # noqa: PLC0415 - the one place beside the client that produces articles

    async with AIOKafkaProducer(**to.options(), acks="all") as producer:
        for name, value in articles:
            await producer.send_and_wait(to.topic("articles.raw.v1"), value, headers=[("file", name.encode())])


async def _all(stream: str, to: Connection) -> list[Record]:
    return [delivery.record async for delivery in subscribe(stream, to)]
