"""Noun phrases: where they end, their head, and what a phrase of people holds."""

from dataclasses import dataclass
from typing import Literal

from schemas.quantities import Qualifier
from streams.extraction.en.lines import Line
from streams.extraction.en.numbers import COUNTERS, NUMERALS, Amount, amount
from streams.lexicon.en.words import classes, harms, persons, states

PERSONS = persons()
STATES = states()
HARMS = harms()
DEAD = frozenset("drowned slain murdered massacred".split())
"""Participles that say of people before their noun that they are dead: four drowned children."""
PARENTS = frozenset("mother father mom dad parent grandmother grandfather".split())
"""Nouns whose `of three` counts others: mother of three."""
WIDEST = 8
"""Words between a determiner and its noun."""
ORDINALS = {
    word: n
    for n, word in enumerate(
        "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
        "sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        2,
    )
}
SUFFIXES = {"st", "nd", "rd", "th"}
Shape = Literal["nth", "counted", "bare", "one", "definite", "name", "noun", "plural", "pronoun", "zero", "self"]
STOPS = (
    "preposition",
    "be",
    "have",
    "modal",
    "clause",
    "relative",
    "conjunction",
    "pronoun",
    "determiner",
    "adverb",
    "aspect",
    "left",
    "speech",
    "suffer",
    "finite",
)
NOT_PEOPLE = frozenset(word for word, kinds in classes().items() if "organisation" in kinds)
"""Last words of names that name no person."""


@dataclass(slots=True)
class Phrase:
    """People as the text counts or names them; `start`, `end` and `head` are tokens."""

    start: int
    end: int
    head: int
    shape: Shape
    low: int
    high: int | None
    stated: int | None
    qualifier: Qualifier
    group: str | None
    """Class of the head noun; None where no noun for people stands there."""
    number: tuple[int, int] | None = None
    state: int | None = None
    """Token of an adjective of harm inside: two wounded soldiers."""
    rest: bool = False
    """Said of those beyond a first number: others, more, another."""

    @property
    def single(self) -> bool:
        """One person said without a numeral."""
        return self.shape in {"one", "name", "noun", "definite"} and self.high == 1


def noun(line: Line, at: int) -> tuple[int, str | None, int | None] | None:
    """Head of the noun phrase from a token on: its token, its class (None: unknown), an adjective of harm inside."""
    person, state, end, aged = None, None, at, False
    while end < min(at + WIDEST, len(line)) and not stops(line, end):
        word = line.at(end)
        if age(line, end):
            end, aged = line.forms.index("old", end) + 1, True
            continue
        if aged and person is None and word.isalpha() and not line.capital[end] and not leads(line, end):
            return end - 1, "unspecified", state
        if word in STATES and not line.capital[end]:
            if not leads(line, end + 1):
                break
            state = end
        elif word in HARMS and (
            (HARMS[word].slot == "gerund" and end > at) or person is not None or not leads(line, end)
        ):
            break
        elif word in DEAD:
            state = end
        elif word in PERSONS and not (line.at(end + 1) in {"'", "’"} and not stops(line, end + 2)):
            person = end
        elif person is not None and word.isalpha() and not line.capital[end] and not leads(line, end + 1):
            break
        end += 1
    if person is not None:
        return person, PERSONS[line.at(person)].group, state
    if end == at:
        return None
    if line.has(at, "thing", "animal") or line.has(end - 1, "thing", "animal") or line.at(end - 1) in NOT_PEOPLE:
        return end - 1, "thing", None
    return end - 1, None, state


def ordinal(line: Line, at: int) -> tuple[int, int] | None:
    """The number of the ordinal that ends at a token, and its first token: `the sixth`, `the 30th`."""
    word, before = line.at(at), line.at(at - 1)
    if word in ORDINALS:
        return ORDINALS[word], at
    if word in SUFFIXES and line.glued(at) and before.isdigit() and len(before) < len("1000"):
        return int(before), at - 1
    return None


def leads(line: Line, at: int) -> bool:
    """Whether a noun for people follows within two words."""
    return any(line.at(k) in PERSONS and not any(stops(line, j) for j in range(at, k)) for k in range(at, at + 3))


def stops(line: Line, at: int) -> bool:
    """Whether a noun phrase ends before this token."""
    word = line.at(at)
    if not word:
        return True
    if word in {"-", "/"} and line.glued(at) and line.glued(at + 1):
        return False
    if word == "." and line.glued(at) and at + 1 < len(line):
        return False
    if not word[0].isalnum():
        return True
    if word[0].isdigit() or word in NUMERALS or (word,) in COUNTERS:
        return not age(line, at)
    if word in {"alleged", "suspected"}:
        return False
    return line.has(at, *STOPS) and not (word == "s" and line.glued(at))


def age(line: Line, at: int) -> bool:
    """Whether an age begins here: `23-year-old`, `9 month old`."""
    if not line.at(at)[:1].isdigit() and line.at(at) not in NUMERALS:
        return False
    end = at + 1 + (line.at(at + 1) == "-")
    return (
        line.at(end) in {"year", "month", "week", "day", "years", "months"} and "old" in line.forms[end + 1 : end + 3]
    )


def single(line: Line, start: int, head: tuple[int, str | None, int | None], shape: Shape) -> Phrase:
    """One person, or an unnumbered many where the noun is plural."""
    at, group, state = head
    person = PERSONS.get(line.at(at))
    end = at + 1
    size = family(line, end) if line.at(at) in {"family", "crew", "team"} else None
    if size is not None:
        return Phrase(
            start, size.end, at, "counted", size.low, size.high, size.stated, size.qualifier, group, size.number, state
        )
    if line.at(at) in PARENTS and (children := family(line, end)) is not None:
        end = children.end
    if line.at(at) in {"couple", "pair", "twins", "duo"}:
        return Phrase(start, end, at, "counted", 2, 2, 2, "exact", group, (at, end), state)
    if person is not None and person.plural and shape != "one":
        return Phrase(
            start,
            end,
            at,
            "definite" if shape == "definite" else "plural",
            2,
            None,
            None,
            "unspecified",
            group,
            None,
            state,
        )
    return Phrase(
        start,
        end,
        at,
        shape,
        1,
        1,
        None,
        "exact",
        group,
        None,
        state,
        rest=line.at(start) in {"another", "other"} or line.at(start + 1) in {"other", "second", "third"},
    )


def family(line: Line, at: int) -> Amount | None:
    """`of four` after a family."""
    return amount(line, at + 1) if line.at(at) == "of" else None
