"""Incidents in memory: a group of reports that bears a name."""

from dataclasses import dataclass, field
from datetime import datetime

from schemas.events import Correction
from streams.incidents.grouping import Group
from streams.incidents.reports import Order


@dataclass(slots=True, eq=False)
class OpenIncident:
    """A named group, its revision, and what analysts decided about it."""

    incident_id: str
    group: Group
    revision: int = 0
    alerting: bool = True
    corrections: list[Correction] = field(default_factory=list)
    touched: datetime | None = None
    """Stream time at which a late report was filed."""

    @property
    def order(self) -> Order:
        """Age: the order of its first report."""
        return self.group.members[0].order

    @property
    def retraction(self) -> Correction | None:
        """The decision by which an analyst took the whole incident back."""
        return next((c for c in reversed(self.rulings) if c.action == "retract"), None)

    @property
    def rulings(self) -> list[Correction]:
        """The decisions in force, oldest first."""
        reverted = {c.reverts for c in self.corrections if c.action == "revert"}
        return [c for c in self.corrections if c.action != "revert" and c.correction_id not in reverted]

    @property
    def last_seen(self) -> datetime:
        """What its stay in memory counts from."""
        activity = self.group.last_activity
        return activity if self.touched is None else max(activity, self.touched)


def by_age(incident: OpenIncident) -> Order:
    """Sorts incidents by their first report."""
    return incident.order
