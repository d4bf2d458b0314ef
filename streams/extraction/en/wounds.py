"""Harm said by its signs: gunshot wounds, being hit, the unharmed; what says hospital or custody is handed on."""

from collections.abc import Iterator

from streams.extraction.en.custody import custody, flight, held
from streams.extraction.en.findings import Finding
from streams.extraction.en.hospitals import condition, hospital, in_hospital, sent
from streams.extraction.en.lines import CLASSES, Line
from streams.extraction.en.nouns import Phrase
from streams.extraction.en.position import before, following
from streams.extraction.en.syntax import group_start, human, number_of, objects, opener, subject

WOUND_REACH = 5
"""Words between a person and `with a gunshot wound`, at most."""
PUT = frozenset("put puts sent sends sending landed landing putting".split())
SIGNS = frozenset(
    word for word, kinds in CLASSES.items() if not kinds.isdisjoint({"wound", "transport", "strike", "sign"})
)
BROKEN = frozenset("leg legs arm arms rib ribs bone bones nose ankle wrist neck back hip jaw pelvis foot hand".split())
CAME = frozenset("walked arrived showed came turned checked".split())
CAME_REACH = 12
"""Words between `walked into a hospital` and `with a wound`, at most."""
BONES = {"broken", "concussion", "concussions", "fracture", "fractures"}
MOVED = frozenset("rushed transported airlifted took carried flew".split())
UNHARMED = frozenset("unharmed unhurt uninjured unscathed".split())


def sign_findings(line: Line, people: list[Phrase]) -> Iterator[Finding]:
    """Figures whose harm is said by its signs."""
    for at, word in enumerate(line.forms):
        if word not in SIGNS:
            continue
        if line.has(at, "wound") and word in {
            "gunshot",
            "wound",
            "wounds",
            "injury",
            "injuries",
            "trauma",
            "burns",
            *BONES,
        }:
            yield from wound(line, people, at)
        elif (
            line.has(at, "transport")
            and line.at(at + 1) != "away"
            and not (word == "sent" and not line.has(at - 1, "be"))
        ):
            yield from hospital(line, people, at)
        elif line.has(at, "strike"):
            yield from struck(line, people, at)
        elif (word == "held" and (line.has(at - 1, "be") or line.at(at + 1) in {"after", "over", ""})) or (
            (word == "taken" and line.at(at + 1) == "away")
            or (word == "taken" and line.at(at + 1) == "by" and line.any_in(at, at + 9, "hospital") is None)
        ):
            yield from held(line, people, at)
        if (
            (word in PUT or word in MOVED)
            and not (line.has(at - 1, "be", "adverb", "aspect", "have") and line.at(at - 1) != "also")
            and line.any_in(at + 1, at + 9, "hospital") is not None
        ):
            yield from sent(line, people, at)
        elif word == "hospital":
            yield from in_hospital(line, people, at)
        elif word in {"custody", "captive", "hostage", "prisoner"}:
            yield from custody(line, people, at)
        elif word == "condition" and line.at(at - 1) in {"critical", "serious", "stable", "grave"}:
            yield from condition(line, people, at)
        elif word in {"fled", "flee", "fleeing"}:
            yield from flight(line, people, at)
        elif word in UNHARMED or (word == "safe" and line.at(at + 1) == "and"):
            yield from unharmed(line, people, at)


