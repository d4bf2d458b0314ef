"""How far behind each stage is."""

from collections.abc import Mapping
from dataclasses import dataclass

from aiokafka import AIOKafkaConsumer, TopicPartition

from schemas.topics import Topic
from streams.kafka.connection import Connection
from streams.kafka.topics import admin


@dataclass(frozen=True, slots=True)
class Lag:
    """One partition as one stage sees it. Control records count: an idle stage may show a lag of a few."""

    stage: str
    topic: str
    partition: int
    position: int
    end: int

    @property
    def records(self) -> int:
        """Offsets between what is committed and the end."""
        return max(self.end - self.position, 0)


async def lags(connection: Connection, group: str, stages: Mapping[str, Topic]) -> list[Lag]:
    """Lag of every partition of every stage; topics that are missing are left out."""
    names = {connection.topic(topic.name): stage for stage, topic in stages.items()}
    async with admin(connection) as client:
        there = set(await client.list_topics())
        found = await client.describe_topics([name for name in names if name in there]) if there else []
        places = [TopicPartition(topic["topic"], part["partition"]) for topic in found for part in topic["partitions"]]
        committed = await client.list_consumer_group_offsets(group, partitions=places) if places else {}
    async with AIOKafkaConsumer(**connection.options(), isolation_level="read_committed") as consumer:
        ends = await consumer.end_offsets(places)
        starts = await consumer.beginning_offsets(places)
    positions = {at: max(committed[at].offset if at in committed else -1, starts[at]) for at in places}
    return [Lag(names[at.topic], at.topic, at.partition, positions[at], ends[at]) for at in sorted(places)]
