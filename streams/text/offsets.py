"""From clean text back to the published characters."""

from bisect import bisect_right

from schemas.articles import CleanArticle, OffsetMap
from schemas.spans import Field, Span


def published_offset(offsets: OffsetMap, clean: int) -> int:
    """Published offset of the character at a clean offset."""
    i = bisect_right(offsets.clean, clean) - 1
    return offsets.published[i] + clean - offsets.clean[i]


def to_published(article: CleanArticle, field: Field, start: int, end: int) -> Span:
    """The published stretch that `[start, end)` of the clean title or text was made from.

    `published_body[span.start:span.end] == span.text` (or `published_title`) holds for every span. Raises ValueError
    for a stretch outside the field.
    """
    text, published, offsets = (
        (article.title, article.published_title, article.title_map)
        if field == "title"
        else (article.text, article.published_body, article.text_map)
    )
    if not 0 <= start <= end <= len(text):
        raise ValueError(f"no stretch [{start}, {end}) in a {field} of {len(text)} characters")
    first = min(published_offset(offsets, start), len(published))
    last = max(first, _end(text, published, offsets, end)) if end > start else first
    return Span(field=field, start=first, end=last, text=published[first:last])


def _end(text: str, published: str, offsets: OffsetMap, end: int) -> int:
    """Where the source of the last character ends: a repaired one (`&quot;`) may be longer than itself."""
    last = published_offset(offsets, end - 1)
    if published[last : last + 1] == text[end - 1]:
        return last + 1
    return min(max(last + 1, published_offset(offsets, end)), len(published))
