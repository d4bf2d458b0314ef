"""What a cluster is, and whether delivery through it is exactly once."""

import asyncio
from dataclasses import dataclass

from aiokafka import AIOKafkaProducer
from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.errors import KafkaError
from aiokafka.protocol.admin import ApiVersionRequest

from streams.kafka.connection import Connection
from streams.kafka.topics import Presence, admin, presences

TRIAL_SECONDS = 15
FETCH = 1
FETCH_OF_4 = 4


@dataclass(frozen=True, slots=True)
class Examination:
    """Findings about one cluster."""

    bootstrap: str
    cluster: str
    brokers: int
    version: str
    fault: str | None
    """Why transactions do not work; None when they do."""
    topics: tuple[Presence, ...]

    @property
    def exactly_once(self) -> bool:
        """Whether a transaction could be opened and ended."""
        return self.fault is None


async def examine(connection: Connection, group: str) -> Examination:
    """Connect, try a transaction, and look for the topics. Raises Unavailable when there is nobody to ask."""
    async with admin(connection) as client:
        cluster = await client.describe_cluster()
        version = await _version(client)
    return Examination(
        bootstrap=connection.bootstrap,
        cluster=str(cluster.get("cluster_id")),
        brokers=len(cluster["brokers"]),
        version=version,
        fault=await _trial(connection, group),
        topics=tuple(await presences(connection)),
    )


async def _trial(connection: Connection, group: str) -> str | None:
    """Open and end a transaction for real: what a broker says it can do is not what its settings allow."""
    producer = AIOKafkaProducer(**connection.options(), transactional_id=f"{group}-doctor", acks="all")
    try:
        async with asyncio.timeout(TRIAL_SECONDS):
            await producer.start()
            async with producer.transaction():
                pass
    except (KafkaError, OSError, TimeoutError) as error:
        return f"{type(error).__name__}: {error}".rstrip(": ")
    finally:
        await producer.stop()
    return None


async def _version(client: AIOKafkaAdminClient) -> str:
    """The broker's generation, told by its protocol: version 4.0 dropped the fetch requests below 4."""
    answer = await client._send_request(ApiVersionRequest())  # noqa: SLF001 - no public call asks this
    lowest, highest = next(tuple(rest) for key, *rest in answer.api_versions if key == FETCH)
    generation = "4.x" if lowest >= FETCH_OF_4 else "before 4.0"
    return f"protocol of Apache Kafka {generation} (fetch {lowest}-{highest})"
