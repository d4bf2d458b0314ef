"""Events built by hand, for tests of the fold that do not read texts."""

from datetime import UTC, date, datetime, timedelta

from schemas.dates import DateRange
from schemas.events import Event
from schemas.identifiers import event_id
from schemas.places import Place
from schemas.quantities import Attribution, CasualtyFigure
from schemas.references import ArticleRef
from schemas.spans import Span

START = datetime(2026, 3, 1, 8, 0, tzinfo=UTC)


def at(hours: float) -> datetime:
    return START + timedelta(hours=hours)


def place(name="Tal Zarqa", gazetteer_id="p1", precision="settlement", country="SY", within=("gov1",), **more) -> Place:
    return Place(name=name, gazetteer_id=gazetteer_id, precision=precision, country=country, within=within, **more)


def killed(
    number=None, *, kind="killed", low=None, high=-1, name="f1", status="new", by=None, part_of=None
) -> CasualtyFigure:
    low = low if low is not None else (2 if number is None else number)
    return CasualtyFigure(
        id=name,
        kind=kind,
        stated=number,
        low=low,
        high=number if high == -1 else high,
        qualifier="unspecified" if number is None else "exact",
        victims="unspecified",
        status=status,
        part_of=part_of,
        attribution=Attribution(name=by, kind=CLAIMANTS.get(by, "other")) if by else None,
        evidence=Span(field="body", start=0, end=4, text="word"),
        rule="test",
    )


CLAIMANTS = {
    "health ministry": "health_ministry",
    "وزارة الصحة": "health_ministry",
    "police": "police",
    "army": "army",
    "monitors": "monitors",
}


def event(
    article="a1",
    hours=0.0,
    *figures,
    outlet=None,
    type="airstrike",  # noqa: A002
    where=None,
    status="new",
    ordinal=1,
    version=1,
    day: date | None = None,
    by=None,
    title="",
    fingerprint=(),
    country="SY",
    digest=None,
) -> Event:
    told = at(hours)
    return Event(
        event_id=event_id(article, version, ordinal, type),
        ordinal=ordinal,
        article=ArticleRef(
            article_id=article,
            version=version,
            outlet=outlet or f"outlet of {article}",
            language="en",
            title=title,
            published_at=told,
            received_at=told,
            fingerprint=fingerprint,
            digest=digest,
        ),
        type=type,
        plover=None,
        acled=None,
        status=status,
        place=place() if where is None else where,
        country=country,
        date=DateRange(start=day, end=day, precision="day") if day else None,
        attribution=Attribution(name=by, kind=CLAIMANTS.get(by, "other")) if by else None,
        figures=figures,
        reader="test",
    )
