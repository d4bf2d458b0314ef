"""Where, when and by whom: what the text says of each event beside its figures."""

from dataclasses import dataclass, field

from schemas.articles import CleanArticle
from schemas.dates import DateRange
from schemas.events import Actor
from schemas.places import Place
from schemas.quantities import Attribution
from streams.extraction.drafts import EventDraft, PlaceMention
from streams.extraction.scene import Scene
from streams.text.sentences import Sentence


@dataclass(slots=True)
class Circumstances:
    """What surrounds one event. `said` holds who says each figure, by its index in the article."""

    place: Place | None = None
    country: str | None = None
    date: DateRange | None = None
    actors: tuple[Actor, ...] = ()
    attribution: Attribution | None = None
    said: dict[int, Attribution] = field(default_factory=dict)


def mentions(clean: CleanArticle, sentences: list[Sentence], wanted: set[int]) -> list[PlaceMention]:
    """Place names of the sentences that matter."""
    return []


def circumstances(scene: Scene, event: EventDraft) -> Circumstances:
    """What the text says of an event beside its figures."""
    return Circumstances()
