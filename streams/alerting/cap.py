"""An alert as CAP 1.2 XML (OASIS, urn:oasis:names:tc:emergency:cap:1.2).

CAP has no correction: it goes out as an Update with a note and the parameter `updateKind`. Numbers in Arabic texts are
isolated. A place that is known only by its country has no circle.
"""

import re
from datetime import UTC, datetime
from xml.etree.ElementTree import Element, SubElement, tostring

from schemas.alerts import Action, Alert, Text
from schemas.places import Precision
from schemas.quantities import Estimate
from schemas.types import TYPES, EventType, Family
from streams.alerting.wording import Language, type_name, where

NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2"
SENDER = "rasd"
MSG_TYPE: dict[Action, str] = {"raise": "Alert", "update": "Update", "correct": "Update", "cancel": "Cancel"}
CATEGORY: dict[Family, str] = {
    "violence": "Security", "crime": "Security", "accident": "Safety", "nature": "Geo", "politics": "Other",
}  # fmt: skip
FINER: dict[EventType, str] = {
    "chemical_attack": "CBRNE", "fire": "Fire", "building_collapse": "Infra", "road_accident": "Transport",
    "transport_accident": "Transport", "flood": "Met", "storm": "Met", "heat_or_cold": "Met", "epidemic": "Health",
    "poisoning": "Health",
}  # fmt: skip
"""Types for which CAP has a category of its own."""
RADIUS_KM: dict[Precision, float] = {"exact": 1, "settlement": 5, "district": 30, "governorate": 100}
RESTRICTION = "Automatic, not an official warning: for subscribers only"
FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
"""Characters that XML 1.0 cannot hold."""
UNSAFE = re.compile(r"[\s,<&]+")
"""What CAP forbids in identifiers and senders."""


def to_cap(alert: Alert, sender: str = SENDER) -> bytes:
    """The message in XML, encoded in UTF-8."""
    root = Element("alert", {"xmlns": NAMESPACE})
    sender = UNSAFE.sub("-", sender)
    _add(root, "identifier", alert.alert_id)
    _add(root, "sender", sender)
    _add(root, "sent", _time(alert.sent_at))
    _add(root, "status", alert.status)
    _add(root, "msgType", MSG_TYPE[alert.action])
    _add(root, "scope", "Restricted")
    _add(root, "restriction", RESTRICTION)
    _add(root, "note", alert.note)
    if alert.references:
        named = zip(alert.references, alert.references_sent, strict=True)
        earlier = (f"{sender},{one},{_time(sent)}" for one, sent in named)
        _add(root, "references", " ".join(earlier))
    _add(root, "incidents", alert.incident_id)
    for text in alert.texts:
        _info(root, alert, text)
    xml: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return xml


def _info(root: Element, alert: Alert, text: Text) -> None:
    info = SubElement(root, "info")
    _add(info, "language", text.language)
    _add(info, "category", FINER.get(alert.type, CATEGORY[TYPES[alert.type].family]))
    _add(info, "event", type_name(alert.type, text.language))
    _add(info, "responseType", "Assess" if alert.action == "raise" else "Monitor")
    _add(info, "urgency", "Past")
    _add(info, "severity", alert.severity)
    _add(info, "certainty", alert.certainty)
    _add(info, "headline", text.headline)
    _add(info, "description", text.description)
    for name, value in _parameters(alert):
        parameter = SubElement(info, "parameter")
        _add(parameter, "valueName", name)
        _add(parameter, "value", value)
    _resources(info, alert)
    _area(info, alert, text.language)


def _parameters(alert: Alert) -> list[tuple[str, str]]:
    pairs = [("revision", str(alert.revision)), ("rule", alert.rule)]
    if alert.action in {"update", "correct"}:
        pairs.append(("updateKind", "correction" if alert.action == "correct" else "update"))
    for change in alert.changes:
        pairs += [(f"{change.field}.old", change.old or "unknown"), (f"{change.field}.new", change.new or "unknown")]
    for kind, estimate in alert.toll:
        if isinstance(estimate, Estimate):
            pairs += [(f"{kind}.{name}", _number(getattr(estimate, name))) for name in ("low", "best", "high")]
    if alert.merged_into:
        pairs.append(("mergedInto", alert.merged_into))
    return pairs


def _number(value: int | None) -> str:
    return "unknown" if value is None else str(value)


def _resources(info: Element, alert: Alert) -> None:
    for source in alert.sources:
        resource = SubElement(info, "resource")
        _add(resource, "resourceDesc", source.title or source.outlet or source.article_id)
        _add(resource, "mimeType", "text/html")
        _add(
            resource,
            "uri",
            source.url if source.url and _is_uri(source.url) else f"urn:rasd:article:{_urn(source.article_id)}",
        )
        _add(resource, "digest", source.digest)


def _is_uri(text: str) -> bool:
    return text.startswith(("http://", "https://")) and not re.search(r"[\s<>\"{}|\\^`]", text)


def _urn(text: str) -> str:
    return re.sub(r"[^A-Za-z0-9._~-]", "-", text)


def _area(info: Element, alert: Alert, language: Language) -> None:
    area = SubElement(info, "area")
    _add(area, "areaDesc", where(alert.place, alert.country, language).removeprefix(" in ").removeprefix(" في ") or "—")
    place = alert.place
    radius = RADIUS_KM.get(place.precision) if place and place.precision else None
    if place and radius and place.latitude is not None and place.longitude is not None:
        _add(area, "circle", f"{place.latitude:.4f},{place.longitude:.4f} {radius:g}")
    codes = (("ISO3166-1", alert.country), ("ISO3166-2", place.admin1 if place else None))
    for name, value in codes:
        if value:
            code = SubElement(area, "geocode")
            _add(code, "valueName", name)
            _add(code, "value", value)


def _add(parent: Element, name: str, text: str | None) -> None:
    if text is not None:
        SubElement(parent, name).text = FORBIDDEN.sub("�", text)


def _time(moment: datetime) -> str:
    """CAP wants an offset in numbers, never Z."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S-00:00")
