"""Days, as precisely as the text settles them."""

from datetime import date as Date  # noqa: N812 - a field is named date
from typing import Literal

from schemas.base import Record


class DateRange(Record):
    """First and last day on which it may have happened, both inclusive."""

    start: Date
    end: Date
    precision: Literal["day", "week", "month", "year"]
