"""Dead letters: what a stage sets aside, whole, and the way back."""

from base64 import b64decode
from dataclasses import replace

from schemas.dead_letters import DeadLetter
from streams.errors import Unprocessable
from streams.kafka.envelope import Sealed, seal
from streams.steps.letters import dead_letter
from streams.steps.records import Received


def seal_letter(received: Received, stage: str, error: Unprocessable) -> Sealed:
    """A dead letter as bytes, under the original key byte for byte."""
    letter = seal(dead_letter(received, stage, error), received.received_at)
    return replace(letter, key=received.key)


def original(letter: DeadLetter) -> tuple[bytes | None, bytes | None, list[tuple[str, bytes | None]]]:
    """Key, value and headers as they came in: what a redrive sends."""
    headers = [(name, _bytes(value)) for name, value in letter.headers]
    return _bytes(letter.key_base64), _bytes(letter.value_base64), headers


def _bytes(text: str | None) -> bytes | None:
    return None if text is None else b64decode(text)
