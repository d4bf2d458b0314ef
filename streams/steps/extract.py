"""Step: a clean article to what it says happened."""

from collections.abc import Iterable, Iterator

import orjson
from pydantic import ValidationError

from schemas.articles import CleanArticle, EnrichedArticle
from schemas.events import UNKNOWN_COUNTRY, Withdrawal
from schemas.identifiers import digest
from schemas.topics import ENRICHED, EVENTS
from streams.errors import Unprocessable
from streams.extraction import pipeline
from streams.extraction.records import READER
from streams.steps.records import Output, Received


def extract(received: Received) -> Iterable[Output]:
    """The enriched article and its events, then the withdrawal of earlier versions where there may be any."""
    try:
        article = CleanArticle.from_bytes(received.value or b"")
    except (orjson.JSONDecodeError, ValidationError) as error:
        raise Unprocessable("wrong-shape", str(error)) from error
    return _outputs(article)


def _outputs(article: CleanArticle) -> Iterator[Output]:
    ref = article.ref
    usable = article.status == "usable"
    enriched = pipeline.extract(article) if usable else EnrichedArticle(ref=ref, status=article.status, reader=READER)
    # the version alone would make one id of two texts that a careless outlet sends under one version
    yield Output(ENRICHED, ref.article_id, enriched, "enr-" + digest(ref.article_id, enriched.to_bytes()))
    for event in enriched.events:
        yield Output(EVENTS, event.country or UNKNOWN_COUNTRY, event, event.event_id)
    # after the new version's events: before them an incident with no other report would be cancelled and told anew
    if not usable or ref.version > 1:
        withdrawal = _withdrawal(article)
        made = digest(ref.article_id, withdrawal.before_version, withdrawal.reason)
        yield Output(EVENTS, ref.article_id, withdrawal, "wdr-" + made, everywhere=True)


def _withdrawal(article: CleanArticle) -> Withdrawal:
    ref = article.ref
    return Withdrawal(
        article_id=ref.article_id,
        before_version=ref.version if article.status == "usable" else ref.version + 1,
        reason="superseded" if article.status == "usable" else article.status,
        at=ref.published_at or ref.received_at,
    )
