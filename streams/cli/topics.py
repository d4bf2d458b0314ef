"""`rasd topics`: the catalogue, and what of it a cluster has."""

import asyncio
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from streams import settings as configuration
from streams.app import connection
from streams.cli.edge import Bootstrap, Partitions, Prefix, told
from streams.kafka import topics as cluster


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(name="topics")(topics)


@told
def topics(
    *,
    create: Annotated[bool, typer.Option("--create", help="Create the topics that are missing.")] = False,
    bootstrap_servers: Bootstrap = None,
    prefix: Prefix = None,
    partitions: Partitions = None,
) -> None:
    """Show the topics: key, partitions, how long they keep what, and whether the cluster has them."""
    settings = configuration.load(bootstrap_servers=bootstrap_servers, prefix=prefix, partitions=partitions)
    to = connection(settings)
    console = Console()
    if create:
        made = asyncio.run(cluster.create(to, settings.partitions, settings.replication))
        console.print(f"Created: {', '.join(made)}" if made else "Nothing to create")
    table = Table("topic", "key", "partitions", "cleanup", "kept", "carries")
    for one in asyncio.run(cluster.presences(to)):
        count = "[red]missing[/]" if one.partitions is None else str(one.partitions)
        days = one.topic.retention_ms // 86_400_000
        kept = f"{days} days" if one.topic.retention_ms >= 0 else "for ever"
        table.add_row(one.name, one.topic.key, count, one.topic.cleanup, kept, one.topic.about)
    console.print(table)
