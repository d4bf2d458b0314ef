"""Happenings told without a figure: violence and disasters that are news, and what the article is mainly about.

Each type that the article has a trigger of is weighed by where its words stand, by what else is told, and by all words
of the title, of the lead and of the article. The weights are made by `python -m bench.event_weights`.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from schemas.types import HARMFUL, TYPES, EventType
from streams.extraction import scoring
from streams.extraction.scene import LEAD, Scene
from streams.extraction.triggers import Trigger

NAME = "unharmed"
WORTH = -1.5
"""Score from which an event is worth recording: a share of 0.18, where one more record helps F1 more than it hurts."""
EVERY = "any"
"""Stands for all types in the weights of signs that mean the same for each."""
SAYS, DRILL = "says", "drill"
STATEMENT: EventType = "statement"
HARMLESS = frozenset({"arrest", "crime", "other", "execution", "epidemic", "poisoning", "drowning", "work_accident"})
"""Types that are recorded only with a figure: without one their words speak of other things."""
Found = dict[str, list[Trigger]]


def by_type(scene: Scene) -> Found:
    """The article's triggers, by type, but those of sentences that tell of a drill.

    A verb of saying in the lead speaks for a statement where no word names one.
    """
    found: Found = defaultdict(list)
    for triggers in scene.triggers.values():
        if not any(trigger.type == DRILL for trigger in triggers):
            for trigger in triggers:
                found[trigger.type].append(trigger)
    opening = [t for s in range(scene.titles + LEAD) for t in scene.triggers.get(s, ()) if t.type == SAYS]
    if opening and STATEMENT not in found:
        found[STATEMENT] = opening[:1]
    return found


def first(triggers: list[Trigger]) -> Trigger:
    """The trigger that a record of its type points to: the first of the body, else of the title."""
    return min(triggers, key=lambda t: (t.field == "title", t.mark.start))


def candidates(found: Found, told: list[EventType]) -> list[EventType]:
    """Types that may be an event without a figure: of one that is `told` with figures there is no second record."""
    return [kind for kind in TYPES if kind in found and kind not in HARMLESS and kind not in told]


def columns(kind: EventType) -> tuple[str, str, str]:
    """Whose weights a sign of a type has: its own, those of all politics or all harm, and those of every type."""
    return kind, "harm" if kind in HARMFUL else "politics", EVERY


def about(scene: Scene, kind: EventType, found: Found, told: list[EventType]) -> Iterator[str]:
    """Signs of one type: how often and where it is named, and what is told beside it.

    `told` are the types of events with figures.
    """
    triggers = found[kind]
    yield "is"
    yield f"count:{min(len(triggers), 4)}"
    yield from (f"in:{part}" for part in sorted({scene.part(t.sentence) for t in triggers}))
    if any(t.sentence == scene.titles for t in triggers):
        yield "opens"
    if all(any(o.type == "past" for o in scene.triggers.get(t.sentence, ())) for t in triggers):
        yield "past"
    yield f"told:{min(len(told), 3)}"
    yield from (f"told:{other}" for other in sorted(set(told)))
    yield f"figures:{min(len(scene.figures), 4)}"
    yield from (f"with:{other}" for other in sorted(found) if other != kind)
    if ":" in scene.clean.title:
        yield "speaker"


def parts(scene: Scene) -> tuple[tuple[str, Iterable[int]], ...]:
    """The sentences of the title, of the lead and of the whole article."""
    titles = scene.titles
    return ("title", range(titles)), ("lead", range(titles, titles + LEAD)), ("all", scene.said)


def words(scene: Scene) -> list[str]:
    """The words of each part, as signs that all types share."""
    said = ((part, sorted(union(scene.said, where))) for part, where in parts(scene))
    return [f"{part}:{word}" for part, found in said for word in found if word.isalpha()]


def union(said: Mapping[int, frozenset[str]], where: Iterable[int]) -> frozenset[str]:
    """The words of some sentences."""
    return frozenset().union(*[said.get(sentence, ()) for sentence in where])


def rows(scene: Scene, told: list[EventType]) -> Iterator[tuple[EventType, list[str]]]:
    """Each type that may be an event, with the names of its weights: what is learned from."""
    found = by_type(scene)
    kinds = candidates(found, told)
    said = words(scene) if kinds else []
    for kind in kinds:
        own = [f"{column}={sign}" for sign in about(scene, kind, found, told) for column in columns(kind)]
        yield kind, own + [f"{kind}={word}" for word in said]


def happenings(scene: Scene, told: list[EventType]) -> list[tuple[EventType, Trigger]]:
    """Events without a figure, each with its trigger: of politics the one that the article is mainly about."""
    found = by_type(scene)
    kinds = candidates(found, told)
    if not kinds:
        return []
    table = scoring.table(NAME)
    totals = table.bias
    for part, where in parts(scene):
        totals = table.total_of_words(part, union(scene.said, where), totals)
    said = table.weights(totals)
    worth = {kind: said.get(kind, 0.0) + said.get(EVERY, 0.0) for kind in kinds}
    for kind in kinds:
        own = table.weights(table.total(about(scene, kind, found, told), 0))
        worth[kind] += sum(own.get(column, 0.0) for column in columns(kind))
    kept = [kind for kind in kinds if worth[kind] > WORTH]
    politics = [kind for kind in kept if kind not in HARMFUL]
    mainly = max(politics, key=lambda kind: (worth[kind], kind), default=None)
    return [(kind, first(found[kind])) for kind in kept if kind in HARMFUL or kind == mainly]
