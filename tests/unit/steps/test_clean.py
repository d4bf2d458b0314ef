import json
from datetime import UTC, datetime

import pytest

from schemas.articles import CleanArticle
from schemas.topics import CLEAN
from streams.errors import Unprocessable
from streams.steps.clean import clean
from streams.steps.records import Received

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def received(key: bytes | None = None, **members: object) -> Received:
    return Received("articles.raw.v1", 0, 7, key, json.dumps(members).encode(), (), NOON)


def test_clean_puts_one_record_on_the_clean_topic_under_the_article_id() -> None:
    (output,) = clean(received(id="a-1", body="قتل &خمسة جنود&", published_at="2026-03-01"))
    assert (output.topic, output.key, output.everywhere) == (CLEAN, "a-1", False)
    assert isinstance(output.record, CleanArticle)
    assert output.record.text == "قتل خمسة جنود"
    assert output.record.ref.received_at == NOON


def test_clean_gives_the_same_record_and_id_each_time() -> None:
    one, other = (next(iter(clean(received(body="Five people were killed.")))) for _ in range(2))
    assert one == other


@pytest.mark.parametrize(
    "change", [{"version": 2}, {"status": "canceled"}, {"body": "Six people were killed."}, {"title": "Six dead"}]
)
def test_clean_gives_another_id_to_another_version(change: dict[str, object]) -> None:
    base = {"id": "a-1", "body": "Five people were killed."}
    ids = {next(iter(clean(received(**members)))).id for members in (base, {**base, **change})}
    assert len(ids) == 2


def test_clean_takes_the_key_for_the_id() -> None:
    (output,) = clean(received(b"key-1", body="Five people were killed."))
    assert output.key == "key-1"


@pytest.mark.parametrize(
    ("members", "reason"),
    [({"body": ""}, "empty"), ({"title": "x"}, "wrong-shape"), ({"body": "Пять человек погибли"}, "no-language")],
)
def test_clean_refuses_with_a_reason(members: dict[str, object], reason: str) -> None:
    with pytest.raises(Unprocessable) as refused:
        clean(received(**members))
    assert refused.value.reason == reason
