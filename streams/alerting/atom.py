"""Alerts as an Atom feed (RFC 4287)."""

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement, tostring

from schemas.alerts import Alert, Text
from streams.alerting.cap import FORBIDDEN
from streams.alerting.wording import Language

NAMESPACE = "http://www.w3.org/2005/Atom"


def to_atom(alerts: Iterable[Alert], language: Language = "en", title: str = "rasd: casualty alerts") -> bytes:
    """A feed of alerts, the newest first."""
    newest = sorted(alerts, key=lambda alert: (alert.sent_at, alert.alert_id), reverse=True)
    feed = Element("feed", {"xmlns": NAMESPACE, "xml:lang": language})
    _add(feed, "id", "urn:rasd:alerts")
    _add(feed, "title", title)
    _add(feed, "updated", newest[0].sent_at.isoformat() if newest else "1970-01-01T00:00:00+00:00")
    _add(SubElement(feed, "author"), "name", "rasd")
    for alert in newest:
        _entry(feed, alert, language)
    xml: bytes = tostring(feed, encoding="utf-8", xml_declaration=True)
    return xml


def _entry(feed: Element, alert: Alert, language: Language) -> None:
    text = _text(alert, language)
    entry = SubElement(feed, "entry")
    _add(entry, "id", f"urn:rasd:alert:{alert.alert_id}")
    _add(entry, "title", text.headline)
    _add(entry, "updated", alert.sent_at.isoformat())
    _add(entry, "summary", text.description)
    SubElement(entry, "category", {"term": alert.action})
    SubElement(entry, "category", {"term": alert.type})
    if alert.sources and alert.sources[-1].url:
        SubElement(entry, "link", {"rel": "related", "href": FORBIDDEN.sub("", alert.sources[-1].url)})


def _text(alert: Alert, language: Language) -> Text:
    return next((text for text in alert.texts if text.language == language), alert.texts[0])


def _add(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = FORBIDDEN.sub("�", text)
