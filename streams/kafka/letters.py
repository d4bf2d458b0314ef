"""Dead letters: what a stage sets aside, whole, and the way back."""

from base64 import b64decode, b64encode

from schemas.dead_letters import DeadLetter
from schemas.identifiers import digest
from schemas.topics import DEAD_LETTERS
from streams.errors import Unprocessable
from streams.kafka.envelope import SOURCE, Sealed
from streams.steps.records import Received


def dead_letter(received: Received, stage: str, error: Unprocessable) -> DeadLetter:
    """The record with its original bytes, key, headers and address, and the reason."""
    return DeadLetter(
        letter_id="ded-" + digest(received.topic, received.partition, received.offset, stage),
        reason=error.reason,
        detail=error.detail[:2000],
        stage=stage,
        topic=received.topic,
        partition=received.partition,
        offset=received.offset,
        received_at=received.received_at,
        key_base64=_text(received.key),
        value_base64=_text(received.value),
        headers=tuple((name, _text(value)) for name, value in received.headers),
    )


def seal_letter(received: Received, stage: str, error: Unprocessable) -> Sealed:
    """A dead letter as bytes, under the original key."""
    letter = dead_letter(received, stage, error)
    headers = {
        "ce_specversion": "1.0",
        "ce_id": letter.letter_id,
        "ce_source": SOURCE,
        "ce_type": f"rasd.{DEAD_LETTERS.name}.DeadLetter",
        "ce_time": received.received_at.isoformat(),
        "content-type": "application/json",
        "event-id": letter.letter_id,
    }
    sealed = tuple((name, value.encode()) for name, value in headers.items())
    return Sealed(DEAD_LETTERS, received.key, letter.to_bytes(), sealed)


def original(letter: DeadLetter) -> tuple[bytes | None, bytes | None, list[tuple[str, bytes | None]]]:
    """Key, value and headers as they came in: what a redrive sends."""
    headers = [(name, _bytes(value)) for name, value in letter.headers]
    return _bytes(letter.key_base64), _bytes(letter.value_base64), headers


def _text(data: bytes | None) -> str | None:
    return None if data is None else b64encode(data).decode("ascii")


def _bytes(text: str | None) -> bytes | None:
    return None if text is None else b64decode(text)
