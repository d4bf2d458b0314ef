from datetime import UTC, datetime

import pytest

from schemas.articles import Article, EnrichedArticle
from schemas.events import Event, Withdrawal
from schemas.topics import ENRICHED, EVENTS
from streams.errors import Unprocessable
from streams.steps.extract import extract
from streams.steps.records import Output, Received
from streams.text.cleaning import clean

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
BODY = "قتل خمسة جنود وأصيب عشرة آخرون في انفجار عبوة ناسفة في مدينة الموصل اليوم."


def outputs(**members: object) -> list[Output]:
    article = clean(Article.model_validate({"id": "a-1", "body": BODY, **members}), NOON)
    return list(extract(Received("articles.clean.v1", 0, 3, b"a-1", article.to_bytes(), (), NOON)))


def test_extract_sends_the_enriched_article_and_each_event_under_its_country() -> None:
    enriched, *events = outputs()
    assert (enriched.topic, enriched.key) == (ENRICHED, "a-1")
    assert isinstance(enriched.record, EnrichedArticle)
    assert [output.record for output in events] == list(enriched.record.events)
    for output in events:
        assert isinstance(output.record, Event)
        assert (output.topic, output.key, output.id) == (EVENTS, output.record.country or "ZZ", output.record.event_id)
        assert not output.everywhere
    assert events


def test_extract_of_a_new_version_withdraws_the_older_ones_behind_its_events() -> None:
    _, *events, withdrawal = outputs(version=2)
    assert isinstance(withdrawal.record, Withdrawal)
    assert withdrawal.everywhere
    assert (withdrawal.record.before_version, withdrawal.record.reason) == (2, "superseded")
    assert events


@pytest.mark.parametrize("status", ["canceled", "withheld"])
def test_extract_of_a_cancelled_article_withdraws_its_own_version_too(status: str) -> None:
    enriched, withdrawal = outputs(version=3, status=status)
    assert isinstance(enriched.record, EnrichedArticle)
    assert (enriched.record.status, enriched.record.events) == (status, ())
    assert isinstance(withdrawal.record, Withdrawal)
    assert (withdrawal.record.before_version, withdrawal.record.reason, withdrawal.everywhere) == (4, status, True)


def test_extract_gives_each_output_its_own_stable_id() -> None:
    first, second = outputs(version=2), outputs(version=2)
    assert first == second
    assert len({output.id for output in first}) == len(first)


@pytest.mark.parametrize("value", [None, b"", b"{", b"{}", b"[]", b"\xff"])
def test_extract_refuses_what_is_no_clean_article(value: bytes | None) -> None:
    with pytest.raises(Unprocessable, match="wrong-shape"):
        list(extract(Received("articles.clean.v1", 0, 3, None, value, (), NOON)))
