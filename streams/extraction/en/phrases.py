"""Phrases that name people: `at least five women`, `a former mayor`, `the suspect`, `John Doe, 53`."""

from dataclasses import dataclass
from typing import Literal

from schemas.quantities import Qualifier
from streams.extraction.en.lines import CLASSES, Line
from streams.extraction.en.numbers import COUNTERS, NUMERALS, OPENERS, Amount, amount
from streams.lexicon.en.words import harms, persons, states

PERSONS = persons()
STATES = states()
HARMS = harms()
OPENING = (
    OPENERS
    | PERSONS.keys()
    | {"no", "nobody", "none"}
    | {word for word, kinds in CLASSES.items() if not kinds.isdisjoint({"reflexive", "pronoun_person", "determiner"})}
)
"""Small words that may open a phrase."""
WIDEST = 8
"""Words between a determiner and its noun."""
ORDINALS = {w: n for n, w in enumerate("second third fourth fifth sixth seventh eighth ninth tenth".split(), 2)}
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
)
VERBAL = frozenset("base third past past|participle participle gerund".split())
NAME_PARTS = frozenset("al el bin ibn de la del van von jr sr ould abu".split())
ORGANISATION = frozenset(
    "police department office county street hospital center centre court university college school avenue road drive "
    "lane boulevard highway park city state district region province council party church mosque news times radio "
    "television agency service sheriff's association committee group force team army navy corps bureau monday tuesday "
    "wednesday thursday friday saturday sunday january february march april may june july august september october "
    "november december islamic united nations republic democratic isis isil haram shabaab shabab taliban coalition "
    "government ministry company inc stoppers crime village town camp base airport square market hotel bridge river "
    "authorities officials nato".split()
)
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


def phrases(line: Line) -> list[Phrase]:
    """All phrases of a line that may name people, from left to right."""
    found, at = [], 0
    while at < len(line):
        phrase = read(line, at)
        if phrase is None:
            at += 1
            continue
        phrase.end = decade(line, phrase.end)
        found.append(phrase)
        at = max(phrase.end, at + 1)
    return found


def decade(line: Line, at: int) -> int:
    """The token after `in his 30s`, `in their late teens`."""
    if line.at(at) != "in" or not line.has(at + 1, "possessive"):
        return at
    for i in range(at + 2, at + 6):
        if line.at(i) in {"s", "teens", "twenties", "thirties", "forties", "fifties", "sixties"}:
            return i + 1
    return at


def read(line: Line, at: int) -> Phrase | None:
    """The phrase that begins at a token."""
    word = line.forms[at]
    if not (line.capital[at] or word in OPENING or word[0].isdigit()):
        return None
    if age(line, at):
        return counted_age(line, at)
    if line.at(at - 1) in {"age", "aged", "ages"}:
        return None
    if (found := amount(line, at)) is not None:
        return None if told_age(line, at, found.end) else counted(line, found)
    if word in {"no", "nobody", "none"}:
        return zero(line, at)
    if line.has(at, "reflexive"):
        many = word == "themselves"
        return Phrase(
            at,
            at + 1,
            at,
            "self",
            2 if many else 1,
            None if many else 1,
            None,
            "unspecified" if many else "exact",
            None,
        )
    if line.has(at, "pronoun_person"):
        many = word in {"they", "we"}
        return Phrase(
            at,
            at + 1,
            at,
            "pronoun",
            2 if many else 1,
            None if many else 1,
            None,
            "unspecified" if many else "exact",
            None,
        )
    if line.has(at, "determiner"):
        return determined(line, at)
    return named(line, at) or bare(line, at)


def told_age(line: Line, start: int, end: int) -> bool:
    """Whether a number between commas is the age of the person named before it: `John Doe, 21, of`."""
    before, after = line.at(start - 1), line.at(end)
    if before != "," or end - start != 1 or not line.at(start).isdigit() or start < 2:  # noqa: PLR2004
        return False
    last = start - 2 - (line.at(start - 2) == ".")
    person = line.capital[last] or (line.at(last) in PERSONS and not PERSONS[line.at(last)].plural)
    return person and (
        after in {",", ".", ")", ""} or not after[0].isalpha() or line.has(end, "preposition", "be", "have")
    )


