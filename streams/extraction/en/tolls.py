"""Nouns of harm: death tolls, `12 deaths`, `the murder of a man`, bodies found, `no casualties`, lives lost."""

from collections.abc import Iterator

from schemas.quantities import Status
from streams.extraction.en.counts import COUNTED_IN, TOLL_REACH, among, death_toll, number_of_people, one_among
from streams.extraction.en.findings import Finding
from streams.extraction.en.harm import HARMS
from streams.extraction.en.lines import CLASSES, Line
from streams.extraction.en.lists import joined
from streams.extraction.en.nouns import PERSONS, Phrase, ordinal
from streams.extraction.en.numbers import NUMERALS
from streams.extraction.en.position import before, following
from streams.extraction.en.status import within
from streams.extraction.en.syntax import group_start, subject
from streams.lexicon.en.words import tolls

TOLLS = tolls()
RISEN = frozenset(
    "rise rises rose risen climb climbs climbed jump jumped grow grew grown increased reach reached hit up".split()
)
"""Words by which deaths come to a number."""
SINGLE = frozenset("death murder killing assassination slaying execution kidnapping abduction".split())
"""Nouns of harm that take the one who suffered it as a possessive: Roe's death."""
OF_NOUNS = {
    "death": "killed", "deaths": "killed", "murder": "killed", "murders": "killed", "killing": "killed",
    "killings": "killed", "slaying": "killed", "assassination": "killed", "execution": "killed", "homicide": "killed",
    "massacre": "killed", "beheading": "killed", "lynching": "killed", "drowning": "killed", "shooting": "injured",
    "stabbing": "injured", "wounding": "injured", "kidnapping": "abducted", "abduction": "abducted",
    "kidnap": "abducted", "arrest": "detained", "arrests": "detained", "detention": "detained",
    "disappearance": "missing", "displacement": "displaced",
}  # fmt: skip

TELLING = (
    frozenset("toll total tally count number victim victims among of life lives suicide".split())
    | {word for word, kinds in CLASSES.items() if "body" in kinds}
    | COUNTED_IN.keys()
    | OF_NOUNS.keys()
    | TOLLS.keys()
)
"""Words at which a construction of this file is looked for."""


def toll_findings(line: Line, people: list[Phrase]) -> Iterator[Finding]:
    """Figures whose harm is said by a noun."""
    for at, word in enumerate(line.forms):
        if word not in TELLING:
            continue
        if counts_deaths(line, at) or counts_on(line, at):
            yield from death_toll(line, people, at, "killed")
        elif word == "number" and line.at(at + 1) == "of" and line.at(at + 2) in COUNTED_IN:
            yield from death_toll(line, people, at + 2, COUNTED_IN[line.at(at + 2)])
        elif word == "number" and line.at(at + 1) == "of" and (harm := number_of_people(line, people, at)) is not None:
            counted = COUNTED_IN.get(line.at(harm)) or HARMS[line.at(harm)].kind
            yield from death_toll(line, people, harm, counted)  # type: ignore[arg-type]
        elif word in {"victim", "victims"} and line.at(at - 1) in {"gunshot", "shooting", "stabbing"}:
            yield from shot_victims(line, people, at)
        elif word in COUNTED_IN and line.at(at + 1) != "of":
            yield from among(line, people, at)
        elif word == "among" or (word == "of" and line.at(at - 1) == "one"):
            yield from one_among(line, people, at)
        elif line.has(at, "body"):
            yield from bodies(line, people, at)
        elif word in {"life", "lives"}:
            yield from lives(line, people, at)
        elif word in OF_NOUNS and line.at(at + 1) == "of" and line.at(at - 1) != "attempted":
            yield from noun_of(line, people, at)
        elif word == "suicide" and line.at(at - 1) in {"committed", "committing", "commits", "commit"}:
            yield from suicide(line, at)
        if word in TOLLS:
            yield from counted_noun(line, people, at)


def counts_deaths(line: Line, at: int) -> bool:
    """`the toll`, `the homicide total`; not a toll road."""
    if line.at(at) == "toll":
        return line.at(at + 1) not in {"-", "free", "road", "booth", "plaza", "bridge", "lane"}
    return line.at(at) in {"total", "tally", "count"} and line.at(at - 1) in {"homicide", "murder", "death", "fatality"}


