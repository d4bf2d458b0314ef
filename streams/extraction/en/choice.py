"""Which candidates are figures: one for each phrase and harm, no references, no harm that the text leaves open."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from streams.extraction.en.findings import Finding
from streams.extraction.en.lines import Line

if TYPE_CHECKING:
    from streams.extraction.en.figures import Candidate

OPEN_REACH = 12
"""Words between `whether` and a harm, at most."""
THINGS_TOO = {"en.intransitive.subject", "en.held", "en.struck.passive"}
"""Rules whose verbs befall things as well: the engine died, the house was hit."""
LEAST_MANY = 2
SOME = (["some"], ["many"], ["most"], ["several"])
STRENGTH = {"killed": 3, "killed_or_injured": 2, "injured": 1}


@dataclass(slots=True)
class Said:
    """What an article said so far."""

    kinds: set[str] = field(default_factory=set)
    sizes: set[tuple[str, int]] = field(default_factory=set)
    """Kinds with their numbers."""
    here: dict[int, set[str]] = field(default_factory=dict)
    """Kinds by the first token of their people, in the sentence at hand."""
    harms: set[tuple[int, int]] = field(default_factory=set)
    """Harm words of the sentence at hand that a figure was read from."""


def chosen(candidates: "list[Candidate]") -> "list[Candidate]":
    """The candidates that count, in the order of the text."""
    candidates.sort(key=lambda c: (c.line.sentence, c.finding.people[0].start, c.finding.weak, -rank(c.finding)))
    kept: list[Candidate] = []
    said, sentence = Said(), -1
    for candidate in candidates:
        finding = candidate.finding
        if candidate.line.sentence != sentence:
            said.here, said.harms, sentence = {}, set(), candidate.line.sentence
        if countable(candidate) and not repeated(candidate, said):
            kept.append(candidate)
            said.kinds.add(finding.kind)
            said.harms.add(finding.harm)
            said.sizes.add((finding.kind, finding.people[0].low))
            said.here.setdefault(finding.people[0].start, set()).add(finding.kind)
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
        or line.at(first.start - 1) == "how"
        or left_open(line, finding.harm[0])
    ):
        return False
    if (
        predicate is not None
        and (predicate.infinitive or predicate.modal)
        and (first.high == 1 or (finding.kind != "killed" and first.shape != "counted"))
    ):
        return False
    if first.stated is None and first.shape == "counted" and line.at(first.end - 1) == "whom":
        return False
    if finding.kind == "detained" and sentence(line, finding.harm[1]):
        return False
    if nameless(candidate) or natural(candidate) or (first.shape == "zero" and finding.kind == "detained"):
        return False
    if predicate is not None and predicate.negated:
        if predicate.voice != "passive":
            return False
        negate(finding)
    return True


def left_open(line: Line, at: int) -> bool:
    """Whether the sentence does not know of the harm: `unclear whether`, `asked if`; not `if ten people are killed`."""
    for i in range(max(0, at - OPEN_REACH), at):
        if line.has(i, "unknowing") and (line.at(i) != "if" or line.has(i - 1, "asking") or line.has(i - 2, "asking")):
            return True
    return False


def nameless(candidate: "Candidate") -> bool:
    """Whether the noun is unknown and small, and the verb is one that things suffer too: the engine died."""
    line, first = candidate.line, candidate.finding.people[0]
    if first.group is not None or first.shape not in {"one", "definite"} or first.rest:
        return False
    known = any(line.capital[i] for i in range(first.start + 1, first.end))
    down = line.at(candidate.finding.harm[1]) == "down"
    predicate = candidate.finding.predicate
    loose = predicate is not None and line.has(predicate.at, "loose")
    return not known and (down or loose or candidate.finding.rule in THINGS_TOO)


def sentence(line: Line, at: int) -> bool:
    """Whether a prison sentence follows: `jailed for life`, `imprisoned for ten years`."""
    return line.at(at) == "for" and (
        line.at(at + 1) == "life" or any(line.at(i) in {"years", "months", "year"} for i in (at + 2, at + 3))
    )


def natural(candidate: "Candidate") -> bool:
    """Whether one person died of an illness: `died of cancer`."""
    line, first, end = candidate.line, candidate.finding.people[0], candidate.finding.harm[1]
    return (
        candidate.finding.kind == "killed"
        and first.high == 1
        and line.at(end) in {"of", "from", "after"}
        and line.any_in(end + 1, end + 5, "illness") is not None
    )


def negate(finding: Finding) -> None:
    """A harm that did not happen: nobody of the phrase."""
    finding.people = finding.people[:1]
    first = finding.people[0]
    first.shape, first.low, first.high, first.stated, first.qualifier = "zero", 0, 0, 0, "exact"


def subset(candidate: "Candidate") -> bool:
    """Whether an unnumbered part of people already counted is told: `some of the victims were stabbed, others shot`."""
    line, first = candidate.line, candidate.finding.people[0]
    if candidate.finding.kind not in STRENGTH or first.stated is not None or first.low != LEAST_MANY:
        return False
    words = line.forms[first.start : first.end]
    return words == ["others"] or (words[:1] in SOME and words[1:2] == ["of"])


def repeated(candidate: "Candidate", said: Said) -> bool:
    """Whether a figure was already read from the same words, or a pronoun or a transfer repeats one."""
    finding = candidate.finding
    first = finding.people[0]
    here = said.here.get(first.start, set())
    if (
        finding.kind in here
        or (finding.kind == "detained" and "abducted" in here)
        or (finding.kind in STRENGTH and not here.isdisjoint(STRENGTH))
    ):
        return True
    harmed = not said.kinds.isdisjoint(STRENGTH)
    if subset(candidate) and (finding.kind in said.kinds or (harmed and first.shape != "plural")):
        return True
    if first.shape == "pronoun":
        return finding.kind in said.kinds or (finding.kind == "injured" and not said.kinds.isdisjoint(STRENGTH))
    kin = candidate.line.has(first.start, "possessive")
    if finding.weak and first.shape in {"definite", "name"} and not kin and finding.harm not in said.harms:
        return finding.kind in said.kinds or (finding.kind in STRENGTH and not said.kinds.isdisjoint(STRENGTH))
    return finding.weak and first.low > 1 and (finding.kind, first.low) in said.sizes
