"""Where, when and by whom: what the text says of each event beside its figures."""

from dataclasses import dataclass, field

from schemas.dates import DateRange
from schemas.events import Actor
from schemas.places import Place
from schemas.quantities import Attribution
from streams.extraction import event_places, places
from streams.extraction.drafts import EventDraft, PlaceMention
from streams.extraction.scene import Scene


@dataclass(slots=True)
class Circumstances:
    """What surrounds one event. `said` holds who says each figure, by its index in the article."""

    place: Place | None = None
    country: str | None = None
    date: DateRange | None = None
    actors: tuple[Actor, ...] = ()
    attribution: Attribution | None = None
    said: dict[int, Attribution] = field(default_factory=dict)


def circumstances(scene: Scene, event: EventDraft) -> Circumstances:
    """What the text says of an event beside its figures."""
    named = mentioned(scene)
    place = event_places.place_of(scene, event, home(scene, event), named)
    country = place.country if place and place.country else places.country_of(named)
    return Circumstances(place, country)


def home(scene: Scene, event: EventDraft) -> set[int]:
    """Sentences of an event: those of its figures, or of its trigger where it has none."""
    return {scene.figures[at].sentence for at in event.figures} or {event.sentence}


def mentioned(scene: Scene) -> list[PlaceMention]:
    """Place names of the article, in the order of the text."""
    return [mention for mentions in scene.places.values() for mention in mentions]
