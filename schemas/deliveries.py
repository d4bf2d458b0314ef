"""What was sent to whom: the receipt of one message on one channel."""

from typing import Literal

from pydantic import AwareDatetime, PositiveInt

from schemas.base import Record


class Delivery(Record):
    """What became of one alert on one channel."""

    delivery_id: str
    """Derived from channel, alert and outcome: the same on every try."""
    channel: str
    alert_id: str
    incident_id: str
    revision: PositiveInt
    rule: str
    outcome: Literal["sent", "failed", "stale"]
    """`failed` went to the dead letters; `stale` was older than a message may be, and was not sent."""
    reason: str | None = None
    at: AwareDatetime
    """When it was sent, or given up."""
