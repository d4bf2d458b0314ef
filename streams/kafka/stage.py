"""The one stage loop: batches of raw records through a step, exactly once.

Each assigned partition is a lane with a transactional producer of its own. A batch is grouped by partition, and the
lanes run side by side. Nothing is lost, because a batch's outputs and its offset are committed together; nothing is
doubled for a `read_committed` subscriber, because what is not committed is aborted.
"""

import asyncio
import os
import time
from collections.abc import AsyncIterable, Callable, Sequence
from datetime import UTC, datetime
from itertools import groupby
from typing import Any

import structlog
from aiokafka.errors import KafkaError, ProducerFenced

from streams.kafka.connection import Connection
from streams.kafka.envelope import received
from streams.kafka.lane import Address, Again, Lane, StepFailed
from streams.kafka.plan import Plan
from streams.observability import metrics
from streams.steps.records import Received

BATCH = 500
NARROWEST_SECONDS, WIDEST_SECONDS = 0.02, 0.25
"""Bounds of the window in which a batch gathers; a full batch does not wait for its end."""
RETRY_SECONDS = (0.1, 0.2, 0.5, 1, 2, 5)
FENCED_SECONDS = 30
TICK_SECONDS = 20.0
"""Silence of a partition after which its step is asked for what falls due by the clock, and how often."""
BUG = 70
"""Exit code after a bug (EX_SOFTWARE): nothing of the batch is committed; the supervisor starts the worker again."""

log = structlog.get_logger()


