from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest
import xmlschema

from schemas.alerts import Alert
from schemas.events import Withdrawal
from schemas.places import Place
from streams.alerting.cap import NAMESPACE, to_cap
from tests.scenarios.builders import at, event, killed, place
from tests.unit.steps.test_alert import alerts

XSD = xmlschema.XMLSchema(Path(__file__).parents[2] / "contracts" / "cap-v1.2.xsd")
PINNED = place(latitude=36.05, longitude=37.05, admin1="SY-HL")
COUNTRY = place("سوريا", "SY", precision="country", within=())


def lifecycle(where: Place) -> list[Alert]:
    return alerts(
        event("a", 0, killed(40), where=where, by="health ministry", title='Strike <"&> 40\x00'),
        event("b", 2, killed(31), where=where, by="health ministry"),
        Withdrawal(article_id="a", before_version=2, reason="canceled", at=at(3)),
        Withdrawal(article_id="b", before_version=2, reason="canceled", at=at(4)),
    )


def find(root: Element, path: str) -> list[str | None]:
    return [found.text for found in root.findall("/".join(f"{{{NAMESPACE}}}{name}" for name in path.split("/")))]


@pytest.mark.parametrize("where", [PINNED, COUNTRY])
def test_cap_is_valid_for_each_action(where: Place) -> None:
    messages = lifecycle(where)
    assert [m.action for m in messages] == ["raise", "correct", "cancel"]
    for message in messages:
        XSD.validate(to_cap(message).decode())


def test_cap_references_every_earlier_message() -> None:
    first, second, third = lifecycle(PINNED)
    (references,) = find(fromstring(to_cap(third)), "references")
    assert references == (
        f"rasd,{first.alert_id},2026-03-01T08:00:00-00:00 rasd,{second.alert_id},2026-03-01T10:00:00-00:00"
    )


def test_cap_a_correction_is_an_update_with_a_note() -> None:
    root = fromstring(to_cap(lifecycle(PINNED)[1]))
    assert find(root, "msgType") == ["Update"]
    assert find(root, "note")[0] is not None
    names, values = find(root, "info/parameter/valueName"), find(root, "info/parameter/value")
    told = dict(zip(names, values, strict=True))
    assert told["updateKind"] == "correction"
    assert (told["toll.killed.best.old"], told["toll.killed.best.new"]) == ("40", "31")


def test_cap_circle_has_the_precision_as_its_radius_and_a_country_has_none() -> None:
    assert find(fromstring(to_cap(lifecycle(PINNED)[0])), "info/area/circle") == ["36.0500,37.0500 5"] * 2
    assert find(fromstring(to_cap(lifecycle(COUNTRY)[0])), "info/area/circle") == []


def test_cap_has_one_info_a_language_and_orders_nothing() -> None:
    root = fromstring(to_cap(lifecycle(PINNED)[0]))
    assert find(root, "info/language") == ["ar", "en"]
    assert set(find(root, "info/responseType")) <= {"Monitor", "Assess"}
    assert find(root, "scope") == ["Restricted"]
    assert find(root, "info/headline")[0] == "\u206840\u2069 قتيلا: غارة جوية في \u2068Tal Zarqa\u2069، \u2068SY\u2069"
