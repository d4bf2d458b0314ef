from datetime import UTC, datetime

import pytest

from schemas.articles import CleanArticle
from schemas.references import ArticleRef
from streams.extraction.place_context import chains, holding
from streams.extraction.places import mentions
from streams.extraction.scene import scene
from streams.text.sentences import sentences

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)


def staged(text, language="ar"):
    ref = ArticleRef(article_id="a", language=language, received_at=NOON, published_at=NOON)
    clean = CleanArticle(ref=ref, published_title="", published_body=text, title="", text=text)
    parts = sentences(clean)
    named = [m for m in mentions(clean, parts, None) if m.hint != "n"]
    return scene(clean, parts, [], named, [], words=[]), named


@pytest.mark.parametrize(
    ("text", "language", "marks"),
    [
        ("احترق مصنع في بلدة سلقين بمحافظة إدلب", "ar", [{"heads"}, {"tails"}]),
        ("غارات على حلب وإدلب", "ar", [{"joined:first"}, {"joined:second"}]),
        ("A dam broke in Nigeria's Borno state.", "en", [{"tails"}, {"heads"}]),
    ],
)
def test_chains_tell_which_name_says_where_the_other_lies(text, language, marks):
    ground, named = staged(text, language)
    assert [chains(ground, named)[m] for m in named] == marks


def test_holding_tells_the_place_that_contains_another():
    _, named = staged("Floods hit Aleppo, and aid for Syria was promised.", "en")
    assert set(holding(named, named)) == {("Syria", "holds"), ("Aleppo", "held")}
