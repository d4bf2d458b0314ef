"""Records of what was read: drafts with their circumstances, their spans back in the published text."""

from schemas.articles import CleanArticle, EnrichedArticle
from schemas.events import RECOUNT, Event
from schemas.identifiers import event_id
from schemas.quantities import CasualtyFigure, Marks
from schemas.spans import Field, Span
from schemas.types import TYPES
from streams.extraction.circumstances import Circumstances
from streams.extraction.drafts import EventDraft, FigureDraft, Mark
from streams.text.offsets import to_published

READER = "rasd-reader 1"
"""Version of the reader: raised whenever the same article could yield other records."""


def span(clean: CleanArticle, field: Field, mark: Mark | None) -> Span | None:
    """A stretch of the clean field as it was published."""
    return None if mark is None else to_published(clean, field, mark.start, mark.end)


def figure_record(
    clean: CleanArticle, at: int, draft: FigureDraft, circumstances: Circumstances | None
) -> CasualtyFigure:
    """The record of the figure at an index of the article's figures."""
    f = draft.field
    marks = Marks(
        number=span(clean, f, draft.number),
        harm=span(clean, f, draft.harm),
        victims=span(clean, f, draft.victims_mark),
        qualifier=span(clean, f, draft.qualifier_mark),
    )
    return CasualtyFigure(
        id=f"f{at + 1}",
        kind=draft.kind,
        stated=draft.stated,
        low=draft.low,
        high=draft.high,
        qualifier=draft.qualifier,
        victims=draft.victims,
        status=draft.status,
        part_of=None if draft.part_of is None else f"f{draft.part_of + 1}",
        attribution=circumstances.said.get(at) if circumstances else None,
        evidence=to_published(clean, f, draft.span.start, draft.span.end),
        marks=marks,
        rule=draft.rule,
    )


def event_record(
    clean: CleanArticle, ordinal: int, draft: EventDraft, circumstances: Circumstances, figures: list[CasualtyFigure]
) -> Event:
    """The record of an article's nth happening; `figures` are those of the whole article."""
    codes, ref = TYPES[draft.type], clean.ref
    own = tuple(figures[at] for at in draft.figures)
    trigger = to_published(clean, draft.field, draft.trigger.start, draft.trigger.end)
    return Event(
        event_id=event_id(ref.article_id, ref.version, ordinal, draft.type),
        ordinal=ordinal,
        article=ref,
        type=draft.type,
        plover=codes.plover,
        acled=codes.acled,
        status=draft.status,
        place=circumstances.place,
        country=circumstances.country,
        date=circumstances.date,
        actors=circumstances.actors,
        attribution=circumstances.attribution,
        figures=own,
        evidence=(trigger, *(f.evidence for f in own)),
        rules=(draft.rule, *[RECOUNT] * circumstances.recounted, *dict.fromkeys(f.rule for f in own)),
        reader=READER,
    )


def enriched(
    clean: CleanArticle,
    figures: list[FigureDraft],
    events: list[EventDraft],
    circumstances: list[Circumstances],
) -> EnrichedArticle:
    """The record of an article that was read; `circumstances` go with `events`, one each."""
    of_event = [None if d.event is None else circumstances[d.event] for d in figures]
    read = [figure_record(clean, at, d, of_event[at]) for at, d in enumerate(figures)]
    return EnrichedArticle(
        ref=clean.ref,
        status=clean.status,
        events=tuple(event_record(clean, at + 1, d, circumstances[at], read) for at, d in enumerate(events)),
        figures=tuple(f for f, d in zip(read, figures, strict=True) if d.event is None),
        reader=READER,
    )