def age(line: Line, at: int) -> bool:
    """Whether an age begins here: `23-year-old`, `9 month old`."""
    if not line.at(at)[:1].isdigit() and line.at(at) not in NUMERALS:
        return False
    end = at + 1 + (line.at(at + 1) == "-")
    return (
        line.at(end) in {"year", "month", "week", "day", "years", "months"} and "old" in line.forms[end + 1 : end + 3]
    )


def counted_age(line: Line, at: int) -> Phrase | None:
    """`16-year-old girl`: one person, without a determiner; a bare `16-year-old` too."""
    end = line.forms.index("old", at) + 1
    if line.glued(end) and line.at(end) == "s":
        return None
    head = noun(line, end)
    if head is None or head[1] is None:
        return Phrase(at, end, end - 1, "noun", 1, 1, None, "exact", "unspecified")
    return single(line, at, head, "noun")


def single(line: Line, start: int, head: tuple[int, str | None, int | None], shape: Shape) -> Phrase:
    """One person, or an unnumbered many where the noun is plural."""
    at, group, state = head
    person = PERSONS.get(line.at(at))
    end = at + 1
    size = family(line, end) if line.at(at) in {"family", "group"} else None
    if size is not None:
        return Phrase(
            start, size.end, at, "counted", size.low, size.high, size.stated, size.qualifier, group, size.number, state
        )
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


def counted(line: Line, found: Amount) -> Phrase | None:
    """A number and its noun; a number alone where no noun follows."""
    at = found.end
    rest = False
    while line.at(at) in {"other", "others", "more", "additional", "further", "another", "new"}:
        rest, at = True, at + 1
    if line.at(at) == "of" and line.at(at + 1) in {"them", "whom", "those", "these", "us"}:
        return phrase_of(found, at + 2, at + 1, "counted", None, None, rest)
    skip = at
    if line.at(skip) == "of":
        skip += 1
        while line.has(skip, "determiner"):
            skip += 1
    elif line.has(skip, "determiner"):
        return phrase_of(found, at, at - 1, "bare", None, None, rest)
    head = noun(line, skip)
    if head is None:
        return phrase_of(found, at, at - 1, "bare", None, None, rest)
    if head[1] == "thing":
        return None
    return phrase_of(found, head[0] + 1, head[0], "counted", head[1], head[2], rest)


def phrase_of(
    found: Amount, end: int, head: int, shape: Shape, group: str | None, state: int | None, rest: bool
) -> Phrase:
    """A phrase from its amount."""
    return Phrase(
        found.start,
        end,
        head,
        shape,
        found.low,
        found.high,
        found.stated,
        found.qualifier,
        group,
        found.number,
        state,
        rest,
    )


def noun(line: Line, at: int) -> tuple[int, str | None, int | None] | None:
    """Head of the noun phrase from a token on: its token, its class (None: unknown word), an adjective of harm inside."""
    person, state, end = None, None, at
    while end < min(at + WIDEST, len(line)) and not stops(line, end):
        word = line.at(end)
        if age(line, end):
            end = line.forms.index("old", end) + 1
            continue
        if word in STATES and not line.capital[end]:
            if not nounish(line, end + 1):
                break
            state = end
        elif word in HARMS and (person is not None or not leads(line, end)):
            break
        elif word in PERSONS and not (line.at(end + 1) in {"'", "’"} and not stops(line, end + 2)):
            person = end
        elif person is not None and word.isalpha() and not line.capital[end] and not leads(line, end + 1):
            break
        end += 1
    if person is not None:
        return person, PERSONS[line.at(person)].group, state
    if end == at:
        return None
    if line.has(at, "thing", "animal") or line.has(end - 1, "thing", "animal") or line.at(end - 1) in ORGANISATION:
        return end - 1, "thing", None
    return end - 1, None, state


def leads(line: Line, at: int) -> bool:
    """Whether a noun for people follows within two words."""
    return any(line.at(k) in PERSONS and not any(stops(line, j) for j in range(at, k)) for k in range(at, at + 3))


def nounish(line: Line, at: int) -> bool:
    """Whether a noun for people follows an adjective of harm."""
    return leads(line, at)


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


