from xml.etree.ElementTree import fromstring

from streams.alerting.atom import NAMESPACE, to_atom
from tests.scenarios.builders import event, killed
from tests.unit.steps.test_alert import alerts


def test_atom_has_the_newest_first_and_ids_that_stay() -> None:
    messages = alerts(event("a", 0, killed(3)), event("b", 1, killed(7)))
    feed = fromstring(to_atom(messages))
    ids = [found.text for found in feed.findall(f"{{{NAMESPACE}}}entry/{{{NAMESPACE}}}id")]
    assert ids == [f"urn:rasd:alert:{message.alert_id}" for message in reversed(messages)]


def test_atom_speaks_the_language_asked_for() -> None:
    feed = fromstring(to_atom(alerts(event("a", 0, killed(2))), "ar"))
    (title,) = feed.findall(f"{{{NAMESPACE}}}entry/{{{NAMESPACE}}}title")
    assert title.text is not None
    assert title.text.startswith("قتيلان: غارة جوية")


def test_atom_without_alerts_is_a_feed() -> None:
    assert fromstring(to_atom([])).tag == f"{{{NAMESPACE}}}feed"
