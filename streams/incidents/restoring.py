"""Taking up the fold where another process left it, from the records that it published and the events it read.

Which events belong together is read from the incidents' records, not worked out again: the events that decided it may
be older than what can still be read.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from schemas.events import Correction, Event, Withdrawal
from schemas.incidents import Incident
from schemas.types import HARMFUL
from streams.incidents.claims import claiming_report
from streams.incidents.fold import BEGINNING, Fold
from streams.incidents.grouping import Group, by_order
from streams.incidents.openings import OpenIncident
from streams.incidents.reports import Report, told_at

Change = tuple[int, Event | Withdrawal | Correction]


def replay_offset(incidents: Iterable[Incident], window: timedelta) -> int | None:
    """Offset of `events.v1` from which a partition must be read to restore it; null when no incident is open."""
    records = list(incidents)
    watermark = _watermark(records)
    return min((record.since_offset for record in records if _is_kept(record, watermark, window)), default=None)


def restored(window: timedelta, incidents: Sequence[Incident], changes: Iterable[Change]) -> Fold:
    """A fold in the state in which it published `incidents` after it read `changes`."""
    fold = Fold(window)
    watermark = _watermark(incidents)
    kept = [record for record in incidents if _is_kept(record, watermark, window)]
    _remember_closed(fold, incidents, watermark)
    members, rulings = _read(fold, kept, changes)
    incidents_kept = [_incident(record, members[record.incident_id]) for record in kept if members[record.incident_id]]
    for record, incident in zip((r for r in kept if members[r.incident_id]), incidents_kept, strict=True):
        _rule(fold, incident, [(offset, r) for offset, r in rulings if r.correction_id in record.corrections])
    for incident in incidents_kept:
        labels = (fold.pins.get(member.event_id) for member in incident.group.members)
        incident.group.label = next((label for label in labels if label), None)
        fold.adopt(incident)
    fold.watermark = watermark
    return fold


def _watermark(incidents: Iterable[Incident]) -> datetime:
    return max((record.stream_time for record in incidents if record.stream_time), default=BEGINNING)


def _is_kept(record: Incident, watermark: datetime, window: timedelta) -> bool:
    seen = max(filter(None, (record.last_activity, record.touched_at)))
    return record.status != "merged" and (watermark == BEGINNING or watermark - seen <= 2 * window)


def _remember_closed(fold: Fold, incidents: Sequence[Incident], watermark: datetime) -> None:
    for record in sorted(incidents, key=lambda r: (r.last_activity, r.incident_id)):
        if record.status == "merged" and record.merged_into:
            fold.merged_into[record.incident_id] = record.merged_into
        elif not _is_kept(record, watermark, fold.window):
            fold.closed.add(record.incident_id, record.events)


def _read(
    fold: Fold, kept: Sequence[Incident], changes: Iterable[Change]
) -> tuple[dict[str, list[Report]], list[tuple[int, Correction]]]:
    """Reports by incident, and the corrections; withdrawals take effect."""
    owner = {event: record.incident_id for record in kept for event in record.events}
    members: dict[str, list[Report]] = {record.incident_id: [] for record in kept}
    rulings: list[tuple[int, Correction]] = []
    told_so_far = BEGINNING
    for offset, change in changes:
        if isinstance(change, Withdrawal):
            fold.withdrawals.add(change, told_so_far)
        elif isinstance(change, Correction):
            rulings.append((offset, change))
        elif _is_news(fold, change):
            told = told_at(change)
            late = told_so_far > BEGINNING and told < told_so_far - fold.window
            known = claiming_report(change, offset, filed=late)
            fold.remember(known)
            fold.note_newest(known)
            if change.event_id in owner:
                members[owner[change.event_id]].append(known)
                told_so_far = max(told_so_far, told if known.moves_the_clock else BEGINNING)
    for known in fold.reports.values():
        known.withdrawn = fold.withdrawals.reason(known)
    return members, rulings


def _is_news(fold: Fold, event: Event) -> bool:
    if event.type not in HARMFUL or event.status in {"hypothetical", "aggregate"}:
        return False
    return event.event_id not in fold.reports and not fold.closed.knows(event.event_id)


def _incident(record: Incident, members: list[Report]) -> OpenIncident:
    group = Group(sorted(members, key=by_order), bridged=True)
    return OpenIncident(record.incident_id, group, record.revision, record.alerting, touched=record.touched_at)


def _rule(fold: Fold, incident: OpenIncident, rulings: list[tuple[int, Correction]]) -> None:
    """Decisions of analysts take effect: what each bound together, less what was taken back."""
    incident.corrections += [ruling for _, ruling in rulings]
    for offset, ruling in rulings:
        if ruling in incident.rulings and ruling.action in {"merge", "split"}:
            held = [member.event_id for member in incident.group.members if member.offset < offset]
            bound = held if ruling.action == "merge" else ruling.events
            fold.pins.update(dict.fromkeys(bound, ruling.correction_id))