def wound(line: Line, people: list[Phrase], at: int) -> Iterator[Finding]:
    """`was suffering from a gunshot wound`, `sustained injuries`, `a man with a gunshot wound`."""
    if line.at(at) == "broken" and line.at(at + 1) not in BROKEN:
        return
    if line.at(at) in {"injury", "injuries", "wounds", "burns"} and line.at(at + 1) == "to":
        hurt = following(people, at + 2, 0)
        if hurt is not None and hurt.group is not None and hurt.shape in {"counted", "one"}:
            yield Finding("injured", [hurt], (at, at + 1), "en.wound.to")
            return
    for i in range(at - 1, max(at - 8, -1), -1):
        if line.at(i) in {".", ";"} or line.has(i, "clause", "relative"):
            return
        if (line.has(i, "suffer") and line.at(i) not in {"received", "receiving"}) or (
            line.at(i) == "had" and i > at - 5
        ):
            start = group_start(line, i)
            free = line.at(i) in {"suffering", "sustaining"} and not line.has(i - 1, "be", "adverb")
            people_before = [
                p for p in before(people, i) if p.group is not None or p.shape in {"name", "counted", "bare"}
            ]
            found = people_before[-1:] if free else subject(line, people, start, number_of(line, start, i))
            if found:
                fatal = any(line.at(k) == "fatal" for k in range(i + 1, at))
                yield Finding(
                    "killed" if fatal else "injured",
                    found,
                    (i, at + 1),
                    "en.wound.suffered",
                    untold=line.at(i) == "suffering",
                    weak=line.at(i) == "had",
                )
            return
        came = next((k for k in range(i - 1, max(i - CAME_REACH, -1), -1) if line.at(k) in CAME), None)
        if line.at(i) == "with" and came is not None and line.any_in(came, i, "hospital") is not None:
            found = subject(line, people, group_start(line, came))
            yield Finding("injured", found, (came, at + 1), "en.wound.came", untold=True)
            return
        if line.at(i) == "with" and line.at(at) in {"injuries", "burns", "injury"}:
            yield from with_injuries(line, people, at, i)
            return
        if line.at(i) == "with" and line.at(at) in {"gunshot", "wound", "wounds"} and not line.has(i - 1, "transport"):
            left = [p for p in before(people, i) if not (p.shape == "name" and line.has(p.start - 1, "preposition"))]
            if (
                left
                and i - left[-1].end <= WOUND_REACH
                and not any(
                    line.has(k, "be", "have", "clause") or line.at(k) == "charged" for k in range(left[-1].end, i)
                )
            ):
                yield Finding(
                    "injured",
                    left[-1:],
                    (i, at + 1),
                    "en.wound.with",
                    untold=True,
                    weak=left[-1].shape in {"definite", "pronoun"},
                )
            return


LIVED = frozenset("escaped escapes survived walked emerged".split())


def with_injuries(line: Line, people: list[Phrase], at: int, start: int) -> Iterator[Finding]:
    """`left a clerk with serious injuries`, `escaped with burns`."""
    left = before(people, start)
    lived = next((i for i in range(start - 1, max(start - 5, -1), -1) if line.at(i) in LIVED), None)
    if lived is not None:
        found = subject(line, people, lived)
        yield Finding("injured", found, (start, at + 1), "en.wound.with", weak=True)
    elif line.has(start - 1, "transport") and line.has(start - 2, "be", "adverb"):
        verb = group_start(line, start - 1)
        yield Finding("injured", subject(line, people, verb), (start - 1, at + 1), "en.wound.with", weak=True)
    elif left and left[-1].end == start and line.has(left[-1].start - 1, "left"):
        yield Finding("injured", left[-1:], (start, at + 1), "en.wound.left")


def struck(line: Line, people: list[Phrase], at: int) -> Iterator[Finding]:
    """`a bullet hit a woman`, `a man was struck in the leg`, `was hit by a car`."""
    if line.has(at - 1, "be", "get") or (line.has(at - 1, "adverb") and line.has(at - 2, "be")):
        after = line.forms[at + 1 : at + 3]
        if (
            line.at(at) in {"hit", "struck", "grazed", "pierced"}
            and after
            and after[0] in {"in", "by", "multiple", "several", "once", "twice", "and", "at", ",", ".", "but"}
        ):
            start = group_start(line, at)
            found = subject(line, people, start, number_of(line, start, at))
            if line.at(start - 1) == "and" and not any(human(p) for p in found):
                found = opener(line, people) or found
            spared = line.any_in(start, at, "negation") is not None
            if found and not spared and (after[0].isalpha() or found[0].group is not None):
                killed = line.at(at - 1) in {"fatally", "mortally"}
                untold = not killed and line.at(at) != "grazed"
                yield Finding(
                    "killed" if killed else "injured", found, (at, at + 1), "en.struck.passive", untold=untold
                )
    elif line.any_in(at - 5, at, "missile") is not None and line.at(at) in {
        "hit",
        "struck",
        "grazed",
        "pierced",
        "hitting",
        "striking",
        "grazing",
    }:
        found = [
            phrase for phrase in objects(line, people, at + 1) if phrase.group is not None or phrase.shape == "name"
        ]
        if found:
            yield Finding("injured", found, (at, at + 1), "en.struck.active", untold=True)


def unharmed(line: Line, people: list[Phrase], at: int) -> Iterator[Finding]:
    """`all staff were unharmed`: nobody was injured."""
    start = group_start(line, at)
    found = subject(line, people, start)
    if found or following(people, at, 0):
        mark = (found or people[:1])[-1]
        none = Phrase(mark.start, mark.end, mark.head, "zero", 0, 0, 0, "exact", mark.group)
        yield Finding("injured", [none], (at, at + 1), "en.unharmed")
