"""Claims: who said how many, as one report tells it."""

from dataclasses import dataclass, field
from datetime import datetime

from schemas.events import Correction, Event
from schemas.incidents import Claim, ClaimState, Mark
from schemas.quantities import CasualtyFigure, ClaimantKind, Kind, Qualifier, Victims
from schemas.spans import Span
from streams.incidents.reports import Report, bare_report, is_superseded
from streams.lexicon import gazetteer
from streams.lexicon.gazetteer.demonyms import demonyms
from streams.lexicon.gazetteer.keys import key as words_of
from streams.text.tokens import fold, tokenize

COUNTING: frozenset[ClaimantKind] = frozenset(
    {"health_ministry", "interior_ministry", "civil_defence", "police", "hospital"}
)
"""Authorities charged with counting."""
OFFICIAL: frozenset[ClaimantKind] = frozenset({"army", "rescuers", "government", "official"})
BY_KIND: frozenset[ClaimantKind] = frozenset(
    {"health_ministry", "interior_ministry", "civil_defence", "police", "army", "rescuers", "government"}
)
"""Claimants of whom a country has one, whatever language names them."""
ANALYST = 4
REVISION = frozenset(
    {"revises", "revised", "revise", "lowers", "lowered", "corrects", "corrected", "correction", "downward"}
    | {"revising", "lowering", "correcting"}
    | {"تصحيح", "صححت", "صحح", "تصحح", "يصحح", "خفضت", "خفض", "تخفض", "يخفض", "تراجع", "تراجعت", "عدلت", "تعديل"}
)
"""Words by which an outlet says that a lower number replaces a higher one."""


@dataclass(slots=True, eq=False)
class Entry:
    """A claim while the ledger is worked out."""

    kind: Kind
    low: int
    stated: int | None
    high: int | None
    qualifier: Qualifier
    victims: Victims
    claimant: str
    claimant_kind: ClaimantKind
    key: str
    """Who claims it, alike in all languages."""
    authority: int
    told_at: datetime
    event_id: str
    article_id: str
    outlet: str | None
    span: Span | None
    report: Report | None
    denial: bool = False
    revises: bool = False
    """True where the report is worded as a revision."""
    replaces: frozenset[int] = frozenset()
    """Older numbers that the same report calls superseded."""
    state: ClaimState = "stands"
    why: str = ""
    marks: tuple[Mark, ...] = ()
    at_first: tuple[ClaimState, str] = ("stands", "")
    """State within its own report."""
    number: int = field(init=False)
    """The number as worded, else the least that the words allow."""

    def __post_init__(self) -> None:
        self.number = self.low if self.stated is None else self.stated

    def settle(self, state: ClaimState, why: str) -> None:
        """Give the claim its state, once."""
        if self.state == "stands":
            self.state, self.why = state, why

    def reset(self) -> None:
        """Back to the state within its own report."""
        self.state, self.why = self.at_first
        self.marks = ()

    def to_claim(self) -> Claim:
        """The claim as the record carries it."""
        return Claim(
            kind=self.kind, low=self.low, stated=self.stated, high=self.high, qualifier=self.qualifier,
            victims=self.victims, claimant=self.claimant, claimant_kind=self.claimant_kind, outlet=self.outlet,
            article_id=self.article_id, event_id=self.event_id, published_at=self.told_at, span=self.span,
            state=self.state, why=self.why, marks=self.marks,
        )  # fmt: skip


def authority(kind: ClaimantKind) -> int:
    """Weight of a claimant: 3 charged with counting, 2 official, 1 everybody else."""
    return 3 if kind in COUNTING else 2 if kind in OFFICIAL else 1


def claimant_of(report: Report, figure: CasualtyFigure | None = None) -> tuple[str, ClaimantKind, str]:
    """Name, kind and key of who answers for a figure: who is named for it, else for the event, else the outlet."""
    named = (figure.attribution if figure else None) or report.attribution
    if named is None:
        outlet = report.article.outlet or report.article.article_id
        return outlet, "media", "media:" + fold(outlet)
    if named.kind not in BY_KIND:
        return named.name, named.kind, f"{named.kind}:{fold(named.name)}"
    other = foreign(named.name, report.country)
    return named.name, named.kind, f"{named.kind}:{other}" if other else named.kind


