"""Which of an article's places an event happened in: a choice among the names said, by where and how they stand."""

import re
from collections import defaultdict
from collections.abc import Iterable

from schemas.places import Place
from streams.extraction import attribution, place_context, place_setting, places, scoring
from streams.extraction.drafts import EventDraft, Mark, PlaceMention
from streams.extraction.event_types import gap
from streams.extraction.scene import Scene

GAPS = (15, 40, 80, 160)
"""Characters from a trigger or a figure to a name: at it, in its clause, near, in reach."""
SCOPE = 3
"""Sentences away from an event beyond which a name counts only as one of the title's or the lead's."""
MOST = 40
"""Names that are weighed for one event, the nearest ones."""
JOINED = 2
"""Characters between a trigger and a name that belongs to it: اعتداءات | باريس."""
SEAT, SEATED = 4, -2.0
"""Characters from a speaker to its seat (وزارة الصحة في | غزة), and what it takes off to be that, or a part's place."""
JOINED_NAME, BELONGS = "joined", 3.0
"""A name joined to its trigger, and what that adds: too rare in coded articles to be learned."""
ASIDE = -3.0
"""What it takes off a name that only tells where another one lies: near al-Bab, north of | Aleppo."""
OWN = 8.0
"""What it adds that a figure has the place for itself: four in Kramatorsk and two in | Sloviansk."""
CARES, LEADS, BEFALLS = -1.0, -1.0, 1.0
"""What they add in Arabic: a hospital's town, where somebody only came from or went, the outcome told right behind."""
CLOSE, BEHIND = 1.0, 0.5
"""What it adds in Arabic to stand close to one of the event's figures, and behind its trigger."""
CLOSE_MARKS = frozenset(f"figure:{bound}" for bound in GAPS[:3])
YIELDS = 1.0
"""How much less a place in a country may be worth to be told for the country."""
HELD, DEEP = 3.0, 2
"""How much less a place may be worth than the one said to hold it, and how many such steps are taken."""
OF_PART = "figure:part"
"""Feature of a name behind some of the harmed: nine killed in Aleppo, six of them in | Salah al-Din."""
BEARING = re.compile(
    r",\s(?:(?:about|some|around|just)\s)?(?:\d+\s?\w+\s(?:\(\d+\s?\w+\)\s)?(?:to\sthe\s)?)?"
    r"(?:north|south|east|west)\w*\sof\s(?:the\s(?:city|town|capital)(?:\sof)?,?\s)?$"
)
BEARING_REACH = 80
Row = tuple[PlaceMention, list[str]]
OPENING = 4
"""Characters from the start of a sentence within which a name is a dateline."""


def near(scene: Scene, home: set[int]) -> list[PlaceMention]:
    """Names around an event: in its sentences, beside them, in the title and the lead."""
    opening = range(scene.titles + 2)
    wanted = {s + step for s in home for step in range(-SCOPE, SCOPE + 1)} | set(opening)
    found = [m for s in sorted(wanted) for m in scene.places.of(s) if m.hint != "n"]
    found.sort(key=lambda m: min(abs(m.sentence - s) for s in home))
    return found[:MOST]


def span(away: int) -> str:
    """A distance in characters, as a feature."""
    return next((str(bound) for bound in GAPS if away < bound), "far")


def stands(scene: Scene, event: EventDraft, home: set[int], mention: PlaceMention) -> set[str]:
    """How and where a name stands, as seen from an event."""
    step = min((mention.sentence - s for s in home), key=abs)
    marks = {
        f"step:{max(min(step, 2), -2)}",
        "placed" if mention.preposition else "loose",
        scene.part(mention.sentence),
    }
    if mention.sentence == event.sentence and mention.field == event.field:
        side = "after" if mention.mark.start >= event.trigger.end else "before"
        away = gap(mention.mark, event.trigger)
        marks |= {f"trigger:{side}", f"trigger:{side}:{span(away)}"}
        if side == "after" and away <= JOINED:
            marks.add(JOINED_NAME)
    own = [f for at in event.figures[:MOST] if (f := scene.figures[at]).sentence == mention.sentence]
    if own:
        figure = min(own, key=lambda f: gap(f.span, mention.mark))
        side = "after" if mention.mark.start >= figure.span.end else "before"
        marks |= {f"figure:{side}", f"figure:{span(gap(figure.span, mention.mark))}"}
        if side == "after" and figure.part_of in event.figures:
            marks.add(OF_PART)
    if mention.mark.start - scene.sentences[mention.sentence].start < OPENING:
        marks.add("dateline")
    return marks


