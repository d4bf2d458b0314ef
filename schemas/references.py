"""How records point to an article."""

from typing import Literal

from pydantic import AwareDatetime, NonNegativeInt, PositiveInt

from schemas.base import Record

Language = Literal["ar", "en"]


class ArticleRef(Record):
    """Which article, with what incidents need to know of it."""

    article_id: str
    version: PositiveInt = 1
    outlet: str | None = None
    url: str | None = None
    language: Language
    title: str = ""
    published_at: AwareDatetime | None = None
    received_at: AwareDatetime
    """When the raw record reached the topic: its Kafka timestamp."""
    fingerprint: tuple[NonNegativeInt, ...] = ()
    """Near-duplicate sketch of the clean text; see streams.text.fingerprints."""
    digest: str | None = None
    """SHA-1, as CAP wants it, of the body as it was published on the topic, in UTF-8: shows which text was read."""
