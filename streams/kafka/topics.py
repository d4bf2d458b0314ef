"""Topics on a cluster: creating those of the catalogue, and comparing what is there with what should be."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from aiokafka import AIOKafkaConsumer, TopicPartition
from aiokafka.admin import AIOKafkaAdminClient, NewTopic
from aiokafka.errors import KafkaError, for_code

from schemas.topics import CATALOGUE, Topic
from streams.errors import Misconfigured, Unavailable
from streams.kafka.connection import Connection

_EXISTS = 36
"""TOPIC_ALREADY_EXISTS."""


@dataclass(frozen=True, slots=True)
class Presence:
    """A topic of the catalogue as a cluster has it: None partitions when it is missing."""

    topic: Topic
    name: str
    partitions: int | None


@asynccontextmanager
async def admin(connection: Connection) -> AsyncIterator[AIOKafkaAdminClient]:
    """An admin client. Raises Unavailable when the cluster cannot be reached."""
    client = AIOKafkaAdminClient(**connection.options())
    try:
        await client.start()
    except (KafkaError, OSError) as error:
        await client.close()
        raise Unavailable(f"Kafka at {connection.bootstrap} cannot be reached: {error}") from error
    try:
        yield client
    finally:
        await client.close()


async def presences(connection: Connection) -> list[Presence]:
    """The catalogue's topics as the cluster has them."""
    async with admin(connection) as client:
        there = set(await client.list_topics())
        wanted = [connection.topic(topic.name) for topic in CATALOGUE]
        found = await client.describe_topics([name for name in wanted if name in there]) if there else []
    counts = {topic["topic"]: len(topic["partitions"]) for topic in found}
    return [Presence(topic, name, counts.get(name)) for topic, name in zip(CATALOGUE, wanted, strict=True)]


async def create(connection: Connection, partitions: int, replication: int = -1) -> list[str]:
    """Create the topics that are missing; gives their names. `replication` -1 takes the broker's default."""
    missing = [presence for presence in await presences(connection) if presence.partitions is None]
    if not missing:
        return []
    assignments: dict[int, list[int]] | None = (
        {} if replication == -1 else None
    )  # the client wants one of the two, also for the default
    new = [
        NewTopic(one.name, partitions, replication, assignments, topic_configs=one.topic.config()) for one in missing
    ]
    async with admin(connection) as client:
        answer = await client.create_topics(new)
    for name, code, why in answer.topic_errors:
        if code not in {0, _EXISTS}:
            raise Misconfigured(f"topic {name} cannot be created: {why or for_code(code).__name__}")
    made = [one.name for one in missing]
    async with AIOKafkaConsumer(**connection.options()) as consumer:
        # answered by the leaders: a record sent before they lead is tried again, with a warning
        await consumer.end_offsets([TopicPartition(name, number) for name in made for number in range(partitions)])
    return made


ALIKE = ("incidents.v1", "alerts.casualties.v1", "deliveries.v1")
"""Topics with one key, of which what lies in a partition of one belongs to the same partition of the others."""


async def check(connection: Connection) -> None:
    """See that all topics are there and that those that share keys share a partition count.

    Raises Misconfigured when they do not.
    """
    found = await presences(connection)
    if missing := [one.name for one in found if one.partitions is None]:
        raise Misconfigured(f"topics are missing: {', '.join(missing)}. Create them with `rasd topics --create`")
    counts = {one.topic.name: one.partitions for one in found}
    if len({counts[name] for name in ALIKE}) > 1:
        raise Misconfigured(f"{', '.join(ALIKE)} must have the same number of partitions")
