"""Parts of a whole: `17 killed, including 5 children`, `two of whom died`, `15 persons died (13 civilians)`."""

from collections.abc import Iterator

from streams.extraction.drafts import FigureDraft
from streams.extraction.en.findings import Finding
from streams.extraction.en.lines import Line
from streams.extraction.en.lists import joined_right
from streams.extraction.en.nouns import Phrase

PIECES = 40
"""Figures after a total in which its pieces are looked for."""
COUNTABLE = {"counted", "one"}


def parts(line: Line, people: list[Phrase], wholes: list[Finding]) -> Iterator[tuple[Finding, Finding]]:
    """Each countable part with the whole that it belongs to."""
    taken = {phrase.start for whole in wholes for phrase in whole.people}
    for phrase in people:
        graded = phrase.shape == "bare" and grade(line, phrase)
        if phrase.start in taken or not (graded or (phrase.shape in COUNTABLE and opens_part(line, phrase))):
            continue
        whole = host(wholes, phrase)
        if whole is None:
            continue
        members = [phrase]
        while (
            (more := joined_right(line, people, members[-1])) is not None
            and more.shape in COUNTABLE
            and more.start not in taken
        ):
            members.append(more)
        yield (
            Finding(
                "killed" if line.at(phrase.end) == "fatally" else whole.kind,
                members,
                (phrase.start, phrase.end),
                "en.part.listed",
                whole.hint,
                whole.predicate,
                whole.status,
            ),
            whole,
        )


def opens_part(line: Line, phrase: Phrase) -> bool:
    """Whether the words before a phrase make it a part."""
    at = phrase.start - 1
    if phrase.stated is None and line.at(phrase.end - 1) in {"them", "whom"}:
        return False
    if line.at(at) in {"including", "includes", "include", "included"}:
        return True
    if line.at(at) == "," and line.at(phrase.end - 1) in {"them", "whom"}:
        return True
    if line.at(at) in {"them", "whom", "those"} and line.at(at - 1) in {"among", "of"}:
        return True
    return line.at(at) in {"(", ":"} and phrase.shape == "counted" and phrase.group is not None


def grade(line: Line, phrase: Phrase) -> bool:
    """Whether a number is told by how badly hurt they are: `12 were hurt, two seriously`, `(three critically)`."""
    return (
        line.at(phrase.start - 1) in {",", "(", "—", "–"}
        and line.at(phrase.end)
        in {"seriously", "critically", "severely", "badly", "gravely", "fatally", "slightly", "lightly"}
        and not line.at(phrase.end + 1)[:1].isalpha()
    )


def host(wholes: list[Finding], phrase: Phrase) -> Finding | None:
    """The nearest whole before a part that is large enough."""
    before = [w for w in wholes if w.people[0].start < phrase.start and w.people[0].low >= max(2, phrase.low)]
    return max(before, key=lambda w: w.people[0].start, default=None)


def is_part(line: Line, phrase: Phrase) -> bool:
    """Whether a phrase itself says that it is a part: two of them, one of the men, of whom three."""
    words = line.forms[phrase.start : phrase.end]
    return any(words[i] == "of" and words[i + 1] in {"them", "whom", "those"} for i in range(len(words) - 1))


def breakdown(made: list[FigureDraft], lines: list[Line], rest: list[bool]) -> None:
    """Marks later figures that break a total down: they add up to it, or it counts over several happenings."""
    for i, total in enumerate(made):
        if total.low < 2 or total.kind == "missing":  # noqa: PLR2004
            continue
        found, whole = pieces(made, i, rest)
        if whole or ("happenings" in lines[i].present and total.part_of is None):
            for k in found:
                made[k].part_of = i


def pieces(made: list[FigureDraft], i: int, rest: list[bool]) -> tuple[list[int], bool]:
    """Smaller figures of the same harm in later sentences, and whether they add up to the total."""
    total, found, so_far = made[i], list[int](), 0
    for k in range(i + 1, min(i + PIECES, len(made))):
        figure = made[k]
        same = figure.kind == total.kind or (total.kind == "killed_or_injured" and figure.kind in {"killed", "injured"})
        if not same or figure.status != total.status or figure.low == 0:
            continue
        if figure.low >= total.low or so_far + figure.low > total.low:
            break
        if figure.sentence > total.sentence and figure.part_of is None and not rest[k]:
            found.append(k)
            so_far += figure.low
        if so_far == total.low:
            return found, True
    return found, False
