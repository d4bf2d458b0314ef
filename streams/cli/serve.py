"""`rasd serve`: the whole flow, kept running."""

from typing import Annotated

import typer
from rich.console import Console

from streams import settings as configuration
from streams.cli.broker import stop_on_signals
from streams.cli.edge import Bootstrap, DataDir, Group, Partitions, Port, Prefix, told
from streams.cli.serving import serving


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(serve)


@told
def serve(
    *,
    workers: Annotated[int, typer.Option(min=1, max=64, help="How many worker processes.")] = 1,
    bootstrap_servers: Bootstrap = None,
    prefix: Prefix = None,
    group: Group = None,
    partitions: Partitions = None,
    data_dir: DataDir = None,
    port: Port = None,
) -> None:
    """Run the broker (where none is named), create the topics, and run all agents, until SIGINT or SIGTERM."""
    settings = configuration.load(
        bootstrap_servers=bootstrap_servers,
        prefix=prefix,
        group=group,
        partitions=partitions,
        data_dir=data_dir,
        broker_port=port,
    )
    console = Console(stderr=True)
    stop = stop_on_signals()
    with serving(settings, console, workers) as running:
        console.print(f"Publish with [bold]rasd publish FILE -b {running.connection.bootstrap}[/]. Stop with Ctrl-C.")
        while not stop.wait(1):
            running.watch()
        console.print("Stopping …")