def determined(line: Line, at: int) -> Phrase | None:
    """A determiner and its noun: `a man`, `another officer`, `the victims`, `his two sons`."""
    word, start = line.at(at), at + 1
    if (found := amount(line, start)) is not None and not age(line, start):
        inner = counted(line, found)
        return None if inner is None else Phrase(
            at, inner.end, inner.head, inner.shape, inner.low, inner.high, inner.stated, inner.qualifier, inner.group,
            inner.number, inner.state, inner.rest,
        )  # fmt: skip
    if (
        word in {"the", "his", "their"}
        and line.at(start) in ORDINALS
        and (nth := noun(line, start + 1))
        and nth[1] not in {None, "thing"}
    ):
        n = ORDINALS[line.at(start)]
        return Phrase(at, nth[0] + 1, nth[0], "nth", n, n, n, "exact", nth[1], (start, start + 1))
    if word == "a" and line.at(start) in ORDINALS and noun(line, start + 1) is None:
        return Phrase(at, start + 1, start, "one", 1, 1, None, "exact", None, rest=True)
    head = noun(line, start)
    if word == "another" and head is None:
        return Phrase(at, at + 1, at, "one", 1, 1, None, "exact", None, rest=True)
    if head is None or head[1] == "thing":
        return None
    return single(
        line, at, head, "one" if word in {"a", "an", "another", "one", "any", "each", "every"} else "definite"
    )


def zero(line: Line, at: int) -> Phrase | None:
    """`no one`, `nobody`, `no civilians`, `none of them`."""
    end = at + 1
    if line.at(at) == "no":
        if line.at(end) == "one":
            end += 1
        elif (head := noun(line, end)) is None or head[1] is None or head[1] == "thing":
            return None
        else:
            end = head[0] + 1
    return Phrase(at, end, end - 1, "zero", 0, 0, 0, "exact", None, (at, at + 1))


def named(line: Line, at: int) -> Phrase | None:
    """A name: words with capitals in a row, with the initials and the role among them."""
    if not line.capital[at] or ((at == 0 or line.at(at - 1) in {".", ":", '"', "“", "|"}) and not opens_name(line, at)):
        return None
    end, people = at, None
    while end < len(line) and end < at + WIDEST:
        word = line.at(end)
        if end > at and word in OPENERS and amount(line, end) is not None:
            break
        if line.capital[end] and not line.has(end, "determiner", "preposition", "pronoun", "clause", "be"):
            people = end if word in PERSONS else people
        elif not (word in {".", "-", "'", "’"} and line.glued(end) and end + 1 < len(line) and line.capital[end + 1]):
            if word not in NAME_PARTS or end + 1 >= len(line) or not line.capital[end + 1]:
                break
        end += 1
    if end == at:
        return None
    last = line.at(end - 1)
    if last in {"'s", "s"} or last.endswith("'s"):
        return None if last in {"'s", "s"} else Phrase(at, end, end - 1, "name", 1, 1, None, "exact", None)
    if people == end - 1 or (last in PERSONS):
        return single(line, at, (end - 1, PERSONS[last].group, None), "noun")
    if end < len(line) and line.at(end) in PERSONS and not line.capital[end]:
        head = noun(line, end)
        if head is not None:
            return single(line, at, head, "noun") if head[1] != "thing" else None
    if line.has(end, "thing") or any(word in ORGANISATION for word in line.forms[at:end]) or line.has(end - 1, "thing"):
        return None
    group = PERSONS[line.at(people)].group if people is not None else None
    return Phrase(at, end, end - 1, "name", 1, 1, None, "exact", group)


def opens_name(line: Line, at: int) -> bool:
    """Whether a sentence's first word may open a name."""
    word = line.at(at)
    if word in PERSONS or word in HARMS or line.has(at, *STOPS) or word in STATES:
        return False
    return (at + 1 < len(line) and line.capital[at + 1]) or line.has(at + 1, "be", "have") or line.at(at + 1) in HARMS


def bare(line: Line, at: int) -> Phrase | None:
    """A noun for people without a determiner, as in headlines: `police officer`, `gunmen`."""
    if line.at(at) not in PERSONS or line.at(at - 1) == "-":
        return None
    head = noun(line, at)
    if head is None or head[1] in {None, "thing"}:
        return None
    shape: Shape = "noun"
    found = single(line, at, head, shape)
    if found.end < len(line) and found.single and (name := named(line, found.end)) is not None and name.shape == "name":
        return Phrase(at, name.end, name.head, "name", 1, 1, None, "exact", found.group)
    return found
