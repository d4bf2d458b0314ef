"""`rasd correct`: an analyst's decision about an incident."""

import asyncio
import sys
from collections.abc import Collection
from datetime import UTC, datetime
from typing import Annotated, Literal

import orjson
import typer
from rich.console import Console

from schemas.events import UNKNOWN_COUNTRY, Correction
from schemas.identifiers import digest
from schemas.quantities import Kind
from schemas.topics import CORRECTIONS
from streams.cli.backtest import incidents_of
from streams.cli.edge import Bootstrap, Prefix, told
from streams.errors import Misconfigured
from streams.steps.correct import missing

Action = Literal["set_toll", "merge", "split", "retract", "revert"]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(name="correct")(correct)


@told
def correct(
    action: Annotated[Action, typer.Argument(help="What to do with the incident.")],
    incident: Annotated[str, typer.Argument(help="Its id, or as much of it as no other has.")],
    *,
    author: Annotated[str, typer.Option(help="Who decides.")],
    reason: Annotated[str, typer.Option(help="Why, for those who read it later.")],
    country: Annotated[
        str | None, typer.Option(help="Country of the incident, ZZ where it has none; looked up where it is left out.")
    ] = None,
    kind: Annotated[Kind, typer.Option(help="Kind of harm (set_toll).")] = "killed",
    low: Annotated[int | None, typer.Option(min=0)] = None,
    best: Annotated[int | None, typer.Option(min=0)] = None,
    high: Annotated[int | None, typer.Option(min=0)] = None,
    into: Annotated[str | None, typer.Option(help="The incident that survives (merge).")] = None,
    event: Annotated[
        list[str] | None, typer.Option(help="An event to part off (split); give it several times.")
    ] = None,
    reverts: Annotated[str | None, typer.Option(help="The correction to take back (revert).")] = None,
    at: Annotated[datetime | None, typer.Option(help="When it was decided; now, where it is left out.")] = None,
    dry_run: Annotated[bool, typer.Option("--print", help="Print the record for `rasd run`, send nothing.")] = False,
    bootstrap_servers: Bootstrap = None,
    prefix: Prefix = None,
) -> None:
    """Set a toll, merge, split or retract an incident, or take such a decision back.

    The decision is one more claim with an author: it stays in `corrections.v1` and can be reverted.
    """
    if country is None and not dry_run:
        incident, country, into = asyncio.run(_looked_up(incident, into, bootstrap_servers, prefix))
    country = country or UNKNOWN_COUNTRY
    moment = at.replace(tzinfo=UTC) if at else datetime.now(UTC)
    correction = Correction(
        correction_id="cor-" + digest(action, incident, author, moment.isoformat(), into, reverts, best, event),
        country=country, author=author, at=moment, reason=reason, action=action, incident_id=incident,
        kind=kind if action == "set_toll" else None, low=low, best=best, high=high, into=into,
        events=tuple(event or ()), reverts=reverts,
    )  # fmt: skip
    if absent := missing(correction):
        raise Misconfigured(f"{action} needs --{', --'.join(absent)}")
    if dry_run:
        sys.stdout.buffer.write(orjson.dumps(correction.model_dump(), option=orjson.OPT_APPEND_NEWLINE))
        return
    asyncio.run(_send(correction, bootstrap_servers, prefix))
    Console().print(f"{correction.correction_id}: {action} {incident}")


async def _looked_up(
    incident: str, into: str | None, bootstrap_servers: str | None, prefix: str | None
) -> tuple[str, str, str | None]:
    """Whole id and country of an incident, and the whole id of the one it is merged into.

    Raises Misconfigured when no incident or several have the name.
    """
    known = {one.incident_id: one async for one in incidents_of(bootstrap_servers, prefix)}
    meant = known[whole(incident, known)]
    return meant.incident_id, meant.country or UNKNOWN_COUNTRY, whole(into, known) if into else None


def whole(name: str, known: Collection[str]) -> str:
    """The one known id that is `name` or begins with it.

    Raises Misconfigured when there is none or are several.
    """
    found = [name] if name in known else sorted(one for one in known if one.startswith(name))
    if len(found) == 1:
        return found[0]
    told = f"it may be {', '.join(found[:5])}" if found else "see `rasd subscribe incidents`"
    raise Misconfigured(f"{'several incidents are' if found else 'no incident is'} called {name!r}: {told}")


async def _send(correction: Correction, bootstrap_servers: str | None, prefix: str | None) -> None:
    from aiokafka import AIOKafkaProducer  # noqa: PLC0415 - printing needs no Kafka

    from streams import settings as configuration  # noqa: PLC0415
    from streams.app import connection  # noqa: PLC0415

    to = connection(configuration.load(bootstrap_servers=bootstrap_servers, prefix=prefix))
    async with AIOKafkaProducer(**to.options(), acks="all") as producer:
        key = correction.incident_id.encode()
        await producer.send_and_wait(to.topic(CORRECTIONS.name), correction.to_bytes(), key=key)
