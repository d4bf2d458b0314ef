"""Agent: readable text to events with figures."""

from schemas.topics import CLEAN
from streams.kafka.plan import Plan, stateless
from streams.steps.extract import extract


def plan() -> Plan:
    """Reads `articles.clean.v1`, writes `articles.enriched.v1` and `events.v1`."""
    return Plan("extract", CLEAN, stateless(extract))
