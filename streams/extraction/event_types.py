"""Which type of happening a figure tells of: a choice among the types that the text around it speaks for."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator

from schemas.types import HARMFUL, TYPES, EventType
from streams.extraction import scoring
from streams.extraction.ar.wording import Likely
from streams.extraction.drafts import FigureDraft, Mark
from streams.extraction.scene import Scene
from streams.extraction.triggers import Trigger

DEFAULTS: tuple[EventType, ...] = ("attack", "other", "crime", "shooting", "armed_clash", "road_accident", "riot")
"""Types that a figure may tell of without a trigger."""
OF_KIND: dict[str, EventType] = {"detained": "arrest", "abducted": "abduction"}
POLITICAL = (TYPES.keys() - HARMFUL) | {"turn", "past", "says", "mourns", "drill"}
MISHAPS = frozenset(t for t in HARMFUL if TYPES[t].family in {"accident", "nature"})
"""A word for one of these speaks for no other type unless the article names that one too: a collapse is no battle."""
CLAUSE, NEAR = 25, 80
"""Characters between a trigger and a figure of the same clause, and of the same stretch."""
BY = re.compile(
    r"\b(?:في|إثر|اثر|جراء|جرّاء|نتيجة|بسبب|خلال|بعد|عقب|من جراء|على يد|وسط|أثناء|اثناء|مع)\s+(?:\w+\s+){0,2}$"
    r"|\b(?:in|by|when|after|during|from|amid|following)\s+(?:\w+\s+){0,3}$"
)
"""مقتل ثلاثة إثر | غارة, killed in a car | bombing."""
LED = re.compile(
    r"\b(?:و?أسفر|و?اسفر|و?أدى|و?ادى|و?أدت|و?ادت|و?أسفرت|و?اسفرت|نتج|نجم|خلف|خلّف|خلفت|أودى|اودى|أودت|اودت|راح|راحت|م?ما|تسبب|تسببت|أوقع|اوقع|أوقعت|اوقعت)\b"
    r"|\b(?:killed|killing|left|leaving|wounding|injuring|that|which|claimed)\b"
)
"""غارة أسفرت عن | مقتل ثلاثة, a bombing that left | three dead."""
LINK = 60
"""Characters between a figure and a trigger that a tie may span."""
FAR = 11
"""Sentences beyond which a trigger counts only as one of the article's."""
CLOSE = 12
"""Triggers of a sentence that are looked at on each side of a figure."""

PARTED = re.compile(r"[,،;.]|\s(?:and|or)\s|\sو")
"""Signs between two words that tell of two things."""

WORDS = "words:"
"""Opens the signs of what the words around a figure speak for."""
CALLED = frozenset({"massacre"})
MEANS = frozenset({"airstrike", "drone_strike", "shelling", "missile_strike", "bombing", "suicide_bombing", "shooting"})
"""Where the means is told, a massacre is only what the article calls it."""

BY_DRONE = frozenset({"shelling", "attack", "airstrike", "bombing"})
"""What a drone does is a drone strike: قصف من طائرة مسيرة, a drone bombed."""
CARRIED = 30
"""Characters between such a word and the drone."""
Shares = dict[EventType, float]


def gap(a: Mark, b: Mark) -> int:
    """Characters between two stretches; 0 where they touch."""
    return max(b.start - a.end, a.start - b.end, 0)


def linked(text: str, figure: Mark, trigger: Mark) -> str:
    """How the words between a figure and a trigger tie them: harm by the trigger, or a trigger that led to harm."""
    if trigger.start >= figure.end:
        between = text[max(figure.end, trigger.start - LINK) : trigger.start]
        return "by" if BY.search(between + " ") else ""
    if figure.start >= trigger.end:
        between = text[max(trigger.end, figure.start - LINK) : figure.start]
        return "led" if LED.search(between) else ""
    return ""


def candidates(scene: Scene, figure: FigureDraft) -> list[EventType]:
    """Types that a figure may tell of."""
    found: set[str] = scene.everywhere.keys() | set(DEFAULTS) | {OF_KIND.get(figure.kind, "attack")}
    if figure.type_hint:
        found.add(figure.type_hint)
    return sorted(t for t in HARMFUL if t in found)


def close(triggers: list[Trigger], figure: FigureDraft) -> list[Trigger]:
    """The triggers of a sentence that stand nearest before and after a figure."""
    at = bisect_left(triggers, figure.span.start, key=lambda t: t.mark.start)
    return triggers[max(at - CLOSE, 0) : at + CLOSE]


