"""How many a definite plural or a pronoun stands for: `The victims were killed`, `they were both shot`."""

from typing import TYPE_CHECKING

from streams.extraction.en.lines import Line
from streams.extraction.en.nouns import Phrase
from streams.extraction.en.phrases import phrases

if TYPE_CHECKING:
    from streams.extraction.en.figures import Candidate

REFERRING = {"definite", "pronoun"}
BACK = 30
"""Figures before a referring word in which its number is looked for."""
GENERAL = frozenset("victims people men women they we them themselves persons bodies suspects".split())


def refer(candidates: "list[Candidate]") -> "list[Candidate]":
    """Gives referring plurals the number of the people said before them."""
    candidates.sort(key=lambda c: (c.line.sentence, c.finding.people[0].start))
    known: list[tuple[str, int, str]] = []
    for candidate in candidates:
        finding, line = candidate.finding, candidate.line
        first = finding.people[0]
        if first.shape in REFERRING and first.high is None and len(finding.people) == 1:
            count = antecedent(known, line.at(first.head), finding.kind) or in_sentence(line, first)
            if count:
                first.low = first.high = first.stated = count
                first.qualifier = "exact"
        else:
            count = people_count(finding.people)
            if count > 1:
                known.append((line.at(finding.people[-1].head), count, finding.kind))
    return candidates


def in_sentence(line: Line, pronoun: Phrase) -> int:
    """The exact number counted last before a pronoun of the same sentence: `Two men fled after they were shot`."""
    if pronoun.shape != "pronoun":
        return 0
    counted = [p for p in phrases(line) if p.end <= pronoun.start and p.shape == "counted" and p.low == p.high]
    return counted[-1].low if counted else 0


def people_count(people: list[Phrase]) -> int:
    """Exact number of people said, 0 where the words leave it open."""
    if len(people) > 1:
        return len(people)
    return people[0].low if people[0].low == people[0].high else 0


def antecedent(known: list[tuple[str, int, str]], head: str, kind: str) -> int:
    """The number said last of the same noun, or of the same harm for a general word."""
    for noun, count, harm in reversed(known[-BACK:]):
        if noun == head or (head in GENERAL and harm == kind):
            return count
    return 0
