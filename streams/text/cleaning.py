"""Readable text of an article, with the way back to every published character."""

import re
from collections.abc import Callable, Iterable
from datetime import datetime
from hashlib import sha1

from schemas.articles import Article, CleanArticle
from schemas.identifiers import article_id
from schemas.references import ArticleRef, Language
from streams.errors import Unprocessable
from streams.text import boilerplate, markup, mojibake, repair, wrapping
from streams.text.fingerprints import sketch
from streams.text.language import language
from streams.text.rewriting import Edit, Working

Pass = Callable[[str], Iterable[Edit]]
PASSES: tuple[tuple[re.Pattern[str], Pass], ...] = (
    (re.compile("<"), markup.tags),
    (mojibake.MARK, mojibake.repairs),
    (mojibake.MARK, mojibake.repairs),  # misread twice
    (re.compile("&"), repair.entities),
    (re.compile("<"), markup.tags),  # escaped as a whole, as feeds do
    (re.compile("&"), repair.ampersands),
    (repair.PRESENTATION, repair.presentation),
)
"""Each pass runs only where its mark occurs."""
LONGEST_TITLE = 500
"""Characters of a title that each event of the article repeats; the clean article holds all of it."""
MARKED = re.compile("[<&" + mojibake.MARKS + repair.PRESENTATION_FORMS + "]")
"""One look for the marks of all passes: 49 of 50 newspaper articles have none."""


def readable(published: str) -> Working:
    """Published text after markup, characters and white space are repaired."""
    working = Working.of(published).rewrite(wrapping.joins(published))
    if MARKED.search(published):
        for mark, edits in PASSES:
            if mark.search(working.text):
                working = working.rewrite(edits(working.text))
    return working.rewrite(repair.tidiness(working.text))


def clean(article: Article, received_at: datetime) -> CleanArticle:
    """Readable text of an article, with the way back to every published character.

    Raises Unprocessable("empty") when nothing is left to read, Unprocessable("no-language") when neither Arabic nor
    English can be made out. A canceled or withheld article passes without a text.
    """
    title = readable(article.title or "")
    text = readable(article.body)
    text = text.rewrite(boilerplate.lines(text.text))
    text = text.rewrite(boilerplate.tail(text.text))
    return CleanArticle(
        ref=_reference(article, received_at, text.text, _language(article, title.text, text.text)),
        status=article.status,
        published_title=article.title or "",
        published_body=article.body,
        title=title.text,
        text=text.text,
        title_map=title.offsets(),
        text_map=text.offsets(),
    )


def _language(article: Article, title: str, text: str) -> Language:
    if article.status != "usable":
        return "en" if (article.language or "").startswith("en") else "ar"
    if not text:
        raise Unprocessable("empty", "nothing is left of the body once markup and boilerplate are gone")
    found = language(f"{text}\n{title}", article.language)
    if found is None:
        raise Unprocessable("no-language", "the text reads as neither Arabic nor English")
    return found


def _reference(article: Article, received_at: datetime, text: str, found: Language) -> ArticleRef:
    return ArticleRef(
        article_id=article.id or article_id(article.url, article.outlet, article.title, article.body),
        version=article.version,
        outlet=article.outlet,
        url=article.url,
        language=found,
        title=(article.title or "")[:LONGEST_TITLE],
        published_at=article.published_at,
        received_at=received_at,
        fingerprint=sketch(text),
        digest=sha1(article.body.encode("utf-8", "surrogatepass"), usedforsecurity=False).hexdigest(),
    )
