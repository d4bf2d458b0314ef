"""Learns the weights of events: `python -m bench.event_weights ARTICLES GOLD … [--also … --own …] [--check]`.

Coded articles in, streams/lexicon/weights/*.json out. Every fifth article is kept unread; the pairs of files behind
`--also` (further articles) and `--own` (texts of the project) are learned from whole. `--check` writes nothing: it
learns on three quarters of the others and says how often the fourth is right, for each quarter.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Any

from bench.coded import Coded, coded, read
from bench.learning import PULL, Choice, accuracy, fit
from schemas.types import HARMFUL, EventType
from streams.extraction import actors, circumstances, event_places, event_types, events, grouping, scoring, unharmed
from streams.extraction.actor_names import QUOTES
from streams.extraction.ar import wording
from streams.extraction.drafts import EventDraft, Mark
from streams.lexicon.build import ar_weights
from streams.text.tokens import tokenize

QUARTERS = 4


def types(article: Coded) -> Iterator[Choice]:
    """The type of each figure; figures of one event share its weight."""
    for at, label in enumerate(article.labels):
        right = article.types.get(label or "")
        rows = event_types.choices(article.scene, at)
        if right in rows:
            yield Choice(list(rows.values()), list(rows).index(right), article.labels.count(label) ** -0.5)  # type: ignore[arg-type]


def groups(article: Coded) -> Iterator[Choice]:
    """For each figure with an event, the earlier group that it joins, or a new one."""
    scene, found, names = article.scene, list[grouping.Group](), list[str | None]()
    likely = [event_types.types(scene, at) for at in range(len(scene.figures))]
    for at, label in enumerate(article.labels):
        if label is None:
            continue
        rows = [grouping.joining(scene, at, g, likely, found) for g in found]
        right = names.index(label) if label in names else len(found)
        yield Choice([*rows, grouping.opening(scene, at, found)], right)
        if right == len(found):
            found.append(grouping.Group([at]))
            names.append(label)
        else:
            found[right].members.append(at)


def drafted(article: Coded) -> Iterator[tuple[dict[str, Any], EventDraft]]:
    """Each coded event of harm with figures, and the draft that the reader would make of it."""
    for event in article.gold["events"]:
        members = [at for at, label in enumerate(article.labels) if label == event["id"]]
        if not members or event["type"] not in HARMFUL:
            continue
        draft = EventDraft(event["type"], event["status"], "body", 0, Mark(0, 0), "", members)
        first = article.scene.figures[members[0]]
        trigger = events.own_trigger(article.scene, event["type"], members)
        draft.field, draft.sentence, draft.trigger = (
            (trigger.field, trigger.sentence, trigger.mark) if trigger else (first.field, first.sentence, first.span)
        )
        yield event, draft


def where(article: Coded) -> Iterator[Choice]:
    """The place of each event with figures, among the names said around it."""
    for event, draft in drafted(article):
        if not event["place"]:
            continue
        home = circumstances.home(article.scene, draft)
        rows = event_places.candidates(article.scene, draft, home, event_places.near(article.scene, home))
        right = [k for k, name in enumerate(rows) if name in event["place"] or event["place"] in name]
        if right:
            exact = next((k for k, name in enumerate(rows) if name == event["place"]), right[0])
            yield Choice([marks for _, marks in rows.values()], exact)


def who(article: Coded) -> Iterator[Choice]:
    """Who did what each event with figures tells, among the names said around it, the nearest mention, or nobody."""
    for event, draft in drafted(article):
        rows = actors.candidates(article.scene, draft, circumstances.home(article.scene, draft))
        wanted = bare_name(event["perpetrator"] or "")
        right = [k for k, row in enumerate(rows) if wanted and alike(bare_name(named(article, row)), wanted)]
        if wanted and not right:
            continue
        nearest = min(right, key=lambda k: nearness(rows[k][2]), default=len(rows))
        yield Choice([signs for _, _, signs in rows] + [actors.nobody(draft, len(rows))], nearest)


def named(article: Coded, row: actors.Row) -> str:
    """A name as it is written."""
    sentence, name, _ = row
    return article.scene.text(article.scene.sentences[sentence].field)[name.start : name.end]


def bare_name(name: str) -> str:
    """A name as it is compared: folded, without quotation marks."""
    return " ".join(t.form for t in tokenize(name) if t.form not in QUOTES)


def alike(one: str, other: str) -> bool:
    """Whether two names are of one actor: one is a part of the other."""
    return one in other or other in one


def nearness(signs: list[str]) -> tuple[bool, bool, bool]:
    """How near a mention stands: in the event's own sentence, next to its figure or trigger, in their phrase."""
    next_to, close = (
        any(s.endswith(f":{bound}") and s.startswith(("figure:", "trigger:")) for s in signs)
        for bound in actors.GAPS[:2]
    )
    return "step:0" not in signs, not next_to, not close


