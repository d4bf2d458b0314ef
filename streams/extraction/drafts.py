"""What the parts of the reader hand to each other: offsets are into the clean title or text."""

import dataclasses
from dataclasses import dataclass
from typing import NamedTuple

from schemas.quantities import ClaimantKind, Kind, Qualifier, Status, Victims
from schemas.spans import Field
from schemas.types import EventType


class Mark(NamedTuple):
    """A stretch of the clean field that a draft stands in."""

    start: int
    end: int


@dataclass(slots=True)
class FigureDraft:
    """A figure as the language reader understood it; see schemas.quantities.CasualtyFigure for the fields."""

    field: Field
    sentence: int
    """Index into `sentences(article)`."""
    span: Mark
    kind: Kind
    stated: int | None
    low: int
    high: int | None
    qualifier: Qualifier
    rule: str
    victims: Victims = "unspecified"
    status: Status = "new"
    part_of: int | None = None
    """Index into the article's list of drafts."""
    harm: Mark | None = None
    number: Mark | None = None
    victims_mark: Mark | None = None
    qualifier_mark: Mark | None = None
    type_hint: EventType | None = None
    """Where the harm word itself names the means: drowned, executed, shot, kidnapped, slaughtered."""
    same_as: int | None = None
    """Index of an earlier draft whose people it speaks of again, where the words say so: the suspect, Dell."""
    event: int | None = None
    """Index into the article's event drafts; set by the grouping."""
    place: "PlaceMention | None" = None
    """The place it has for itself in a sentence that shares out several; set by the grouping."""

    @property
    def point(self) -> Mark:
        """Its number or its people, for its span may begin at a harm word that others share."""
        return self.number or self.victims_mark or self.span


@dataclass(slots=True)
class EventDraft:
    """A happening: its trigger, and what the grouping gathered for it."""

    type: EventType
    status: Status
    field: Field
    sentence: int
    trigger: Mark
    rule: str
    figures: list[int] = dataclasses.field(default_factory=list)


class PlaceMention(NamedTuple):
    """A place name in the text; `candidates` are gazetteer ids, best first (empty: unknown to the gazetteer)."""

    field: Field
    sentence: int
    mark: Mark
    name: str
    candidates: tuple[str, ...]
    preposition: bool
    """True after في / in / بـ or a trigger word such as قرية: a place where things happen, not a mere name."""
    hint: str = ""
    """A gazetteer kind that a trigger word says with it (g, d, s, x), or n for a nationality (no place)."""
    near: str = ""
    """Gazetteer id of a containing place said with it (Port Richey, Fla.), or empty."""


@dataclass(frozen=True, slots=True)
class SpeakerMention:
    """Who says so, with the kind of claimant that decides how much a count weighs, and what the statement tells."""

    field: Field
    sentence: int
    """Where the statement stands; one who goes on speaking may be named in a sentence before, at `mark`."""
    mark: Mark
    kind: ClaimantKind
    covers: Mark
