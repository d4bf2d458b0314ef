"""`rasd worker`: the agents, in this process."""

import asyncio
import sys
from typing import Annotated

import typer
from prometheus_client import start_http_server

from streams import settings as configuration
from streams.app import create_app
from streams.cli.edge import Bootstrap, Group, Prefix, told
from streams.kafka import topics
from streams.kafka.flow import run
from streams.observability import logging


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(worker)


@told
def worker(
    agents: Annotated[str, typer.Option(help="Which agents to run, parted by commas; all when left out.")] = "",
    name: Annotated[
        str | None, typer.Option(help="Stable name (RASD_WORKER): a restart under it keeps its partitions.")
    ] = None,
    bootstrap_servers: Bootstrap = None,
    prefix: Prefix = None,
    group: Group = None,
) -> None:
    """Run agents until SIGINT or SIGTERM. Start more workers to share the work."""
    settings = configuration.load(bootstrap_servers=bootstrap_servers, prefix=prefix, group=group, worker=name)
    logging.configure(settings.log_level, settings.log_format)
    if settings.metrics_port:
        start_http_server(settings.metrics_port)
    chosen = [agent.strip() for agent in agents.split(",") if agent.strip()]
    sys.exit(asyncio.run(_serve(settings, chosen)))


async def _serve(settings: configuration.Settings, agents: list[str]) -> int:
    flow = create_app(settings, agents)
    return await run(flow, lambda: topics.check(flow.connection))
