"""The fold: events in, changed incidents out.

The incidents are a function of the set of events, not of their order of arrival: a report that comes in late makes the
reports after it that it can touch be placed again. Memory holds what the window can reach.
"""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from schemas.events import Correction, Event, Withdrawal
from schemas.incidents import Incident
from streams.errors import Unprocessable
from streams.incidents import rulings
from streams.incidents.claims import claiming_report
from streams.incidents.grouping import Group, Grouping, Index, by_order
from streams.incidents.memory import Ageing, Closed, Withdrawals
from streams.incidents.naming import Former, Named, name
from streams.incidents.openings import OpenIncident, by_age
from streams.incidents.record import merged_record, record
from streams.incidents.reports import Report, is_harm, told_at

DEFAULT_WINDOW = timedelta(days=14)
BEGINNING = datetime.min.replace(tzinfo=UTC)


class Fold:
    """The incidents of one partition of `events.v1`."""

    def __init__(self, window: timedelta = DEFAULT_WINDOW) -> None:
        self.window = window
        self.watermark = BEGINNING
        self.index = Index()
        self.where: dict[Report, Group] = {}
        self.reports: dict[str, Report] = {}
        self.incidents: dict[str, OpenIncident] = {}
        self.by_group: dict[Group, OpenIncident] = {}
        self.merged_into: dict[str, str] = {}
        self.pins: dict[str, str] = {}
        self.closed = Closed()
        self.withdrawals = Withdrawals()
        self.ageing = Ageing()
        self.grouping = Grouping(self.index, window, self.pins)
        self._newest: Report | None = None

    def add(self, event: Event, offset: int = 0) -> list[Incident]:
        """Incidents that an event changes; none for one that is known, or is no news of harm."""
        if not is_harm(event):
            return []
        if event.event_id in self.reports or self.closed.knows(event.event_id):
            return []
        told = told_at(event)
        new = claiming_report(event, offset, filed=self.is_late(told))
        new.withdrawn = self.withdrawals.reason(new)
        self.remember(new)
        named = self._place(new)
        if new.moves_the_clock:
            self.watermark = max(self.watermark, told)
        if new.filed and new in self.where:
            self.by_group[self.where[new]].touched = self.watermark
        outcome = self._emit(named)
        self._sweep()
        return outcome

    def withdraw(self, withdrawal: Withdrawal) -> list[Incident]:
        """Incidents that lose claims because an article was taken back or replaced."""
        self.withdrawals.add(withdrawal, self.watermark)
        touched: dict[OpenIncident, None] = {}
        for known in self.index.of_article(withdrawal.article_id):
            if known.version < withdrawal.before_version and known.withdrawn is None:
                known.withdrawn = withdrawal.reason
                if known in self.where:
                    touched[self.by_group[self.where[known]]] = None
        return self._emit(Named(changed=list(touched)))

    def correct(self, correction: Correction) -> list[Incident]:
        """Incidents that an analyst's decision changes.

        Raises Unprocessable("unknown-incident") when the incident is not open in this partition.
        """
        incident = self.find(correction.incident_id)
        if incident is None:
            raise Unprocessable("unknown-incident", f"{correction.incident_id} is not open in this partition")
        return self._emit(rulings.apply(self, incident, correction))

    def find(self, incident_id: str) -> OpenIncident | None:
        """The open incident of a name, or the one that it was merged into."""
        while incident_id in self.merged_into:
            incident_id = self.merged_into[incident_id]
        return self.incidents.get(incident_id)

    @property
    def stream_time(self) -> datetime | None:
        """The newest publication time so far."""
        return self.watermark if self.watermark > BEGINNING else None

    def is_late(self, told: datetime) -> bool:
        """Whether an article is older than the window: it is filed and never alerts."""
        return told < self.watermark - self.window if self.watermark > BEGINNING else False

    def remember(self, new: Report) -> None:
        """Take a report into memory, not yet into an incident."""
        self.reports[new.event_id] = new
        self.index.add(new)
        self.ageing.watch(new, new.told_at)

    def note_newest(self, known: Report) -> None:
        """Take note of a report that is later than all before it: what follows it is in order."""
        if self._newest is None or known.order > self._newest.order:
            self._newest = known

    def adopt(self, incident: OpenIncident) -> None:
        """Take an incident into memory."""
        self.incidents[incident.incident_id] = incident
        self.by_group[incident.group] = incident
        self.where.update(dict.fromkeys(incident.group.members, incident.group))

    def replace(self, affected: Iterable[OpenIncident], since: Report, also: Iterable[Report] = ()) -> Named:
        """Place again all reports of some incidents from one report on; the first incident keeps its name first."""
        formers = [Former(incident, list(incident.group.members)) for incident in affected]
        again = list(also)
        groups: dict[Group, None] = {}
        for former in formers:
            self._release(former)
            kept = [r for r in former.members if r.order < since.order]
            again += [r for r in former.members if r.order >= since.order]
            whole = not former.incident.group.bridged and former.incident.group.label is None
            parts = [Group(kept)] if whole and kept else self.grouping.regroup(kept)
            groups.update(dict.fromkeys(parts))
            self.where.update({member: part for part in parts for member in part.members})
        for known in sorted(set(again), key=by_order):
            self.grouping.place(known, self.where)
        members = [*(member for former in formers for member in former.members), *again]
        final = dict.fromkeys(self.where[member] for member in members if member in self.where)
        return self._name(formers, list(final))

    def _place(self, new: Report) -> Named:
        self.note_newest(new)
        if new is self._newest:
            return self._append(new)
        if new.filed:  # what it belongs to may have left memory: nothing is placed again for it
            return self._append(new)
        affected, loose = self._affected(new)
        return self.replace(affected, new, [new, *loose])

    def _append(self, new: Report) -> Named:
        joined = self.grouping.place(new, self.where)
        if joined is None:
            return Named()
        lost = self.grouping.absorbed
        if joined in self.by_group and not lost:
            return Named(changed=[self.by_group[joined]])
        return self._name(self._formers(joined, lost, new), [joined])

    def _formers(self, joined: Group, lost: list[Group], new: Report) -> list[Former]:
        formers = [Former(self.by_group[group], group.members) for group in lost]
        if joined in self.by_group:
            others = {member for group in lost for member in group.members} | {new}
            own = [member for member in joined.members if member not in others]
            formers.append(Former(self.by_group[joined], own))
        for former in formers:
            del self.by_group[former.incident.group]
        return sorted(formers, key=lambda former: former.members[0].order)

    def _affected(self, new: Report) -> tuple[list[OpenIncident], list[Report]]:
        """Incidents that a late report can change, and reports of no incident that it can bring into one."""
        found: dict[Group, None] = {}
        loose: dict[Report, None] = {}
        todo: list[Report] = [new]
        seen: set[Report] = set()
        while todo:
            one = todo.pop()
            if one in seen:
                continue
            seen.add(one)
            mates = [*self.index.after(one, new.order)]
            if one.order >= new.order:
                mates += self.index.before(one)
            for mate in mates:
                if mate not in self.where:
                    if mate.order > new.order:
                        loose[mate] = None
                        todo.append(mate)
                elif self.where[mate] not in found:
                    found[self.where[mate]] = None
                    todo += self.where[mate].members
        return sorted((self.by_group[group] for group in found), key=by_age), list(loose)

    def _release(self, former: Former) -> None:
        del self.by_group[former.incident.group]
        for member in former.members:
            self.where.pop(member, None)

    def _name(self, formers: list[Former], groups: list[Group]) -> Named:
        named = name(formers, groups, self._is_taken)
        for lost, survivor in named.merged:
            self.merged_into[lost.incident_id] = survivor.incident_id
            self.incidents.pop(lost.incident_id, None)
        for incident in named.changed:
            self.incidents[incident.incident_id] = incident
        for incident in [*named.changed, *(former.incident for former in formers)]:
            if incident.incident_id not in self.merged_into:
                self.by_group[incident.group] = incident
        return named

    def _is_taken(self, incident_id: str) -> bool:
        return incident_id in self.incidents or incident_id in self.merged_into or self.closed.bears(incident_id)

    def _emit(self, named: Named) -> list[Incident]:
        outcome = []
        for incident in named.changed:
            incident.revision += 1
            outcome.append(record(incident, self.stream_time))
        for lost, survivor in named.merged:
            lost.revision += 1
            outcome.append(merged_record(lost, survivor, self.stream_time))
        return outcome

    def _sweep(self) -> None:
        """Close what no report can reach any more; exactly then, so that a run taken up elsewhere closes the same."""
        horizon = self._horizon()
        for aged in self.ageing.due(horizon):
            if aged not in self.where:
                self._drop([aged])
                continue
            incident = self.by_group[self.where[aged]]
            if incident.last_seen < horizon:
                self._close(incident)
            else:
                self.ageing.watch(aged, incident.last_seen)
        self.withdrawals.forget(horizon)

    def _horizon(self) -> datetime:
        """Late reports look back one window, and an incident lives for another."""
        return self.watermark - 2 * self.window if self.watermark > BEGINNING else BEGINNING

    def _close(self, incident: OpenIncident) -> None:
        del self.incidents[incident.incident_id], self.by_group[incident.group]
        self.closed.add(incident.incident_id, [member.event_id for member in incident.group.members])
        self._drop(incident.group.members)

    def _drop(self, members: Iterable[Report]) -> None:
        for member in members:
            self.where.pop(member, None)
            self.pins.pop(member.event_id, None)
            if self.reports.pop(member.event_id, None):
                self.index.forget(member)
