"""Messages to people about an incident's casualties."""

from typing import Literal

from pydantic import AwareDatetime, PositiveInt

from schemas.base import Record
from schemas.incidents import Source
from schemas.places import Place
from schemas.quantities import Attribution, Toll
from schemas.spans import Span
from schemas.types import EventType

Action = Literal["raise", "update", "correct", "cancel"]
Severity = Literal["Minor", "Moderate", "Severe", "Extreme", "Unknown"]
Certainty = Literal["Observed", "Likely", "Possible", "Unlikely", "Unknown"]
MessageStatus = Literal["Actual", "Exercise", "Test"]


class Text(Record):
    """Headline and text in one language; numbers are isolated so that they stay readable in right-to-left."""

    language: Literal["ar", "en"]
    headline: str
    description: str


class Quote(Record):
    """The words a toll stands on, and where they were published."""

    article_id: str
    outlet: str | None
    span: Span
    attribution: Attribution | None = None


class Change(Record):
    """What a correction or update changed."""

    field: str
    old: str | None
    new: str | None


class Alert(Record):
    """One message about one revision of an incident. A consumer drops a revision lower than one it has."""

    alert_id: str
    incident_id: str
    revision: PositiveInt
    """Revision of the incident that this message tells."""
    action: Action
    status: MessageStatus = "Actual"
    references: tuple[str, ...] = ()
    """Ids of all earlier messages about the incident, oldest first."""
    references_sent: tuple[AwareDatetime, ...] = ()
    """When each of them was sent, in the same order: CAP names a message by sender, id and time."""
    rule: str
    type: EventType
    country: str | None
    place: Place | None
    toll: Toll
    severity: Severity
    certainty: Certainty
    texts: tuple[Text, ...]
    quotes: tuple[Quote, ...] = ()
    sources: tuple[Source, ...] = ()
    changes: tuple[Change, ...] = ()
    note: str | None = None
    merged_into: str | None = None
    sent_at: AwareDatetime
    """Publication time of the newest report it stands on: the same on every replay."""


class Suppression(Record):
    """An alert that a rule held back, and why."""

    suppression_id: str
    incident_id: str
    revision: PositiveInt
    rule: str
    reason: str
    at: AwareDatetime
