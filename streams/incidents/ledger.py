"""The ledger: which claims stand, and why the others do not.

By publication time, not by arrival. Marked, never removed.
"""

from collections.abc import Iterable, Sequence

from schemas.incidents import ClaimState, Mark
from streams.incidents.claims import ANALYST, COUNTING, Entry, entries, ruling
from streams.incidents.matching import are_copies
from streams.incidents.openings import OpenIncident

TENFOLD = 10
SEVERAL = 3
"""People that others must count for a report of one to be a report of one of them."""


def ledger(incident: OpenIncident) -> list[Entry]:
    """All claims on an incident in publication order, each with its state."""
    found = [entry for report in incident.group.members for entry in entries(report)]
    found += [ruling(c) for c in incident.rulings if c.action == "set_toll"]
    found.sort(key=lambda entry: (entry.told_at, entry.event_id))
    retraction = incident.retraction
    for entry in found:
        if retraction:
            entry.settle("withdrawn", f"retracted by {retraction.author}: {retraction.reason}")
        elif entry.report and entry.report.withdrawn:
            entry.settle("withdrawn", f"article {entry.report.withdrawn}")
    for kind in dict.fromkeys(entry.kind for entry in found):
        _settle([entry for entry in found if entry.kind == kind])
    return found


def _settle(claims: list[Entry]) -> None:
    """States of the claims of one kind."""
    _join_copies(_standing(claims))
    _deny(_standing(claims))
    _revise(_standing(claims))
    _overtake(_standing(claims))
    _single_out(_standing(claims))
    _mark(claims)


def _standing(claims: Iterable[Entry]) -> list[Entry]:
    return [claim for claim in claims if claim.state == "stands"]


def _join_copies(claims: list[Entry]) -> None:
    firsts: dict[tuple[int, int | None, bool], list[Entry]] = {}
    for claim in claims:
        if claim.report is None:
            continue
        alike = firsts.setdefault((claim.low, claim.high, claim.denial), [])
        first = next(
            (earlier for earlier in alike if earlier.report and are_copies(earlier.report, claim.report)), None
        )
        if first:
            claim.settle("copy", f"copy of the text of {first.outlet or first.article_id}")
        else:
            alike.append(claim)


def _deny(claims: list[Entry]) -> None:
    """A denial marks the earlier claims that it denies: the number it names, else all of nobody more authoritative."""
    for denial in [claim for claim in claims if claim.denial]:
        for claim in claims:
            if claim.denial or claim.told_at > denial.told_at:
                continue
            named = denial.stated == claim.stated if denial.stated else denial.authority >= claim.authority
            if named:
                claim.settle("denied", f"denied by {denial.claimant}")
        denial.settle("denied", "is a denial")


def _revise(claims: list[Entry]) -> None:
    """Earlier numbers of the same claimant, and numbers that a later report calls revised."""
    told: list[Entry] = []
    by_claimant: dict[str, list[Entry]] = {}
    for later in claims:
        if later.stated is None:
            continue
        for earlier in by_claimant.get(later.key, ()):
            _replace(earlier, later, "its own claimant")
        if later.replaces or later.revises:
            for earlier in told:
                if earlier.number in later.replaces or later.authority == ANALYST or _is_lowered(earlier, later):
                    _replace(earlier, later, later.claimant)
        told.append(later)
        by_claimant.setdefault(later.key, []).append(later)


def _is_lowered(earlier: Entry, later: Entry) -> bool:
    return later.revises and later.number < earlier.number


def _replace(earlier: Entry, later: Entry, claimant: str) -> None:
    if earlier.number != later.number:
        state: ClaimState = "corrected" if later.number < earlier.number else "outdated"
        earlier.settle(state, f"{claimant} says {later.number} later")


def _overtake(claims: list[Entry]) -> None:
    """A later, higher claim of an equal or greater authority; any number, where one stands, before a bare plural."""
    highest: dict[int, Entry] = {}
    for claim in reversed(claims):
        later = (highest[rank] for rank in highest if rank >= claim.authority)
        higher = next((one for one in later if one.number > claim.number and one.told_at > claim.told_at), None)
        if higher:
            claim.settle("outdated", f"{higher.claimant} says {higher.number} later")
        if claim.authority not in highest or highest[claim.authority].number < claim.number:
            highest[claim.authority] = claim
    numbers = [claim for claim in _standing(claims) if claim.stated is not None]
    for bare in _standing(claims):
        if bare.stated is None and numbers and bare.low <= max(claim.number for claim in numbers):
            bare.settle("outdated", "a number is known")


def _single_out(claims: list[Entry]) -> None:
    """Who tells of one of the dead, where others count several, gives no toll: a funeral is no correction.

    An authority charged with counting, and a number worded as a revision, are believed.
    """
    most = max(claims, key=lambda claim: claim.number, default=None)
    if most is None or most.number < SEVERAL:
        return
    for claim in claims:
        believed = claim.revises or claim.claimant_kind in COUNTING or claim.key == most.key
        if claim.stated == 1 and not believed:
            claim.settle("breakdown", f"one of the {most.number} that {most.claimant} counts")


def _mark(claims: Sequence[Entry]) -> None:
    """Plausibility marks: they change nothing, they make a reader look twice."""
    previous: Entry | None = None
    for claim in claims:
        if claim.stated is None or claim.denial or claim.state in {"breakdown", "copy"}:
            continue
        if previous is not None:
            claim.marks = tuple(_oddities(previous, claim))
        previous = claim


def _oddities(earlier: Entry, later: Entry) -> Iterable[Mark]:
    if earlier.number and later.number >= TENFOLD * earlier.number:
        yield "jump"
    if later.number < earlier.number:
        yield "fall"
    before, after = str(earlier.number), str(later.number)
    if before != after and sorted(before) == sorted(after):
        yield "swapped_digit"
