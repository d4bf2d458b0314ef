"""Records as one line for people: a table's cells, and what the filters ask."""

from schemas.alerts import Alert
from schemas.articles import EnrichedArticle
from schemas.base import Record
from schemas.dead_letters import DeadLetter
from schemas.events import Correction, Event, Withdrawal
from schemas.incidents import Incident
from schemas.quantities import CasualtyFigure, Estimate, Toll

FIRST_ISOLATE, LAST_ISOLATE = "\u2068", "\u2069"
SHORT = 14


def isolated(text: str) -> str:
    """Text of either direction, kept from turning its neighbours round."""
    return f"{FIRST_ISOLATE}{text}{LAST_ISOLATE}"


def cells(record: Record) -> list[str]:
    """Id, what, where, how many, and a note."""
    if isinstance(record, Event):
        place = record.place.name if record.place else ""
        figures = ", ".join(figure(f) for f in record.figures)
        return [record.event_id[:SHORT], record.type, where(record.country, place), figures, record.status]
    if isinstance(record, Incident):
        place = record.place.name if record.place else ""
        note = f"{record.status}, {record.independent_sources} sources, revision {record.revision}"
        return [record.incident_id[:SHORT], record.type, where(record.country, place), toll(record.toll), note]
    if isinstance(record, Alert):
        place = record.place.name if record.place else ""
        note = f"{record.action}, {record.severity}, {record.certainty}"
        return [record.alert_id[:SHORT], record.type, where(record.country, place), toll(record.toll), note]
    if isinstance(record, EnrichedArticle):
        figures = str(sum(len(event.figures) for event in record.events) + len(record.figures))
        return [record.ref.article_id[:SHORT], record.ref.language, record.ref.outlet or "", figures + " figures",
                isolated(record.ref.title)]  # fmt: skip
    if isinstance(record, DeadLetter):
        return [record.letter_id[:SHORT], record.reason, f"{record.topic}/{record.partition}/{record.offset}",
                record.stage, record.detail[:80]]  # fmt: skip
    if isinstance(record, Withdrawal):
        return [record.article_id[:SHORT], "withdrawal", "", "", record.reason]
    assert isinstance(record, Correction), f"no row for {type(record).__name__}"
    return [record.correction_id[:SHORT], "correction", record.country, record.action, record.author]


def where(country: str | None, place: str) -> str:
    """Country and place."""
    return " ".join(part for part in (country or "", isolated(place) if place else "") if part)


def figure(figure: CasualtyFigure) -> str:
    """A figure in a few signs: `killed 51+`."""
    return f"{figure.kind} {between(figure.low, figure.high)}"


def toll(toll: Toll) -> str:
    """A toll in a few signs: `killed 14 (12 to 16), injured 30+`."""
    kinds = ((kind, getattr(toll, kind)) for kind in type(toll).model_fields)
    return ", ".join(f"{kind} {estimate(value)}" for kind, value in kinds if value is not None)


def estimate(value: Estimate) -> str:
    """The best number with its bounds."""
    bounds = between(value.low, value.high)
    return bounds if value.best is None or bounds == str(value.best) else f"{value.best} ({bounds})"


def between(low: int, high: int | None) -> str:
    """Two bounds: `5`, `5+` or `5 to 7`."""
    return f"{low}+" if high is None else str(low) if low == high else f"{low} to {high}"


def killed(record: Record) -> int:
    """The least number of killed that a record tells."""
    if isinstance(record, Event):
        return max((f.low for f in record.figures if f.kind == "killed"), default=0)
    if isinstance(record, Incident | Alert):
        return record.toll.killed.low if record.toll.killed else 0
    if isinstance(record, EnrichedArticle):
        return max(map(killed, record.events), default=0)
    return 0


def kinds(record: Record) -> set[str]:
    """The kinds of harm that a record tells."""
    if isinstance(record, Event):
        return {f.kind for f in record.figures}
    if isinstance(record, Incident | Alert):
        return {kind for kind in Toll.model_fields if getattr(record.toll, kind) is not None}
    if isinstance(record, EnrichedArticle):
        return {kind for event in record.events for kind in kinds(event)} | {f.kind for f in record.figures}
    return set()


def countries(record: Record) -> set[str]:
    """The countries that a record is about."""
    if isinstance(record, EnrichedArticle):
        return {event.country for event in record.events if event.country}
    country = getattr(record, "country", None)
    return {country} if country else set()
