"""What a subscriber wants to be told: one rule, and the rules that hold without a file."""

from datetime import datetime, time, timedelta
from typing import Annotated, Literal, Self
from zoneinfo import ZoneInfo

from pydantic import (
    BeforeValidator,
    Field,
    NonNegativeInt,
    PositiveFloat,
    PositiveInt,
    field_validator,
    model_validator,
)

from schemas.alerts import Certainty, Severity
from schemas.base import Record
from schemas.quantities import Kind, Victims
from schemas.types import EventType
from streams.alerting.geography import Circle, Point
from streams.alerting.levels import SEVERITY

UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}


def _duration(value: object) -> object:
    """Seconds of `90s`, `30m`, `2h` or `1d`."""
    if isinstance(value, str) and value[:-1].isascii() and value[:-1].isdigit() and value[-1] in UNITS:
        return timedelta(seconds=int(value[:-1]) * UNITS[value[-1]])
    raise ValueError("write a duration as 90s, 30m, 2h or 1d")


def _change(value: object) -> object:
    """`5` is five people, `20%` a fifth of what was told last."""
    if isinstance(value, str) and value.endswith("%"):
        return {"percent": value[:-1].strip()}
    return {"count": value} if isinstance(value, int) and not isinstance(value, bool) else value


class Step(Record):
    """The least change that is worth a message."""

    count: PositiveInt | None = None
    percent: PositiveFloat | None = None

    def reached(self, old: int, new: int) -> bool:
        """Whether the change is that large."""
        change = abs(new - old)
        if self.percent is not None:
            return change > 0 and change * 100 >= self.percent * max(old, 1)
        return change >= (self.count or 1)


Duration = Annotated[timedelta, BeforeValidator(_duration)]
Change = Annotated[Step, BeforeValidator(_change)]


class Threshold(Record):
    """When a number of one kind of harm is worth a message."""

    first_seen: bool = True
    """Also where the number is not known."""
    at_least: NonNegativeInt = 1
    rise: Change | None = Step(count=1)
    """Null tells no rise."""
    fall: Change | None = Step(count=1)


class QuietHours(Record):
    """Hours in which messages are held, not dropped."""

    start: time = Field(alias="from")
    end: time = Field(alias="to")
    zone: str
    breakthrough: Severity | None = None
    """Severity from which a message is sent at once."""

    @field_validator("zone")
    @classmethod
    def _known(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (KeyError, ValueError, OSError) as error:
            raise ValueError(f"{value!r} is no time zone; write one like Asia/Damascus") from error
        return value

    def until(self, at: datetime) -> datetime | None:
        """End of the quiet hours that a moment falls into, or null."""
        local = at.astimezone(ZoneInfo(self.zone))
        clock = local.time()
        crosses = self.start > self.end
        inside = (clock >= self.start or clock < self.end) if crosses else self.start <= clock < self.end
        if not inside:
            return None
        day = local.date() + timedelta(days=1 if crosses and clock >= self.start else 0)
        return datetime.combine(day, self.end, ZoneInfo(self.zone))


class Rule(Record):
    """One subscriber's wish. What is left out does not narrow it."""

    name: str = Field(min_length=1)
    kinds: dict[Kind, Threshold] = Field(default={"killed": Threshold()}, min_length=1)
    hysteresis: NonNegativeInt = 0
    """Changes of this many people or fewer are not told."""
    least_interval: Duration = timedelta(0)
    countries: tuple[Annotated[str, Field(pattern="^[A-Z]{2}$")], ...] = ()
    admin: tuple[str, ...] = ()
    polygon: tuple[Point, ...] = ()
    radius: Circle | None = None
    country_only: Literal["include", "exclude"] = "include"
    """Whether an incident that is known only by its country may be in the polygon, radius or admin area."""
    types: tuple[EventType, ...] = ()
    victims: tuple[Victims, ...] = ()
    certainty: Certainty | None = None
    languages: tuple[Literal["ar", "en"], ...] = ("ar", "en")
    quiet_hours: QuietHours | None = None
    severity: dict[Severity, PositiveInt] = SEVERITY
    channels: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _closed(self) -> Self:
        if self.polygon and len(self.polygon) < 3:  # noqa: PLR2004 - a triangle is the least
            raise ValueError("a polygon has at least three points")
        return self


class RuleBook(Record):
    """All rules of a file, and the channels that they name."""

    rules: tuple[Rule, ...] = Field(min_length=1)
    channels: dict[str, str] = Field(default={})
    """Address of each channel, as apprise reads it; `env:NAME` takes it from the environment."""

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        names = [rule.name for rule in self.rules]
        if len(set(names)) < len(names):
            raise ValueError("two rules have one name")
        unknown = {channel for rule in self.rules for channel in rule.channels} - set(self.channels)
        if unknown:
            raise ValueError(f"no channel is named {', '.join(sorted(unknown))}")
        return self


DEFAULT_RULES = (Rule(name="default"),)
"""Without a rule file: each incident in which somebody was killed, each change of the best toll, nothing else."""
