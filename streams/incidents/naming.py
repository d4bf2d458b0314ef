"""Names of incidents after a regrouping: a name stays with most of its reports and is never used twice."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from schemas.identifiers import incident_id
from streams.incidents.grouping import Group
from streams.incidents.openings import OpenIncident
from streams.incidents.reports import Report


@dataclass(frozen=True, slots=True)
class Former:
    """An incident before the regrouping."""

    incident: OpenIncident
    members: list[Report]


@dataclass(slots=True)
class Named:
    """What a regrouping came to."""

    changed: list[OpenIncident] = field(default_factory=list)
    merged: list[tuple[OpenIncident, OpenIncident]] = field(default_factory=list)
    """Incidents that lost their name, with the one that took most of their reports."""


def name(formers: Iterable[Former], groups: list[Group], is_taken: Callable[[str], bool]) -> Named:
    """Give each group a name: the incidents choose in turn, each the group that holds most of it."""
    named: dict[Group, OpenIncident] = {}
    result, before = Named(), {}
    where = {member: group for group in groups for member in group.members}
    for former in formers:
        held = Counter(where[member] for member in former.members if member in where)
        best = max(groups, key=held.__getitem__)
        if best in named:
            _pass_on(former.incident, named[best])
            result.merged.append((former.incident, named[best]))
        else:
            named[best], before[best] = former.incident, former.members
            former.incident.group = best
    for group in groups:
        if group not in named:
            named[group] = OpenIncident(_fresh(group, is_taken, named.values()), group)
        if before.get(group) != group.members:
            result.changed.append(named[group])
    result.changed.sort(key=lambda incident: incident.order)
    return result


def _pass_on(lost: OpenIncident, survivor: OpenIncident) -> None:
    survivor.corrections += [c for c in lost.corrections if c.action != "retract"]
    survivor.alerting = survivor.alerting or lost.alerting
    survivor.touched = max(filter(None, (survivor.touched, lost.touched)), default=None)


def _fresh(group: Group, is_taken: Callable[[str], bool], others: Iterable[OpenIncident]) -> str:
    used = {incident.incident_id for incident in others}
    founders = (incident_id(member.event_id) for member in group.members)
    again = (incident_id(f"{group.members[0].event_id}/{n}") for n in range(2, 1_000_000))
    return next(name for source in (founders, again) for name in source if name not in used and not is_taken(name))
