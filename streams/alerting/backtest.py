"""What a rule file would have sent over a stored period. Its messages are exercises, never actual."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from schemas.alerts import Action, Alert
from schemas.incidents import Incident
from streams.alerting.rules import Rule


@dataclass(slots=True)
class Day:
    """Messages of one rule on one day, by action, and those held back."""

    sent: Counter[Action] = field(default_factory=Counter)
    suppressed: int = 0


Summary = dict[tuple[date, str], Day]


def within(incidents: Iterable[Incident], since: datetime | None, until: datetime | None) -> list[Incident]:
    """Revisions in the order of stream time, of a period."""
    chosen = [
        incident
        for incident in incidents
        if (since is None or incident.last_activity >= since) and (until is None or incident.last_activity < until)
    ]
    return sorted(chosen, key=lambda incident: (incident.last_activity, incident.incident_id, incident.revision))


def count(summary: Summary, alert: Alert) -> None:
    """Note a message."""
    summary.setdefault((alert.sent_at.date(), alert.rule), Day()).sent[alert.action] += 1


def count_suppressed(summary: Summary, day: date, rule: str) -> None:
    """Note a message that a rule held back."""
    summary.setdefault((day, rule), Day()).suppressed += 1


def silent(rules: Sequence[Rule], summary: Summary) -> list[str]:
    """Rules that would have sent nothing at all."""
    spoken = {rule for (_, rule), day in summary.items() if day.sent}
    return [rule.name for rule in rules if rule.name not in spoken]
