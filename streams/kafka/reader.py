"""Reading topics back: what a stage's state is rebuilt from."""

from collections.abc import AsyncIterator

from aiokafka import AIOKafkaConsumer, TopicPartition

from schemas.topics import Topic
from streams.kafka.connection import Connection
from streams.kafka.envelope import received
from streams.steps.records import Received

POLL_MS = 1000


class Reader:
    """Committed records of one partition, from one offset to another."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def partitions(self, topic: Topic) -> int:
        """How many partitions the topic has."""
        async with AIOKafkaConsumer(**self._connection.options()) as consumer:
            name = self._connection.topic(topic.name)
            await consumer._client._wait_on_metadata(name)  # noqa: SLF001 - no public call waits for it
            return len(consumer.partitions_for_topic(name) or ())

    async def read(
        self, topic: Topic, partition: int, start: int = 0, end: int | None = None
    ) -> AsyncIterator[Received]:
        """Records with `start` <= offset < `end`; without `end`, all that are there now.

        What is there is taken from the high watermark, not from the last stable offset: another partition's open
        transaction must not hide what this one has committed behind it. The read waits until that one has ended.
        """
        at = TopicPartition(self._connection.topic(topic.name), partition)
        if end is None:
            async with AIOKafkaConsumer(**self._connection.options()) as consumer:  # read_uncommitted
                end = (await consumer.end_offsets([at]))[at]
        async with AIOKafkaConsumer(
            **self._connection.options(), isolation_level="read_committed", enable_auto_commit=False
        ) as consumer:
            consumer.assign([at])
            first = (await consumer.beginning_offsets([at]))[at]
            consumer.seek(at, max(first, start))
            while await consumer.position(at) < end:
                for record in (await consumer.getmany(at, timeout_ms=POLL_MS)).get(at, ()):
                    if record.offset < end:
                        yield received(record)
