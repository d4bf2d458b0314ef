"""`rasd publish`: articles from a file into the flow."""

import asyncio
import contextlib
import sys
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress

from streams import settings as configuration
from streams.app import connection
from streams.cli.edge import Bootstrap, Prefix, told
from streams.cli.inputs import raw
from streams.client import Publisher
from streams.errors import Unprocessable
from streams.kafka.connection import Connection

AT_ONCE = 200
"""Articles under way at once."""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(name="publish")(publish)


@told
def publish(
    file: Annotated[str, typer.Argument(help="Articles as txt, html, json, jsonl or ninjs; - is standard input.")],
    *,
    bootstrap_servers: Bootstrap = None,
    prefix: Prefix = None,
) -> None:
    """Publish articles; each is checked first and awaited until the broker has it. Exits 1 when one was refused."""
    settings = configuration.load(bootstrap_servers=bootstrap_servers, prefix=prefix)
    console = Console(stderr=True)
    sent, refused = asyncio.run(send(connection(settings), list(raw(file)), console))
    for line, why in refused:
        console.print(f"[red]{file}:{line}[/] not published: {why}", highlight=False)
    console.print(f"{sent} published, {len(refused)} refused")
    if refused:
        sys.exit(1)


async def send(
    to: Connection, articles: list[tuple[int, bytes]], console: Console
) -> tuple[int, list[tuple[int, str]]]:
    """Publish raw records with progress; gives how many went, and line and reason of those refused."""
    refused: list[tuple[int, str]] = []
    gate = asyncio.Semaphore(AT_ONCE)

    async def one(line: int, value: bytes) -> None:
        async with gate:
            try:
                await publisher.publish(value)
            except Unprocessable as error:
                refused.append((line, str(error)))
            progress.advance(task)

    with contextlib.ExitStack() as stack:
        progress = stack.enter_context(Progress(console=console, transient=True))
        task = progress.add_task("Publishing", total=len(articles))
        async with Publisher(to) as publisher:
            await asyncio.gather(*(one(line, value) for line, value in articles))
    return len(articles) - len(refused), sorted(refused)
