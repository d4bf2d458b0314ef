"""`rasd doctor`: what this is connected to, and what to do next."""

import asyncio
import sys

import typer
from rich.console import Console

from streams import settings as configuration
from streams.app import connection
from streams.cli.edge import Bootstrap, DataDir, Group, Prefix, told
from streams.kafka.embedded import HOST, port_is_free
from streams.kafka.examination import Examination, examine


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(doctor)


@told
def doctor(
    *,
    bootstrap_servers: Bootstrap = None,
    prefix: Prefix = None,
    group: Group = None,
    data_dir: DataDir = None,
) -> None:
    """Say what rasd is connected to, whether delivery is exactly once there, and what is missing.

    Ends with 0 when everything is in place, with 1 when something is to be done.
    """
    settings = configuration.load(bootstrap_servers=bootstrap_servers, prefix=prefix, group=group, data_dir=data_dir)
    console = Console(highlight=False)
    if not settings.bootstrap_servers and port_is_free(settings.broker_port):
        console.print("Broker: none. RASD_BOOTSTRAP_SERVERS is not set, and no embedded broker runs on this machine.")
        console.print("Next: `rasd serve` starts one with all agents, `rasd broker` one alone.")
        sys.exit(1)
    embedded = None if settings.bootstrap_servers else f"{HOST}:{settings.broker_port}"
    found = asyncio.run(examine(connection(settings, embedded), settings.group))
    console.print(f"Broker: {found.bootstrap}{', the embedded one' if embedded else ''}")
    steps = _tell(console, found)
    for step in steps:
        console.print(f"Next: {step}")
    sys.exit(1 if steps else 0)


def _tell(console: Console, found: Examination) -> list[str]:
    """Print the findings; gives what is to be done."""
    steps = []
    console.print(f"Cluster: {found.cluster}, {found.brokers} broker(s), {found.version}")
    if found.exactly_once:
        console.print("Delivery: [green]exactly once[/] (a transaction was opened and ended)")
    else:
        console.print(f"Delivery: [red]not exactly once[/]: {found.fault}")
        steps.append("allow transactions (Apache Kafka 2.5 or later; with access control, rights on transactional ids)")
    missing = [one.name for one in found.topics if one.partitions is None]
    if missing:
        console.print(f"Topics: [red]{len(missing)} missing[/]: {', '.join(missing)}")
        steps.append("`rasd topics --create`")
    else:
        console.print(f"Topics: all {len(found.topics)} there")
    return steps
