"""Numbers as English words them: `at least 12`, `a dozen`, `between 7 and 10`, `scores of`."""

from typing import NamedTuple

from schemas.quantities import Qualifier
from streams.extraction.en.lines import Line
from streams.lexicon.en.words import classes, counters, numerals, persons, qualifiers

NUMERALS = numerals()
COUNTERS = counters()
QUALIFIERS = qualifiers()
QUALIFYING = frozenset(words[0] for words in QUALIFIERS)
COUNTING = frozenset(words[0] for words in COUNTERS)
"""First words of qualifiers, and of vague counters."""
PERSONS = persons()
MONTHS = frozenset(word for word, kinds in classes().items() if "month" in kinds)
NUMBERED = frozenset(word for word, kinds in classes().items() if "numbered" in kinds)
"""Nouns that a number names rather than counts: Route 9, Unit 12."""
LAST_DAY = 31
SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "dozen": 12}
LONGEST = 5
BEYOND = {"another", "additional", "further", "other"}
"""Words before a number that say it comes on top of an earlier one: a further 16."""
OPENERS = frozenset(
    {words[0] for words in (*COUNTERS, *QUALIFIERS)}
    | set(NUMERALS)
    | BEYOND
    | {"between", "from", "half", "a", "an", "the", "both"}
)
"""First words of amounts in words."""
BILLION = 10**9


class Amount(NamedTuple):
    """How many: the tokens it stands in, and what the words allow."""

    start: int
    end: int
    low: int
    high: int | None
    stated: int | None
    qualifier: Qualifier
    number: tuple[int, int]
    """Tokens of the number alone."""


def amount(line: Line, start: int) -> Amount | None:
    """The amount that begins at a token, with the qualifier before it."""
    first = line.at(start)
    if first not in OPENERS and not first[:1].isdigit():
        return None
    if (span := between(line, start)) is not None:
        return span
    qualifier, at = qualified(line, start)
    at = beyond(line, at)
    if (found := cardinal(line, at)) is None:
        return vague(line, start, at) or vague(line, start, start)
    value, end = found
    if (top := upper(line, end)) is not None and top[0] > value:
        return Amount(start, top[1], value, top[0], value, "between", (at, top[1]))
    if line.starts_with(end, ("or", "more")) or line.at(end) == "+":
        return Amount(start, end + (1 if line.at(end) == "+" else 2), value, None, value, "at_least", (at, end))
    return Amount(start, end, *bounds(qualifier, value), value, qualifier, (at, end))


def beyond(line: Line, at: int) -> int:
    """The token after `another`, `a further`, `an additional` before a number."""
    skip = at + (line.at(at) in {"a", "an", "yet", "some"})
    return skip + 1 if line.at(skip) in BEYOND and line.at(skip + 1) not in BEYOND else at


def bounds(qualifier: Qualifier, value: int) -> tuple[int, int | None]:
    """Least and most people that a qualified number allows."""
    if qualifier == "at_least":
        return value, None
    if qualifier == "more_than":
        return value + 1, None
    if qualifier == "up_to":
        return min(1, value), value
    if qualifier == "fewer_than":
        return min(1, value), max(value - 1, 0)
    return value, value


def qualified(line: Line, at: int) -> tuple[Qualifier, int]:
    """The longest qualifier at a token, and the token after it."""
    if line.at(at) not in QUALIFYING:
        return "exact", at
    for length in range(4, 0, -1):
        words = tuple(line.forms[at : at + length])
        if len(words) == length and words in QUALIFIERS:
            return QUALIFIERS[words], at + length  # type: ignore[return-value]
    return "exact", at


def vague(line: Line, start: int, at: int) -> Amount | None:
    """A counter that names no number: several, a number of, dozens."""
    if line.at(at) not in COUNTING:
        return None
    for length in range(LONGEST, 0, -1):
        words = tuple(line.forms[at : at + length])
        if len(words) == length and words in COUNTERS:
            low, qualifier = COUNTERS[words]
            return Amount(start, at + length, low, None, None, qualifier, (at, at + length))  # type: ignore[arg-type]
    return None


def between(line: Line, start: int) -> Amount | None:
    """`between 7 and 10`, `from 7 to 10`."""
    if line.at(start) not in {"between", "from"} or (low := cardinal(line, start + 1)) is None:
        return None
    if line.at(low[1]) not in {"and", "to"} or (high := cardinal(line, low[1] + 1)) is None or high[0] <= low[0]:
        return None
    return Amount(start, high[1], low[0], high[0], low[0], "between", (start + 1, high[1]))


