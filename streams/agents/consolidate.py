"""Agent: events to incidents. Its state is a fold of topics, read back when a partition is taken over."""

import asyncio
from datetime import timedelta

from schemas.events import UNKNOWN_COUNTRY
from schemas.incidents import Incident
from schemas.topics import EVENTS, INCIDENTS
from streams.errors import Unprocessable
from streams.incidents.fold import DEFAULT_WINDOW
from streams.incidents.restoring import replay_offset
from streams.kafka.envelope import partition_of
from streams.kafka.plan import Claim, Plan
from streams.steps.alert import decode_incident
from streams.steps.consolidate import Consolidate, decode_change
from streams.steps.records import Received


def plan(window: timedelta = DEFAULT_WINDOW) -> Plan:
    """Reads `events.v1`, writes `incidents.v1`."""

    async def prepare(claim: Claim) -> Consolidate:
        step = Consolidate(claim.partition, window)
        incidents = await _incidents(claim)
        start = replay_offset(incidents, window)
        if start is not None:
            read = claim.reader.read(EVENTS, claim.partition, start, claim.position)
            step.restore(incidents, [record async for record in read if _is_readable(record)])
        return step

    return Plan("consolidate", EVENTS, prepare)


async def _incidents(claim: Claim) -> list[Incident]:
    """The newest record of each incident whose events come through this partition.

    Incidents are keyed by their own id, so those of one partition of `events.v1` lie in all of `incidents.v1`.
    """
    count = await claim.reader.partitions(INCIDENTS)
    found = await asyncio.gather(*(_of_partition(claim, number) for number in range(count)))
    return [incident for part in found for incident in part.values()]


async def _of_partition(claim: Claim, number: int) -> dict[str, Incident]:
    newest: dict[str, Incident] = {}
    async for record in claim.reader.read(INCIDENTS, number):
        incident = decode_incident(record)
        if incident and _partition(incident, claim.partitions) == claim.partition:
            newest[incident.incident_id] = incident
    return newest


def _partition(incident: Incident, partitions: int) -> int:
    return partition_of((incident.country or UNKNOWN_COUNTRY).encode(), partitions)


def _is_readable(record: Received) -> bool:
    """Whether the record was folded, not set aside."""
    try:
        decode_change(record)
    except Unprocessable:
        return False
    return True