def counts_on(line: Line, at: int) -> bool:
    """`Deaths from the outbreak have risen to 21`, `cholera deaths rise to 21`; not `12 deaths`."""
    if line.at(at) not in {"deaths", "fatalities"} or line.at(at - 1) in NUMERALS or line.at(at - 1)[:1].isdigit():
        return False
    for i in range(at + 1, min(at + TOLL_REACH, len(line) - 1)):
        if line.at(i) in RISEN:
            return line.at(i + 1) in {"to", "past", "above"} or line.at(i) in {"reach", "reached", "hit"}
        if line.at(i) == "," and line.has(i + 1, "clause"):
            return False
    return False


def counted_noun(line: Line, people: list[Phrase], at: int) -> Iterator[Finding]:
    """`12 deaths`, `no casualties`, `at least 10 civilian casualties`, `the second homicide`, `Ruiz's death`."""
    kind, word = TOLLS[line.at(at)], line.at(at)
    if word in SINGLE and line.at(at - 1).endswith("'s") and (line.capital[at - 1] or line.at(at - 1)[:-2] in PERSONS):
        name = Phrase(at - 1, at, at - 1, "name", 1, 1, None, "exact", group_of(line, at - 1))
        yield Finding(kind, [name], (at, at + 1), "en.noun.possessive")  # type: ignore[arg-type]
        return
    for phrase in reversed(before(people, at + 1)[-2:]):
        if ordinal(line, at - 1):
            break
        if phrase.head == at or (phrase.end == at and phrase.shape in {"counted", "bare"}):
            if (
                phrase.shape in {"counted", "bare"}
                and word.endswith("s") | (word == "casualty")
                and line.at(at + 1) != "toll"
            ):
                yield Finding(kind, [phrase], (at, at + 1), "en.noun.counted", status=roll_up(line, at))  # type: ignore[arg-type]
            return
    if (kind != "detained" and line.at(at - 1) == "no") or (
        kind != "detained" and line.at(at - 2) == "no" and not line.has(at - 1, "conjunction")
    ):
        start = at - (1 if line.at(at - 1) == "no" else 2)
        none = Phrase(start, at + 1, at, "zero", 0, 0, 0, "exact", None, (start, start + 1))
        yield Finding("injured" if kind == "killed_or_injured" else kind, [none], (at, at + 1), "en.noun.none")  # type: ignore[arg-type]
    elif (place := ordinal(line, at - 1)) is not None and kind == "killed" and not word.endswith("s"):
        n, start = place
        nth = Phrase(start, at + 1, at, "counted", n, n, n, "exact", None, (start, at))
        if n > 1:
            yield Finding("killed", [nth], (at, at + 1), "en.noun.nth", status="aggregate")
    elif (
        word in {"fatalities", "casualties", "deaths"}
        and not line.has(at - 1, "determiner")
        and line.at(at + 1) != "of"
    ):
        reported = at == 0 and line.has(1, "be") and line.at(2) in {"reported", "inflicted", "caused", "feared"}
        if (
            reported
            or line.has(at - 2, "be", "have", "left", "clause")
            or line.at(at - 1)
            in {
                "caused",
                "causing",
                "more",
            }
        ):
            plural = Phrase(at, at + 1, at, "plural", 2, None, None, "unspecified", None)
            yield Finding(kind, [plural], (at, at + 1), "en.noun.plural")  # type: ignore[arg-type]


def group_of(line: Line, at: int) -> str | None:
    """Class of a possessive: `the teen's`."""
    person = PERSONS.get(line.at(at)[:-2])
    return person.group if person is not None else None


def roll_up(line: Line, at: int) -> Status | None:
    """Aggregate where killings are counted over a span of time: `the city's eighth of 14 homicides this year`."""
    counted = line.at(at) in {"killings", "homicides", "murders", "slayings", "deaths", "fatalities", "casualties"}
    low, high = within(line, 0, at, len(line))
    return "aggregate" if counted and line.any_in(low, high, "span_of_time") is not None else None


