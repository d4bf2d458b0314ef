"""People taken or driven away: in custody, held hostage, fled from their homes."""

from collections.abc import Iterator

from streams.extraction.en.findings import Finding
from streams.extraction.en.lines import Line
from streams.extraction.en.nouns import Phrase
from streams.extraction.en.position import before
from streams.extraction.en.syntax import group_start, number_of, objects, subject


def custody(line: Line, people: list[Phrase], at: int) -> Iterator[Finding]:
    """`was taken into custody`, `a suspect is in custody`, `took three men hostage`."""
    i = at - 1
    while i > at - 5 and not line.at(i).startswith(
        ("tak", "took", "held", "remain", "is", "are", "was", "were", "hold")
    ):
        i -= 1
    if i <= at - 5 or i < 0:
        return
    start = group_start(line, i) if not line.has(i, "be") else i
    found = (
        objects(line, people, i + 1)
        if line.at(i) in {"took", "taking"}
        else subject(line, people, start, number_of(line, start, at))
    )
    if found and not any(p.shape == "zero" for p in found):
        yield Finding(
            "detained" if line.at(at) in {"custody", "prisoner"} else "abducted",
            found,
            (i, at + 1),
            "en.custody",
            weak=True,
        )


def held(line: Line, people: list[Phrase], at: int) -> Iterator[Finding]:
    """`nine people are being held`, `12 were taken away by the gunmen`."""
    start = group_start(line, at)
    found = subject(line, people, start, number_of(line, start, at))
    if start == at and line.at(at) == "held":
        found = [p for p in before(people, at)[-1:] if p.end == at and p.shape in {"counted", "bare", "noun"}]
    taken = line.at(at) == "taken"
    if taken and not any(
        line.at(i) in {"away", "gunmen", "militants", "kidnappers", "hostage", "rebels"} for i in range(at, at + 7)
    ):
        return
    if found and (
        taken
        or line.at(at + 1) not in {"in", "at", "on"}
        or line.any_in(at, at + 9, "jail") is not None
        or line.at(at - 1) == "being"
    ):
        yield Finding(
            "abducted" if taken or line.at(at + 1) in {"hostage", "captive"} else "detained",
            found,
            (at, at + 1),
            "en.held",
        )


def flight(line: Line, people: list[Phrase], at: int) -> Iterator[Finding]:
    """`10,000 people fled their homes`."""
    start = group_start(line, at)
    if (
        line.at(at) == "flee"
        and (line.at(at - 1) != "to" or line.at(at - 2) != "forced")
        and line.any_in(at - 8, at, "left") is None
    ):
        if line.at(at - 1) != "to":
            return
        left = before(people, at - 1)
        found = left[-1:] if left and at - 1 - left[-1].end <= 1 else []
    else:
        found = subject(line, people, start)
    found = [p for p in found if p.shape in {"counted", "bare"}]
    if found:
        yield Finding("displaced", found, (at, at + 1), "en.flight")
