"""Agent: raw articles to readable text."""

from schemas.topics import RAW
from streams.kafka.plan import Plan, stateless
from streams.steps.clean import clean


def plan() -> Plan:
    """Reads `articles.raw.v1`, writes `articles.clean.v1`."""
    return Plan("clean", RAW, stateless(clean))
