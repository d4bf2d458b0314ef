"""One input partition in one stage: its transactional producer, its position, its step.

The position is read after the producer has started: starting it ends whatever transaction a predecessor left open, so
what is committed then is final, and records below it are known to be done.
"""

import asyncio
import contextlib
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from aiokafka import AIOKafkaProducer, TopicPartition
from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.errors import GroupLoadInProgressError
from aiokafka.structs import OffsetAndMetadata

from schemas.topics import MIB
from streams.errors import Unprocessable
from streams.kafka.connection import Connection
from streams.kafka.envelope import Sealed, seal
from streams.kafka.letters import seal_letter
from streams.kafka.plan import Claim, Plan
from streams.kafka.reader import Reader
from streams.kafka.suspect import Suspect
from streams.observability import metrics
from streams.steps.records import Received, Step

TRANSACTION_MS = 60_000
TURN_SECONDS = 0.01
"""Time after which the event loop gets a turn: heartbeats and other lanes must not wait for a whole batch."""
CLOSE_SECONDS = 5


class Again(Exception):
    """Raised when a record was found to belong aside after its step had run: the state must be rebuilt without it."""


class StepFailed(Exception):
    """Raised when a step raised what it should not: a bug, told with the record that brought it out."""

    def __init__(self, received: Received) -> None:
        super().__init__(f"{received.topic}[{received.partition}]@{received.offset}")
        self.received = received


@dataclass(frozen=True, slots=True)
class Address:
    """A lane's place: cluster, group and partition of the stage's topic."""

    connection: Connection
    group: str
    partition: int


class Lane:
    """Takes batches of one partition through the step, each in one transaction with its offset."""

    def __init__(self, plan: Plan, address: Address) -> None:
        self._plan = plan
        self._at = address
        self._tp = TopicPartition(address.connection.topic(plan.source.name), address.partition)
        self._producer: AIOKafkaProducer | None = None
        self._step: Step | None = None
        self._aside: dict[int, Unprocessable] = {}
        self._suspect: Suspect | None = None
        self._partitions: dict[str, int] = {}
        self.position = 0
        self.touched = 0.0
        """When records last came through, by the monotonic clock."""
        self.lock = asyncio.Lock()

    @property
    def is_open(self) -> bool:
        """Whether the lane has a producer and a step."""
        return self._step is not None

    async def open(self) -> None:
        """Take the partition over: fence the predecessor, learn the position, rebuild the state."""
        self._producer = AIOKafkaProducer(
            **self._at.connection.options(),
            transactional_id=f"{self._at.group}-{self._tp.topic}-{self._tp.partition}",
            transaction_timeout_ms=TRANSACTION_MS,
            acks="all",
            linger_ms=5,
            max_batch_size=256 * 1024,
            max_request_size=16 * MIB,
        )
        await self._producer.start()
        await self._recall()
        reader = Reader(self._at.connection)
        count = len(await self._producer.partitions_for(self._tp.topic))
        self._step = await self._plan.prepare(Claim(self._at.partition, count, self.position, reader))
        self.touched = time.monotonic()

    async def close(self) -> None:
        """Give the partition up. An open transaction is aborted by whoever takes over, or by its timeout."""
        producer, self._producer, self._step = self._producer, None, None
        if producer is not None:
            with contextlib.suppress(asyncio.TimeoutError):
                await asyncio.wait_for(producer.stop(), CLOSE_SECONDS)

    async def process(self, batch: Sequence[Received]) -> None:
        """One batch, one transaction: outputs, dead letters and the offset become visible together, or not at all."""
        assert self._producer is not None
        async with self._producer.transaction():
            sent, turn = [], time.monotonic()
            for received in batch:
                for sealed in self._outputs(received):
                    sent += await self._send(sealed, received.received_at)
                if time.monotonic() - turn > TURN_SECONDS:
                    await asyncio.sleep(0)
                    turn = time.monotonic()
            await asyncio.gather(*sent)
            await self._move_to(batch[-1].offset + 1)
        self.position = batch[-1].offset + 1
        self.touched = time.monotonic()
        self._aside = {offset: why for offset, why in self._aside.items() if offset >= self.position}

    async def tick(self, now: datetime) -> None:
        """What the step gives by the clock, in a transaction of its own; the position stays where it is."""
        assert self._plan.idle is not None
        if self._step is None or self._producer is None:
            return
        outputs = [seal(output, now) for output in self._plan.idle(self._step, now)]
        if not outputs:
            return
        async with self._producer.transaction():
            sent = [future for sealed in outputs for future in await self._send(sealed, now)]
            await asyncio.gather(*sent)

    async def accuse(self, received: Received) -> None:
        """Leave word at the committed offset that this record crashed the worker; nothing else is committed."""
        assert self._producer is not None
        self._suspect = Suspect.once_more(self._suspect, received.offset)
        async with self._producer.transaction():
            await self._move_to(self.position)

    def _outputs(self, received: Received) -> list[Sealed]:
        """What one record gives: its outputs, or one dead letter."""
        assert self._step is not None
        if why := self._aside.get(received.offset):
            return self._letter(received, why)
        try:
            outputs = [seal(output, received.received_at) for output in self._step(received)]
        except Unprocessable as why:
            return self._letter(received, why)
        except Exception as error:
            raise StepFailed(received) from error
        for sealed in outputs:
            if not sealed.fits:
                self._aside[received.offset] = Unprocessable("output-too-large", f"for {sealed.topic.name}")
                raise Again
        return outputs

    def _letter(self, received: Received, why: Unprocessable) -> list[Sealed]:
        metrics.DEAD_LETTERS.labels(self._plan.name, why.reason).inc()
        return [seal_letter(received, self._plan.name, why)]

    async def _send(self, sealed: Sealed, at: datetime) -> list[asyncio.Future[object]]:
        assert self._producer is not None
        topic = self._at.connection.topic(sealed.topic.name)
        targets = sorted(await self._producer.partitions_for(topic)) if sealed.everywhere else [None]
        stamp = int(at.timestamp() * 1000)  # arrival of the article, carried through the whole way
        return [
            await self._producer.send(
                topic,
                key=sealed.key,
                value=sealed.value,
                partition=target,
                timestamp_ms=stamp,
                headers=list(sealed.headers),
            )
            for target in targets
        ]

    async def _move_to(self, position: int) -> None:
        assert self._producer is not None
        word = self._suspect.word() if self._suspect and self._suspect.offset >= position else ""
        offsets = {self._tp: OffsetAndMetadata(position, word)}
        await self._producer.send_offsets_to_transaction(offsets, self._at.group)

    async def _recall(self) -> None:
        """Read position and word of a suspect from the committed offset."""
        admin = AIOKafkaAdminClient(**self._at.connection.options())
        await admin.start()
        try:
            found = await admin.list_consumer_group_offsets(self._at.group, partitions=[self._tp])
        finally:
            await admin.close()
        if (committed := found.get(self._tp)) is None:  # with an offset of -1 there is an answer; without one, an error
            raise GroupLoadInProgressError(self._at.group)
        self.position = max(committed.offset, 0)
        self._suspect = Suspect.from_word(committed.metadata)
        if self._suspect and self._suspect.condemned:
            self._aside[self._suspect.offset] = Unprocessable("step-failed", "crashed the worker repeatedly")
