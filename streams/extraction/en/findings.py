"""What a construction found: who came to harm, and by which words."""

from dataclasses import dataclass

from schemas.quantities import Kind, Status
from schemas.types import EventType
from streams.extraction.en.harm import Predicate
from streams.extraction.en.nouns import Phrase


@dataclass(slots=True)
class Finding:
    """People and their harm in one sentence; `harm` is a stretch of tokens."""

    kind: Kind
    people: list[Phrase]
    harm: tuple[int, int]
    rule: str
    hint: EventType | None = None
    predicate: Predicate | None = None
    status: Status | None = None
    """Where the construction itself says it: the third killing this week is an aggregate."""
    untold: bool = False
    weak: bool = False
    """Counts only where nobody was said to be harmed before: taken to hospital."""
