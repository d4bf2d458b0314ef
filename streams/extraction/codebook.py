"""What was read, as objects of the codebook: the form in which the reader is measured."""

from typing import Any

from schemas.articles import CleanArticle, EnrichedArticle
from schemas.events import Event
from schemas.quantities import CasualtyFigure


def objects(enriched: EnrichedArticle, clean: CleanArticle) -> dict[str, Any]:
    """One object an article: its events and figures, offsets into the title or body as published."""
    owners = {f.id: f"E{e.ordinal}" for e in enriched.events for f in e.figures}
    found = [f for e in enriched.events for f in e.figures] + list(enriched.figures)
    ordered = sorted(found, key=lambda f: int(f.id[1:]))
    index = {f.id: at for at, f in enumerate(ordered)}
    return {
        "id": clean.ref.article_id,
        "events": [event_object(e) for e in enriched.events],
        "figures": [figure_object(f, index, owners) for f in ordered],
    }


def event_object(event: Event) -> dict[str, Any]:
    """An event in the codebook's fields."""
    perpetrators = [a.name for a in event.actors if a.role == "perpetrator"]
    settled = event.date is not None and event.date.precision == "day"
    return {
        "id": f"E{event.ordinal}",
        "type": event.type,
        "status": event.status,
        "place": event.place.name if event.place else None,
        "country": event.country,
        "date": event.date.start.isoformat() if event.date and settled else None,
        "perpetrator": perpetrators[0] if perpetrators else None,
    }


def figure_object(figure: CasualtyFigure, index: dict[str, int], owners: dict[str, str]) -> dict[str, Any]:
    """A figure in the codebook's fields; `stated` is the number as worded."""
    evidence = figure.evidence
    return {
        "kind": figure.kind,
        "low": figure.low,
        "high": figure.high,
        "stated": figure.stated,
        "qualifier": figure.qualifier,
        "victims": figure.victims,
        "status": figure.status,
        "part_of": index.get(figure.part_of) if figure.part_of else None,
        "event": owners.get(figure.id),
        "where": evidence.field,
        "start": evidence.start,
        "end": evidence.end,
        "quote": evidence.text,
    }
