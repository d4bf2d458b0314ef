"""Where words stand in the text as it was published."""

from typing import Literal

from pydantic import NonNegativeInt

from schemas.base import Record

Field = Literal["title", "body"]


class Span(Record):
    """A stretch of a published field: `article.body[start:end] == text`, offsets in Unicode code points."""

    field: Field
    start: NonNegativeInt
    end: NonNegativeInt
    text: str
