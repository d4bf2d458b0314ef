"""What tests share: one embedded broker, a prefix of its own for each test, and a plain Kafka client."""

import asyncio
import itertools
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from confluent_kafka import Consumer, KafkaException, Message, Producer, TopicPartition

from streams.kafka import topics
from streams.kafka.connection import Connection
from streams.kafka.embedded import EmbeddedBroker

_numbers = itertools.count(1)


@dataclass(frozen=True)
class PlainClient:
    """A client that knows nothing of rasd, on either end."""

    connection: Connection

    def publish(self, topic: str, records: Iterable[dict[str, Any]]) -> None:
        """Send records given as `key`, `value`, `timestamp`, `headers`, and wait until all are there."""
        producer = Producer(
            {
                "bootstrap.servers": self.connection.bootstrap,
                "linger.ms": 20,
                "enable.idempotence": True,
                "log_level": 0,
            }
        )  # a batch tried again must not pass the next
        failures: list[object] = []
        for record in records:
            while True:
                try:
                    producer.produce(
                        self.connection.topic(topic),
                        **record,
                        on_delivery=lambda error, _: failures.append(error) if error else None,
                    )
                    break
                except BufferError:
                    producer.poll(0.1)
        assert producer.flush(60) == 0
        assert failures == []

    def read(self, *names: str, isolation: str = "read_committed") -> list[Message]:
        """All records that are there now in some topics, partition by partition."""
        consumer = Consumer({
            "bootstrap.servers": self.connection.bootstrap, "group.id": "plain", "isolation.level": isolation,
            "enable.auto.commit": False, "enable.partition.eof": True, "auto.offset.reset": "earliest", "log_level": 0,
        })  # fmt: skip
        present = consumer.list_topics(timeout=10).topics
        places = [
            TopicPartition(name, number, 0)
            for name in map(self.connection.topic, names)
            for number in present[name].partitions
        ]
        found, ended, deadline = [], set(), time.monotonic() + 120
        try:
            consumer.assign(places)
            while len(ended) < len(places) and time.monotonic() < deadline:
                for message in consumer.consume(1000, 0.1):
                    if message.error() is None:
                        found.append(message)
                    else:
                        ended.add((message.topic(), message.partition()))
            assert len(ended) == len(places), "the topics could not be read to their ends"
        finally:
            consumer.close()
        return sorted(found, key=lambda message: (message.topic(), message.partition(), message.offset()))

    def count(self, topic: str) -> int:
        """How many committed records there are; 0 while the broker is away."""
        try:
            return len(self.read(topic))
        except KafkaException:
            return 0


@pytest.fixture(scope="session")
def broker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedBroker]:
    with EmbeddedBroker(tmp_path_factory.mktemp("broker"), port=0) as running:
        yield running


@pytest.fixture
def connection(broker: EmbeddedBroker) -> Connection:
    """A connection whose prefix no other test has, with all topics created in two partitions."""
    found = Connection(broker.bootstrap, prefix=f"t{next(_numbers)}.")
    asyncio.run(topics.create(found, partitions=2))
    return found


@pytest.fixture
def plain(connection: Connection) -> PlainClient:
    return PlainClient(connection)


@pytest.fixture
def plain_for() -> type[PlainClient]:
    """A plain client for a connection of one's own."""
    return PlainClient