def bodies(line: Line, people: list[Phrase], at: int) -> Iterator[Finding]:
    """`15 bodies`, `the bodies of 42 men were found`."""
    if line.at(at - 1) in {"upper", "lower", "whole", "entire"}:
        return
    phrase = next((p for p in reversed(before(people, at + 1)) if p.head == at), None)
    told = line.any_in(at - 8, at + 20, "found") is not None
    owner = following(people, at + 2, 0) if line.at(at + 1) == "of" else None
    if owner is not None and (told or owner.shape == "counted"):
        yield Finding("killed", joined(line, people, owner, inner=True), (at, at + 1), "en.body.of")
    elif (
        phrase is not None
        and phrase.shape in {"counted", "one", "plural", "definite"}
        and (told or phrase.shape == "counted")
    ):
        yield Finding("killed", [phrase], (at, at + 1), "en.body.found")


def shot_victims(line: Line, people: list[Phrase], at: int) -> Iterator[Finding]:
    """`three shooting victims`, `found a gunshot victim`; not `the shooting victim`, who was told of before."""
    phrase = next((p for p in reversed(before(people, at + 1)) if p.head == at), None)
    if phrase is None or line.any_in(phrase.start - 5, phrase.start, "negation") is not None:
        return
    if phrase.shape in {"counted", "one"} and not line.has(at + 1, "be"):
        hint = "stabbing" if line.at(at - 1) == "stabbing" else "shooting"
        yield Finding("injured", [phrase], (at - 1, at + 1), "en.victims", hint, untold=True, weak=True)  # type: ignore[arg-type]


def lives(line: Line, people: list[Phrase], at: int) -> Iterator[Finding]:
    """`claimed nine lives`, `five people lost their lives`, `took the lives of two men`."""
    verb = next((i for i in range(at - 1, max(at - 7, -1), -1) if line.at(i) in LOST | CLAIMED), None)
    if verb is None or line.any_in(verb - 4, verb, "negation") is not None:
        return
    if line.at(verb) in LOST and line.has(at - 1, "possessive"):
        yield Finding("killed", subject(line, people, group_start(line, verb)), (verb, at + 1), "en.lives.lost")
    elif line.at(at + 1) == "of" and (owner := following(people, at + 2, 0)) is not None:
        yield Finding("killed", joined(line, people, owner, inner=True), (verb, at + 1), "en.lives.of")
    elif (
        line.at(at - 1) != "own"
        and (
            phrase := next(
                (p for p in before(people, at + 1) if verb < p.start and p.shape in {"counted", "bare"}), None
            )
        )
        is not None
    ):
        yield Finding("killed", [phrase], (verb, at + 1), "en.lives.claimed")


LOST = {"lost", "lose", "losing", "loses"}
CLAIMED = {"claimed", "claiming", "claims", "claim", "took", "taken", "taking", "cost", "costing", "ended"}


def noun_of(line: Line, people: list[Phrase], at: int) -> Iterator[Finding]:
    """`the murder of a city official`, `killing of 12 villagers`."""
    owner = following(people, at + 2, 0)
    if (
        owner is None
        or (line.at(at - 2) in {"to", "for"} and line.at(at) in {"arrest", "arrests"})
        or owner.shape in {"pronoun", "bare"}
        or (line.at(at).endswith("s") and owner.shape != "counted" and line.at(at) != "deaths")
    ):
        return
    kind = "killed" if line.at(at - 1) in {"fatal", "deadly"} else OF_NOUNS[line.at(at)]
    hint = HARMS[line.at(at)].hint if line.at(at) in HARMS else None
    members = joined(line, people, owner, inner=True)
    yield Finding(kind, members, (at, at + 1), "en.noun.of", hint, untold=kind == "injured")  # type: ignore[arg-type]


def suicide(line: Line, at: int) -> Iterator[Finding]:
    """`committed suicide`: one who did."""
    one = Phrase(at - 1, at + 1, at, "self", 1, 1, None, "exact", None)
    if line.at(at + 1) not in {"bomber", "bombers", "attack", "bombing", "attempt"}:
        yield Finding("killed", [one], (at - 1, at + 1), "en.suicide")