def candidates(scene: Scene, event: EventDraft, home: set[int], said: list[PlaceMention]) -> dict[str, Row]:
    """Each name of those `said` near an event, with its nearest mention and the features of all of them."""
    latest = {m.name: m for m in said}
    kinds = {name: kind(m, said) for name, m in latest.items()}
    finest = {
        s: max(places.FINENESS[kinds[m.name]] for m in said if m.sentence == s) for s in {m.sentence for m in said}
    }
    rows: dict[str, tuple[PlaceMention, set[str]]] = {}
    counts: dict[str, int] = defaultdict(int)
    chained = place_context.chains(scene, said)
    for mention in said:
        told, marks = rows.setdefault(mention.name, (mention, set()))
        if told.field == "title" and not told.hint and mention.hint == "g":  # Aleppo in the title is the province
            rows[mention.name] = mention, marks
        counts[mention.name] += 1
        marks |= stands(scene, event, home, mention) | chained[mention]
        if places.FINENESS[kinds[mention.name]] == finest[mention.sentence]:
            marks.add("finest")
    for name, mark in place_context.holding([mention for mention, _ in rows.values()], said):
        rows[name][1].add(mark)
    return {
        name: (mention, [*sorted(marks), *whole(kinds[name], counts[name], marks, mention), *fits(event, kinds[name])])
        for name, (mention, marks) in rows.items()
    }


def fits(event: EventDraft, kind: str) -> list[str]:
    """Features of a kind of place with what happened: a war's toll is told of a country, a bombing of a town."""
    return [f"{told}&kind:{kind or 'unknown'}" for told in (event.status, event.type)]


def kind(mention: PlaceMention, said: list[PlaceMention]) -> str:
    """Kind of a place as the gazetteer knows it or as a word before it says; empty where neither does."""
    entry = places.choose(mention, said) if mention.candidates else None
    return entry.kind if entry else mention.hint


def whole(kind: str, count: int, marks: set[str], mention: PlaceMention) -> list[str]:
    """Features of a name as a whole, alone and with where it stands."""
    named = f"kind:{kind or 'unknown'}"
    told = [named, f"count:{min(count, 3)}", "known" if mention.candidates else "unknown", f"hint:{mention.hint}"]
    if mention.hint == "x":
        told.append(f"site:{mention.name.split()[0]}")
    return [
        *told,
        *(f"{named}&{mark}" for mark in sorted(marks) if mark in {"step:0", "placed", "loose", "title", "lead"}),
    ]


def place_of(scene: Scene, event: EventDraft, home: set[int], said: list[PlaceMention]) -> Place | None:
    """The place of an event, None where the article names none near it.

    A country gives way to a place in it that is said where something happens, in the event's sentences or beside them.
    """
    around = near(scene, home)
    rows = candidates(scene, event, home, around)
    if not rows:
        return None
    worth = worths(scene, event, rows, around)
    ranked = sorted(rows.values(), key=lambda row: (worth[row[0].name], row[0].name), reverse=True)
    place = places.resolve(ranked[0][0], said)
    arabic = scene.clean.ref.language == "ar"
    if place.precision == "country":
        least = worth[place.name] - YIELDS if arabic else float("-inf")
        beside = {s + step for s in home for step in (-1, 0, 1)}
        close = (
            m
            for m, marks in ranked
            if (m.preposition or "heads" in marks) and m.sentence in beside and worth[m.name] >= least
        )
        finer = (p for p in (places.resolve(m, said) for m in close) if is_finer(p, place.country))
        place = next(finer, place)
    if arabic and (name := innermost(scene, place.name, worth, around)) != place.name:
        return places.resolve(rows[name][0], said)
    return place


