"""`rasd lag`: how far behind each agent is."""

import asyncio
import json
from collections import defaultdict
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from streams import settings as configuration
from streams.app import AGENTS, connection
from streams.cli.edge import Bootstrap, Group, Prefix, told
from streams.kafka.lag import Lag, lags


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(name="lag")(lag)


@told
def lag(
    *,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON line for each partition.")] = False,
    bootstrap_servers: Bootstrap = None,
    prefix: Prefix = None,
    group: Group = None,
) -> None:
    """Show how many records each agent has still to read. A few are normal: the marks of transactions count."""
    settings = configuration.load(bootstrap_servers=bootstrap_servers, prefix=prefix, group=group)
    sources = {name: make(settings).source for name, make in AGENTS.items()}
    found = asyncio.run(lags(connection(settings), settings.group, sources))
    if as_json:
        for one in found:
            typer.echo(json.dumps({"agent": one.stage, "topic": one.topic, "partition": one.partition,
                                   "position": one.position, "end": one.end, "lag": one.records}))  # fmt: skip
        return
    Console().print(_table(found))


def _table(found: list[Lag]) -> Table:
    by_stage: dict[str, list[Lag]] = defaultdict(list)
    for one in found:
        by_stage[one.stage].append(one)
    table = Table("agent", "reads", "lag", "by partition")
    for name in (name for name in AGENTS if name in by_stage):
        parts = by_stage[name]
        behind = sum(part.records for part in parts)
        table.add_row(name, parts[0].topic, str(behind), " ".join(str(part.records) for part in parts))
    return table
