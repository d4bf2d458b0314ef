"""What one article says happened, and the taking back of it.

`events.v1` carries three records, told apart by `record`: an event, a withdrawal of an article's events, and an
analyst's correction. They share one topic so that one partition holds them in one order, which a replay repeats.
"""

from typing import Annotated, Literal

from pydantic import AwareDatetime, Field, NonNegativeInt, PositiveInt, TypeAdapter

from schemas.base import Record
from schemas.dates import DateRange
from schemas.places import Place
from schemas.quantities import Attribution, CasualtyFigure, Kind, Status, Victims
from schemas.references import ArticleRef
from schemas.spans import Span
from schemas.types import EventType

ActorRole = Literal["perpetrator", "victim"]
RECOUNT = "event.recount"
"""Rule of an event that is told because its toll rose or fell: it happened before, and is known."""
UNKNOWN_COUNTRY = "ZZ"
"""Key of events whose country the text does not settle."""


class Actor(Record):
    """Who did it or whom it struck, as written."""

    role: ActorRole
    name: str
    group: Victims = "unspecified"
    span: Span | None = None


class Event(Record):
    """One happening as one article tells it."""

    record: Literal["event"] = "event"
    event_id: str
    ordinal: PositiveInt
    """1 for the first happening of the article."""
    article: ArticleRef
    type: EventType
    plover: str | None
    acled: str | None
    status: Status
    place: Place | None
    country: str | None
    """ISO 3166-1 alpha-2, null when the text does not settle it."""
    date: DateRange | None
    actors: tuple[Actor, ...] = ()
    attribution: Attribution | None = None
    figures: tuple[CasualtyFigure, ...] = ()
    evidence: tuple[Span, ...] = ()
    rules: tuple[str, ...] = ()
    """Ids of the rules that read the event and its parts."""
    reader: str


class Withdrawal(Record):
    """The events of earlier versions of an article no longer stand.

    Sent to every partition of `events.v1`, behind the events of a new version (`superseded`) or alone (`canceled`,
    `withheld`).
    """

    record: Literal["withdrawal"] = "withdrawal"
    article_id: str
    before_version: PositiveInt
    """Events of versions below this one are taken back."""
    reason: Literal["superseded", "canceled", "withheld"]
    at: AwareDatetime
    """Publication time of the withdrawal, else its arrival."""


class Correction(Record):
    """What a person decided about incidents: one more claim, with an author, replayable and reversible."""

    record: Literal["correction"] = "correction"
    correction_id: str
    country: str = UNKNOWN_COUNTRY
    author: str
    at: AwareDatetime
    reason: str
    action: Literal["set_toll", "merge", "split", "retract", "revert"]
    incident_id: str
    kind: Kind | None = None
    low: NonNegativeInt | None = None
    best: NonNegativeInt | None = None
    high: NonNegativeInt | None = None
    into: str | None = None
    """The surviving incident of a merge."""
    events: tuple[str, ...] = ()
    """The events that a split parts off."""
    reverts: str | None = None
    """The correction that a revert takes back."""


EventRecord = Annotated[Event | Withdrawal | Correction, Field(discriminator="record")]
EVENT_RECORD: TypeAdapter[Event | Withdrawal | Correction] = TypeAdapter(EventRecord)
