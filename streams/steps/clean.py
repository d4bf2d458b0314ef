"""Step: a raw record to a clean article."""

from collections.abc import Iterable

from schemas.identifiers import digest
from schemas.topics import CLEAN
from streams.steps.records import Output, Received
from streams.text import cleaning, intake


def clean(received: Received) -> Iterable[Output]:
    """The clean article of a raw record. Raises Unprocessable with the reasons of intake and cleaning."""
    article = cleaning.clean(intake.decode(received.value, received.key), received.received_at)
    ref = article.ref
    content = digest(ref.article_id, ref.version, article.status, ref.published_at, article.published_title,
                     article.published_body)  # fmt: skip
    return [Output(CLEAN, ref.article_id, article, "cln-" + content)]
