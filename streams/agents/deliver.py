"""Agent: alerts to people, over the channels of the rule file. One courier a channel, none waits for another."""

import re
from collections.abc import Callable, Sequence
from datetime import timedelta

from schemas.alerts import Alert
from schemas.deliveries import Delivery
from schemas.topics import ALERTS, DELIVERIES
from streams.alerting.rules import Rule
from streams.delivery.channel import Channel
from streams.delivery.delivering import Delivering, Lost, Patience
from streams.errors import Unprocessable
from streams.kafka.connection import Connection
from streams.kafka.courier import Courier, Gone
from streams.kafka.envelope import Sealed, seal
from streams.kafka.letters import seal_letter
from streams.steps.records import Output, Received


class Round:
    """One channel's alerts of one partition."""

    def __init__(self, delivering: Delivering) -> None:
        self._delivering = delivering

    def remember(self, receipt: Received) -> None:
        """Take up what was sent before."""
        self._delivering.remember(Delivery.from_bytes(receipt.value or b""))

    async def hand_over(self, record: Received, ours: Callable[[], bool]) -> Sequence[Sealed]:
        """Send one alert; the receipt, and a dead letter where it was given up."""
        try:
            done = await self._delivering.deliver(Alert.from_bytes(record.value or b""), record.received_at, ours)
        except Lost as lost:
            raise Gone from lost
        if done is None:
            return ()
        receipt = seal(Output(DELIVERIES, done.incident_id, done, done.delivery_id), record.received_at)
        if done.outcome != "failed":
            return (receipt,)
        why = Unprocessable("not-delivered", f"channel {done.channel}: {done.reason}")
        return (seal_letter(record, f"deliver:{done.channel}", why), receipt)


def group_of(group: str, channel: str) -> str:
    """Consumer group of a channel's courier."""
    plain = re.sub(r"[^A-Za-z0-9._-]", "_", channel)
    return f"{group}-deliver-{plain}"


def couriers(
    rules: Sequence[Rule],
    channels: Sequence[Channel],
    *,
    to: Connection,
    group: str,
    patience: Patience,
    within: timedelta,
) -> list[Courier]:
    """A courier for each channel that a rule names."""
    made = []
    for channel in channels:
        names = frozenset(rule.name for rule in rules if channel.name in rule.channels)

        def begin(channel: Channel = channel, names: frozenset[str] = names) -> Round:
            return Round(Delivering(channel, names, patience, within))

        made.append(
            Courier(channel.name, begin, source=ALERTS, receipts=DELIVERIES, to=to, group=group_of(group, channel.name))
        )
    return made
