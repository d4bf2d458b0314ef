from datetime import UTC, datetime

import pytest

from schemas.articles import Article
from streams.text.cleaning import clean
from streams.text.offsets import to_published

NOON = datetime(2024, 5, 2, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("body", "words", "published"),
    [
        ("أعلن مقتل &خمسة جنود&", "مقتل خمسة جنود", "مقتل &خمسة جنود"),
        ("<p>He said <b>50</b> people died.</p>", "50 people", "50</b> people"),
        ("Police: &quot;nine dead&quot; in the town", '"nine dead"', "&quot;nine dead&quot;"),
        ("the Ù‚ØªÙ„ word in the text", "قتل", "Ù‚ØªÙ„"),
        ("the Ù‚ØªÙ„ word in the text", "ت", "Øª"),
        ("مقتـــل خمســـة في حمص", "مقتل خمسة", "مقتـــل خمســـة"),
        ("مقتل\u00a0 خمسة في حمص", "مقتل خمسة", "مقتل\u00a0 خمسة"),
        ("رحمه \ufdf2 تعالى في حمص", "الله", "\ufdf2"),
        ("Five people were killed in the town", "Five", "Five"),
    ],
)
def test_to_published_gives_the_exact_stretch(body: str, words: str, published: str) -> None:
    article = clean(Article(body=body), NOON)
    start = article.text.index(words)
    span = to_published(article, "body", start, start + len(words))
    assert span.text == published == body[span.start : span.end]


def test_to_published_reads_the_title() -> None:
    article = clean(Article(title="\u200fمقتل &خمسة", body="قتل خمسة جنود في حمص"), NOON)
    span = to_published(article, "title", 0, len(article.title))
    assert (article.title, span.text) == ("مقتل خمسة", "مقتل &خمسة")


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2), (0, 1000)])
def test_to_published_refuses_a_stretch_outside_the_text(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no stretch"):
        to_published(clean(Article(body="Five people were killed."), NOON), "body", start, end)
