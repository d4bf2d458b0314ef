"""The client: publish articles, subscribe to what comes out. Any other Kafka client can do the same.

async with Publisher("localhost:9092") as publisher:
    await publisher.publish({"body": "…", "outlet": "…", "published_at": "2026-03-01T09:00:00Z"})

async for delivery in subscribe("alerts", "localhost:9092", follow=True):
    print(delivery.record.texts[0].headline)
"""

from collections import OrderedDict
from collections.abc import AsyncIterator, Hashable, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import TracebackType
from typing import Any, Self

import orjson
from aiokafka import AIOKafkaConsumer, AIOKafkaProducer, TopicPartition
from aiokafka.errors import KafkaError, MessageSizeTooLargeError
from pydantic import TypeAdapter

from schemas.articles import Article
from schemas.base import Record
from schemas.events import EVENT_RECORD
from schemas.identifiers import article_id, digest
from schemas.topics import ALERTS, DEAD_LETTERS, ENRICHED, EVENTS, INCIDENTS, RAW, Topic
from streams.errors import Unavailable, Unprocessable
from streams.kafka.connection import Connection
from streams.text.intake import decode

STREAMS: dict[str, Topic] = {
    "events": EVENTS,
    "enriched": ENRICHED,
    "incidents": INCIDENTS,
    "alerts": ALERTS,
    "dead-letters": DEAD_LETTERS,
}
"""What can be subscribed to."""
REMEMBERED = 100_000
"""Ids that a publisher or subscriber keeps, so that it can drop what it has already seen."""
POLL_MS = 500


class Seen:
    """The last ids met, in bounded memory."""

    def __init__(self, most: int = REMEMBERED) -> None:
        self._most = most
        self._ids: OrderedDict[Hashable, None] = OrderedDict()

    def add(self, key: Hashable) -> bool:
        """Whether the id is new; it is remembered from now on."""
        if key in self._ids:
            return False
        self._ids[key] = None
        if len(self._ids) > self._most:
            self._ids.popitem(last=False)
        return True

    def forget(self, key: Hashable) -> None:
        """Take an id back that was not delivered after all."""
        self._ids.pop(key, None)


@dataclass(frozen=True, slots=True)
class Published:
    """Where an article went. `partition` and `offset` are None for one that this publisher had already sent."""

    article_id: str
    partition: int | None
    offset: int | None


@dataclass(frozen=True, slots=True)
class Delivery:
    """One record of a subscription, with its address and its id."""

    record: Record
    id: str
    topic: str
    partition: int
    offset: int
    published_at: datetime


class Publisher:
    """Publishes articles: checked first, sent idempotently, and each awaited until the broker has it."""

    def __init__(self, to: str | Connection, prefix: str = "") -> None:
        self._to = to if isinstance(to, Connection) else Connection(to, prefix)
        self._seen = Seen()
        self._producer: AIOKafkaProducer | None = None

    async def __aenter__(self) -> Self:
        self._producer = AIOKafkaProducer(
            **self._to.options(),
            acks="all",
            enable_idempotence=True,
            linger_ms=5,
            max_request_size=RAW.max_message_bytes,  # aiokafka's own 1 MiB counts the key and headers too
        )
        try:
            await self._producer.start()
        except (KafkaError, OSError) as error:
            await self._producer.stop()
            raise Unavailable(f"Kafka at {self._to.bootstrap} cannot be reached: {error}") from error
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._producer:
            await self._producer.stop()

    async def publish(self, article: Article | Mapping[str, Any] | bytes) -> Published:
        """Send one article (native or ninjs) and wait until the broker has it.

        Raises Unprocessable when the flow would set it aside, Unavailable when the broker does not take it.
        """
        value = _bytes(article)
        read = decode(value)
        key = read.id or article_id(read.url, read.outlet, read.title, read.body)
        mark = (key, read.version, digest(value))
        if not self._seen.add(mark):
            return Published(key, None, None)
        assert self._producer, "use the publisher as `async with Publisher(…) as publisher`"
        headers = [("event-id", f"art-{mark[2]}".encode()), ("content-type", b"application/json")]
        try:
            sent = await self._producer.send_and_wait(
                self._to.topic(RAW.name), value, key=key.encode(), headers=headers
            )
        except MessageSizeTooLargeError as error:
            self._seen.forget(mark)
            raise Unprocessable("too-large", str(error)) from error
        except KafkaError as error:
            self._seen.forget(mark)
            raise Unavailable(f"Kafka at {self._to.bootstrap} did not take the article: {error}") from error
        return Published(key, sent.partition, sent.offset)


