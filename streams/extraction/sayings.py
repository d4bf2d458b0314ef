"""What the words of a sentence say of who speaks: phrases for speakers, and how far each statement reaches."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from schemas.quantities import ClaimantKind
from streams.lexicon.speakers import speakers as phrases
from streams.text.tokens import Token

Way = Literal["on", "back"]
"""Whether a statement tells what follows it (police said that …) or what goes before (…, police said)."""
STOPS = frozenset(",،;؛")
VAGUE: frozenset[ClaimantKind] = frozenset({"official", "other"})
"""Kinds that the body beside them makes plain: a police | source, مصدر في | الشرطة."""
LONG = 5
"""Letters of a word that a preposition or `و` can stand before."""
CLOSE = 2
"""Words before a statement whose commas part it from what it tells: …، كما ذكرت | الشرطة, …, a | spokesman said."""
ENDS = STOPS | frozenset('.:!?؟…"«»“”')


@dataclass(frozen=True, slots=True)
class Name:
    """Words `start` to `end` (exclusive) that name a speaker; `skip` letters of clitics go before it."""

    start: int
    end: int
    kind: ClaimantKind
    skip: int = 0


@dataclass(frozen=True, slots=True)
class Saying:
    """One statement of a sentence, at word `at`."""

    at: int
    way: Way
    name: Name | None
    again: bool = False
    """Whether one speaks who was named before: وأضاف أن, قال المصدر, he added."""
    told: frozenset[str] = frozenset()
    """Words that name who speaks, or some of them: a person, or a ministry, is known again by them."""


def phrase(tokens: list[Token], at: int, clitics: str) -> Name | None:
    """The speaker whose phrase begins at a word, with one of these letters before it at most."""
    word = tokens[at].form
    readings = [(0, word)]
    if len(word) >= LONG and word[0] in clitics:
        readings.append((1, "ا" + word[1:] if word.startswith("لل") else word[1:]))
    for skip, form in readings:
        for words, kind in phrases().get(form, ()):
            end = at + len(words)
            joined = end + 1 < len(tokens) and tokens[end].form == "-" and tokens[end].start == tokens[end - 1].end
            if [t.form for t in tokens[at + 1 : end]] == list(words[1:]) and not joined:  # Hamas-run
                return Name(at, end, kind, skip)
    return None


def stretches(tokens: list[Token], said: list[Saying]) -> Iterator[tuple[Saying, int, int]]:
    """Each statement with the words that it answers for.

    What follows a statement is its own up to the next one; a statement behind what it tells takes that back, from the
    last comma where another statement went before, else from the start.
    """
    floor = 0
    for n, saying in enumerate(said):
        later = said[n + 1 : n + 2]
        if saying.way == "back":
            yield saying, _clause(tokens, floor, _start(saying)) if n else 0, saying.at + 1
        else:
            end = len(tokens)
            if later:
                end = _clause(tokens, saying.at, _start(later[0])) if later[0].way == "back" else later[0].at
            yield saying, saying.at, end
        floor = saying.at


def _start(saying: Saying) -> int:
    """The first word of a statement."""
    return min(saying.at, saying.name.start) if saying.name else saying.at


def _clause(tokens: list[Token], first: int, last: int) -> int:
    """Where the clause that ends at a word begins: behind the last comma before it that parts clauses, else `first`."""
    apart = [k for k in range(first + 1, last - CLOSE) if tokens[k].form in STOPS]
    return apart[-1] if apart else first
