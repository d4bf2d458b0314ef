"""Agent: decisions of analysts into the events, so that one partition holds both in one order."""

from schemas.topics import CORRECTIONS
from streams.kafka.plan import Plan, stateless
from streams.steps.correct import correct


def plan() -> Plan:
    """Reads `corrections.v1`, writes `events.v1`."""
    return Plan("correct", CORRECTIONS, stateless(correct))
