"""Harm said by turns of phrase: fell to his death, slit the throats of, forced from their homes, sentenced to death."""

from collections.abc import Iterator

from streams.extraction.en.findings import Finding
from streams.extraction.en.lines import Line
from streams.extraction.en.lists import joined_left
from streams.extraction.en.nouns import Phrase
from streams.extraction.en.position import before, following, governs
from streams.extraction.en.syntax import group_start, objects, subject

REACH = 10
"""Words between a verb and what completes it, at most: sentenced four men … to death."""
SENT = frozenset(
    "sent sends send sending hurled hurling threw throwing lured luring led leading swept sweeping".split()
)
FALLS = frozenset("fall falls fell falling plunge plunges plunged plunging leap leaps leapt jump jumps jumped".split())
CUT = frozenset("slit slits slitting cut cuts cutting slash slashed slashes slashing slashing".split())
KILLED = frozenset("killed killing shot executed murdered beheaded".split())
FORCED = frozenset("force forced forces forcing drive drove driven drives driving chased chasing expelled".split())
HOMES = frozenset("home homes house houses village villages land lands neighborhood neighbourhood".split())
LEAVES = frozenset("leave abandon evacuate escape relocate".split())
CONDEMNED = frozenset("sentenced sentences sentencing condemned condemns".split())
CAPTIVES = frozenset("hostages captives prisoners hostage captive prisoner".split())
TOOK = frozenset("took take takes taking taken hold holds holding held".split())
MULTIPLE = {"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5}
KILLINGS = frozenset("homicide murder killing slaying fatality stabbing shooting".split())
LOST = frozenset("lost lose loses losing".split())
VANISHED = frozenset("disappeared disappears disappear vanished vanishes vanish".split())
HEADS = frozenset(
    "death deaths refuge shelter riddled throat throats gun weapon knife life lives rounded".split()
) | MULTIPLE.keys() | LOST | VANISHED | FORCED | CONDEMNED  # fmt: skip


def idiom_findings(line: Line, people: list[Phrase]) -> Iterator[Finding]:
    """Figures whose harm is said by a turn of phrase."""
    for at, word in enumerate(line.forms):
        if word not in HEADS:
            continue
        if word in {"death", "deaths"}:
            yield from to_death(line, people, at)
        elif word in {"throat", "throats"}:
            yield from throats(line, people, at)
        elif word in {"gun", "weapon", "knife"}:
            yield from turned(line, people, at)
        elif word in {"life", "lives"}:
            yield from own_life(line, people, at)
            yield from fighting(line, people, at)
        elif word in LOST:
            yield from lost_troops(line, people, at)
        elif word in FORCED:
            yield from forced(line, people, at)
        elif word in CONDEMNED:
            yield from condemned(line, people, at)
        elif word in VANISHED:
            yield from vanished(line, people, at)
        elif word in {"refuge", "shelter"} and line.at(at - 1) in {"sought", "seek", "seeking", "taken", "took"}:
            yield from sheltered(line, people, at)
        elif word == "riddled":
            yield from riddled(line, people, at)
        elif word == "rounded" and line.at(at + 1) == "up":
            yield from rounded_up(line, people, at)
        elif word in MULTIPLE:
            yield from multiple(line, at)


def to_death(line: Line, people: list[Phrase], at: int) -> Iterator[Finding]:
    """`fell to his death`, `were swept to their deaths`, `sent two men to their deaths`, `met his death`."""
    start = at - 1 - line.has(at - 1, "possessive")
    met = line.at(start) in {"met", "meet", "meets"} and start < at - 1
    if not met and (line.at(start) != "to" or (start == at - 1 and line.at(at) == "death" and not falls(line, start))):
        return
    for phrase in reversed(before(people, start)):
        if line.at(phrase.end - 1) in {"whom", "them"}:
            return
        if line.at(phrase.start - 1) in SENT:
            yield Finding("killed", [phrase], (start, at + 1), "en.idiom.to_death")
            return
        if governs(line, phrase) and phrase.shape != "self":
            found = subject(line, people, phrase.end) if line.has(phrase.end, "relative") else None
            yield Finding("killed", found or joined_left(line, people, phrase), (start, at + 1), "en.idiom.to_death")
            return


def falls(line: Line, at: int) -> bool:
    """Whether a verb of falling stands before `to death`."""
    return any(line.at(i) in FALLS for i in range(max(0, at - 3), at))


def throats(line: Line, people: list[Phrase], at: int) -> Iterator[Finding]:
    """`slit the throats of five villagers`, `had their throats cut`."""
    if any(line.at(i) in CUT for i in range(max(0, at - 3), at)) and line.at(at + 1) == "of":
        owner = following(people, at + 2, 0)
        if owner is not None:
            yield Finding("killed", [owner], (at, at + 1), "en.idiom.throats")
    elif line.has(at - 1, "possessive") and line.has(at - 2, "have") and line.at(at + 1) in CUT:
        found = subject(line, people, group_start(line, at - 2))
        yield Finding("killed", found, (at - 2, at + 2), "en.idiom.throats")


def turned(line: Line, people: list[Phrase], at: int) -> Iterator[Finding]:
    """`turned the gun on himself`."""
    verb = next((i for i in range(max(0, at - 4), at) if line.at(i).startswith("turn")), None)
    one = following(people, at + 2, 0)
    if verb is not None and line.at(at + 1) in {"on", "upon"} and one is not None and one.shape == "self":
        yield Finding("killed", [one], (verb, at + 2), "en.idiom.turned", "shooting" if line.at(at) == "gun" else None)


def own_life(line: Line, people: list[Phrase], at: int) -> Iterator[Finding]:
    """`took his own life`."""
    verb = at - 3
    if line.at(at - 1) != "own" or line.at(verb) not in {"took", "take", "takes", "taking", "taken"}:
        return
    found = subject(line, people, group_start(line, verb))[-1:]
    if line.at(verb) == "taking":
        found = [Phrase(at - 2, at + 1, at, "self", 1, 1, None, "exact", None)]
    yield Finding("killed", found, (verb, at + 1), "en.suicide")


def fighting(line: Line, people: list[Phrase], at: int) -> Iterator[Finding]:
    """`is fighting for his life`, `was clinging to life`, `is on life support`."""
    verb = next((i for i in range(max(0, at - 3), at) if line.at(i) in {"fighting", "clinging"}), None)
    if line.at(at - 1) == "on" and line.at(at + 1) == "support":
        verb = at - 1
    if verb is not None:
        found = subject(line, people, group_start(line, verb))
        yield Finding("injured", found, (verb, at + 1), "en.idiom.fighting", weak=True)


def lost_troops(line: Line, people: list[Phrase], at: int) -> Iterator[Finding]:
    """`the rebels lost 30 fighters`."""
    found = [p for p in objects(line, people, at + 1) if p.shape == "counted" and p.group in {"security", "militants"}]
    if found:
        yield Finding("killed", found, (at, at + 1), "en.idiom.lost")


def forced(line: Line, people: list[Phrase], at: int) -> Iterator[Finding]:
    """`forced 3,000 people from their homes`, `hundreds were driven from their villages`."""
    end = min(at + REACH + 4, len(line))
    goes = next(
        (
            i
            for i in range(at + 1, end)
            if (line.at(i) in {"from", "out"} and any(line.at(k) in HOMES for k in range(i + 1, i + 5)))
            or (line.at(i) == "to" and line.at(i + 1) in LEAVES)
        ),
        None,
    )
    if goes is None:
        return
    passive = line.has(at - 1, "be", "adverb")
    found = subject(line, people, group_start(line, at)) if passive else objects(line, people, at + 1)
    found = [p for p in found if p.shape in {"counted", "bare"}]
    yield Finding("displaced", found, (at, goes + 1), "en.idiom.forced")


def sheltered(line: Line, people: list[Phrase], at: int) -> Iterator[Finding]:
    """`9,000 people have sought refuge at a base`."""
    found = [p for p in subject(line, people, group_start(line, at - 1)) if p.shape in {"counted", "bare"}]
    yield Finding("displaced", found, (at - 1, at + 1), "en.idiom.sheltered")


def condemned(line: Line, people: list[Phrase], at: int) -> Iterator[Finding]:
    """`sentenced four men to death`, `was sentenced to death`: not dead yet."""
    end = next((i for i in range(at + 1, min(at + REACH, len(line))) if line.starts_with(i, ("to", "death"))), None)
    if end is None:
        return
    passive = line.has(at - 1, "be", "adverb")
    found = subject(line, people, group_start(line, at)) if passive else objects(line, people, at + 1)
    yield Finding("killed", found, (at, end + 2), "en.idiom.condemned", "execution", status="hypothetical")


def vanished(line: Line, people: list[Phrase], at: int) -> Iterator[Finding]:
    """`43 students disappeared`; not `the suspect disappeared`."""
    found = [p for p in subject(line, people, group_start(line, at)) if p.shape in {"counted", "bare"}]
    yield Finding("missing", found, (at, at + 1), "en.idiom.vanished")


def rounded_up(line: Line, people: list[Phrase], at: int) -> Iterator[Finding]:
    """`police rounded up 12 men`; attackers who round people up are about to do something else to them."""
    if not any(p.group == "security" for p in people) or not KILLED.isdisjoint(line.forms):
        return
    passive = line.has(at - 1, "be", "adverb")
    found = subject(line, people, group_start(line, at)) if passive else objects(line, people, at + 2)
    yield Finding("detained", found, (at, at + 2), "en.idiom.rounded_up", "arrest")


def riddled(line: Line, people: list[Phrase], at: int) -> Iterator[Finding]:
    """`was found riddled with bullets`."""
    if line.at(at + 1) == "with" and line.any_in(at + 2, at + 4, "missile", "wound") is not None:
        start = group_start(line, at)
        people_so = [p for p in subject(line, people, start) if p.group is not None or p.shape == "name"]
        found = [p for p in people_so if start < at or p.end == at]
        yield Finding("killed", found, (at, at + 2), "en.idiom.riddled", "shooting")


def multiple(line: Line, at: int) -> Iterator[Finding]:
    """`a double homicide`, `the triple murder`."""
    noun, fatal = at + 1, False
    if line.at(noun) in {"fatal", "deadly"}:
        noun, fatal = noun + 1, True
    if line.at(noun) not in KILLINGS or (line.at(noun) in {"shooting", "stabbing"} and not fatal):
        return
    if line.at(noun + 1) == "-" or line.at(noun + 1) in {"suspect", "suspects", "charges", "trial", "case"}:
        return
    n = MULTIPLE[line.at(at)]
    phrase = Phrase(at, noun + 1, noun, "counted", n, n, n, "exact", None, (at, at + 1))
    yield Finding("killed", [phrase], (noun, noun + 1), "en.idiom.multiple")


def captives(line: Line, people: list[Phrase]) -> Iterator[Finding]:
    """`took 12 hostages`, `the group holds 20 captives`."""
    for phrase in people:
        if line.at(phrase.head) in CAPTIVES and phrase.shape in {"counted", "bare"}:
            verb = phrase.start - 1
            if line.at(verb) in TOOK:
                kind = "detained" if line.at(phrase.head).startswith("prisoner") else "abducted"
                yield Finding(kind, [phrase], (verb, phrase.end), "en.idiom.captives")  # type: ignore[arg-type]