class Stage:
    """Runs one plan on the partitions that this worker holds."""

    def __init__(
        self, plan: Plan, connection: Connection, group: str, halt: Callable[[int], object] = os._exit
    ) -> None:
        self.plan = plan
        self._connection = connection
        self._group = group
        self._halt = halt
        self._lanes: dict[int, Lane] = {}
        self._fenced: set[int] = set()
        self._opening: set[asyncio.Task[None]] = set()
        self._ticker: asyncio.Task[None] | None = None
        self._tenure = 0
        self._window = NARROWEST_SECONDS

    async def run(self, stream: Any) -> None:
        """Take batches from a Faust stream, for ever. What escapes a batch stops the worker, without a commit."""
        self._widen(stream)
        if self.plan.idle is not None:
            self._ticker = asyncio.create_task(self._tick())
        batches: AsyncIterable[Sequence[Any]] = stream.take_events(BATCH, within=NARROWEST_SECONDS)
        async for events in batches:
            started = time.monotonic()
            try:
                await self.process([received(event.message) for event in events])
            except Exception:
                log.exception("stage.failed", stage=self.plan.name)
                self._halt(BUG)
            # a transaction costs as much as a hundred records: gather for as long as the last batch took
            self._window = min(max(time.monotonic() - started, NARROWEST_SECONDS), WIDEST_SECONDS)

    def _widen(self, stream: Any) -> None:
        """Make the stream's window ours: Faust takes it once, as a number, when the stream begins."""
        wait = stream.wait_for_stopped

        async def gather(full: asyncio.Event, timeout: float) -> Any:  # noqa: ARG001, ASYNC109 - as Faust calls it
            return await wait(full, timeout=self._window)

        stream.wait_for_stopped = gather

    async def process(self, records: Sequence[Received]) -> None:
        """One batch of any partitions, in the order of each partition."""
        ordered = sorted(records, key=lambda record: (record.partition, record.offset))
        groups = {partition: list(found) for partition, found in groupby(ordered, lambda record: record.partition)}
        await asyncio.gather(*(self._through(partition, batch) for partition, batch in groups.items()))

    async def assigned(self, partitions: set[int]) -> None:
        """Start to take partitions over, so that what predecessors left open is ended at once."""
        self._fenced.clear()
        for partition in partitions:
            task = asyncio.create_task(self._warm(partition))
            self._opening.add(task)
            task.add_done_callback(self._opening.discard)

    async def revoked(self) -> None:
        """Give all partitions up. Their producers are never kept: after this their epochs are dead."""
        for task in list(self._opening):
            task.cancel()
        self._tenure += 1  # a batch that is still waiting for the broker belongs to the next owner
        lanes, self._lanes = list(self._lanes.values()), {}
        await asyncio.gather(*(self._abandon(lane) for lane in lanes))

    async def _through(self, partition: int, batch: list[Received]) -> None:
        """One partition's batch, tried until it is committed or the partition is somebody else's."""
        attempt, tenure = 0, self._tenure
        while partition not in self._fenced and tenure == self._tenure:
            lane = self._lane(partition)
            try:
                await self._attempt(lane, batch)
            except Again:
                await self._abandon(lane)
            except ProducerFenced:
                await self._lost(partition)
            except StepFailed as failure:
                await self._give_in(lane, failure)
            except (KafkaError, OSError) as error:
                await self._abandon(lane)
                pause = RETRY_SECONDS[min(attempt, len(RETRY_SECONDS) - 1)]
                log.warning("batch.retried", stage=self.plan.name, partition=partition, error=repr(error), pause=pause)
                metrics.RETRIES.labels(self.plan.name).inc()
                attempt += 1
                await asyncio.sleep(pause)
            else:
                return

    async def _tick(self) -> None:
        """Ask for what falls due by the clock, on partitions through which nothing has come for a while."""
        while True:
            await asyncio.sleep(TICK_SECONDS)
            for lane in list(self._lanes.values()):
                if lane.is_open and time.monotonic() - lane.touched >= TICK_SECONDS:
                    await self._due(lane)

    async def _due(self, lane: Lane) -> None:
        try:
            async with lane.lock:
                await lane.tick(datetime.now(UTC))
        except (KafkaError, OSError) as error:  # fenced, or the broker is away: the next batch finds out which
            log.warning("tick.failed", stage=self.plan.name, error=repr(error))
            await self._abandon(lane)

    async def _attempt(self, lane: Lane, batch: list[Received]) -> None:
        async with lane.lock:
            if not lane.is_open:
                await lane.open()
            if todo := [record for record in batch if record.offset >= lane.position]:
                with metrics.BATCH_SECONDS.labels(self.plan.name).time():
                    await lane.process(todo)
                metrics.RECORDS.labels(self.plan.name).inc(len(todo))

    def _lane(self, partition: int) -> Lane:
        if partition not in self._lanes:
            self._lanes[partition] = Lane(self.plan, Address(self._connection, self._group, partition))
        return self._lanes[partition]

    async def _warm(self, partition: int) -> None:
        lane = self._lane(partition)
        try:
            async with lane.lock:
                if not lane.is_open:
                    await lane.open()
        except (KafkaError, OSError) as error:  # the first batch tries again, for as long as it takes
            log.warning("partition.unopened", stage=self.plan.name, partition=partition, error=repr(error))
            await lane.close()

    async def _abandon(self, lane: Lane) -> None:
        """Close the lane: the next attempt opens it anew, with its state rebuilt from what was committed."""
        async with lane.lock:
            await lane.close()

    async def _lost(self, partition: int) -> None:
        """Another worker holds the partition now: drop the batch. Its records are that worker's."""
        log.warning("partition.fenced", stage=self.plan.name, partition=partition)
        self._fenced.add(partition)
        await self._abandon(self._lane(partition))
        asyncio.get_running_loop().call_later(FENCED_SECONDS, self._still_fenced, partition)

    def _still_fenced(self, partition: int) -> None:
        """No rebalance followed the fencing, so nobody would ever process the partition: join anew."""
        if partition in self._fenced:
            log.error("partition.orphaned", stage=self.plan.name, partition=partition)
            self._halt(BUG)

    async def _give_in(self, lane: Lane, failure: StepFailed) -> None:
        record = failure.received
        log.error(
            "step.failed", stage=self.plan.name, partition=record.partition, offset=record.offset, exc_info=failure
        )
        async with lane.lock:
            await lane.accuse(record)
        self._halt(BUG)
