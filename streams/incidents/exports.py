"""Incidents for other people's tools: GeoJSON (RFC 7946), and CSV with UCDP-like columns and HXL tags."""

import csv
import io
from collections.abc import Iterable, Iterator
from typing import get_args

from schemas.incidents import Incident
from schemas.quantities import Estimate, Kind

Json = dict[str, object]
COLUMNS: tuple[tuple[str, str], ...] = (
    ("id", "#event+id"), ("revision", "#meta+revision"), ("status", "#status"), ("type_of_violence", "#event+type"),
    ("date_start", "#date+start"), ("date_end", "#date+end"), ("country", "#country+code+v_iso2"),
    ("adm_1", "#adm1+code"), ("where_coordinates", "#loc+name"), ("where_prec", "#loc+precision"),
    ("latitude", "#geo+lat"), ("longitude", "#geo+lon"), ("low", "#affected+killed+min"),
    ("best", "#affected+killed"), ("high", "#affected+killed+max"), ("injured_low", "#affected+injured+min"),
    ("injured_best", "#affected+injured"), ("injured_high", "#affected+injured+max"),
    ("number_of_sources", "#meta+sources+num"), ("source_article", "#meta+source"), ("why", "#description"),
)  # fmt: skip
"""Column names after UCDP GED, each with its HXL tag."""
DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
"""First characters that a spreadsheet would run as a formula."""


def newest(incidents: Iterable[Incident]) -> list[Incident]:
    """The last revision of each incident, in the order of their first report."""
    last: dict[str, Incident] = {}
    for incident in incidents:
        known = last.get(incident.incident_id)
        if known is None or known.revision < incident.revision:
            last[incident.incident_id] = incident
    return sorted(last.values(), key=lambda incident: (incident.first_published_at, incident.incident_id))


def to_geojson(incidents: Iterable[Incident]) -> Json:
    """A feature an incident; one that is known only by its country has no geometry, not a point on its middle."""
    return {"type": "FeatureCollection", "features": [_feature(incident) for incident in incidents]}


def _feature(incident: Incident) -> Json:
    place = incident.place
    pinned = place and place.precision != "country" and place.latitude is not None and place.longitude is not None
    point = {"type": "Point", "coordinates": [place.longitude, place.latitude]} if pinned and place else None
    return {
        "type": "Feature",
        "id": incident.incident_id,
        "geometry": point,
        "properties": {
            "revision": incident.revision,
            "status": incident.status,
            "merged_into": incident.merged_into,
            "type": incident.type,
            "country": incident.country,
            "place": place.name if place else None,
            "precision": place.precision if place else None,
            "start": incident.window.start.isoformat(),
            "end": incident.window.end.isoformat(),
            "toll": {kind: estimate.model_dump() for kind, estimate in _tolls(incident)},
            "independent_sources": incident.independent_sources,
        },
    }


def _tolls(incident: Incident) -> Iterator[tuple[Kind, Estimate]]:
    for kind in get_args(Kind):
        estimate = getattr(incident.toll, kind)
        if estimate is not None:
            yield kind, estimate


def to_csv(incidents: Iterable[Incident]) -> str:
    """A row an incident, below the column names and their HXL tags. What is unknown stays empty, it is never 0."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(name for name, _ in COLUMNS)
    writer.writerow(tag for _, tag in COLUMNS)
    for incident in incidents:
        writer.writerow(_safe(value) for value in _row(incident))
    return out.getvalue()


def _row(incident: Incident) -> list[object]:
    place, killed, injured = incident.place, incident.toll.killed, incident.toll.injured
    return [
        incident.incident_id, incident.revision, incident.status, incident.type,
        incident.window.start, incident.window.end, incident.country,
        place and place.admin1, place and place.name, place and place.precision,
        place and place.latitude, place and place.longitude,
        killed and killed.low, killed and killed.best, killed and killed.high,
        injured and injured.low, injured and injured.best, injured and injured.high,
        incident.independent_sources, " ".join(source.url or source.article_id for source in incident.sources),
        killed and killed.why,
    ]  # fmt: skip


def _safe(value: object) -> object:
    """A text that a spreadsheet does not run."""
    return f"'{value}" if isinstance(value, str) and value.startswith(DANGEROUS) else value
