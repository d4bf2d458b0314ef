"""Whether what came out is what a seeds folder's expected.yaml says must."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from schemas.alerts import Alert
from schemas.articles import EnrichedArticle
from schemas.base import Record
from schemas.dead_letters import DeadLetter
from schemas.events import Event
from schemas.incidents import Incident
from schemas.quantities import CasualtyFigure, Kind

Expected = Mapping[str, Any]


def differences(expected: Expected, outcome: Mapping[str, Sequence[Record]]) -> list[str]:
    """Everything that is missing, and everything that must not be there, a line each."""
    events: dict[str, list[Event]] = defaultdict(list)
    for record in outcome["events"]:
        if isinstance(record, Event):
            events[record.article.article_id].append(record)
    names = {_name(record): record for record in outcome["enriched"] if isinstance(record, EnrichedArticle)}
    wrong = [line for name, wanted in expected["articles"].items() for line in _article(name, wanted, names, events)]
    latest = {r.incident_id: r for r in outcome["incidents"] if isinstance(r, Incident)}
    alerts = [r for r in outcome["alerts"] if isinstance(r, Alert)]
    wrong += _incidents(expected["incidents"], list(latest.values()), alerts)
    reasons = sorted(r.reason for r in outcome["dead-letters"] if isinstance(r, DeadLetter))
    if reasons != sorted(expected["dead_letters"]):
        wrong.append(f"dead letters: {reasons}, expected {sorted(expected['dead_letters'])}")
    return wrong


def _name(record: EnrichedArticle) -> str:
    """The seeds name an article by its id; the customer's, which has none, is the one without an outlet."""
    return record.ref.article_id if record.ref.outlet or record.ref.language == "en" else "hasakah"


def _article(
    name: str, wanted: Sequence[Expected], names: Mapping[str, EnrichedArticle], events: Mapping[str, list[Event]]
) -> Iterator[str]:
    record = names.get(name)
    if record is None:
        yield f"{name}: no enriched article"
        return
    left = list(events[record.ref.article_id])
    for each in wanted:
        found = next((e for e in left if _fits(e, each)), None)
        if found is None:
            yield f"{name}: no event like {dict(each)}"
        else:
            left.remove(found)
            yield from _figures(f"{name}: {found.type}", each.get("figures", []), found.figures)
    for event in left:
        place = event.place.name if event.place else None
        yield f"{name}: an event too many: {event.type} {event.status} {event.country} {place}"


def _fits(event: Event, wanted: Expected) -> bool:
    if event.type != wanted["type"] or event.status != wanted.get("status", "new"):
        return False
    if "country" in wanted and event.country != wanted["country"]:
        return False
    place = event.place.name if event.place else ""
    return "place" not in wanted or any(name in place for name in wanted["place"])


def _figures(where: str, wanted: Sequence[Expected], found: Sequence[CasualtyFigure]) -> Iterator[str]:
    left = list(found)
    for each in wanted:
        members = {name: value for name, value in each.items() if name != "quote"}
        hit = next((f for f in left if _same(f, members) and each.get("quote", "") in f.evidence.text), None)
        if hit is None:
            yield f"{where}: no figure like {dict(each)}"
        else:
            left.remove(hit)
    for figure in left:
        yield f"{where}: a figure too many: {figure.kind} {figure.low} “{figure.evidence.text}”"


def _same(figure: CasualtyFigure, members: Expected) -> bool:
    return all(getattr(figure, name) == value for name, value in members.items())


def _incidents(wanted: Sequence[Expected], found: Sequence[Incident], alerts: Sequence[Alert]) -> Iterator[str]:
    left = list(found)
    for each in wanted:
        hit = next((i for i in left if _is_incident(i, each)), None)
        if hit is None:
            yield f"no incident like {dict(each)}"
            continue
        left.remove(hit)
        actions = [a.action for a in alerts if a.incident_id == hit.incident_id]
        if actions != each.get("alerts", []):
            yield f"{hit.type} in {hit.country}: alerts {actions}, expected {each.get('alerts', [])}"
    for incident in left:
        yield f"an incident too many: {incident.type} {incident.country} {incident.toll}"


def _is_incident(incident: Incident, wanted: Expected) -> bool:
    if incident.type != wanted["type"] or incident.country != wanted["country"]:
        return False
    kinds: tuple[Kind, ...] = ("killed", "injured")
    for kind in kinds:
        if kind in wanted:
            estimate = getattr(incident.toll, kind)
            if estimate is None or [estimate.low, estimate.best, estimate.high] != wanted[kind]:
                return False
    return True
