"""`rasd backtest`: what a rule file would have sent."""

import asyncio
import sys
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Annotated

import orjson
import typer
from rich.console import Console
from rich.table import Table

from schemas.alerts import Action as ActionName
from schemas.alerts import Alert, Suppression
from schemas.incidents import Incident
from schemas.topics import INCIDENTS
from streams.alerting.backtest import Summary, count, count_suppressed, silent, within
from streams.alerting.loading import load
from streams.alerting.rules import Rule
from streams.cli.edge import Bootstrap, Prefix, told
from streams.cli.export import stored
from streams.cli.run import lines, opened
from streams.errors import Misconfigured
from streams.steps.alert import Alerting, decode_incident

ACTIONS: tuple[ActionName, ...] = ("raise", "update", "correct", "cancel")
UNITS = {"h": 1, "d": 24, "w": 168}


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(name="backtest")(backtest)


@told
def backtest(
    *,
    rules: Annotated[Path, typer.Option(help="Rule file.")],
    since: Annotated[str | None, typer.Option(help="From a day (2026-03-01) or so long ago (36h, 14d, 4w).")] = None,
    until: Annotated[str | None, typer.Option(help="Up to a day, not included.")] = None,
    file: Annotated[str | None, typer.Option(help="Output of `rasd run` or incidents as JSONL, not the topic.")] = None,
    alerts: Annotated[bool, typer.Option("--alerts", help="Print every message, not the summary.")] = False,
    bootstrap_servers: Bootstrap = None,
    prefix: Prefix = None,
) -> None:
    """Replay stored incidents through a rule file: what it would have sent, by day, as exercises."""
    book = load(rules).rules
    found = _of_file(file) if file else asyncio.run(_of_topic(bootstrap_servers, prefix))
    period = within(found, moment(since), moment(until))
    summary: Summary = {}
    for alert in replay(book, period, summary):
        if alerts:
            sys.stdout.buffer.write(orjson.dumps(alert.model_dump(), option=orjson.OPT_APPEND_NEWLINE))
    if not alerts:
        _show(book, summary)


def replay(rules: Sequence[Rule], period: Sequence[Incident], summary: Summary) -> list[Alert]:
    """Messages that the rules make of a period; the summary is filled by the way."""
    step, sent = Alerting(rules, status="Exercise"), []
    for incident in period:
        for output in [*step.release(incident.last_activity), *step.take(incident)]:
            record = output.record
            if isinstance(record, Alert):
                sent.append(record)
                count(summary, record)
            elif isinstance(record, Suppression):
                count_suppressed(summary, record.at.date(), record.rule)
    return sent


def moment(text: str | None) -> datetime | None:
    """A day or a time, or a span before now.

    Raises Misconfigured for anything else.
    """
    if text is None:
        return None
    if text[:-1].isdigit() and text[-1] in UNITS:
        return datetime.now(UTC) - timedelta(hours=int(text[:-1]) * UNITS[text[-1]])
    try:
        said = datetime.fromisoformat(text)
    except ValueError as error:
        raise Misconfigured(f"{text!r} is no time: write 2026-03-01, 36h, 14d or 4w") from error
    return said if said.tzinfo else said.replace(tzinfo=UTC)


def _of_file(file: str) -> list[Incident]:
    with opened(file) as source:
        return [record for record in stored(lines(source)) if isinstance(record, Incident)]


async def _of_topic(bootstrap_servers: str | None, prefix: str | None) -> list[Incident]:
    return [incident async for incident in incidents_of(bootstrap_servers, prefix)]


async def incidents_of(bootstrap_servers: str | None, prefix: str | None) -> AsyncIterator[Incident]:
    """Every stored record of an incident, partition by partition."""
    from streams import settings as configuration  # noqa: PLC0415 - a file needs no Kafka
    from streams.app import connection  # noqa: PLC0415
    from streams.kafka.reader import Reader  # noqa: PLC0415

    settings = configuration.load(bootstrap_servers=bootstrap_servers, prefix=prefix)
    reader = Reader(connection(settings))
    for partition in range(await reader.partitions(INCIDENTS)):
        async for record in reader.read(INCIDENTS, partition):
            if incident := decode_incident(record):
                yield incident


def _show(rules: Sequence[Rule], summary: Summary) -> None:
    console = Console()
    table = Table("day", "rule", *ACTIONS, "held back")
    for (day, rule), counts in sorted(summary.items()):
        table.add_row(day.isoformat(), rule, *(str(counts.sent[action]) for action in ACTIONS), str(counts.suppressed))
    console.print(table)
    quiet = silent(rules, summary)
    if quiet:
        console.print(f"Nothing would have been sent by: {', '.join(quiet)}")
