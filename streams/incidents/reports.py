"""An event as the fold keeps it: what matching and the ledger need, and nothing else."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from schemas.events import RECOUNT, Event
from schemas.incidents import Source
from schemas.places import Place
from schemas.quantities import Attribution, CasualtyFigure, Kind, Status
from schemas.types import HARMFUL, EventType
from streams.incidents import means, nearness
from streams.text.tokens import tokenize

if TYPE_CHECKING:
    from streams.incidents.claims import Entry

MEMORY_OF_NEWS = timedelta(days=14)
"""How far back an undated report may point."""
BUCKET_DAYS = 14
SKETCH_KEYS = 8
SUPERSEDED = "en.toll.before"
"""Rule that reads the older of two tolls."""
LONGEST_RANGE = timedelta(days=35)
SHORT = 2
"""Letters of words that tell nothing in a title."""

Order = tuple[datetime, str]
Block = tuple[object, ...]


@dataclass(slots=True, eq=False)
class Report:
    """One event of one article."""

    event_id: str
    article: Source
    version: int
    ordinal: int
    type: EventType
    status: Status
    place: Place | None
    country: str | None
    first_day: date
    last_day: date
    dated: bool
    """True when the text settles the day."""
    numbers: dict[Kind, frozenset[int]]
    """Whole numbers by kind, old ones too: a report that tells the old and the new toll belongs to both."""
    attribution: Attribution | None
    sketch: tuple[int, ...]
    offset: int
    filed: bool
    """True when it came in too late to alert."""
    moves_the_clock: bool
    """False without a publication time, or with one in the future: neither may make other articles late."""
    recounts: bool = False
    """True when it tells that a toll rose or fell: what it counts happened before."""
    withdrawn: str | None = None
    """Why it was taken back, where it was."""
    gone: bool = False
    """True when it has left memory."""
    claims: "list[Entry]" = field(default_factory=list)
    """What it claims of harm."""
    order: Order = field(init=False)
    found_by: tuple[Block, ...] = field(init=False)
    asks: tuple[Block, ...] = field(init=False)
    shingles: frozenset[int] = field(init=False)
    heading: frozenset[str] = field(init=False)
    """Words of the title."""

    def __post_init__(self) -> None:
        self.order = (self.article.published_at, f"{not self.numbers:d} {self.event_id}")  # what counts goes first
        self.found_by, self.asks = _blocks(self)
        self.shingles = frozenset(self.sketch)
        self.heading = frozenset(t.form for t in tokenize(self.article.title) if len(t.form) > SHORT)

    @property
    def told_at(self) -> datetime:
        """When it was published, as stream time counts."""
        return self.article.published_at

    @property
    def claims_something(self) -> bool:
        """False for what only recalls or denies: it joins an incident but founds none."""
        return self.status == "new"


def is_harm(event: Event) -> bool:
    """Whether an event is one that incidents are made of: no politics, no total and nothing only imagined."""
    return event.type in HARMFUL and event.status not in {"hypothetical", "aggregate"}


def told_at(event: Event) -> datetime:
    """Publication time; an absent one, or one in the future, counts as the arrival."""
    ref = event.article
    return ref.received_at if ref.published_at is None else min(ref.published_at, ref.received_at)


def bare_report(event: Event, offset: int, *, filed: bool) -> Report:
    """The report of an event, without its claims."""
    ref, told = event.article, told_at(event)
    dated = _is_dated(event, told.date())
    first, last = _days(event, told.date(), dated=dated)
    return Report(
        event_id=event.event_id,
        article=Source(
            article_id=ref.article_id,
            outlet=ref.outlet,
            url=ref.url,
            title=ref.title,
            published_at=told,
            digest=ref.digest,
        ),
        version=ref.version,
        ordinal=event.ordinal,
        type=event.type,
        status=event.status,
        place=event.place,
        country=event.country,
        first_day=first,
        last_day=last,
        dated=dated,
        numbers=_numbers(event),
        attribution=event.attribution,
        sketch=ref.fingerprint,
        offset=offset,
        filed=filed,
        recounts=RECOUNT in event.rules,
        moves_the_clock=event.status == "new" and ref.published_at is not None and ref.published_at <= ref.received_at,
    )


def _is_dated(event: Event, told: date) -> bool:
    """Whether the text settles the day. The day on which a toll rose is not the day of what it counts."""
    if event.date is None or event.date.precision != "day":
        return False
    return RECOUNT not in event.rules or event.date.end < told


def _days(event: Event, told: date, *, dated: bool) -> tuple[date, date]:
    if event.date is None or (event.date.precision == "day" and not dated):
        return told - MEMORY_OF_NEWS, told
    return event.date.start, min(event.date.end, event.date.start + LONGEST_RANGE)


def _numbers(event: Event) -> dict[Kind, frozenset[int]]:
    kept: dict[Kind, set[int]] = {}
    own = {figure.id for figure in event.figures}
    for figure in event.figures:
        told = figure.status in {"new", "denied"} or is_superseded(event, figure) or event.status == "background"
        if figure.part_of not in own and figure.stated is not None and told:
            kept.setdefault(figure.kind, set()).add(figure.stated)
    return {kind: frozenset(values) for kind, values in kept.items()}


def is_superseded(event: Event, figure: CasualtyFigure) -> bool:
    """Whether a figure is an older toll of the happening itself.

    Beside news of a named day it is that of an earlier happening, unless the report says that the toll changed.
    """
    revised = event.date is None or RECOUNT in event.rules or figure.rule == SUPERSEDED
    return figure.status == "background" and revised


@lru_cache(maxsize=1 << 16)
def block(*parts: object) -> Block:
    """One key. Equal keys are one object: a report has a dozen, and shares most of them."""
    return parts


def _blocks(one: Report) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Keys under which a report is found, and under which it asks; whom it does not meet, it cannot match.

    What happened in a town is found by those who name its province, and the other way round; two towns of a province do
    not meet, except of a type that is seldom. The relation is symmetric: who finds another is found by it.
    """
    first = (one.first_day.toordinal() - 1) // BUCKET_DAYS
    last = (one.last_day.toordinal() + 1) // BUCKET_DAYS
    own, around = nearness.keys_of(one.place), nearness.containing_keys(one.place)
    tolls = [n for n in one.numbers.get("killed", ()) if n >= 3]  # noqa: PLR2004 - one or two dead tell nothing
    always = [block("copy", value) for value in one.sketch[:SKETCH_KEYS]]
    always.append(block("article", one.article.article_id))
    found, asked = list(always), list(always)
    for week in range(first, last + 1):
        here = (one.country or "", week)
        if one.type in means.SELDOM:
            found.append(block(*here, "kind", one.type))
            asked.append(block(*here, "kind", one.type))
        found += [block(*here, "at", key) for key in (*own, *tolls)] + [block(*here, "in", key) for key in around]
        asked += [block(*here, "at", key) for key in (*own, *tolls, *around)]
        asked += [block(*here, "in", key) for key in own]
    return tuple(found), tuple(asked)
