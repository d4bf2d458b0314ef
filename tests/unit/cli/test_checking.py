"""The demo's judge must be able to say no."""

import pytest

from schemas.articles import EnrichedArticle
from schemas.dead_letters import DeadLetter
from streams.cli.checking import differences
from tests.scenarios.builders import event, killed

EMPTY = {"events": [], "enriched": [], "incidents": [], "alerts": [], "dead-letters": []}


def enriched(one):
    return EnrichedArticle(ref=one.article, events=(one,), reader="test")


def outcome(one):
    return EMPTY | {"events": [one], "enriched": [enriched(one)]}


def expected(**members):
    return {"articles": {"a": [{"type": "airstrike", **members}]}, "incidents": [], "dead_letters": []}


def test_differences_finds_none_where_all_is_as_expected():
    figure = {"kind": "killed", "low": 3, "high": 3, "quote": "word"}
    assert differences(expected(country="SY", figures=[figure]), outcome(event("a", 0, killed(3)))) == []


@pytest.mark.parametrize(
    "members",
    [{"country": "IQ"}, {"status": "denied"}, {"place": ["elsewhere"]}, {"figures": []},
     {"figures": [{"kind": "killed", "low": 4}]}, {"figures": [{"kind": "killed", "low": 3, "quote": "other words"}]}],
)  # fmt: skip
def test_differences_tells_what_is_not_as_expected(members):
    assert differences(expected(**members), outcome(event("a", 0, killed(3))))


def test_differences_tells_a_dead_letter_too_many():
    letter = DeadLetter(letter_id="l", reason="empty", detail="", stage="clean", topic="t", partition=0, offset=0,
                        received_at="2026-03-01T00:00:00Z", key_base64=None, value_base64=None)  # fmt: skip
    none = {"articles": {}, "incidents": [], "dead_letters": []}
    assert differences(none, EMPTY | {"dead-letters": [letter]}) == ["dead letters: ['empty'], expected []"]
