from datetime import UTC, datetime

import pytest

from schemas.articles import CleanArticle
from schemas.references import ArticleRef
from streams.extraction.actors import perpetrator
from streams.text.sentences import sentences

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)


def read(text):
    ref = ArticleRef(article_id="a", language="ar", received_at=NOW)
    clean = CleanArticle(ref=ref, published_title="", published_body=text, title="", text=text)
    return perpetrator(clean, sentences(clean), [0])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قتل ثلاثة في غارات لطيران النظام على السوق", "طيران النظام"),
        ("اغتيل القاضي برصاص مسلحين مجهولين", "مسلحين مجهولين"),
        ("قتل مسلحون مجهولون تاجرا", "مسلحون مجهولون"),
        ("Three farmers were killed by gunmen on Monday", "gunmen"),
        ("Rebels attacked the camp", "Rebels"),
    ],
)
def test_perpetrator_is_named_as_written(text, name):
    actor = read(text)
    assert actor is not None
    assert (actor.name, actor.role) == (name, "perpetrator")
    assert actor.span is not None
    assert text[actor.span.start : actor.span.end] == name


@pytest.mark.parametrize("text", ["مقتل ثلاثة مسلحين", "Two soldiers died in a crash"])
def test_perpetrator_is_none_where_the_armed_only_suffer(text):
    assert read(text) is None