def inside(text: str, figure: FigureDraft, triggers: list[Trigger]) -> Iterator[tuple[str, str]]:
    """Type and feature of each trigger of the figure's own sentence."""
    if not triggers:
        return
    nearest = min(triggers, key=lambda t: gap(t.mark, figure.span))
    yield nearest.type, "nearest"
    later = [t for t in triggers if t.mark.start >= figure.span.end]
    if later:
        yield min(later, key=lambda t: t.mark.start).type, "first_after"
    for trigger in triggers:
        away = gap(trigger.mark, figure.span)
        yield trigger.type, "touch" if not away else "clause" if away < CLAUSE else "near" if away < NEAR else "same"
        yield trigger.type, "after" if trigger.mark.start >= figure.span.end else "before"
        if link := linked(text, figure.span, trigger.mark):
            yield trigger.type, link


def around(scene: Scene, figure: FigureDraft) -> Iterator[tuple[str, str]]:
    """Type and feature of the triggers of the sentences before and after."""
    here = scene.paragraph(figure.sentence)
    for step in range(-FAR, FAR + 1):
        triggers = scene.triggers.get(figure.sentence + step) if step else None
        if not triggers:
            continue
        side = f"ahead:{min(step, 3)}" if step > 0 else f"back:{min(-step, 3)}"
        counts = step > 0 or scene.part(figure.sentence + step) == "body"
        together = scene.paragraph(figure.sentence + step) == here
        for trigger in triggers[:CLOSE]:
            if trigger.type in HARMFUL:
                yield from ((trigger.type, mark) for mark, holds in ((side, counts), ("paragraph", together)) if holds)


def evidence(scene: Scene, figure: FigureDraft, own: list[Trigger]) -> dict[str, set[str]]:
    """Features of each type that the article has a trigger of."""
    found: dict[str, set[str]] = defaultdict(set)
    for kind, marks in scene.everywhere.items():
        found[kind] |= marks
    harmful = [t for t in own if t.type in HARMFUL]
    for kind, mark in (*inside(scene.text(figure.field), figure, harmful), *around(scene, figure)):
        found[kind].add(mark)
    return found


def spoken(kind: EventType, likely: Likely) -> Iterator[str]:
    """How far the words around a figure speak for a type."""
    if likely:
        yield f"{WORDS}{likely.get(kind, 'none')}"
        if likely.get(kind) == max(likely.values()):
            yield f"{WORDS}most"


def features(kind: EventType, figure: FigureDraft, found: dict[str, set[str]], own: set[str]) -> list[str]:
    """Features of one candidate: its own evidence, the figure's kind, and the types it competes with."""
    mine = sorted(found.get(kind, ()))
    marks = [f"is:{kind}", f"{figure.kind}:{kind}", f"{figure.status}:{kind}", f"{figure.victims}:{kind}", *mine]
    marks += [f"rival:{other}>{kind}" for other in sorted(own) if other != kind and (mine or other not in MISHAPS)]
    if kind in own:
        marks.append(f"own:{kind}")
    if not mine:
        marks.append("unnamed")
    if figure.type_hint:
        marks.append("hint" if figure.type_hint == kind else f"hint:{figure.type_hint}>{kind}")
    return marks


def choices(scene: Scene, at: int) -> dict[EventType, list[str]]:
    """Features of every candidate type of a figure, told by its index."""
    figure = scene.figures[at]
    near = close(scene.triggers.get(figure.sentence, []), figure)
    found = evidence(scene, figure, near)
    own = {t.type for t in near if t.type not in POLITICAL}
    kinds = [kind for kind in candidates(scene, figure) if kind not in CALLED or not own & MEANS]
    kinds = [kind for kind in kinds if kind not in _by_drone(scene, figure, near)]
    if _flooded(scene, figure):
        kinds = [kind for kind in kinds if kind != "drowning"]
    return {kind: [*features(kind, figure, found, own), *spoken(kind, scene.wording[at])] for kind in kinds}


def _by_drone(scene: Scene, figure: FigureDraft, own: list[Trigger]) -> set[str]:
    """Types of which every word in the figure's sentence is what a drone did, with no comma or `and` between."""
    drones = [t.mark for t in own if t.type == "drone_strike"]
    text = scene.text(figure.field)

    def done(mark: Mark) -> bool:
        between = (text[min(mark.end, d.end) : max(mark.start, d.start)] for d in drones if gap(mark, d) <= CARRIED)
        return any(not PARTED.search(words) for words in between)

    told = [t for t in own if t.type in BY_DRONE] if drones else []
    return {t.type for t in told} - {t.type for t in told if not done(t.mark)}


def _flooded(scene: Scene, figure: FigureDraft) -> bool:
    """Whether a flood is told of here or just before: who drowns then, drowns in it."""
    if "flood" not in scene.everywhere:
        return False
    near = (t.type for step in (0, 1) for t in scene.triggers.get(figure.sentence - step, ()))
    return "flood" in near


def types(scene: Scene, at: int) -> Shares:
    """How likely each type is for a figure, by weights of the article's language."""
    weights = scoring.load(f"types_{scene.clean.ref.language}")
    rows = choices(scene, at)
    likely = scoring.shares([scoring.score(row, weights) for row in rows.values()])
    return dict(zip(rows, likely, strict=True))
