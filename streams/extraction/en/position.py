"""Where phrases stand: before and after a word, free to be a subject or bound to a word before them."""

from bisect import bisect_left

from streams.extraction.en.lines import Line
from streams.extraction.en.nouns import HARMS, PERSONS, Phrase

REACH = 45
"""Words between a subject and its verb, at most."""
GAP = 8
"""Words between the members of a list, at most."""
SPEAKER = 5
"""Words from people to the verb of who says so, at most."""
QUOTES = frozenset('"“”‘;:|')


def before(people: list[Phrase], start: int) -> list[Phrase]:
    """Phrases that end at or before a token, within reach, from left to right."""
    low = bisect_left(people, start - REACH, key=lambda phrase: phrase.start)
    high = bisect_left(people, start, key=lambda phrase: phrase.start)
    return [phrase for phrase in people[low:high] if phrase.end <= start]


def following(people: list[Phrase], at: int, reach: int = 3) -> Phrase | None:
    """The first phrase that begins at a token or within reach of it."""
    index = bisect_left(people, at, key=lambda phrase: phrase.start)
    return people[index] if index < len(people) and people[index].start <= at + reach else None


def near(line: Line, end: int, start: int) -> bool:
    """Whether nothing but signs, ages and adverbs stands between."""
    return start - end <= GAP and all(
        line.at(i) in {",", "-", "—", "–", "'", '"', "’"} or line.at(i)[:1].isdigit() or line.has(i, "adverb", "aspect")
        for i in range(end, start)
    )


def governs(line: Line, phrase: Phrase) -> bool:
    """Whether a phrase may be a subject: no preposition and no verb stands right before it."""
    at = phrase.start - 1
    word = line.at(at)
    if bound_to(line, phrase) or (line.at(phrase.end - 1) in {"them", "whom"} and not predicative(line, phrase.end)):
        return False
    if not word or not word[0].isalpha() or word == "that":
        return True
    if line.has(at, "clause", "conjunction", "adverb", "open_prior", "speech") or line.capital[at]:
        return True
    if phrase.shape == "name":
        return word in PERSONS
    return phrase.shape in {"noun", "plural"} and not word.endswith(("ed", "ing", "s"))


def predicative(line: Line, at: int) -> bool:
    """Whether a verb goes on at a token: `two of them died`, `34 of whom it says are dead`; not `two of them women`."""
    said = next((i for i in range(at, at + SPEAKER) if line.has(i, "speech")), None)
    at = at if said is None else said + 1 + (line.at(said + 1) == ",")
    return line.at(at) in HARMS or line.has(at, "be", "have", "modal", "adverb", "aspect", "suffer", "transport")


def bound_to(line: Line, phrase: Phrase) -> bool:
    """Whether a phrase hangs on a preposition, on a harm verb, or on a list after `including`."""
    at = phrase.start - 1
    if line.at(at) == "(" or line.has(at, "preposition", "left", "partial", "determiner") or line.at(at) in HARMS:
        return True
    if line.at(at) in {"them", "whom"} or (line.at(at) in {"all", "both"} and line.at(at - 1) == ","):
        return True
    for i in range(at, max(at - GAP, -1), -1):
        if line.has(i, "partial"):
            return True
        if line.at(i) in {",", "(", ")", ";"} or line.has(i, "be", "have", "clause"):
            return False
    return False
