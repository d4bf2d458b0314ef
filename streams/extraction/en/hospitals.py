"""Harm said by where people were taken: to a hospital, in critical condition."""

from collections.abc import Iterator

from streams.extraction.en.findings import Finding
from streams.extraction.en.lines import Line
from streams.extraction.en.nouns import Phrase
from streams.extraction.en.position import before
from streams.extraction.en.syntax import group_start, number_of, objects, subject

HOSPITAL_REACH = 14
"""Words between `taken` and the hospital, at most."""


def hospital(line: Line, people: list[Phrase], at: int) -> Iterator[Finding]:
    """`was taken to a hospital`, `51 were treated for injuries`."""
    if (
        not line.has(at - 1, "be", "adverb")
        and line.at(at) != "hospitalized"
        and not line.has(at - 1, "have", "aspect")
    ):
        return
    place = line.any_in(at + 1, at + HOSPITAL_REACH, "hospital")
    if line.at(at) == "treated" and place is None:
        place = next((i for i in range(at + 1, at + 6) if line.at(i) in {"for", "at"}), None)
    if place is None:
        return
    start = group_start(line, at)
    found = subject(line, people, start, number_of(line, start, at))
    if any(line.at(i) in {"custody", "jail", "evaluation"} for i in range(start, place)):
        return
    if found:
        yield Finding(
            "injured",
            found,
            (at, place + 1),
            "en.hospital",
            untold=found[0].high == 1,
            weak=line.any_in(place, place + 9, "condition") is None,
        )


def in_hospital(line: Line, people: list[Phrase], at: int) -> Iterator[Finding]:
    """`two others are in the hospital`."""
    start = at - 1 - line.has(at - 1, "determiner")
    if line.at(start) == "in" and line.has(start - 1, "be"):
        verb = group_start(line, start - 1)
        yield Finding(
            "injured",
            subject(line, people, verb, number_of(line, verb, start)),
            (start, at + 1),
            "en.hospital",
            weak=True,
        )


def sent(line: Line, people: list[Phrase], at: int) -> Iterator[Finding]:
    """`put a woman in the hospital`, `sent two people to the hospital`, `rushed a man to a hospital`."""
    found = objects(line, people, at + 1)
    if found:
        yield Finding("injured", found, (at, at + 1), "en.sent", untold=found[0].high == 1, weak=True)


def condition(line: Line, people: list[Phrase], at: int) -> Iterator[Finding]:
    """`was listed in critical condition`, `thirty people were in critical condition`."""
    start = next((i for i in range(at - 2, max(at - 7, -1), -1) if line.has(i, "be")), None)
    bare = [
        p
        for p in before(people, at - 1)
        if p.end == at - 2 and line.at(at - 2) == "in" and p.shape in {"bare", "counted"}
    ]
    if start is None and bare:
        yield Finding("injured", bare, (at - 2, at + 1), "en.condition", weak=True)
    if start is None or line.any_in(start, at, "transport") is not None:
        return
    start = group_start(line, start)
    found = subject(line, people, start, number_of(line, start, at))
    if found:
        yield Finding("injured", found, (start, at + 1), "en.condition", weak=True)
