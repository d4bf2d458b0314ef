"""What became of people shot or stabbed where the word alone does not say it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from streams.extraction.en.figures import Candidate


def settle(candidates: "list[Candidate]") -> "list[Candidate]":
    """Reads `shot` as killed or injured by the article's other figures."""
    told = [c.finding for c in candidates if not c.finding.untold]
    dead = [f.people[0].low for f in told if f.kind == "killed" and f.people[0].low > 0]
    hurt = [f for f in told if f.kind == "injured" and f.people[0].low > 0]
    most = max((f.people[0].low for c in candidates if (f := c.finding).untold), default=0)
    candidates = [c for c in candidates if not retold(c, candidates)]
    for candidate in candidates:
        finding = candidate.finding
        if not finding.untold or not dead or finding.kind != "injured":
            continue
        low = finding.people[0].low if len(finding.people) == 1 else len(finding.people)
        if finding.people[0].rest:
            continue
        if low > 1:
            finding.kind = "killed" if max(dead) == low and not hurt else "killed_or_injured"
        elif not hurt and max(dead) >= most and not beside(candidate, candidates):
            finding.kind = "killed"
    return candidates


def retold(candidate: "Candidate", candidates: "list[Candidate]") -> bool:
    """Whether the end of one person's sentence says the outcome: `he was shot in the back and fell, and he died`."""
    mine = candidate.finding.people[0]
    return (
        candidate.finding.untold
        and mine.shape == "pronoun"
        and any(
            c.line is candidate.line
            and c.finding.kind == "killed"
            and c.finding.people[0].shape == "pronoun"
            and c.finding.people[0].start > mine.start
            and c.line.at(c.finding.people[0].head) == c.line.at(mine.head)
            for c in candidates
        )
    )


def beside(candidate: "Candidate", candidates: "list[Candidate]") -> bool:
    """Whether a sentence tells of another one who died: `Omar Dell died and his wife was taken to a hospital`."""
    first = candidate.finding.people[0]
    return first.shape in {"one", "name", "definite", "noun"} and any(
        c.line is candidate.line
        and c.finding.kind == "killed"
        and not c.finding.untold
        and any(c.line.at(i) in {"and", "while", "but"} for i in range(first.start - 6, first.start))
        and c.finding.people[0].end < first.start
        for c in candidates
    )
