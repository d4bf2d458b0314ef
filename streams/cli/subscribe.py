"""`rasd subscribe`: what comes out of the flow."""

import asyncio
import contextlib
import sys
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta
from typing import Annotated, Any, Literal

import orjson
import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from schemas.alerts import Alert
from schemas.base import Record
from schemas.events import Event
from schemas.incidents import Incident
from streams import settings as configuration
from streams.alerting.cap import to_cap
from streams.app import connection
from streams.cli import rows
from streams.cli.edge import Bootstrap, Group, Prefix, told
from streams.client import Delivery, subscribe
from streams.errors import Misconfigured

Stream = Literal["events", "enriched", "incidents", "alerts", "dead-letters"]
Shape = Literal["table", "json", "geojson", "cap"]
UNITS = {"m": "minutes", "h": "hours", "d": "days"}
WIDTHS = (15, 16, 24, 32)


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(name="subscribe")(subscribe_stream)


@told
def subscribe_stream(
    stream: Annotated[Stream, typer.Argument(help="What to read.")],
    *,
    follow: Annotated[bool, typer.Option("--follow", "-f", help="Go on as records come in.")] = False,
    since: Annotated[str | None, typer.Option(help="From a time on: 2026-03-01T09:00Z, or 90m, 12h, 7d ago.")] = None,
    shape: Annotated[Shape, typer.Option("--as", help="cap is for alerts alone.")] = "table",
    country: Annotated[list[str] | None, typer.Option(help="Only these countries (ISO alpha-2).")] = None,
    kind: Annotated[list[str] | None, typer.Option(help="Only records that tell this harm: killed, injured, …")] = None,
    least_killed: Annotated[int, typer.Option(min=0, help="Only from so many killed on.")] = 0,
    bootstrap_servers: Bootstrap = None,
    prefix: Prefix = None,
    group: Group = None,
) -> None:
    """Read a stream: committed records only, each id once."""
    if shape == "cap" and stream != "alerts":
        raise Misconfigured("--as cap is for alerts: `rasd subscribe alerts --as cap`")
    to = connection(configuration.load(bootstrap_servers=bootstrap_servers, prefix=prefix))

    def wanted(record: Record) -> bool:
        return (
            (not country or bool(rows.countries(record) & {c.upper() for c in country}))
            and (not kind or bool(rows.kinds(record) & set(kind)))
            and rows.killed(record) >= least_killed
        )

    with contextlib.suppress(KeyboardInterrupt):
        source = subscribe(stream, to, since=moment(since), follow=follow, group=group)
        asyncio.run(show(source, shape, wanted, follow=follow))


async def show(
    source: AsyncIterator[Delivery], shape: Shape, wanted: Callable[[Record], bool], *, follow: bool
) -> None:
    """Print the records that are wanted."""
    features: list[dict[str, Any]] = []
    console = Console()
    async for delivery in source:
        record = delivery.record
        if not wanted(record):
            continue
        if shape == "table":
            console.print(row(record))
        elif shape == "json":
            write(orjson.dumps(record.model_dump()))
        elif shape == "cap":
            assert isinstance(record, Alert)
            write(to_cap(record))
        elif follow:
            write(orjson.dumps(feature(record)))
        else:
            features.append(feature(record))
    if shape == "geojson" and not follow:
        write(orjson.dumps({"type": "FeatureCollection", "features": features}))


def row(record: Record) -> Table:
    """One record as a line of a table."""
    line = Table.grid(padding=(0, 1))
    for width in WIDTHS:
        line.add_column(width=width)
    line.add_column()
    line.add_row(*(Text(cell) for cell in rows.cells(record)))
    return line


def write(line: bytes) -> None:
    """One line to standard output, at once."""
    sys.stdout.buffer.write(line + b"\n")
    sys.stdout.buffer.flush()


def feature(record: Record) -> dict[str, Any]:
    """A GeoJSON feature; its geometry is null where the place is unknown or a whole country."""
    place = record.place if isinstance(record, Event | Incident | Alert) else None
    known = place is not None and place.latitude is not None and place.longitude is not None
    point = {"type": "Point", "coordinates": [place.longitude, place.latitude]} if place and known else None
    left_out = {"ledger"} if isinstance(record, Incident) else None
    return {"type": "Feature", "geometry": point, "properties": record.model_dump(mode="json", exclude=left_out)}


def moment(text: str | None) -> datetime | None:
    """A time, or so long ago. Raises Misconfigured for anything else."""
    if text is None:
        return None
    if text[-1:] in UNITS and text[:-1].isascii() and text[:-1].isdigit():
        return datetime.now(UTC) - timedelta(**{UNITS[text[-1]]: int(text[:-1])})
    try:
        time = datetime.fromisoformat(text)
    except ValueError as error:
        raise Misconfigured(f"--since {text}: give 2026-03-01T09:00Z, or 90m, 12h, 7d") from error
    return time if time.tzinfo else time.replace(tzinfo=UTC)
