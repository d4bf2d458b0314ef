"""From the claims that stand: low, best, high, and the sentence that says why."""

from collections import defaultdict
from collections.abc import Sequence
from typing import get_args

from schemas.quantities import Estimate, Kind, Toll
from streams.incidents.claims import ANALYST, COUNTING, Entry

CLAIMANTS = {
    "health_ministry": "health ministry", "interior_ministry": "interior ministry", "civil_defence": "civil defence",
    "police": "police", "hospital": "hospital",
}  # fmt: skip


def toll(ledger: Sequence[Entry]) -> Toll:
    """An incident's toll; null for a kind of which no claim was made, or every claim was taken back."""
    by_kind: dict[Kind, list[Entry]] = defaultdict(list)
    for entry in ledger:
        if entry.state not in {"withdrawn", "breakdown"}:
            by_kind[entry.kind].append(entry)
    return Toll(**{kind: estimate(by_kind[kind]) for kind in get_args(Kind) if by_kind[kind]})


def estimate(claims: Sequence[Entry]) -> Estimate | None:
    """Low, best and high of one kind."""
    standing = [claim for claim in claims if claim.state == "stands"]
    if not standing:
        return _denied(claims)
    numbered = [claim for claim in standing if claim.stated is not None]
    best, why = _best(numbered) if numbered else (None, "casualties reported, number unknown")
    largest = max(claim.number for claim in standing)
    highs = [claim.high for claim in standing if claim.number == largest]
    known = [claim.high for claim in standing if claim.high is not None]
    high = None if None in highs else max(known)
    low = min(claim.low for claim in standing)
    return Estimate(low=low, best=best, high=high, why=why)


def _denied(claims: Sequence[Entry]) -> Estimate | None:
    denials = [claim for claim in claims if claim.denial]
    if not denials or all(claim.denial for claim in claims):
        return None
    return Estimate(low=0, best=None, high=None, why=f"denied by {denials[-1].claimant}; no claim stands")


def _best(claims: Sequence[Entry]) -> tuple[int, str]:
    ruled = [claim for claim in claims if claim.authority == ANALYST]
    if ruled:
        return ruled[-1].number, f"set by {ruled[-1].claimant} (analyst)"
    agreement = _agreement(claims)
    counted = [claim for claim in claims if claim.claimant_kind in COUNTING]
    if counted:
        chosen = counted[-1]
        name = CLAIMANTS[chosen.claimant_kind]
        return chosen.number, f"{name}, latest, {chosen.told_at:%H:%M}; {_agree(chosen.number, agreement)}"
    most = max(len(keys) for keys in agreement.values())
    if most > 1:
        number = next(c.number for c in reversed(claims) if len(agreement[c.number]) == most)
        return number, _agree(number, agreement)
    chosen = claims[-1]
    return chosen.number, f"{chosen.claimant}, latest, {chosen.told_at:%H:%M}; {_agree(chosen.number, agreement)}"


def _agreement(claims: Sequence[Entry]) -> dict[int, set[str]]:
    agreement: dict[int, set[str]] = defaultdict(set)
    for claim in claims:
        agreement[claim.number].add(claim.key)
    return agreement


def _agree(number: int, agreement: dict[int, set[str]]) -> str:
    total = len(set().union(*agreement.values()))
    if total == 1:
        return "one report"
    return f"{len(agreement[number])} of {total} independent reports agree"
