"""`rasd run`: the whole way in memory."""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Annotated, BinaryIO

import orjson
import typer

from streams.alerting.loading import load
from streams.alerting.rules import DEFAULT_RULES
from streams.cli.edge import told
from streams.steps.chain import Chain, run
from streams.steps.records import Output


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(name="run")(run_articles)


@told
def run_articles(
    file: Annotated[str, typer.Argument(help="Articles as JSONL in the order of arrival; - reads standard input.")],
    *,
    rules: Annotated[Path | None, typer.Option(help="Rule file of the subscribers.")] = None,
    window_days: Annotated[float, typer.Option(help="Days after its last activity that an incident is open.")] = 14,
) -> None:
    """Take articles through all steps, without a broker, and print every record that would be published.

    One JSON line a record: topic, key, value. A line that holds a correction is taken as an analyst's decision.
    """
    book = load(rules).rules if rules else DEFAULT_RULES
    chain = Chain(book, timedelta(days=window_days))
    with opened(file) as source:
        for output in run(lines(source), chain, datetime.now(UTC)):
            sys.stdout.buffer.write(line(output))
    sys.stdout.buffer.flush()


def opened(file: str) -> BinaryIO:
    """A file, or standard input for `-`."""
    return sys.stdin.buffer if file == "-" else Path(file).open("rb")


def lines(source: BinaryIO) -> Iterator[bytes]:
    """The lines that hold something."""
    return (text for raw in source if (text := raw.strip()))


def line(output: Output) -> bytes:
    """One record as `rasd run` prints it."""
    published = {"topic": output.topic.name, "key": output.key, "value": output.record.model_dump(mode="python")}
    return orjson.dumps(published, option=orjson.OPT_APPEND_NEWLINE)
