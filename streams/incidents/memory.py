"""What is remembered beside open incidents: names and events of closed ones, and which articles were taken back."""

from collections import OrderedDict
from collections.abc import Iterable, Iterator
from datetime import datetime
from heapq import heappop, heappush

from schemas.events import Withdrawal
from streams.incidents.reports import Report

CLOSED_EVENTS = 50_000
"""Event ids of closed incidents that are still known, so that a replay of them says nothing (about 8 MB)."""


class Ageing:
    """Reports by the time from which their stay in memory counts, the oldest first."""

    def __init__(self) -> None:
        self._heap: list[tuple[datetime, str, Report]] = []

    def watch(self, report: Report, since: datetime) -> None:
        """Come back to a report when `since` has left memory."""
        heappush(self._heap, (since, report.event_id, report))

    def due(self, horizon: datetime) -> Iterator[Report]:
        """Reports that were watched since before `horizon`; each is given out once."""
        while self._heap and self._heap[0][0] < horizon:
            yield heappop(self._heap)[2]


class Closed:
    """Names and events of the incidents closed last."""

    def __init__(self, limit: int = CLOSED_EVENTS) -> None:
        self._limit = limit
        self._incidents: OrderedDict[str, tuple[str, ...]] = OrderedDict()
        self._events: set[str] = set()

    def add(self, incident_id: str, events: Iterable[str]) -> None:
        """Remember a closed incident, and forget the ones closed first where there are too many."""
        kept = tuple(events)
        self._incidents[incident_id] = kept
        self._events.update(kept)
        while len(self._events) > self._limit and len(self._incidents) > 1:
            _, oldest = self._incidents.popitem(last=False)
            self._events.difference_update(oldest)

    def knows(self, event_id: str) -> bool:
        """Whether an event belongs to an incident that has closed."""
        return event_id in self._events

    def bears(self, incident_id: str) -> bool:
        """Whether a name was borne by an incident that has closed."""
        return incident_id in self._incidents


class Withdrawals:
    """Articles taken back or replaced, so that their events do not count whenever they arrive."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[int, str, datetime]] = {}
        """By article, in the order of stream time: before which version, why, when."""

    def add(self, withdrawal: Withdrawal, watermark: datetime) -> None:
        """Remember a withdrawal; of several of one article, the one that reaches farthest."""
        known = self._known.get(withdrawal.article_id)
        if known is None or known[0] <= withdrawal.before_version:
            self._known.pop(withdrawal.article_id, None)
            seen = max(watermark, withdrawal.at)
            self._known[withdrawal.article_id] = (withdrawal.before_version, withdrawal.reason, seen)

    def reason(self, report: Report) -> str | None:
        """Why a report does not count, or null where it does."""
        known = self._known.get(report.article.article_id)
        return known[1] if known and report.version < known[0] else None

    def forget(self, horizon: datetime) -> None:
        """Drop the withdrawals that nothing in memory can need."""
        while self._known and next(iter(self._known.values()))[2] < horizon:
            del self._known[next(iter(self._known))]
