"""Articles for tests of the reader."""

from datetime import UTC, datetime

from schemas.articles import Article, CleanArticle
from streams.text.cleaning import clean

NOW = datetime(2026, 3, 5, 12, tzinfo=UTC)


def article(body: str, title: str = "", **members: object) -> CleanArticle:
    """A clean article with an id."""
    return clean(Article(id="a1", title=title or None, body=body, published_at=NOW, **members), NOW)
