"""What became of people shot or stabbed where the word alone does not say it."""

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from streams.extraction.en.lines import Line
from streams.extraction.en.nouns import Phrase, age

if TYPE_CHECKING:
    from streams.extraction.en.figures import Candidate

TOLD = 20
"""Deaths of one sentence, and of the article, that are looked at."""
AFTER = 30
"""Words after a wound in which the sentence may say that its bearer lives, at most."""
LIVES = frozenset("stable survive survived survives recover recovering recovered non-life-threatening released".split())


class Person(NamedTuple):
    """What tells one person from another."""

    sex: str | None
    age: str | None
    name: frozenset[str]


def settle(candidates: "list[Candidate]") -> "list[Candidate]":
    """Reads `shot` as killed or injured by the article's other figures."""
    told = [c for c in candidates if not c.finding.untold and c.finding.people[0].low > 0]
    dead = [c for c in told if c.finding.kind == "killed"]
    most_dead = max((c.finding.people[0].low for c in dead), default=0)
    gone = {person(c.line, phrase) for c in dead[:TOLD] for phrase in c.finding.people[:TOLD]}
    hurt = any(c.finding.kind == "injured" for c in told)
    near: dict[int, list[Candidate]] = defaultdict(list)
    for c in candidates:
        if c.finding.kind == "killed" and len(near[id(c.line)]) < TOLD:
            near[id(c.line)].append(c)
    most = max((f.people[0].low for c in candidates if (f := c.finding).untold), default=0)
    candidates = [c for c in candidates if not retold(c, near[id(c.line)])]
    for candidate in candidates:
        finding = candidate.finding
        if not finding.untold or not dead or finding.kind != "injured" or finding.people[0].rest:
            continue
        low = finding.people[0].low if len(finding.people) == 1 else len(finding.people)
        if low > 1:
            finding.kind = "killed" if most_dead == low and not hurt else "killed_or_injured"
        elif died(candidate, gone, sure=not hurt and most_dead >= most) and not beside(
            candidate, near[id(candidate.line)]
        ):
            finding.kind = "killed"
    return candidates


def person(line: Line, phrase: Phrase) -> Person:
    """What a phrase tells of one person: sex, age and name."""
    words = line.forms[phrase.start : phrase.end]
    sexes = {sex for i in range(phrase.start, phrase.end) for sex in ("male", "female") if line.has(i, sex)}
    years = next((line.at(i) for i in range(phrase.start, phrase.end) if age(line, i)), None)
    if years is None and phrase.shape == "name" and line.at(phrase.end) == "," and line.at(phrase.end + 1).isdigit():
        years = line.at(phrase.end + 1)
    name = frozenset(w for i, w in enumerate(words, phrase.start) if line.capital[i] and not line.has(i, "male"))
    sex = sexes.pop() if len(sexes) == 1 else None
    return Person(sex, years, name if phrase.shape == "name" else frozenset())


def died(candidate: "Candidate", gone: set[Person], *, sure: bool) -> bool:
    """Whether one who was shot is one of the dead; `sure` where nobody else came off with wounds."""
    line, end = candidate.line, candidate.finding.harm[1]
    if any(line.at(i) in LIVES for i in range(end, min(end + AFTER, len(line)))):
        return False
    mine = person(line, candidate.finding.people[0])
    if mine.name and any(mine.name & other.name for other in gone):
        return True
    return sure and any(same(mine, other) for other in gone)


def same(one: Person, other: Person) -> bool:
    """Whether nothing tells two people apart."""
    if one.name and other.name and not one.name & other.name:
        return False
    return all(a is None or b is None or a == b for a, b in ((one.sex, other.sex), (one.age, other.age)))


def retold(candidate: "Candidate", dead: "list[Candidate]") -> bool:
    """Whether the end of one person's sentence says the outcome: `he was shot in the back and fell, and he died`."""
    mine = candidate.finding.people[0]
    moved = candidate.finding.rule in {"en.hospital", "en.sent"} and mine.high == 1
    return (
        candidate.finding.untold
        and (mine.shape == "pronoun" or moved)
        and any(
            c.finding.people[0].shape == "pronoun"
            and c.finding.people[0].start > mine.start
            and (moved or c.line.at(c.finding.people[0].head) == c.line.at(mine.head))
            for c in dead
        )
    )


def beside(candidate: "Candidate", dead: "list[Candidate]") -> bool:
    """Whether a sentence tells of another one who died: `Omar Dell died and his wife was taken to a hospital`."""
    first = candidate.finding.people[0]
    return first.shape in {"one", "name", "definite", "noun"} and any(
        not c.finding.untold
        and any(c.line.at(i) in {"and", "while", "but", "also"} for i in range(first.start - 6, first.start))
        and c.finding.people[0].end < first.start
        for c in dead
    )
