"""The console script `rasd`.

A command's module is imported when the command is called: `rasd extract` must not wait for Faust.
"""

from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

COMMANDS: dict[str, tuple[str, str]] = {
    "demo": ("demo", "Send the seed articles through the whole flow and show what comes out."),
    "serve": ("serve", "Run the broker (where none is named) and all agents."),
    "worker": ("worker", "Run agents against a broker that is there."),
    "publish": ("publish", "Publish articles from a file."),
    "subscribe": ("subscribe", "Read what comes out: events, enriched, incidents, alerts, dead letters."),
    "run": ("run", "All steps without a broker: every record that would be published."),
    "extract": ("extract", "Read articles without a broker."),
    "explain": ("explain", "Show an article with its figures marked in the text."),
    "backtest": ("backtest", "What a rule file would have sent over a stored period."),
    "correct": ("correct", "Correct, merge, split or retract an incident."),
    "export": ("export", "Incidents as GeoJSON, CSV or Atom."),
    "topics": ("topics", "The topics, and which of them are there."),
    "lag": ("lag", "How far each stage is behind."),
    "dead-letters": ("dead_letters", "List, show or redrive what was set aside."),
    "schemas": ("schemas", "The published schemas."),
    "broker": ("broker", "Run the embedded Apache Kafka alone."),
    "doctor": ("doctor", "What rasd is connected to, and whether delivery is exactly once there."),
}
"""Name of each command, the module that registers it, and its line in the overview."""


class Lazy(TyperGroup):
    """The commands by name; each is imported when it is asked for."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - the signature is click's
        """Names in the order of the catalogue."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command, with its module imported."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"streams.cli.{COMMANDS[cmd_name][0]}")
        holder = typer.Typer(rich_markup_mode="rich")
        holder.callback()(_nothing)  # a group even where one command is registered
        module.register(holder)
        group: Any = get_command(holder)
        return group.get_command(ctx, cmd_name)

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002
        """The overview, without importing anything."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])


def _nothing() -> None:
    pass


app = typer.Typer(cls=Lazy, no_args_is_help=True, rich_markup_mode=None, add_completion=False)


@app.callback()
def main() -> None:
    """Read Arabic and English news from Kafka; publish events, incidents with tolls, and casualty alerts."""
