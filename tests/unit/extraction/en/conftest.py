import datetime as dt
from collections.abc import Callable

import pytest

from schemas.articles import CleanArticle
from schemas.references import ArticleRef
from streams.extraction.drafts import FigureDraft
from streams.extraction.en import figures
from streams.extraction.en.lines import Line, line
from streams.text.sentences import sentences, split

NOON = dt.datetime(2016, 5, 20, 12, tzinfo=dt.UTC)


def article(text: str, title: str = "") -> CleanArticle:
    ref = ArticleRef(article_id="t", language="en", published_at=NOON, received_at=NOON)
    return CleanArticle(ref=ref, published_title=title, published_body=text, title=title, text=text)


@pytest.fixture
def words() -> Callable[[str], Line]:
    return lambda text: line(text, next(split(text, "body")))


@pytest.fixture
def read() -> Callable[..., list[FigureDraft]]:
    def reader(text: str, title: str = "") -> list[FigureDraft]:
        clean = article(text, title)
        return figures(clean, sentences(clean))

    return reader
