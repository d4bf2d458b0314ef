"""Phrases that name people: `at least five women`, `a former mayor`, `the suspect`, `John Doe, 53`."""

from streams.extraction.en.counted import counted, counted_age, told_age, year, zero
from streams.extraction.en.lines import CLASSES, Line
from streams.extraction.en.names import bare, named
from streams.extraction.en.nouns import ORDINALS, PERSONS, Phrase, age, noun, ordinal, single
from streams.extraction.en.numbers import OPENERS, amount

OPENING = (
    OPENERS
    | PERSONS.keys()
    | {"no", "nobody", "none"}
    | {word for word, kinds in CLASSES.items() if not kinds.isdisjoint({"reflexive", "pronoun_person", "determiner"})}
)
"""Small words that may open a phrase."""


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
    if (found := amount(line, at)) is not None and not age(line, found.number[0]):
        phrase = None if told_age(line, at, found.end) else counted(line, found)
        return None if phrase is not None and phrase.shape == "bare" and year(line, at) else phrase
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
        many = word.startswith(("they", "we"))
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


def determined(line: Line, at: int) -> Phrase | None:
    """A determiner and its noun: `a man`, `another officer`, `the victims`, `his two sons`."""
    word, start = line.at(at), at + 1
    if (found := amount(line, start)) is not None and not age(line, start):
        inner = counted(line, found)
        return None if inner is None else Phrase(
            at, inner.end, inner.head, inner.shape, inner.low, inner.high, inner.stated, inner.qualifier, inner.group,
            inner.number, inner.state, inner.rest or word == "another",
        )  # fmt: skip
    last = start + line.at(start).isdigit()
    if (
        word in {"the", "his", "their"}
        and (place := ordinal(line, last)) is not None
        and place[0] > 1
        and (nth := noun(line, last + 1))
        and nth[1] not in {None, "thing"}
        and (last == start or nth[0] == last + 1)
    ):
        n = place[0]
        return Phrase(at, nth[0] + 1, nth[0], "nth", n, n, n, "exact", nth[1], (start, nth[0]))
    if word == "a" and line.at(start) in ORDINALS and noun(line, start + 1) is None:
        return Phrase(at, start + 1, start, "one", 1, 1, None, "exact", None, rest=True)
    head = noun(line, start)
    if word == "another" and head is None:
        return Phrase(at, at + 1, at, "one", 1, 1, None, "exact", None, rest=True)
    if head is None or head[1] == "thing":
        return None
    if line.at(head[0]) == "other":
        return Phrase(at, head[0] + 1, head[0], "one", 1, 1, None, "exact", None, rest=True)
    return single(
        line, at, head, "one" if word in {"a", "an", "another", "one", "any", "each", "every"} else "definite"
    )
