"""The dead letter of a record that a step refused."""

from base64 import b64encode

from schemas.dead_letters import DeadLetter
from schemas.identifiers import digest
from schemas.topics import DEAD_LETTERS
from streams.errors import Unprocessable
from streams.steps.records import Output, Received


def dead_letter(received: Received, stage: str, error: Unprocessable) -> Output:
    """The record whole, with its address and the reason; setting it aside twice makes one id."""
    address = (received.topic, received.partition, received.offset)
    letter = DeadLetter(
        letter_id="let-" + digest(stage, *address),
        reason=error.reason,
        detail=error.detail,
        stage=stage,
        topic=received.topic,
        partition=received.partition,
        offset=received.offset,
        received_at=received.received_at,
        key_base64=_base64(received.key),
        value_base64=_base64(received.value),
        headers=tuple((name, _base64(value)) for name, value in received.headers),
    )
    key = (received.key or b"").decode("utf-8", "replace") or letter.letter_id
    return Output(DEAD_LETTERS, key, letter, letter.letter_id)


def _base64(value: bytes | None) -> str | None:
    return None if value is None else b64encode(value).decode("ascii")
