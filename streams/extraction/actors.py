"""Who did it: a choice among the names said around an event, by how and where they stand."""

from collections.abc import Iterator

from schemas.events import Actor
from streams.extraction import scoring
from streams.extraction.actor_names import ActorName, names
from streams.extraction.drafts import EventDraft, FigureDraft, Mark
from streams.extraction.event_types import gap
from streams.extraction.scene import Scene
from streams.lexicon.actors import CLAIMS, DONE_BY
from streams.text.offsets import to_published
from streams.text.tokens import unglued

FIGURES, NAMES = 16, 40
"""Figures of an event that are looked at, and names that are weighed for one, the first ones."""
GAPS = (3, 15, 40)
"""Characters between: next to it, in its phrase, in its clause."""
FARTHEST = 2
"""Sentences away that are told apart."""
DID, PLAINLY = "did it", 1.0
"""A name that plainly did it, and what that adds: the single words are too rare in coded articles to be learned."""
Row = tuple[int, ActorName, list[str]]
"""The sentence of a name, the name, and its signs."""


def perpetrator(scene: Scene, event: EventDraft, home: set[int]) -> Actor | None:
    """Who did what an event tells, as written; None where nobody is named as doing it. `home` holds its sentences."""
    weights = scoring.load(f"actors_{scene.clean.ref.language}")
    rows = candidates(scene, event, home)
    worth = [scoring.score(signs, weights) + PLAINLY * (DID in signs) for _, _, signs in rows]
    best = max(range(len(rows)), key=lambda k: (worth[k], -k), default=None)
    if best is None or worth[best] <= scoring.score(nobody(event, len(rows)), weights):
        return None
    sentence, name, _ = rows[best]
    field = scene.sentences[sentence].field
    written = unglued(scene.text(field), name.start, name.end)
    span = to_published(scene.clean, field, name.start, name.end)
    return Actor(role="perpetrator", name=written, group="unspecified", span=span)


def candidates(scene: Scene, event: EventDraft, home: set[int]) -> list[Row]:
    """The names in an event's sentences, beside them, in the title and the lead, with their signs."""
    here = home | {event.sentence}
    near = {s + step for s in here for step in (-1, 0, 1)} | set(range(scene.titles + 2))
    found = [(s, name) for s in sorted(near & set(range(len(scene.sentences)))) for name in said(scene, s)]
    return [(s, name, signs(scene, event, here, s, name)) for s, name in found[:NAMES]]


def said(scene: Scene, at: int) -> tuple[ActorName, ...]:
    """Names of a sentence."""
    sentence = scene.sentences[at]
    return names(scene.text(sentence.field), sentence, arabic=scene.clean.ref.language == "ar")


def nobody(event: EventDraft, count: int) -> list[str]:
    """Signs that nobody is named."""
    return ["none", f"none:{event.type}", f"none:{event.status}", f"none:{min(count, 4)}"]


def signs(scene: Scene, event: EventDraft, here: set[int], at: int, name: ActorName) -> list[str]:
    """How and where a name stands, as seen from an event."""
    group, mark, sentence = name.group, Mark(name.start, name.end), scene.sentences[at]
    figures = [scene.figures[k] for k in event.figures[:FIGURES]]
    before, behind = name.before, name.behind
    step = min((at - s for s in here), key=abs)
    found = [f"is:{group}", f"head:{name.head}", f"clitic:{name.clitic}", f"clitic:{name.clitic}&{group}"]
    found += [f"type:{event.type}&{group}", f"step:{max(-FARTHEST, min(FARTHEST, step))}"]
    found += [f"before:{before}", f"before:{before}&{group}", f"behind:{behind}"]
    if before in DONE_BY or before in CLAIMS or behind in CLAIMS:
        found.append(DID)
    found += dict.fromkeys(f"victims:{f.victims}&{group}" for f in figures)
    own = [f for f in figures if f.sentence == at and f.field == sentence.field]
    found += beside(min(own, key=lambda f: gap(f.span, mark)), mark, group) if own else ["no figure"]
    triggers = [t.mark for t in scene.triggers.get(at, ()) if t.type == event.type]
    if triggers:
        nearest = min(triggers, key=lambda t: gap(t, mark))
        side = "after" if mark.start >= nearest.end else "before"
        found += [f"trigger:{side}:{bucket(gap(nearest, mark))}", f"type:{event.type}&trigger:{side}"]
    return found


def beside(figure: FigureDraft, mark: Mark, group: str) -> Iterator[str]:
    """How a name stands to the nearest figure of its sentence."""
    side = "after" if mark.start >= figure.span.end else "before" if mark.end <= figure.span.start else "in"
    yield from (f"figure:{side}", f"figure:{side}:{bucket(gap(figure.span, mark))}")
    yield from (f"figure:{side}&{group}", f"{figure.kind}&figure:{side}&{group}")
    if (victims := figure.victims_mark) and victims.start < mark.end and mark.start < victims.end:
        yield "victim"
    if figure.harm and figure.harm.start < mark.start and mark.end <= figure.span.end:
        yield "behind harm"
    if figure.harm and mark.end <= figure.harm.start:
        yield "before harm"


def bucket(away: int) -> str:
    """A distance in characters, as a sign."""
    return next((str(bound) for bound in GAPS if away < bound), "far")
