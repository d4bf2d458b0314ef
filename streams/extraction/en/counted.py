"""Counted people: `at least five women`, `14 others`, `three of them`, `a 16-year-old girl`, `no one`."""

from streams.extraction.en.lines import Line
from streams.extraction.en.nouns import NOT_PEOPLE, PERSONS, Phrase, Shape, noun, single
from streams.extraction.en.numbers import BEYOND, Amount, amount

ABSTRACT = ("tion", "tions", "sion", "sions", "ment", "ments", "ness", "ings")
"""Endings of nouns that name no people: two collisions."""
PLURAL = frozenset(("were", "are", "have"))
"""Verbs of more than one person."""


def counted(line: Line, found: Amount) -> Phrase | None:
    """A number and its noun; a number alone where no noun follows."""
    at = found.end
    if line.at(found.start - 1) == "but" and line.at(found.start - 2) == "all":
        return all_but(line, found)
    rest = any(line.at(i) in BEYOND for i in range(found.start, found.number[0]))
    while line.at(at) in {"other", "others", "more", "additional", "further", "another", "new"}:
        rest, at = True, at + 1
    if line.at(at) == "of" and line.at(at + 1) in {"them", "whom", "those", "these", "us"}:
        return phrase_of(found, at + 2, at + 1, "counted", rest=rest)
    skip = at
    if line.at(skip) == "of":
        skip += 1
        while line.has(skip, "determiner"):
            skip += 1
        if amount(line, skip) is not None:
            return phrase_of(found, at, at - 1, "bare", rest=rest)
    elif line.has(skip, "determiner"):
        return phrase_of(found, at, at - 1, "bare", rest=rest)
    head = noun(line, skip)
    if (
        line.at(found.start) == "some"
        and line.at(found.end) != "of"
        and found.number[0] == found.start
        and (head is None or head[1] is None)
    ):
        return None
    if head is None:
        return phrase_of(found, at, at - 1, "bare", rest=rest)
    if head[1] is None and address(line, skip, head[0] + 1):
        return None
    if head[1] is None and line.at(head[0]).endswith(ABSTRACT) and not line.capital[head[0]]:
        return None
    if head[1] == "thing" or line.at(head[0]) in {"families", "households"}:
        return None
    return phrase_of(found, head[0] + 1, head[0], "counted", head[1], head[2], rest=rest)


def all_but(line: Line, found: Amount) -> Phrase | None:
    """`all but one of the 242 people`: how many are left of them; nothing where it is not said of how many."""
    at = found.end + (line.at(found.end) == "of")
    at += line.has(at, "determiner")
    whole = amount(line, at) if at > found.end else None
    head = noun(line, whole.end) if whole else None
    if whole is None or whole.stated is None or found.stated is None or whole.stated <= found.stated:
        return None
    left, end = whole.stated - found.stated, whole.end if head is None else head[0] + 1
    span = (found.start - 2, end, end - 1)
    return Phrase(*span, "counted", left, left, left, "exact", head[1] if head else None, whole.number)


def address(line: Line, start: int, end: int) -> bool:
    """Whether a number opens an address or stands before a name: `5206 Central Avenue`, `12 David Doe`."""
    if any(line.at(i) in NOT_PEOPLE for i in range(start, end)):
        return True
    return end - start > 1 and line.capital[end - 1] and not line.at(end - 1).endswith("s")


def phrase_of(  # noqa: PLR0917 - the parts of a phrase, in their order
    found: Amount,
    end: int,
    head: int,
    shape: Shape,
    group: str | None = None,
    state: int | None = None,
    *,
    rest: bool,
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


def year(line: Line, at: int) -> bool:
    """Whether a bare number is rather a year."""
    word = line.at(at)
    return len(word) == 4 and word[:2] in {"19", "20"} and word.isdigit()  # noqa: PLR2004


def told_age(line: Line, start: int, end: int) -> bool:
    """Whether a number between commas is the age of the person named before it: `John Doe, 21, of`."""
    before, after = line.at(start - 1), line.at(end)
    if told_ages(line, start, end):
        return True
    if before != "," or end - start != 1 or not line.at(start).isdigit() or start < 2:  # noqa: PLR2004
        return False
    last = start - 2 - (line.at(start - 2) == ".")
    person = line.capital[last] or (line.at(last) in PERSONS and not PERSONS[line.at(last)].plural)
    if after in PLURAL or (after == "of" and line.at(end + 1) in {"whom", "them"}):
        return False  # In Manila, 6 were killed; hostages in Gaza, 34 of whom
    return person and (
        after in {",", ".", ")", ""} or not after[0].isalpha() or line.has(end, "preposition", "be", "have")
    )


def told_ages(line: Line, start: int, end: int) -> bool:
    """Whether numbers between commas are the ages of people named before: `two boys, 8 and 10, were`."""
    if end - start != 1 or not line.at(start).isdigit() or len(line.at(start)) > len("99"):
        return False
    first, last = start, end
    while line.at(first - 1) in {"and", ","} and line.at(first - 2).isdigit():
        first -= 2
    while line.at(last) in {"and", ","} and line.at(last + 1).isdigit():
        last += 2
    opens = line.at(first - 1) == "," and line.at(first - 2) in PERSONS and PERSONS[line.at(first - 2)].plural
    return opens and last - first > 1 and line.at(last) in {",", ".", ""}


def counted_age(line: Line, at: int) -> Phrase | None:
    """`16-year-old girl`: one person, without a determiner; a bare `16-year-old` too."""
    end = line.forms.index("old", at) + 1
    if line.glued(end) and line.at(end) == "s":
        return None
    head = noun(line, end)
    if head is None or head[1] is None:
        return Phrase(at, end, end - 1, "noun", 1, 1, None, "exact", "unspecified")
    return single(line, at, head, "noun")


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
