"""One channel's alerts, in order, with patience: what is sent, what is given up, and what is passed over."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Literal

import structlog

from schemas.alerts import Alert
from schemas.deliveries import Delivery
from schemas.identifiers import digest
from streams.delivery.channel import Channel, Refused
from streams.observability import metrics

log = structlog.get_logger()


class Lost(Exception):
    """Raised when the alert's partition went to another worker while it was being sent: it is that worker's now."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How often a message is tried, and how long is waited between: twice as long each time, up to a bound."""

    attempts: int = 8
    first_seconds: float = 1
    longest_seconds: float = 60

    def pauses(self) -> Iterator[float]:
        """The pauses between the tries."""
        for attempt in range(self.attempts - 1):
            yield min(self.first_seconds * 2**attempt, self.longest_seconds)


@dataclass(slots=True)
class Delivering:
    """Sends the alerts of some rules over one channel. Of an incident nothing is sent that is older than what was."""

    channel: Channel
    rules: frozenset[str]
    patience: Patience = field(default_factory=Patience)
    within: timedelta = timedelta(days=1)
    """An alert that arrived longer ago is not sent: a new channel is not told last year's news."""
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    _told: dict[tuple[str, str], int] = field(default_factory=dict)

    def remember(self, receipt: Delivery) -> None:
        """Take up what a receipt says, of this run or of an earlier one."""
        key = receipt.incident_id, receipt.rule
        if receipt.channel == self.channel.name and receipt.outcome == "sent":
            self._told[key] = max(self._told.get(key, 0), receipt.revision)

    def concerns(self, alert: Alert) -> bool:
        """Whether the channel gets this alert, and has nothing as new yet. Exercises and tests are sent to nobody."""
        known = self._told.get((alert.incident_id, alert.rule), 0)
        return alert.rule in self.rules and alert.status == "Actual" and alert.revision > known

    async def deliver(self, alert: Alert, arrived: datetime, ours: Callable[[], bool]) -> Delivery | None:
        """Send one alert; null where it does not concern the channel.

        `ours` says whether the alert's partition is still this worker's. Raises Lost when it is not.
        """
        if not self.concerns(alert):
            return None
        if self.now() - arrived > self.within:
            return self._receipt(alert, "stale", f"arrived {arrived:%Y-%m-%d %H:%M} UTC")
        reason = await self._try(alert, ours)
        receipt = self._receipt(alert, "failed" if reason else "sent", reason)
        self.remember(receipt)
        return receipt

    async def _try(self, alert: Alert, ours: Callable[[], bool]) -> str | None:
        """Why the alert was given up, null where it was taken."""
        pauses = self.patience.pauses()
        while True:
            if not ours():
                raise Lost
            try:
                await self.channel.send(alert)
            except Refused as refused:
                pause = next(pauses, None)
                log.warning("alert.refused", channel=self.channel.name, alert=alert.alert_id, reason=str(refused))
                if pause is None:
                    return f"{refused}, after {self.patience.attempts} tries"
                metrics.DELIVERY_RETRIES.labels(self.channel.name).inc()
                await self.sleep(pause)
            else:
                return None

    def _receipt(self, alert: Alert, outcome: Literal["sent", "failed", "stale"], reason: str | None) -> Delivery:
        metrics.DELIVERIES.labels(self.channel.name, outcome).inc()
        return Delivery(
            delivery_id="del-" + digest(self.channel.name, alert.alert_id, outcome),
            channel=self.channel.name,
            alert_id=alert.alert_id,
            incident_id=alert.incident_id,
            revision=alert.revision,
            rule=alert.rule,
            outcome=outcome,
            reason=reason,
            at=self.now(),
        )
