"""Step: revisions of incidents in, messages and the reasons for silence out."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta

import orjson
from pydantic import ValidationError

from schemas.alerts import Alert, MessageStatus, Suppression
from schemas.identifiers import digest
from schemas.incidents import Incident
from schemas.topics import ALERTS, SUPPRESSED
from streams.alerting.lifecycle import Told, Verdict, decide
from streams.alerting.messages import message
from streams.alerting.rules import DEFAULT_RULES, Rule
from streams.errors import Unprocessable
from streams.steps.records import Output, Received

MEMORY = timedelta(days=90)
"""Stream time for which the last message about an incident is remembered: far more than any window."""
BEGINNING = datetime.min.replace(tzinfo=UTC)


class Alerting:
    """What each subscriber of one partition knows, and what is held for it."""

    def __init__(self, rules: Sequence[Rule] = DEFAULT_RULES, status: MessageStatus = "Actual") -> None:
        self._rules = {rule.name: rule for rule in rules}
        self._status = status
        self._told: dict[tuple[str, str], Told] = {}
        self._held: dict[tuple[str, str], tuple[Incident, datetime]] = {}
        self._now = BEGINNING

    def __call__(self, received: Received) -> Iterable[Output]:
        """Messages and suppressions that one revision of an incident leads to, after what falls due by it.

        Raises Unprocessable("not-json" or "wrong-shape").
        """
        incident = decode_incident(received)
        if incident is None:
            return []
        return [*self.release(incident.last_activity), *self.take(incident)]

    def restore(self, alerts: Iterable[Alert], incidents: Iterable[Incident] = ()) -> None:
        """Take up the state of an undisturbed run: all messages of the partition, and the newest incident records."""
        for alert in alerts:
            self._remember(alert)
        for incident in sorted(incidents, key=lambda i: (i.last_activity, i.incident_id)):
            self._now = max(self._now, incident.last_activity)
            for rule in self._rules.values():
                verdict = decide(rule, incident, self._told.get((incident.incident_id, rule.name)), self._now)
                self._hold(rule, incident, verdict)

    def take(self, incident: Incident) -> Iterator[Output]:
        """What one revision leads to under each rule."""
        self._now = max(self._now, incident.last_activity)
        for rule in self._rules.values():
            yield from self._judge(rule, incident, incident.last_activity)
        if self._now > BEGINNING + MEMORY:
            self._forget()

    def release(self, now: datetime) -> Iterator[Output]:
        """Messages whose time of silence has ended by `now`, of each incident the latest revision only.

        `now` is stream time, or the clock's while nothing comes; the clock's does not move stream time.
        """
        moment = max(self._now, now)
        due = [key for key, (_, until) in self._held.items() if until <= moment]
        for key in sorted(due, key=lambda key: (self._held[key][1], key)):
            incident, _ = self._held.pop(key)
            yield from self._judge(self._rules[key[1]], incident, moment)

    def _judge(self, rule: Rule, incident: Incident, now: datetime) -> Iterator[Output]:
        key = (incident.incident_id, rule.name)
        waiting = self._held.pop(key, None)
        verdict = decide(rule, incident, self._told.get(key), now)
        if waiting and incident.status != "open":
            yield suppression(rule, incident, "cancelled before it was sent")
        if self._hold(rule, incident, verdict) or verdict.reason:
            yield suppression(rule, incident, verdict.reason or "held")
        elif verdict.action:
            alert = message(rule, incident, verdict.action, self._told.get(key), self._status)
            self._remember(alert)
            yield Output(ALERTS, alert.incident_id, alert, alert.alert_id)

    def _hold(self, rule: Rule, incident: Incident, verdict: Verdict) -> bool:
        if verdict.held_until is None:
            return False
        self._held[incident.incident_id, rule.name] = (incident, verdict.held_until)
        return True

    def _remember(self, alert: Alert) -> None:
        known = self._told.get((alert.incident_id, alert.rule))
        if known is None or known.revision < alert.revision:
            self._told.pop((alert.incident_id, alert.rule), None)
            self._told[alert.incident_id, alert.rule] = Told.by(alert)

    def _forget(self) -> None:
        """Drop what was told longest ago of incidents that have closed since."""
        while self._told:
            oldest = next(iter(self._told))
            if self._told[oldest].sent_at >= self._now - MEMORY:
                return
            del self._told[oldest]


def suppression(rule: Rule, incident: Incident, reason: str) -> Output:
    """The record of a message that was not sent."""
    record = Suppression(
        suppression_id="sup-" + digest(incident.incident_id, incident.revision, rule.name, reason),
        incident_id=incident.incident_id,
        revision=incident.revision,
        rule=rule.name,
        reason=reason,
        at=incident.last_activity,
    )
    return Output(SUPPRESSED, incident.incident_id, record, record.suppression_id)


def decode_incident(received: Received) -> Incident | None:
    """A record of `incidents.v1`; null for the tombstone that compaction leaves."""
    if received.value is None:
        return None
    try:
        return Incident.from_bytes(received.value)
    except orjson.JSONDecodeError as error:
        raise Unprocessable("not-json", str(error)) from error
    except ValidationError as error:
        raise Unprocessable(
            "wrong-shape", f"{error.error_count()} faults, first: {error.errors()[0]['loc']}"
        ) from error