def upper(line: Line, end: int) -> tuple[int, int] | None:
    """The second number of `7-10`, `7 to 10`, with the token after it."""
    if line.at(end) not in {"-", "–", "to", "or"}:
        return None
    found = cardinal(line, end + 1, second=True)
    return None if found is None or line.at(found[1]) in {"-", "year", "years"} else found


def cardinal(line: Line, at: int, *, second: bool = False) -> tuple[int, int] | None:
    """Value of the number at a token, and the token after it; `second` after the dash of a range."""
    word = line.at(at)
    if word.isascii() and word[:1].isdigit():
        return digits(line, at, second=second)
    if word == "half" and line.at(at + 1) == "a" and line.at(at + 2) in SCALES:
        return SCALES[line.at(at + 2)] // 2, at + 3
    if word == "a" and line.at(at + 1) == "score":
        return 20, at + 2 + (line.at(at + 2) == "of")
    if word in {"a", "an"} and line.at(at + 1) in SCALES:
        return scaled(line, 1, at + 1)
    if word in {"a", "the"} and line.at(at + 1) == "couple" and line.at(at + 2) == "of":
        return 2, at + 3
    if word in {"both", "pair"}:
        return (2, at + 1) if word == "both" else None
    if word in NUMERALS and word not in SCALES and word != "score":
        return worded(line, at)
    return None


def digits(line: Line, at: int, *, second: bool) -> tuple[int, int] | None:
    """A number in digits; None where the digits are money, a share, an age, a time, a calibre or part of a word."""
    before, after = line.at(at - 1), line.at(at + 1)
    if before in {"$", "£", "€", "#", "no"} or after in {"%", "percent", "per", "pc"}:
        return None
    if (line.glued(at) and before in {".", ":", "/", "@", "_", "*"}) or (
        before == "-" and line.glued(at) and not second
    ):
        return None
    if line.glued(at + 1) and (after[:1].isalpha() or after in {":", "/", "'"}):
        return None
    if label(line, at) or calendar(line, at) or (after == "-" and line.at(at + 3) == "-" and line.glued(at + 3)):
        return None
    word = line.at(at)
    whole, _, part = word.replace(",", "").partition(".")
    if part and after in SCALES:
        return min(int(float(f"{whole[:9]}.{part[:9]}") * SCALES[after]), BILLION), at + 2
    if part or len(whole) > len(str(BILLION)):
        return None
    return scaled(line, int(whole), at + 1) if after in SCALES else (int(whole), at + 1)


def label(line: Line, at: int) -> bool:
    """Whether digits name a thing or a time of day: `Route 9`, `Interstate 95`, `10 p.m.`."""
    after = line.at(at + 1)
    return (line.at(at - 1) in NUMBERED and line.capital[at - 1]) or (
        after in {"am", "pm", "o'clock", "noon"} or (after in {"a", "p"} and line.starts_with(at + 2, (".", "m")))
    )


def calendar(line: Line, at: int) -> bool:
    """Whether digits are a day of the month: `Jan. 21`, `November 3`, not `in May 12 people`."""
    word, month = line.at(at), at - 1 - (line.at(at - 1) == ".")
    return (
        word.isdigit()
        and 0 < int(word[:3]) <= LAST_DAY
        and line.at(month) in MONTHS
        and line.capital[month]
        and not (line.at(month - 1) == "in" and line.at(at + 1) in PERSONS)
    )


def worded(line: Line, at: int) -> tuple[int, int]:
    """A number in words: `twenty-one`, `one hundred and five`."""
    total, part, end = 0, NUMERALS[line.at(at)], at + 1
    while end < len(line):
        skip = 1 if line.at(end) in {"-", "and"} else 0
        word = line.at(end + skip)
        if word in SCALES and not (skip and line.at(end) == "and"):
            part *= SCALES[word]
            if word in {"thousand", "million"}:
                total, part = total + part, 0
        elif word in NUMERALS and word != "score" and continues(total + part, NUMERALS[word], line.at(end) == "and"):
            part += NUMERALS[word]
        else:
            break
        end += skip + 1
    return min(total + part, BILLION), end


def continues(so_far: int, value: int, joined: bool) -> bool:  # noqa: FBT001
    """Whether a number word adds to the one before: twenty + one, hundred + five, not five + six."""
    if so_far >= 100 and so_far % 100 == 0:  # noqa: PLR2004
        return value < 100  # noqa: PLR2004
    return not joined and so_far % 10 == 0 and so_far % 100 >= 20 and value < 10  # noqa: PLR2004


def scaled(line: Line, value: int, at: int) -> tuple[int, int]:
    """A number times the scale words after it: `3 thousand`, `a hundred`, `two dozen`."""
    while line.at(at) in SCALES:
        value, at = min(value * SCALES[line.at(at)], BILLION), at + 1
    return value, at