def harms(article: Coded) -> list[EventType]:
    """Types of the coded events with figures."""
    return [e["type"] for e in article.gold["events"] if e["id"] in article.labels and e["type"] in HARMFUL]


def bare(article: Coded, times: int) -> Iterator[ar_weights.Row]:
    """For each type with a trigger, whether it is an event without a figure; the article counts so many times."""
    right = {e["type"] for e in article.gold["events"] if e["id"] not in article.labels and e["status"] == "new"}
    for kind, signs in unharmed.rows(article.scene, harms(article)):
        yield signs, str(kind in right), times


CHOICES: dict[str, Callable[[Coded], Iterator[Choice]]] = {
    "types_en": types, "types_ar": types, "grouping": groups,
    "places_en": where, "places_ar": where, "actors_en": who, "actors_ar": who,
}  # fmt: skip
ON_READ = frozenset({"types_en", "types_ar", "grouping", "places_en", "places_ar"})
"""Choices that also learn from the figures that the reader finds, with its mistakes."""
ON_FURTHER = frozenset({"types_ar", "grouping", "places_ar", "actors_ar"})
"""Choices that also learn from further articles, all Arabic."""
ON_OWN = frozenset({"types_ar", "actors_ar"})
"""Choices that also learn from texts of the project, which do not name places and several happenings as papers do."""
BY_WORDS = frozenset({"actors_en", "actors_ar"})
"""Choices whose signs are words: they learn from articles of their language only, and leave out rare ones."""
ENGLISH = 4
"""How many times an English article counts for the weights of English that Arabic ones teach as well."""
STRENGTH, ROUNDS, LEAST_SEEN = 0.1, 40, 6
"""How freely words may weigh, the steps after which learning gains nothing more, and how often one must occur."""
BARE_STRENGTH, BARE_ROUNDS, BARE_LEAST = 0.03, 200, 6
"""The same for happenings without figures."""
PULLS = {"places_en": 0.05, "places_ar": 0.05}
"""Where a weight is pulled back more strongly than by default: many signs of places are rare."""


def words(articles: list[Coded]) -> Iterator[ar_weights.Row]:
    """The words around each coded figure of an Arabic article, and its type."""
    for article in articles:
        scene = article.scene
        if scene.clean.ref.language == "ar" and article.by_hand:
            said = wording.signs(scene.said, scene.figures)
            for signs, label in zip(said, article.labels, strict=True):
                if label in article.types:
                    yield signs, article.types[label], article.labels.count(label) ** -0.5


def speak(articles: list[Coded]) -> dict[str, float]:
    """Weights of the words, from all articles; each article is left with what those of the others say of it."""
    found = [a for a in articles if a.scene.clean.ref.language == "ar" and a.scene.figures]
    ids = sorted({a.gold["id"] for a in found})
    part = {i: n % ar_weights.PARTS for n, i in enumerate(ids)}
    for each in range(ar_weights.PARTS):
        apart = [a for a in found if part[a.gold["id"]] == each]
        scoring.LOADED[wording.NAME] = told([a for a in found if part[a.gold["id"]] != each])
        for a in apart:
            a.scene.wording[:] = wording.wording(a.scene.said, a.scene.figures)
    scoring.LOADED[wording.NAME] = learned = told(found)
    return dict(learned)