def worths(scene: Scene, event: EventDraft, rows: dict[str, Row], said: list[PlaceMention]) -> dict[str, float]:
    """How much speaks for each name, by what was learned and by hand."""
    weights = scoring.load(f"places_{scene.clean.ref.language}")
    seated = seats(scene, rows.values()) if len(rows) > 1 else set()
    owned = {own.name for at in event.figures if (own := scene.figures[at].place)}
    aside = {name for name, (mention, _) in rows.items() if tells_where(scene, mention)}
    found = {}
    for name, (_, marks) in rows.items():
        by_hand = BELONGS * (JOINED_NAME in marks) + SEATED * (name in seated or OF_PART in marks)
        by_hand += ASIDE * (name in aside) + OWN * (name in owned)
        found[name] = scoring.score(marks, weights) + by_hand
    if scene.clean.ref.language == "ar":
        for name, more in setting(scene, event, rows, said).items():
            found[name] += more
    return found


def setting(scene: Scene, event: EventDraft, rows: dict[str, Row], said: list[PlaceMention]) -> dict[str, float]:
    """What the words around each Arabic name and its nearness add."""
    mentions: dict[str, list[PlaceMention]] = defaultdict(list)
    for mention in said:
        mentions[mention.name].append(mention)
    return {
        name: CARES * any(place_setting.cares(scene, m) for m in mentions[name])
        + LEADS * all(place_setting.leads(scene, m) for m in mentions[name])
        + BEFALLS * any(place_setting.befalls(scene, m, event) for m in mentions[name])
        + CLOSE * (not CLOSE_MARKS.isdisjoint(marks))
        + BEHIND * ("trigger:after" in marks)
        for name, (_, marks) in rows.items()
    }


def innermost(scene: Scene, name: str, worth: dict[str, float], said: list[PlaceMention]) -> str:
    """The name that lies in the chosen one, as the words between them say: of بلدة سلقين بريف | إدلب, سلقين."""
    inside = place_setting.holders(scene, said)
    for _ in range(DEEP):
        found = [n for n in inside.get(name, ()) if worth.get(n, float("-inf")) >= worth[name] - HELD]
        if not found:
            break
        name = max(found, key=lambda n: (worth[n], n))
    return name


def seats(scene: Scene, rows: Iterable[Row]) -> set[str]:
    """Names that tell where a speaker sits: قالت وزارة الصحة في | غزة, police in | Baghdad said, | Gaza's ministry."""
    named = [mention for mention, _ in rows]
    speakers = attribution.speakers(scene.clean, scene.sentences, {m.sentence for m in named})
    found = [(s.field, s.mark) for s in speakers]
    return {
        m.name
        for m in named
        if any(m.field == f and (0 < m.mark.start - s.end <= SEAT or owns(scene, m, s)) for f, s in found)
    }


def owns(scene: Scene, mention: PlaceMention, speaker: Mark) -> bool:
    """Whether a speaker is a place's own: | Gaza's | health ministry."""
    if mention.hint != "n" and speaker.start <= mention.mark.start < speaker.end:
        return True
    return scene.text(mention.field)[mention.mark.end : speaker.start].strip() in place_context.OWNS


def tells_where(scene: Scene, mention: PlaceMention) -> bool:
    """Whether a name only tells on which side of it another place lies that was just named."""
    start = mention.mark.start
    found = BEARING.search(scene.text(mention.field)[max(0, start - BEARING_REACH) : start])
    if found is None:
        return False
    comma = max(0, start - BEARING_REACH) + found.start()
    return any(m.mark.end == comma and m.field == mention.field for m in scene.places.of(mention.sentence))


def is_finer(place: Place, country: str | None) -> bool:
    """Whether a place lies in a country and says more than that."""
    return place.country == country and place.precision not in {"country", None}
