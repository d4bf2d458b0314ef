"""Which incident a report joins, as a reader would decide who takes the reports in the order of publication.

The decision rests on earlier reports only, so that the incidents are a function of the set of reports. A group that
was bridged (two groups found to be one) can be taken apart again by regrouping its own members: whom a report joined
depended on nobody else.
"""

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from streams.incidents.matching import JOIN, MERGE, affinity, contradicts, is_kept_out
from streams.incidents.nearness import settles
from streams.incidents.reports import Block, Order, Report

NEAREST = 24
"""Earlier reports of one block that a report is compared with."""
TORN = 0.5
"""Lead in score that a report without a place needs over the next incident."""
CLEARED_TOGETHER = 500
SAMPLE = 8
"""Newest reports of either side that decide whether two groups are one."""


def by_order(report: Report) -> Order:
    """Publication order; the id parts what was published in one moment."""
    return report.order


class Index:
    """All reports in memory, by the blocks in which they can meet."""

    def __init__(self) -> None:
        self._blocks: dict[Block, list[Report]] = {}
        self._gone: list[Report] = []

    def add(self, report: Report) -> None:
        """Make a report known to all that can match it."""
        for block in report.found_by:
            insort(self._blocks.setdefault(block, []), report, key=by_order)

    def forget(self, report: Report) -> None:
        """Drop a report that has left memory; at once for those who ask, from the lists when many have gone."""
        report.gone = True
        self._gone.append(report)
        if len(self._gone) >= CLEARED_TOGETHER:
            self._clear()

    def _clear(self) -> None:
        for block in {block for report in self._gone for block in report.found_by}:
            kept = [report for report in self._blocks[block] if not report.gone]
            if kept:
                self._blocks[block] = kept
            else:
                del self._blocks[block]
        self._gone.clear()

    def of_article(self, article_id: str) -> tuple[Report, ...]:
        """All reports of one article, of every version."""
        return tuple(self._living(self._blocks.get(("article", article_id), [])))

    def before(self, report: Report) -> list[Report]:
        """The nearest earlier reports that may tell of the same happening, each once."""
        found: dict[Report, None] = {}
        for block in report.asks:
            reports = self._blocks.get(block)
            if reports is None:
                continue
            end = bisect_left(reports, report.order, key=by_order)
            found.update(dict.fromkeys(reports[max(0, end - NEAREST) : end]))
        return list(self._living(found))

    def after(self, report: Report, order: Order) -> Iterator[Report]:
        """All reports later than `order` that share a block with `report`."""
        for block in report.asks:
            reports = self._blocks.get(block, [])
            yield from self._living(reports[bisect_left(reports, order, key=by_order) :])

    def _living(self, reports: Iterable[Report]) -> Iterator[Report]:
        return (report for report in reports if not report.gone)


@dataclass(slots=True, eq=False)
class Group:
    """Reports of one happening, in publication order."""

    members: list[Report] = field(default_factory=list)
    label: str | None = None
    """Set on a group that an analyst parted off or joined."""
    bridged: bool = False

    def add(self, report: Report) -> None:
        """Take a report in."""
        insort(self.members, report, key=by_order)

    @property
    def last_activity(self) -> datetime:
        """Publication time of the newest report that claims something; to be recalled is no activity."""
        return next(report.told_at for report in reversed(self.members) if report.claims_something)

    def absorb(self, other: "Group") -> None:
        """Take over all reports of a group found to be this one."""
        self.members = sorted([*self.members, *other.members], key=by_order)
        self.bridged = True


Where = dict[Report, Group]


@dataclass(slots=True)
class Match:
    """What the reports of one group say about a new one."""

    best: float = float("-inf")
    supports: int = 0
    conflicts: int = 0
    rival: bool = False

    def holds(self) -> bool:
        """Whether the report may join: enough for it, and less against it than for it."""
        return self.best >= JOIN and self.conflicts < self.supports and not self.rival


class Grouping:
    """Decides on one report after the other. `pins` are the decisions of analysts: event id to label."""

    def __init__(self, index: Index, window: timedelta, pins: Mapping[str, str]) -> None:
        self._index = index
        self._window = window
        self._pins = pins
        self.absorbed: list[Group] = []
        """Groups that the report placed last showed to be one with the group that it joined."""

    def place(self, report: Report, where: Where) -> Group | None:
        """Let a report join, bridge or found a group; null when it founds none (a mere recollection or denial)."""
        self.absorbed = []
        label = self._pins.get(report.event_id)
        joined = self._labelled(label, where) if label else self._joined(report, where)
        if joined is None:
            if not report.claims_something:
                return None
            joined = Group(label=label)
        joined.add(report)
        where[report] = joined
        return joined

    def regroup(self, members: list[Report]) -> list[Group]:
        """Groups of the members of one group, as they stood when the last of them was told."""
        where: Where = {}
        for report in members:
            self.place(report, where)
        return list(dict.fromkeys(where.values()))

    def _labelled(self, label: str, where: Where) -> Group | None:
        return next((group for group in where.values() if group.label == label), None)

    def _joined(self, report: Report, where: Where) -> Group | None:
        matches = self._matches(report, where)
        ranked = sorted(
            (group for group, match in matches.items() if match.holds()),
            key=lambda group: (-matches[group].best, -matches[group].supports, group.members[0].order),
        )
        if not ranked:
            return None
        best = ranked[0]
        if not settles(report.place) and self._is_torn(best, ranked[1:], matches):
            return None
        if report.claims_something:
            for other in ranked[1:]:
                if matches[other].best >= MERGE and _are_one(best, other):
                    self._bridge(best, other, where)
        return best

    def _is_torn(self, best: Group, others: list[Group], matches: dict[Group, Match]) -> bool:
        """Whether another incident, of another place or toll, is as likely."""
        near = (other for other in others if matches[other].best > matches[best].best - TORN)
        return any(not _are_one(best, other) for other in near)

    def _bridge(self, group: Group, other: Group, where: Where) -> None:
        for member in other.members:
            where[member] = group
        group.absorb(other)
        self.absorbed.append(other)

    def _matches(self, report: Report, where: Where) -> dict[Group, Match]:
        matches: dict[Group, Match] = {}
        for mate in self._index.before(report):
            group = where.get(mate)
            if group is None or not mate.claims_something or not self._reaches(report, group):
                continue
            match = matches.setdefault(group, Match())
            match.rival = match.rival or is_kept_out(report, mate)
            score = affinity(report, mate)
            if score is None:
                match.conflicts += 1
            else:
                match.supports += score >= JOIN
                match.best = max(match.best, score)
        return matches

    def _reaches(self, report: Report, group: Group) -> bool:
        return report.told_at - group.last_activity <= self._window


def _are_one(one: Group, other: Group) -> bool:
    """Whether nothing in two groups speaks against their being one."""
    if one.label or other.label:
        return False
    return not any(contradicts(a, b) for a in one.members[-SAMPLE:] for b in other.members[-SAMPLE:])
