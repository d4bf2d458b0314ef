"""Records of one topic handed to the world outside, one at a time and in order: at least once.

A stage's outputs and its offset are one transaction; what goes to people cannot be taken back, so it has none. A
courier hands a record over, writes the receipt, then commits: whoever takes its partition over reads the receipts, and
passes over what has been sent. Each courier is a consumer group of its own: a dead receiver holds up nobody else.
"""

import asyncio
from collections.abc import Callable, Sequence
from typing import Protocol

import structlog
from aiokafka import AIOKafkaConsumer, AIOKafkaProducer, ConsumerRebalanceListener, TopicPartition
from aiokafka.errors import CommitFailedError, IllegalStateError, KafkaError

from schemas.topics import MIB, Topic
from streams.kafka.connection import Connection
from streams.kafka.envelope import Sealed, received
from streams.kafka.reader import Reader
from streams.steps.records import Received

POLL_MS = 500
MOST = 50
"""Records taken at once."""
PATIENCE_MS = 3_600_000
"""Longest time between two polls: a refused message is tried for minutes, and the partition must stay ours."""
AWAY_SECONDS = 2
log = structlog.get_logger()


class Round(Protocol):
    """What a courier does with the records of one partition."""

    def remember(self, receipt: Received) -> None:
        """Take up one receipt of an earlier run."""

    async def hand_over(self, record: Received, ours: Callable[[], bool]) -> Sequence[Sealed]:
        """Hand one record over; gives the receipts. Raises Gone when the partition is another's meanwhile."""


class Gone(Exception):
    """Raised when a partition went to another worker while one of its records was being handed over."""


class Courier(ConsumerRebalanceListener):  # type: ignore[misc]
    """Reads `source` in a group of its own, and hands each record to the round of its partition."""

    def __init__(
        self, name: str, begin: Callable[[], Round], *, source: Topic, receipts: Topic, to: Connection, group: str
    ) -> None:
        self.name = name
        self._source = source
        self._receipts = receipts
        self._connection = to
        self._group = group
        self._begin = begin
        self._rounds: dict[int, Round] = {}

    async def run(self) -> None:
        """Work until cancelled; where the broker is away, wait for it."""
        while True:
            try:
                await self._serve()
            except (KafkaError, OSError) as error:
                log.warning("courier.waiting", courier=self.name, error=repr(error))
                self._rounds.clear()
                await asyncio.sleep(AWAY_SECONDS)

    async def on_partitions_revoked(self, revoked: set[TopicPartition]) -> None:
        """What was told on these partitions is for their next owner to read back."""
        for at in revoked:
            self._rounds.pop(at.partition, None)

    async def on_partitions_assigned(self, assigned: set[TopicPartition]) -> None:
        """Nothing yet: a round begins with the first record."""

    async def _serve(self) -> None:
        options = self._connection.options()
        consumer = AIOKafkaConsumer(
            group_id=self._group,
            enable_auto_commit=False,
            auto_offset_reset="earliest",
            isolation_level="read_committed",
            max_poll_interval_ms=PATIENCE_MS,
            max_partition_fetch_bytes=MIB,
            **options,
        )
        consumer.subscribe([self._connection.topic(self._source.name)], listener=self)
        async with (
            consumer,
            AIOKafkaProducer(enable_idempotence=True, max_request_size=16 * MIB, **options) as producer,
        ):
            while True:
                for at, batch in (await consumer.getmany(timeout_ms=POLL_MS, max_records=MOST)).items():
                    await self._through(consumer, producer, at, [received(message) for message in batch])

    async def _through(
        self, consumer: AIOKafkaConsumer, producer: AIOKafkaProducer, at: TopicPartition, batch: list[Received]
    ) -> None:
        """One partition's records, in order."""
        for record in batch:
            if at not in consumer.assignment():
                return
            try:
                receipts = await (await self._round(at.partition)).hand_over(
                    record, lambda: at in consumer.assignment()
                )
            except Gone:
                return
            for receipt in receipts:
                await self._write(producer, receipt)
            if receipts or record is batch[-1]:
                await _commit(consumer, at, record.offset + 1)

    async def _round(self, partition: int) -> Round:
        if partition not in self._rounds:
            current = self._begin()
            async for receipt in Reader(self._connection).read(self._receipts, partition):
                current.remember(receipt)
            self._rounds[partition] = current
        return self._rounds[partition]

    async def _write(self, producer: AIOKafkaProducer, sealed: Sealed) -> None:
        topic = self._connection.topic(sealed.topic.name)
        await producer.send_and_wait(topic, key=sealed.key, value=sealed.value, headers=list(sealed.headers))


async def _commit(consumer: AIOKafkaConsumer, at: TopicPartition, offset: int) -> None:
    try:
        await consumer.commit({at: offset})
    except (CommitFailedError, IllegalStateError):  # the partition is another's: its receipts tell what was done
        log.info("courier.superseded", partition=at.partition)
