"""The record of an incident: what the reports of it come to."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from schemas.dates import DateRange
from schemas.incidents import Incident
from schemas.places import Place, Precision
from schemas.quantities import Toll
from schemas.types import EventType
from streams.incidents import means
from streams.incidents.claims import Entry, claimant_of
from streams.incidents.ledger import ledger
from streams.incidents.matching import are_copies
from streams.incidents.nearness import FINE
from streams.incidents.openings import OpenIncident
from streams.incidents.reports import Report
from streams.incidents.tolls import toll

LEDGER = 200
"""Newest claims that a record carries."""
SOURCES = 50
"""Newest articles that a record names."""
FINENESS: dict[Precision | None, int] = {
    "exact": 5, "settlement": 4, "district": 3, "governorate": 2, None: 1, "country": 0,
}  # fmt: skip


def record(incident: OpenIncident, stream_time: datetime | None) -> Incident:
    """The incident as it stands."""
    members = incident.group.members
    claims = ledger(incident)
    telling = [report for report in members if report.claims_something]
    valid = [report for report in telling if report.withdrawn is None]
    shown = valid or telling
    is_withdrawn = incident.retraction is not None or not valid
    incident.alerting = any(not report.filed for report in telling)
    return Incident(
        incident_id=incident.incident_id,
        revision=incident.revision,
        status="withdrawn" if is_withdrawn else "open",
        type=_type(shown),
        country=shown[0].country,
        place=_place(shown),
        window=_window(shown),
        toll=Toll() if is_withdrawn else toll(claims),
        independent_sources=0 if is_withdrawn else _independent(valid, claims),
        ledger=tuple(entry.to_claim() for entry in claims[-LEDGER:]),
        omitted_claims=max(0, len(claims) - LEDGER),
        events=tuple(report.event_id for report in members),
        sources=tuple({report.article.article_id: report.article for report in members}.values())[-SOURCES:],
        corrections=tuple(correction.correction_id for correction in incident.corrections),
        first_published_at=telling[0].told_at,
        last_activity=telling[-1].told_at,
        alerting=incident.alerting,
        touched_at=incident.touched,
        stream_time=stream_time,
        since_offset=min(report.offset for report in members),
    )


def merged_record(lost: OpenIncident, survivor: OpenIncident, stream_time: datetime | None) -> Incident:
    """The last record of an incident that was found to be another one. Its events are the survivor's now."""
    shape = record(survivor, stream_time).model_dump(
        exclude={"ledger", "events", "sources", "corrections", "omitted_claims"}
    )
    return Incident.model_validate(
        {
            **shape,
            "incident_id": lost.incident_id,
            "revision": lost.revision,
            "status": "merged",
            "merged_into": survivor.incident_id,
            "alerting": lost.alerting,
            "events": (),
        }
    )


def _type(reports: Sequence[Report]) -> EventType:
    """The most precise type, of these the one that most reports give, of these the first."""
    counts = Counter(report.type for report in reports)
    first = list(counts)
    return max(counts, key=lambda t: (means.precision(t), counts[t], -first.index(t)))


def _place(reports: Sequence[Report]) -> Place | None:
    """The finest place, of these the one that most reports give, of these the first.

    A town that is on the map goes before a name within it that is not: a market, a street.
    """
    places = [report.place for report in reports if report.place is not None]
    if not places:
        return None
    counts = Counter(place.gazetteer_id or place.name for place in places)
    return max(places, key=lambda p: (_is_found(p), FINENESS[p.precision], counts[p.gazetteer_id or p.name]))


def _is_found(place: Place) -> bool:
    return place.latitude is not None and place.precision in FINE


def _window(reports: Sequence[Report]) -> DateRange:
    """The days on which it may have happened: what dated reports say, else the day of the first report."""
    dated = [report for report in reports if report.dated]
    if dated:
        return _range(min(r.first_day for r in dated), max(r.last_day for r in dated))
    told = reports[0].told_at.date()
    return _range(max(reports[0].first_day, told - timedelta(days=1)), told)


def _range(start: date, end: date) -> DateRange:
    days = (end - start).days
    return DateRange(start=start, end=end, precision="day" if days <= 1 else "week" if days <= 7 else "month")  # noqa: PLR2004 - days


def _independent(reports: Sequence[Report], claims: Iterable[Entry]) -> int:
    """Claimants, and outlets where nobody else is named, after copies are joined."""
    copies = {claim.event_id for claim in claims if claim.state == "copy"}
    counted = [
        claim
        for claim in claims
        if claim.report and not claim.denial and claim.state not in {"copy", "withdrawn", "breakdown"}
    ]
    named = {claim.key for claim in counted}
    spoken = {claim.event_id for claim in claims}
    silent: list[Report] = []
    for report in reports:
        if report.event_id in spoken or report.event_id in copies:
            continue
        if not any(are_copies(report, other) for other in silent):
            silent.append(report)
    return len(named | {claimant_of(report)[2] for report in silent}) or 1
