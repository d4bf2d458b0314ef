"""Which candidates are figures: one for each phrase and harm, no references, no harm that the text leaves open."""

from typing import TYPE_CHECKING

from streams.extraction.en.findings import Finding

if TYPE_CHECKING:
    from streams.extraction.en.figures import Candidate

STRENGTH = {"killed": 3, "killed_or_injured": 2, "injured": 1}


def chosen(candidates: "list[Candidate]") -> "list[Candidate]":
    """The candidates that count, in the order of the text."""
    candidates.sort(key=lambda c: (c.line.sentence, c.finding.people[0].start, c.finding.weak, -rank(c.finding)))
    kept: list[Candidate] = []
    for candidate in candidates:
        if countable(candidate) and not repeated(candidate, kept):
            kept.append(candidate)
    return kept


def rank(finding: Finding) -> int:
    """The graver harm said of one phrase wins."""
    return STRENGTH.get(finding.kind, 0)


def countable(candidate: "Candidate") -> bool:
    """Whether a finding states a harm of people."""
    finding, line = candidate.finding, candidate.line
    predicate, first = finding.predicate, finding.people[0]
    if (
        line.at(first.start) in {"any", "every", "each"}
        or line.any_in(max(0, finding.harm[0] - 12), finding.harm[0], "unknowing") is not None
    ):
        return False
    if (
        predicate is not None
        and (predicate.infinitive or predicate.modal)
        and (first.high == 1 or (finding.kind in {"displaced", "detained"} and first.shape != "counted"))
    ):
        return False
    if predicate is not None and predicate.negated:
        if predicate.voice != "passive":
            return False
        negate(finding)
    return True


def negate(finding: Finding) -> None:
    """A harm that did not happen: nobody of the phrase."""
    finding.people = finding.people[:1]
    first = finding.people[0]
    first.shape, first.low, first.high, first.stated, first.qualifier = "zero", 0, 0, 0, "exact"


def repeated(candidate: "Candidate", kept: "list[Candidate]") -> bool:
    """Whether a figure was already read from the same words, or a pronoun or a transfer repeats one."""
    finding = candidate.finding
    first = finding.people[0]
    same = [
        c.finding for c in kept if c.line.sentence == candidate.line.sentence and c.line.field == candidate.line.field
    ]
    for other in same:
        if other.people[0].start == first.start and (
            other.kind == finding.kind or {other.kind, finding.kind} <= STRENGTH.keys()
        ):
            return True
    if first.shape == "pronoun":
        return any(
            c.finding.kind == finding.kind or (finding.kind == "injured" and c.finding.kind in STRENGTH) for c in kept
        )
    if finding.weak and first.shape in {"definite", "name", "pronoun"}:
        return any(c.finding.kind == finding.kind or c.finding.kind in STRENGTH for c in kept)
    if finding.weak:
        return any(
            c.finding.kind == finding.kind and c.finding.people[0].low == first.low and first.low > 1 for c in kept
        )
    return False
