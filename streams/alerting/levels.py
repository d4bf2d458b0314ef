"""Severity and certainty of an incident, by published thresholds."""

from collections import defaultdict
from collections.abc import Mapping

from schemas.alerts import Certainty, Severity
from schemas.incidents import Claim, Incident
from streams.incidents.claims import authority

SEVERITY: dict[Severity, int] = {"Minor": 1, "Moderate": 3, "Severe": 10, "Extreme": 50}
"""Least `low` of killed for each severity."""
BARE_PLURAL = 2
CERTAINTY_RANK: dict[Certainty, int] = {"Unknown": 0, "Unlikely": 1, "Possible": 2, "Likely": 3, "Observed": 4}
SEVERITY_RANK: dict[Severity, int] = {name: rank for rank, name in enumerate(("Unknown", *SEVERITY))}


def severity(incident: Incident, thresholds: Mapping[Severity, int] = SEVERITY) -> Severity:
    """Severity by the least number of killed; Unknown where nobody has said a number."""
    killed = incident.toll.killed
    if killed is None or (killed.best is None and killed.low <= BARE_PLURAL):
        return "Unknown"
    reached = [name for name, least in thresholds.items() if killed.low >= least]
    return max(reached, key=SEVERITY_RANK.__getitem__, default="Minor")


def certainty(incident: Incident) -> Certainty:
    """Observed when an official says so or two independent claims agree, Likely by two, Possible by one."""
    claims = [claim for claim in incident.ledger if claim.kind == "killed"]
    standing = [claim for claim in claims if claim.state == "stands"]
    if not standing and any(claim.state == "denied" for claim in claims):
        return "Unlikely"
    if any(authority(claim.claimant_kind) > 1 for claim in standing) or _two_agree(standing):
        return "Observed"
    return "Likely" if incident.independent_sources > 1 else "Possible"


def _two_agree(claims: list[Claim]) -> bool:
    by_number: dict[int, set[str]] = defaultdict(set)
    for claim in claims:
        if claim.stated is not None:
            by_number[claim.stated].add(claim.claimant)
    return any(len(claimants) > 1 for claimants in by_number.values())
