"""Cost of one record through the stage loop, beside a plain aiokafka loop in the same run.

Prints CPU microseconds a record (consume and produce, 3 KB, the step does nothing). Two cores that others share make
absolute times wander; the ratio of the two lines is what counts.
"""

import asyncio
import tempfile
import time
from pathlib import Path

from aiokafka import AIOKafkaConsumer, AIOKafkaProducer

from schemas.base import Record
from schemas.topics import CLEAN, RAW
from streams.kafka import topics
from streams.kafka.connection import Connection
from streams.kafka.embedded import EmbeddedBroker
from streams.kafka.flow import Flow
from streams.kafka.plan import Plan, stateless
from streams.kafka.stage import Stage
from streams.observability import metrics
from streams.steps.records import Output, Received

RECORDS = 20_000
VALUE = b"x" * 3000
BATCHES = {"acks": "all", "linger_ms": 5, "max_batch_size": 256 * 1024}


class Copy(Record):
    """As large as what came in."""

    text: str


def copy(received: Received) -> list[Output]:
    value = received.value or b""
    return [Output(CLEAN, "k", Copy(text=value.decode()), f"{received.partition}-{received.offset}")]


async def fill(to: Connection) -> None:
    async with AIOKafkaProducer(**to.options(), **BATCHES) as producer:
        sent = [await producer.send(to.topic(RAW.name), VALUE, b"%d" % number) for number in range(RECORDS)]
        await asyncio.gather(*sent)


async def plain(to: Connection) -> float:
    """A loop without Faust, transactions or dead letters; gives its CPU seconds."""
    before, done = time.process_time(), 0
    options = {"group_id": "plain", "auto_offset_reset": "earliest", "enable_auto_commit": False}
    async with (
        AIOKafkaConsumer(to.topic(RAW.name), **to.options(), **options) as consumer,
        AIOKafkaProducer(**to.options(), **BATCHES) as producer,
    ):
        while done < RECORDS:
            found = await consumer.getmany(timeout_ms=50, max_records=500)
            records = [record for part in found.values() for record in part]
            sent = [await producer.send(to.topic(CLEAN.name), record.value, record.key) for record in records]
            await asyncio.gather(*sent)
            if records:
                await consumer.commit()
            done += len(records)
    return time.process_time() - before


async def staged(to: Connection) -> tuple[float, float]:
    """The stage loop with its transactions; gives its CPU seconds and the number of transactions."""
    stage = Stage(Plan("copy", RAW, stateless(copy)), to, "staged")
    flow = Flow([stage], to, "staged", None, 10)
    flow.finalize()
    before = time.process_time()
    await flow.start()
    while value_of("rasd_stage_records_total") < RECORDS:  # noqa: ASYNC110 - a counter has no event
        await asyncio.sleep(0.1)
    spent = time.process_time() - before
    await flow.stop()
    await stage.revoked()
    return spent, value_of("rasd_stage_batch_seconds_count")


def value_of(name: str) -> float:
    found = (sample.value for metric in (metrics.RECORDS, metrics.BATCH_SECONDS) for family in metric.collect()
             for sample in family.samples if sample.name == name)  # fmt: skip
    return sum(found)


async def main(bootstrap: str) -> None:
    to = Connection(bootstrap)
    await topics.create(to, partitions=4)
    await fill(to)
    base = await plain(to)
    spent, transactions = await staged(to)
    for name, seconds in (("plain aiokafka loop, no transactions", base), ("stage loop, exactly once", spent)):
        print(f"{name:40} {seconds / RECORDS * 1e6:7.0f} µs a record")
    print(f"{'ratio':40} {spent / base:7.1f}")
    print(f"{'records a transaction':40} {RECORDS / transactions:7.0f}")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder, EmbeddedBroker(Path(folder), port=0) as broker:
        asyncio.run(main(broker.bootstrap))
