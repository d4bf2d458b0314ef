"""Where, when and by whom: what the text says of each event beside its figures."""

from dataclasses import dataclass, field

from schemas.dates import DateRange
from schemas.events import Actor
from schemas.places import Place
from schemas.quantities import Attribution
from streams.extraction import actors, attribution, dates, event_places, places
from streams.extraction.drafts import EventDraft, SpeakerMention
from streams.extraction.scene import Scene
from streams.text.offsets import to_published
from streams.text.tokens import unglued


@dataclass(slots=True)
class Circumstances:
    """What surrounds one event. `said` holds who says each figure, by its index in the article."""

    place: Place | None = None
    country: str | None = None
    date: DateRange | None = None
    recounted: bool = False
    actors: tuple[Actor, ...] = ()
    attribution: Attribution | None = None
    said: dict[int, Attribution] = field(default_factory=dict)


def circumstances(scene: Scene, event: EventDraft) -> Circumstances:
    """What the text says of an event beside its figures."""
    named, here = scene.places.all(), home(scene, event)
    place = event_places.place_of(scene, event, here, named)
    country = place.country if place and place.country else places.country_of(named)
    where = sorted(here | {event.sentence}) if event.figures else [event.sentence]
    actor = actors.perpetrator(scene, event, here)
    said = speaking(scene, event, where)
    return Circumstances(
        place=place,
        country=country,
        date=dates.date_of(scene.clean, scene.sentences, where),
        recounted=dates.recounted(scene.clean, scene.sentences, where),
        actors=(actor,) if actor else (),
        attribution=next(iter(said.values()), None),
        said=said,
    )


def speaking(scene: Scene, event: EventDraft, where: list[int]) -> dict[int, Attribution]:
    """Who says each figure of an event, by the figure's index."""
    mentions = attribution.by_sentence(attribution.speakers(scene.clean, scene.sentences, set(where)))
    found = {at: attribution.of(scene.figures[at], mentions) for at in event.figures}
    return {at: speaker(scene, mention) for at, mention in found.items() if mention}


def speaker(scene: Scene, mention: SpeakerMention) -> Attribution:
    """A speaker as a record."""
    span = to_published(scene.clean, mention.field, mention.mark.start, mention.mark.end)
    name = unglued(scene.text(mention.field), mention.mark.start, mention.mark.end)
    return Attribution(name=name, kind=mention.kind, span=span)


def home(scene: Scene, event: EventDraft) -> set[int]:
    """Sentences of an event: those of its figures, or of its trigger where it has none."""
    return {scene.figures[at].sentence for at in event.figures} or {event.sentence}
