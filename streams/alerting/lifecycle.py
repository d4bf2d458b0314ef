"""Raise, update, correct, cancel, or hold: what one revision of an incident means for one rule."""

from dataclasses import dataclass
from datetime import datetime

from schemas.alerts import Action, Alert, Severity
from schemas.incidents import Incident
from schemas.quantities import Estimate, Kind, Toll
from streams.alerting.levels import SEVERITY_RANK, severity
from streams.alerting.rules import Rule, Threshold
from streams.alerting.scope import concerns, objection


@dataclass(frozen=True, slots=True)
class Told:
    """What a subscriber knows of an incident: the last message and the ids of all."""

    ids: tuple[str, ...]
    revision: int
    toll: Toll
    sent_at: datetime
    cancelled: bool
    times: tuple[datetime, ...] = ()
    """When each of the messages was sent."""

    @classmethod
    def by(cls, alert: Alert) -> "Told":
        """What a subscriber knows after a message."""
        ids = (*alert.references, alert.alert_id)
        times = (*alert.references_sent, alert.sent_at)
        return cls(ids, alert.revision, alert.toll, alert.sent_at, alert.action == "cancel", times)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is to be done: an action, a reason for silence, or a time until which the message is held."""

    action: Action | None = None
    reason: str | None = None
    held_until: datetime | None = None
    kind: Kind | None = None
    """The kind of harm that made the change."""


SILENT = Verdict()


def decide(rule: Rule, incident: Incident, told: Told | None, now: datetime) -> Verdict:
    """What a revision means for a subscriber who knows `told`. `now` is stream time."""
    if told and incident.revision <= told.revision:
        return SILENT
    known = told is not None and not told.cancelled
    if incident.status != "open":
        return Verdict("cancel") if known else SILENT
    if told is None or told.cancelled:
        return _first(rule, incident, told, now)
    return _again(rule, incident, told, now)


def _first(rule: Rule, incident: Incident, told: Told | None, now: datetime) -> Verdict:
    if not concerns(rule, incident):
        return SILENT
    reason = objection(rule, incident)
    if reason:
        return Verdict(reason=reason)
    return _timed(rule, incident, Verdict("update" if told else "raise"), None, now)


def _again(rule: Rule, incident: Incident, told: Told, now: datetime) -> Verdict:
    for kind, threshold in rule.kinds.items():
        old, new = getattr(told.toll, kind), getattr(incident.toll, kind)
        if old is not None and new is None and not any(getattr(incident.toll, k) for k in rule.kinds):
            return Verdict("cancel", kind=kind)
        if _number(old) == _number(new) and (old is None) == (new is None):
            continue
        action: Action = "correct" if is_correction(incident, kind, old) else "update"
        verdict = Verdict(action, kind=kind)
        if action == "update" and not _worth(rule, threshold, old, new):
            return Verdict(reason=f"{kind}: the change from {_number(old)} to {_number(new)} is below the threshold")
        return _timed(rule, incident, verdict, told, now)
    return SILENT


def is_correction(incident: Incident, kind: Kind, old: Estimate | None) -> bool:
    """Whether the number told before is gone because it was corrected, denied, taken back, or set by an analyst."""
    if old is None or old.best is None:
        return False
    new: Estimate | None = getattr(incident.toll, kind)
    if new is not None and new.why.startswith("set by "):
        return True
    claims = [claim for claim in incident.ledger if claim.kind == kind and claim.stated == old.best]
    states = {claim.state for claim in claims} - {"copy", "breakdown"}
    return bool(states & {"corrected", "denied", "withdrawn"}) and "stands" not in states


def _number(estimate: Estimate | None) -> int | None:
    return None if estimate is None else estimate.best


def _worth(rule: Rule, threshold: Threshold, old: Estimate | None, new: Estimate | None) -> bool:
    before, after = _number(old), _number(new)
    if before is None or after is None:
        return True
    step = threshold.rise if after > before else threshold.fall
    return step is not None and step.reached(before, after) and abs(after - before) > rule.hysteresis


def _timed(rule: Rule, incident: Incident, verdict: Verdict, told: Told | None, now: datetime) -> Verdict:
    """Hold a message back in quiet hours and within the least interval after the last one."""
    quiet = rule.quiet_hours
    if quiet and not _breaks_through(quiet.breakthrough, severity(incident, rule.severity)):
        end = quiet.until(now)
        if end:
            return Verdict(verdict.action, f"quiet hours until {end:%Y-%m-%d %H:%M %Z}", end, verdict.kind)
    if told and verdict.action == "update" and now < told.sent_at + rule.least_interval:
        end = told.sent_at + rule.least_interval
        return Verdict(verdict.action, f"least interval until {end:%Y-%m-%d %H:%M %Z}", end, verdict.kind)
    return verdict


def _breaks_through(least: Severity | None, reached: Severity) -> bool:
    return least is not None and SEVERITY_RANK[reached] >= SEVERITY_RANK[least]
