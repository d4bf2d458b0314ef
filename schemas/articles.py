"""Articles: as they come in, cleaned, and read."""

from typing import Literal

from pydantic import AwareDatetime, ConfigDict, NonNegativeInt, PositiveInt

from schemas.base import Record
from schemas.events import Event
from schemas.quantities import CasualtyFigure
from schemas.references import ArticleRef

ArticleStatus = Literal["usable", "withheld", "canceled"]


class Article(Record):
    """What a publisher sends. Only `body` (text or HTML) is required; members we do not know are ignored."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    body: str
    id: str | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    language: str | None = None
    published_at: AwareDatetime | None = None
    version: PositiveInt = 1
    status: ArticleStatus = "usable"


class OffsetMap(Record):
    """The way from clean text back to the published characters.

    Piecewise: from clean offset `clean[i]` on, published offset = `published[i] + (offset - clean[i])`.
    """

    clean: tuple[NonNegativeInt, ...] = (0,)
    published: tuple[NonNegativeInt, ...] = (0,)


class CleanArticle(Record):
    """Readable text of an article, with the way back to every published character."""

    ref: ArticleRef
    status: ArticleStatus = "usable"
    published_title: str
    published_body: str
    """Both exactly as published, so that a span can be cut from them."""
    title: str
    text: str
    """Clean; paragraphs are parted by one newline."""
    title_map: OffsetMap = OffsetMap()
    text_map: OffsetMap = OffsetMap()


class EnrichedArticle(Record):
    """One article, read: its events with their figures, and the figures that belong to no single event."""

    ref: ArticleRef
    status: ArticleStatus = "usable"
    events: tuple[Event, ...] = ()
    figures: tuple[CasualtyFigure, ...] = ()
    """Figures of no single event: headline totals, roll-ups."""
    reader: str
    """Version of the reader."""
