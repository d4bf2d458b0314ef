"""Agent: incidents to alerts. What subscribers know already is read back from the alerts themselves."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from schemas.alerts import Alert
from schemas.incidents import Incident
from schemas.topics import ALERTS, INCIDENTS
from streams.alerting.rules import DEFAULT_RULES, Rule
from streams.kafka.plan import Claim, Plan
from streams.steps.alert import Alerting, decode_incident
from streams.steps.records import Output, Step


def plan(rules: Sequence[Rule] = DEFAULT_RULES) -> Plan:
    """Reads `incidents.v1`, writes `alerts.casualties.v1` and `alerts.suppressed.v1`."""

    async def prepare(claim: Claim) -> Alerting:
        step = Alerting(rules)
        # incidents and alerts share key and number of partitions: the alerts of this partition are its own
        alerts = [Alert.from_bytes(record.value or b"") async for record in claim.reader.read(ALERTS, claim.partition)]
        step.restore(alerts, await _newest(claim))
        return step

    return Plan("alert", INCIDENTS, prepare, idle)


def idle(step: Step, now: datetime) -> Iterable[Output]:
    """What was held and falls due while no incident changes."""
    assert isinstance(step, Alerting)
    return step.release(now)


async def _newest(claim: Claim) -> list[Incident]:
    newest: dict[str, Incident] = {}
    async for record in claim.reader.read(INCIDENTS, claim.partition, 0, claim.position):
        if incident := decode_incident(record):
            newest[incident.incident_id] = incident
    return list(newest.values())
