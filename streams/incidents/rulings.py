"""What an analyst decides about incidents: merge, split, retract, set a toll, and take a decision back."""

from typing import TYPE_CHECKING

from schemas.events import Correction
from streams.errors import Unprocessable
from streams.incidents.naming import Named
from streams.incidents.openings import OpenIncident
from streams.incidents.reports import Report

if TYPE_CHECKING:
    from streams.incidents.fold import Fold


def apply(fold: "Fold", incident: OpenIncident, correction: Correction) -> Named:
    """Incidents that a correction changes; none when it is known already."""
    if any(known.correction_id == correction.correction_id for known in incident.corrections):
        return Named()
    if correction.action == "merge":
        return _merge(fold, incident, correction)
    if correction.action == "split":
        return _split(fold, incident, correction)
    if correction.action == "revert":
        return _revert(fold, incident, correction)
    incident.corrections.append(correction)
    return Named(changed=[incident])


def _merge(fold: "Fold", incident: OpenIncident, correction: Correction) -> Named:
    survivor = fold.find(correction.into or "")
    if survivor is None or survivor is incident:
        raise Unprocessable("unknown-incident", f"{correction.into} is not open in this partition")
    survivor.corrections.append(correction)
    members = [*survivor.group.members, *incident.group.members]
    _pin(fold, members, correction.correction_id)
    return _again(fold, [survivor, incident])


def _split(fold: "Fold", incident: OpenIncident, correction: Correction) -> Named:
    parted = [member for member in incident.group.members if member.event_id in correction.events]
    if not parted or len(parted) == len(incident.group.members):
        raise Unprocessable("nothing-to-split", "name some of the incident's events, and not all of them")
    incident.corrections.append(correction)
    _pin(fold, parted, correction.correction_id)
    return _again(fold, [incident])


def _revert(fold: "Fold", incident: OpenIncident, correction: Correction) -> Named:
    taken_back = next((c for c in incident.corrections if c.correction_id == correction.reverts), None)
    if taken_back is None:
        raise Unprocessable("unknown-correction", f"{correction.reverts} does not bear on {incident.incident_id}")
    incident.corrections.append(correction)
    pinned = [event for event, label in fold.pins.items() if label == correction.reverts]
    for event in pinned:
        del fold.pins[event]
    if not pinned:
        return Named(changed=[incident])
    groups = dict.fromkeys(fold.where[fold.reports[event]] for event in pinned)
    return _again(fold, list(dict.fromkeys([incident, *(fold.by_group[group] for group in groups)])))


def _pin(fold: "Fold", members: list[Report], label: str) -> None:
    fold.pins.update({member.event_id: label for member in members})


def _again(fold: "Fold", incidents: list[OpenIncident]) -> Named:
    """Place all reports of some incidents again; each of the incidents is told, for its corrections changed."""
    first = min((incident.group.members[0] for incident in incidents), key=lambda report: report.order)
    named = fold.replace(incidents, first)
    lost = {id(incident) for incident, _ in named.merged}
    told = [incident for incident in incidents if id(incident) not in lost and incident not in named.changed]
    named.changed = [*told, *named.changed]
    return named
