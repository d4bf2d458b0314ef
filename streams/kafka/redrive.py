"""Dead letters read back, and sent on their way again."""

from collections.abc import AsyncIterator, Iterable
from datetime import datetime

from aiokafka import AIOKafkaProducer

from schemas.dead_letters import DeadLetter
from schemas.topics import DEAD_LETTERS, MIB
from streams.kafka.connection import Connection
from streams.kafka.letters import original
from streams.kafka.reader import Reader

REDRIVEN = "rasd-redriven"
"""Header that names the dead letter a record came back from."""


async def letters(
    connection: Connection, reason: str | None = None, stage: str | None = None
) -> AsyncIterator[DeadLetter]:
    """All dead letters, those of one reason or stage where it is named."""
    reader = Reader(connection)
    for partition in range(await reader.partitions(DEAD_LETTERS)):
        async for record in reader.read(DEAD_LETTERS, partition):
            letter = DeadLetter.from_bytes(record.value or b"")
            if reason in {None, letter.reason} and stage in {None, letter.stage}:
                yield letter


async def redrive(connection: Connection, chosen: Iterable[DeadLetter]) -> int:
    """Send the original records to the topics they came from; gives how many.

    All in one transaction: they go out together or not at all. The dead letters stay; ids derive from content, so a
    record that now passes makes the same outputs as if it had passed at first.
    """
    sent = 0
    async with (
        AIOKafkaProducer(
            **connection.options(), transactional_id="rasd-redrive", acks="all", max_request_size=16 * MIB
        ) as producer,
        producer.transaction(),
    ):
        for letter in chosen:
            key, value, headers = original(letter)
            headers = [*(one for one in headers if one[0] != REDRIVEN), (REDRIVEN, letter.letter_id.encode())]
            await producer.send_and_wait(
                letter.topic, value, key, timestamp_ms=_ms(letter.received_at), headers=headers
            )
            sent += 1
    return sent


def _ms(at: datetime) -> int:
    return round(at.timestamp() * 1000)
