"""`rasd export`: incidents and alerts in other people's formats."""

import sys
from collections.abc import Iterable, Iterator
from typing import Annotated, Literal

import orjson
import typer
from pydantic import ValidationError

from schemas.alerts import Alert
from schemas.base import Record
from schemas.incidents import Incident
from schemas.topics import ALERTS, INCIDENTS
from streams.alerting.atom import to_atom
from streams.alerting.cap import to_cap
from streams.cli.edge import told
from streams.cli.run import lines, opened
from streams.errors import Misconfigured
from streams.incidents.exports import newest, to_csv, to_geojson

Format = Literal["geojson", "csv", "atom", "cap"]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(name="export")(export)


@told
def export(
    file: Annotated[str, typer.Argument(help="What `rasd run` or `rasd subscribe` printed; - reads standard input.")],
    *,
    to: Annotated[Format, typer.Option(help="geojson and csv give incidents, atom and cap give alerts.")] = "geojson",
    language: Annotated[Literal["ar", "en"], typer.Option(help="Language of an Atom feed.")] = "en",
) -> None:
    """Export incidents as GeoJSON or CSV (UCDP-like columns, HXL tags), alerts as an Atom feed or as CAP 1.2."""
    with opened(file) as source:
        found = list(stored(lines(source)))
    incidents = newest(record for record in found if isinstance(record, Incident))
    alerts = [record for record in found if isinstance(record, Alert)]
    if to == "geojson":
        content = orjson.dumps(to_geojson(incidents), option=orjson.OPT_APPEND_NEWLINE)
    elif to == "csv":
        content = to_csv(incidents).encode()
    elif to == "atom":
        content = to_atom(alerts, language)
    else:
        content = b"".join(to_cap(alert) + b"\n" for alert in alerts)
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


def stored(source: Iterable[bytes]) -> Iterator[Record]:
    """Incidents and alerts of stored lines: records as they are, or within topic, key and value.

    Raises Misconfigured for a line that is neither.
    """
    for number, text in enumerate(source, 1):
        try:
            member = orjson.loads(text)
            topic = member.get("topic")
            value = member.get("value", member)
            if topic == INCIDENTS.name or (topic is None and "ledger" in value):
                yield Incident.model_validate(value)
            elif topic == ALERTS.name or (topic is None and "alert_id" in value):
                yield Alert.model_validate(value)
        except (orjson.JSONDecodeError, AttributeError, ValidationError) as error:
            raise Misconfigured(f"line {number} is no record of rasd: {str(error).splitlines()[0]}") from error