def wordless(row: list[str]) -> list[str]:
    """Features without those of words, which English articles do not have."""
    return [sign for sign in row if not sign.startswith(event_types.WORDS)]


def told(articles: list[Coded]) -> dict[str, float]:
    """Weights of the words, from these articles."""
    return ar_weights.learn(list(words(articles)), STRENGTH, ROUNDS, LEAST_SEEN)


def learn_bare(articles: list[Coded], more: list[Coded]) -> dict[str, float]:
    """Weights of happenings without figures; those of the gold count more often."""
    sources = ((articles, ar_weights.FIRST), (more, 1))
    found = [row for part, times in sources for a in part for row in bare(a, times)]
    weights = ar_weights.learn(found, BARE_STRENGTH, BARE_ROUNDS, BARE_LEAST)
    return {f"{unharmed.EVERY}=bias" if name == "bias" else name: weight for name, weight in weights.items()}


def learn(articles: list[Coded], seen: list[Coded], also: list[Coded], own: list[Coded]) -> dict[str, dict[str, float]]:
    """Weights of all choices; grouping looks at the types that the weights just learned find."""
    learned = {wording.NAME: speak(articles + seen + also + own)}
    learned[unharmed.NAME] = scoring.LOADED[unharmed.NAME] = learn_bare(articles, [a for a in also + own if a.by_hand])
    for name, choices in CHOICES.items():
        sources = articles + (seen if name in ON_READ else []) + (also if name in ON_FURTHER else [])
        sources += own if name in ON_OWN else []
        if name in BY_WORDS:
            sources = [a for a in sources if name.endswith(a.scene.clean.ref.language or "")]
        elif name.endswith("_en"):
            sources += [a for a in sources if a.scene.clean.ref.language == "en"] * (ENGLISH - 1)
        found = [c for a in sources for c in choices(a)]
        if name == "types_en":
            found = [replace(c, rows=[wordless(row) for row in c.rows]) for c in found]
        learned[name] = fit(found, pull=PULLS.get(name, PULL), least=LEAST_SEEN if name in BY_WORDS else 1)
        scoring.LOADED[name] = learned[name]
    return learned


def check(articles: list[Coded], seen: list[Coded], also: list[Coded], own: list[Coded]) -> None:
    """Prints how often a choice is right on articles that it was not learned from."""
    for quarter in range(QUARTERS):
        apart = [a for a in articles if a.number // 5 % QUARTERS == quarter]
        learned = learn(
            [a for a in articles if a.number // 5 % QUARTERS != quarter],
            [a for a in seen if a.number // 5 % QUARTERS != quarter],
            also,
            own,
        )
        shares = {
            name: round(accuracy([c for a in apart for c in CHOICES[name](a)], learned[name]), 3) for name in CHOICES
        }
        print(quarter, shares)


def main() -> None:
    """Learns and writes, or checks."""
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("files", nargs="+", type=Path)
    args.add_argument("--also", nargs="*", type=Path, default=[])
    args.add_argument("--own", nargs="*", type=Path, default=[])
    args.add_argument("--check", action="store_true")
    given = args.parse_args()
    pairs, further, made = (list(zip(f[::2], f[1::2], strict=True)) for f in (given.files, given.also, given.own))
    articles = [a for pair in pairs for a in coded(*pair) if not a.unread]
    seen = [a for pair in pairs for a in read(*pair) if not a.unread]
    also, own = ([a for source in (coded, read) for pair in p for a in source(*pair)] for p in (further, made))
    if given.check:
        check(articles, seen, also, own)
        return
    for name, weights in learn(articles, seen, also, own).items():
        path = Path(str(files("streams.lexicon") / "weights" / f"{name}.json"))
        path.write_text(json.dumps(weights, ensure_ascii=False, indent=0) + "\n", "utf-8")


if __name__ == "__main__":
    sys.exit(main())
