"""`rasd dead-letters`: what could not be processed, and the way back."""

import asyncio
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from schemas.dead_letters import DeadLetter
from streams import settings as configuration
from streams.app import connection
from streams.cli.edge import Bootstrap, Prefix, told
from streams.errors import Misconfigured
from streams.kafka import redrive as way
from streams.kafka.connection import Connection
from streams.kafka.letters import original

Reason = Annotated[str | None, typer.Option(help="Only letters of this reason, as `list` shows it.")]
Stage = Annotated[str | None, typer.Option(help="Only letters of this stage.")]
commands = typer.Typer(no_args_is_help=True, help="Show what could not be processed, and send it on its way again.")


def register(app: typer.Typer) -> None:
    """Add the command group."""
    app.add_typer(commands, name="dead-letters")


@commands.command(name="list")
@told
def show_all(
    *, reason: Reason = None, stage: Stage = None, bootstrap_servers: Bootstrap = None, prefix: Prefix = None
) -> None:
    """One line for each dead letter, oldest first in each partition."""
    found = _find(_to(bootstrap_servers, prefix), reason, stage)
    table = Table("id", "arrived", "stage", "reason", "from", "detail")
    for letter in found:
        at = f"{letter.topic}[{letter.partition}]@{letter.offset}"
        table.add_row(letter.letter_id, f"{letter.received_at:%Y-%m-%d %H:%M:%S}", letter.stage, letter.reason, at,
                      letter.detail[:80])  # fmt: skip
    Console().print(table)
    Console().print(f"{len(found)} dead letters")


@commands.command()
@told
def show(
    letter_id: Annotated[str, typer.Argument(help="Id of a dead letter, as `list` shows it.")],
    *,
    raw: Annotated[bool, typer.Option("--raw", help="Only the original bytes of its value.")] = False,
    bootstrap_servers: Bootstrap = None,
    prefix: Prefix = None,
) -> None:
    """One dead letter whole, with its original value."""
    letter = _one(_find(_to(bootstrap_servers, prefix), None, None), letter_id)
    _, value, _ = original(letter)
    if raw:
        typer.get_binary_stream("stdout").write(value or b"")
        return
    typer.echo(letter.model_dump_json(indent=2, exclude={"value_base64"}))
    typer.echo((value or b"").decode("utf-8", "backslashreplace"))


@commands.command()
@told
def redrive(
    letter_id: Annotated[str | None, typer.Argument(help="Id of one dead letter.")] = None,
    *,
    everything: Annotated[bool, typer.Option("--all", help="All letters, or all of --reason and --stage.")] = False,
    reason: Reason = None,
    stage: Stage = None,
    bootstrap_servers: Bootstrap = None,
    prefix: Prefix = None,
) -> None:
    """Send the original records to where they came from, in one transaction. The letters themselves stay."""
    if bool(letter_id) == (everything or bool(reason) or bool(stage)):
        raise Misconfigured("name one letter, or choose by --reason, --stage or --all")
    to = _to(bootstrap_servers, prefix)
    found = _find(to, reason, stage)
    chosen = [_one(found, letter_id)] if letter_id else found
    typer.echo(f"{asyncio.run(way.redrive(to, chosen))} records sent again")


def _to(bootstrap_servers: str | None, prefix: str | None) -> Connection:
    return connection(configuration.load(bootstrap_servers=bootstrap_servers, prefix=prefix))


def _find(to: Connection, reason: str | None, stage: str | None) -> list[DeadLetter]:
    async def read() -> list[DeadLetter]:
        return [letter async for letter in way.letters(to, reason, stage)]

    return asyncio.run(read())


def _one(found: list[DeadLetter], letter_id: str) -> DeadLetter:
    for letter in found:
        if letter.letter_id == letter_id:
            return letter
    raise Misconfigured(f"no dead letter is called {letter_id}: see `rasd dead-letters list`")
