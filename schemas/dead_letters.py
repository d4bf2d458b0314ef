"""What could not be processed, whole."""

from pydantic import AwareDatetime, NonNegativeInt

from schemas.base import Record


class DeadLetter(Record):
    """A record that a stage set aside, with its bytes, its address and the reason.

    `value_base64`, `key_base64` and the header values are the original bytes in base64; null where Kafka had null.
    """

    letter_id: str
    """Derived from the address: setting the same record aside twice makes the same id."""
    reason: str
    """Short and stable: `not-json`, `no-language`, `too-large`, …"""
    detail: str
    stage: str
    topic: str
    partition: NonNegativeInt
    offset: NonNegativeInt
    received_at: AwareDatetime
    key_base64: str | None
    value_base64: str | None
    headers: tuple[tuple[str, str | None], ...] = ()
