"""How many people came to harm: single statements and an incident's toll."""

from typing import Literal

from pydantic import NonNegativeInt

from schemas.base import Record
from schemas.spans import Span

Kind = Literal["killed", "injured", "missing", "abducted", "detained", "displaced", "killed_or_injured"]
Qualifier = Literal[
    "exact", "at_least", "more_than", "about", "up_to", "fewer_than", "between",
    "several", "dozens", "hundreds", "thousands", "unspecified",
]  # fmt: skip
Victims = Literal["civilians", "security", "militants", "mixed", "unspecified"]
Status = Literal["new", "background", "aggregate", "hypothetical", "denied"]
ClaimantKind = Literal[
    "health_ministry", "interior_ministry", "civil_defence", "police", "hospital",
    "army", "rescuers", "government", "official", "monitors", "armed_group", "witnesses", "media", "person", "other",
]  # fmt: skip


class Attribution(Record):
    """Who says so, as written; `kind` decides how much their count weighs."""

    name: str
    kind: ClaimantKind
    span: Span | None = None


class Marks(Record):
    """The words that a figure was read from; null where the construction has none."""

    number: Span | None = None
    harm: Span | None = None
    victims: Span | None = None
    qualifier: Span | None = None


class CasualtyFigure(Record):
    """One statement of how many people came to harm.

    `stated` is the number as worded ("more than 40" is 40), null where no number is said; `low` and `high` are the
    least and the most that the words allow, `high` null where they set no upper bound.
    """

    id: str
    """`f1`, `f2`, … within the article."""
    kind: Kind
    stated: NonNegativeInt | None = None
    low: NonNegativeInt
    high: NonNegativeInt | None
    qualifier: Qualifier
    victims: Victims
    status: Status
    part_of: str | None = None
    """Id of the figure of the same article that includes this one."""
    attribution: Attribution | None = None
    evidence: Span
    """The shortest stretch that holds the number (or counted noun) and the harm word."""
    marks: Marks = Marks()
    rule: str
    """Id of the rule that read it."""


class Estimate(Record):
    """Low, best and high of one kind of harm, and the sentence that says why. Unknown is null, never 0."""

    low: NonNegativeInt
    best: NonNegativeInt | None
    high: NonNegativeInt | None
    why: str


class Toll(Record):
    """An incident's harm by kind; null where nothing was said of a kind."""

    killed: Estimate | None = None
    injured: Estimate | None = None
    missing: Estimate | None = None
    abducted: Estimate | None = None
    detained: Estimate | None = None
    displaced: Estimate | None = None
    killed_or_injured: Estimate | None = None
