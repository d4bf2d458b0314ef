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
    for candidate in candidates:
        finding = candidate.finding
        if not finding.untold or not dead or finding.kind != "injured":
            continue
        low = finding.people[0].low if len(finding.people) == 1 else len(finding.people)
        if finding.people[0].rest:
            continue
        if low > 1:
            finding.kind = "killed" if max(dead) == low and not hurt else "killed_or_injured"
        elif not hurt and max(dead) >= most:
            finding.kind = "killed"
    return candidates
