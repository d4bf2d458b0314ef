"""`rasd lag`: how far behind each agent is."""

import asyncio
import json
from collections import defaultdict
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from schemas.topics import ALERTS
from streams import settings as configuration
from streams.agents.deliver import group_of
from streams.alerting.loading import load
from streams.app import AGENTS, DELIVER, connection
from streams.cli.edge import Bootstrap, Group, Prefix, told
from streams.kafka.lag import Lag, lags
from streams.settings import Settings


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
    """Show how many records each agent, and each channel of the rule file, has still to read.

    A few are normal: the marks of transactions count.
    """
    settings = configuration.load(bootstrap_servers=bootstrap_servers, prefix=prefix, group=group)
    found = asyncio.run(_found(settings))
    if as_json:
        for one in found:
            typer.echo(json.dumps({"agent": one.stage, "topic": one.topic, "partition": one.partition,
                                   "position": one.position, "end": one.end, "lag": one.records}))  # fmt: skip
        return
    Console().print(_table(found))


async def _found(settings: Settings) -> list[Lag]:
    """Lag of the stages, and of the courier of each channel that the rule file names."""
    to = connection(settings)
    found = await lags(to, settings.group, {name: make(settings).source for name, make in AGENTS.items()})
    for channel in load(settings.rules).channels if settings.rules else ():
        found += await lags(to, group_of(settings.group, channel), {f"{DELIVER}:{channel}": ALERTS})
    return found


def _table(found: list[Lag]) -> Table:
    by_stage: dict[str, list[Lag]] = defaultdict(list)
    for one in found:
        by_stage[one.stage].append(one)
    table = Table("agent", "reads", "lag", "by partition")
    order = list(AGENTS)
    for name, parts in sorted(by_stage.items(), key=lambda of: order.index(of[0]) if of[0] in order else len(order)):
        behind = sum(part.records for part in parts)
        table.add_row(name, parts[0].topic, str(behind), " ".join(str(part.records) for part in parts))
    return table
