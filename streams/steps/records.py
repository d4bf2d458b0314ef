"""What goes into a step and what comes out of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from schemas.base import Record
from schemas.topics import Topic


@dataclass(frozen=True, slots=True)
class Received:
    """One record as Kafka gave it, with its address."""

    topic: str
    partition: int
    offset: int
    key: bytes | None
    value: bytes | None
    headers: tuple[tuple[str, bytes | None], ...]
    received_at: datetime
    """The record's Kafka timestamp, in UTC."""


@dataclass(frozen=True, slots=True)
class Output:
    """One record to be published. `id` is deterministic and goes out as the headers `event-id` and `ce_id`."""

    topic: Topic
    key: str
    record: Record
    id: str
    everywhere: bool = False
    """True sends a copy to each partition of the topic (withdrawals)."""


class Step(Protocol):
    """The function of a stage. Raises Unprocessable for a record that belongs to the dead letters."""

    def __call__(self, received: Received) -> Iterable[Output]:
        """Outputs of one record, in the order in which they are to be published."""
        ...
