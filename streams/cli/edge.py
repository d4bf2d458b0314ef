"""What all commands share at the edge: settings from options, and errors told in words."""

import functools
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, ParamSpec, TypeVar

import typer
from rich.console import Console
from rich.markup import escape

from streams.errors import Misconfigured, RasdError, Unavailable

EXIT = {Misconfigured: 78, Unavailable: 69}
"""Exit codes as sysexits.h names them: EX_CONFIG, EX_UNAVAILABLE."""

Bootstrap = Annotated[
    str | None, typer.Option("--bootstrap-servers", "-b", help="Kafka to connect to (RASD_BOOTSTRAP_SERVERS).")
]
Prefix = Annotated[str | None, typer.Option(help="Put before every topic name (RASD_PREFIX).")]
Group = Annotated[str | None, typer.Option(help="Start of the names of consumer groups (RASD_GROUP).")]
DataDir = Annotated[Path | None, typer.Option(help="Where the embedded broker keeps its data (RASD_DATA_DIR).")]
Port = Annotated[int | None, typer.Option(help="Port of the embedded broker, 0 for a free one (RASD_BROKER_PORT).")]
Partitions = Annotated[int | None, typer.Option(help="Partitions of topics that are created (RASD_PARTITIONS).")]

P = ParamSpec("P")
R = TypeVar("R")


def told(command: Callable[P, R]) -> Callable[P, R]:
    """Make a command end with one line and an exit code, not with a traceback, when something of ours goes wrong."""

    @functools.wraps(command)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return command(*args, **kwargs)
        except RasdError as error:
            Console(stderr=True).print(f"[bold red]rasd:[/] {escape(str(error))}", highlight=False, soft_wrap=True)
            sys.exit(next((code for kind, code in EXIT.items() if isinstance(error, kind)), 1))

    return wrapped