def _bytes(article: Article | Mapping[str, Any] | bytes) -> bytes:
    if isinstance(article, bytes):
        return article
    return article.to_bytes() if isinstance(article, Article) else orjson.dumps(dict(article))


async def subscribe(
    stream: str,
    to: str | Connection,
    *,
    prefix: str = "",
    since: datetime | None = None,
    follow: bool = False,
    group: str | None = None,
) -> AsyncIterator[Delivery]:
    """Records of a stream (see STREAMS), only committed ones, each id once.

    From `since` on, else from the beginning; without `follow` it ends at what is there now. A `group` goes on where it
    left off: its place is committed behind each record that the caller has come back from. A caller that leaves a
    followed stream early closes it: `async with contextlib.aclosing(subscribe(…)) as deliveries`.
    Raises Unavailable when the broker cannot be reached.
    """
    where = to if isinstance(to, Connection) else Connection(to, prefix)
    topic, seen = STREAMS[stream], Seen()
    consumer = AIOKafkaConsumer(
        **where.options(),
        group_id=group,
        isolation_level="read_committed",
        enable_auto_commit=False,
        auto_offset_reset="earliest",
        max_partition_fetch_bytes=topic.max_message_bytes,
    )
    try:
        await consumer.start()
        ends = await _assign(consumer, where.topic(topic.name), since)
        while follow or any([await consumer.position(p) < end for p, end in ends.items()]):
            for partition, batch in (await consumer.getmany(timeout_ms=POLL_MS)).items():
                for message in batch:
                    delivery = _delivery(topic, message)
                    if seen.add(delivery.id):
                        yield delivery
                    if group:
                        await consumer.commit({partition: message.offset + 1})
    except (KafkaError, OSError) as error:
        raise Unavailable(f"Kafka at {where.bootstrap} cannot be reached: {error}") from error
    finally:
        await consumer.stop()


async def _assign(consumer: AIOKafkaConsumer, name: str, since: datetime | None) -> dict[TopicPartition, int]:
    """All partitions from their starting points; gives their ends as they are now."""
    await consumer._client._wait_on_metadata(name)  # noqa: SLF001 - no public call waits for it
    places = [TopicPartition(name, number) for number in sorted(consumer.partitions_for_topic(name) or ())]
    consumer.assign(places)
    if since is not None:
        found = await consumer.offsets_for_times(dict.fromkeys(places, int(since.timestamp() * 1000)))
        for place, at in found.items():
            if at is None:
                await consumer.seek_to_end(place)
            else:
                consumer.seek(place, at.offset)
    ends: dict[TopicPartition, int] = await consumer.end_offsets(places)
    return ends


def _delivery(topic: Topic, message: Any) -> Delivery:
    headers = dict(message.headers)
    made: TypeAdapter[Any] = EVENT_RECORD if topic is EVENTS else TypeAdapter(topic.records[0])
    record: Record = made.validate_python(orjson.loads(message.value))
    given = headers.get("event-id") or f"{message.topic}/{message.partition}/{message.offset}".encode()
    at = datetime.fromtimestamp(message.timestamp / 1000).astimezone()
    return Delivery(record, given.decode(), message.topic, message.partition, message.offset, at)
