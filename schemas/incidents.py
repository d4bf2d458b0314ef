"""What happened in the world, by the reports of many articles."""

from typing import Literal

from pydantic import AwareDatetime, NonNegativeInt, PositiveInt

from schemas.base import Record
from schemas.dates import DateRange
from schemas.places import Place
from schemas.quantities import ClaimantKind, Kind, Qualifier, Toll, Victims
from schemas.spans import Span
from schemas.types import EventType

ClaimState = Literal["stands", "outdated", "corrected", "denied", "withdrawn", "copy", "breakdown"]
Mark = Literal["jump", "fall", "swapped_digit"]


class Claim(Record):
    """One entry of the ledger: who claimed how many, when, in which words. Entries are marked, never removed."""

    kind: Kind
    low: NonNegativeInt
    stated: NonNegativeInt | None
    high: NonNegativeInt | None
    qualifier: Qualifier
    victims: Victims
    claimant: str
    claimant_kind: ClaimantKind
    outlet: str | None
    article_id: str
    event_id: str
    published_at: AwareDatetime
    span: Span | None
    state: ClaimState
    why: str
    """Reason of the state, in a few words."""
    marks: tuple[Mark, ...] = ()


class Source(Record):
    """An article that an alert stands on."""

    article_id: str
    outlet: str | None
    url: str | None
    title: str
    published_at: AwareDatetime
    digest: str | None = None
    """SHA-1 of the body as it was published on the topic, in UTF-8."""


class Incident(Record):
    """A happening that events of several articles point to."""

    incident_id: str
    revision: PositiveInt
    status: Literal["open", "merged", "withdrawn"]
    merged_into: str | None = None
    type: EventType
    country: str | None
    place: Place | None
    window: DateRange
    toll: Toll
    independent_sources: NonNegativeInt
    """Claimants and outlets after copies are joined."""
    ledger: tuple[Claim, ...] = ()
    omitted_claims: NonNegativeInt = 0
    """Older entries left out of the record to keep it bounded."""
    events: tuple[str, ...]
    sources: tuple[Source, ...] = ()
    corrections: tuple[str, ...] = ()
    first_published_at: AwareDatetime
    last_activity: AwareDatetime
    """Publication time of its newest report."""
    alerting: bool = True
    """False for what was filed late, out of an article older than the window: it never alerts."""
    touched_at: AwareDatetime | None = None
    """Stream time at which a late report was filed, null where none was: its stay in memory counts from the later."""
    stream_time: AwareDatetime | None = None
    """Newest publication time that its partition had seen, null before the first: what late and closed count from."""
    since_offset: NonNegativeInt = 0
    """Offset in its partition of `events.v1` from which it can be rebuilt."""
