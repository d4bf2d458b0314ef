"""The one base of all records."""

from typing import Self

import orjson
from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """A value that travels: frozen, closed, with one way to bytes and one way back."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def to_bytes(self) -> bytes:
        """JSON in UTF-8, members in the order of definition: equal records give equal bytes."""
        return orjson.dumps(self.model_dump())

    @classmethod
    def from_bytes(cls, data: bytes | str) -> Self:
        """Read a record back.

        Raises orjson.JSONDecodeError when the bytes are no JSON, pydantic.ValidationError when the shape is wrong.
        """
        return cls.model_validate(orjson.loads(data))