def foreign(name: str, country: str | None) -> str | None:
    """The country of a claimant that is not the incident's own: the other party of a war has its own army."""
    for word in words_of(name):
        iso = demonyms().get(word.removeprefix("ال"))
        if iso is None:
            iso = next((e.country for e in gazetteer.load().lookup(word.removesuffix("s")) if e.kind == "c"), None)
        if iso:
            return iso if iso != country else None
    return None


def claiming_report(event: Event, offset: int, *, filed: bool) -> Report:
    """The report of an event, with its claims."""
    report = bare_report(event, offset, filed=filed)
    report.claims = _entries(event, report)
    return report


def entries(report: Report) -> list[Entry]:
    """Claims of one report, each in its state within the report."""
    for entry in report.claims:
        entry.reset()
    return report.claims


def _entries(event: Event, report: Report) -> list[Entry]:
    """Of each claimant the largest whole figure of each kind; the others as its breakdown."""
    told = {"new", "denied"}
    counted = [f for f in event.figures if f.status in told and event.status in told]
    if not counted:
        return []
    words = " ".join([event.article.title, *(span.text for span in event.evidence)])
    revises = any(token.form in REVISION for token in tokenize(words))
    found = [_entry(event, report, figure, revises=revises) for figure in counted]
    own = {figure.id for figure in event.figures}
    for entry, figure in zip(found, counted, strict=True):
        if figure.part_of in own:
            entry.settle("breakdown", "part of a larger figure, never added")
    whole = [entry for entry in found if entry.state == "stands"]
    for entry in whole:
        larger = next((other for other in whole if _includes(other, entry)), None)
        if larger:
            entry.settle("breakdown", f"repeats or is part of {larger.number} in the same report")
    for entry in found:
        entry.at_first = (entry.state, entry.why)
    return found


def _includes(one: Entry, other: Entry) -> bool:
    """Whether `other` only repeats, or is less than, what the same report says in `one`."""
    if one is other or one.kind != other.kind or one.denial != other.denial:
        return False
    if one.key != other.key and not (other.claimant_kind == "media" and one.claimant_kind != "media"):
        return False
    return _weight(one) > _weight(other)


def _weight(entry: Entry) -> tuple[bool, bool, int, int]:
    """Numbers before bare plurals, named claimants before the outlet, the larger first, then what stands first."""
    start = -entry.span.start if entry.span else 0
    return entry.stated is not None, entry.claimant_kind != "media", entry.number, start


def superseded(event: Event, kind: Kind) -> set[int]:
    """Older numbers of the happening itself; those of an earlier happening are recalled, not replaced."""
    return {f.stated for f in event.figures if f.kind == kind and f.stated and is_superseded(event, f)}


def _entry(event: Event, report: Report, figure: CasualtyFigure, *, revises: bool) -> Entry:
    claimant, kind, key = claimant_of(report, figure)
    older = superseded(event, figure.kind)
    return Entry(
        kind=figure.kind,
        low=figure.low,
        stated=figure.stated,
        high=figure.high,
        qualifier=figure.qualifier,
        victims=figure.victims,
        claimant=claimant,
        claimant_kind=kind,
        key=key,
        authority=authority(kind),
        told_at=report.told_at,
        event_id=report.event_id,
        article_id=report.article.article_id,
        outlet=report.article.outlet,
        span=figure.evidence,
        report=report,
        denial="denied" in (figure.status, report.status),
        replaces=frozenset(older),
        revises=revises,
    )


def ruling(correction: Correction) -> Entry:
    """An analyst's toll as a claim: one more, of the highest authority."""
    low = correction.low if correction.low is not None else correction.best
    return Entry(
        kind=correction.kind or "killed",
        low=low or 0,
        stated=correction.best,
        high=correction.high if correction.high is not None else correction.best,
        qualifier="exact" if correction.low == correction.high else "between",
        victims="unspecified",
        claimant=correction.author,
        claimant_kind="person",
        key=f"analyst:{correction.author}",
        authority=ANALYST,
        revises=True,
        told_at=correction.at,
        event_id=correction.correction_id,
        article_id="",
        outlet=None,
        span=None,
        report=None,
    )
