"""Between Kafka's bytes and what steps take and give."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from aiokafka.partitioner import murmur2

from schemas.topics import Topic
from streams.steps.records import Output, Received

SOURCE = "/rasd"
_OVERHEAD = 512
"""What Kafka adds to a record at most, beyond key, value and headers."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """One record, ready to be sent. `partition` None leaves the choice to the key."""

    topic: Topic
    key: bytes | None
    value: bytes
    headers: tuple[tuple[str, bytes], ...]
    everywhere: bool = False

    @property
    def fits(self) -> bool:
        """Whether its topic takes a record of this size; one that is too large would be retried for ever."""
        named = sum(len(name) + len(value) for name, value in self.headers)
        return len(self.value) + len(self.key or b"") + named + _OVERHEAD <= self.topic.max_message_bytes


def seal(output: Output, at: datetime) -> Sealed:
    """An output as bytes, with the CloudEvents 1.0 attributes as headers (binary mode)."""
    kind = type(output.record).__name__
    attributes = {
        "ce_specversion": "1.0",
        "ce_id": output.id,
        "ce_source": SOURCE,
        "ce_type": f"rasd.{output.topic.name}.{kind}",
        "ce_time": at.isoformat(),
        "content-type": "application/json",
        "event-id": output.id,
    }
    headers = tuple((name, value.encode()) for name, value in attributes.items())
    return Sealed(output.topic, output.key.encode(), output.record.to_bytes(), headers, output.everywhere)


def received(message: Any) -> Received:
    """A record of Faust or aiokafka. Both name the same fields alike; only the clocks differ."""
    stamp = message.timestamp
    seconds = stamp / 1000 if isinstance(stamp, int) else stamp  # aiokafka: ms as int; Faust: seconds as float
    return Received(
        topic=message.topic,
        partition=message.partition,
        offset=message.offset,
        key=message.key,
        value=message.value,
        headers=tuple((name, value) for name, value in message.headers or ()),
        received_at=datetime.fromtimestamp(seconds or 0, UTC),
    )


def partition_of(key: bytes, partitions: int) -> int:
    """The partition that Kafka's own clients choose for a key."""
    return (int(murmur2(key)) & 0x7FFFFFFF) % partitions
