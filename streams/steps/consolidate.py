"""Step: events of one partition in, changed incidents out."""

from collections.abc import Iterable
from datetime import timedelta

import orjson
from pydantic import ValidationError

from schemas.events import EVENT_RECORD, UNKNOWN_COUNTRY, Correction, Event, Withdrawal
from schemas.identifiers import digest
from schemas.incidents import Incident
from schemas.topics import INCIDENTS
from streams.errors import Unprocessable
from streams.incidents.fold import DEFAULT_WINDOW, Fold
from streams.incidents.restoring import by_country, restored
from streams.steps.records import Output, Received


class Consolidate:
    """The folds of one partition of `events.v1`, one a country, as a step.

    Each country has a clock of its own: what is late or closed in one must not hang on which others share its
    partition.
    """

    def __init__(self, partition: int, window: timedelta = DEFAULT_WINDOW) -> None:
        self.partition = partition
        self._window = window
        self._folds: dict[str, Fold] = {}

    def __call__(self, received: Received) -> Iterable[Output]:
        """Incidents that one record changes.

        Raises Unprocessable for a record of another shape, and for a correction of an incident that is not open.
        """
        change = decode_change(received)
        if isinstance(change, Event):
            changed = self._fold(change.country).add(change, received.offset)
        elif isinstance(change, Withdrawal):
            changed = [incident for fold in self._folds.values() for incident in fold.withdraw(change)]
        else:
            changed = self._holding(change.incident_id).correct(change)
        return [output(incident) for incident in changed]

    def restore(self, incidents: Iterable[Incident], events: Iterable[Received]) -> None:
        """Take up the state of an undisturbed run.

        `incidents`: the newest record of each incident of this partition. `events`: the partition's records in order,
        from `replay_offset(incidents, window)` up to the committed offset.
        """
        changes = [(received.offset, decode_change(received)) for received in events]
        self._folds = {
            country: restored(self._window, known, (change for change in changes if _concerns(change[1], country)))
            for country, known in sorted(by_country(incidents).items())
        }

    def _fold(self, country: str | None) -> Fold:
        return self._folds.setdefault(country or UNKNOWN_COUNTRY, Fold(self._window))

    def _holding(self, incident_id: str) -> Fold:
        """The fold that an incident is open in, whatever country an analyst named."""
        return next((fold for fold in self._folds.values() if fold.find(incident_id)), self._fold(None))


def _concerns(change: Event | Withdrawal | Correction, country: str) -> bool:
    return not isinstance(change, Event) or (change.country or UNKNOWN_COUNTRY) == country


def output(incident: Incident) -> Output:
    """An incident's record, on its way out."""
    revision = digest(incident.incident_id, incident.revision)
    return Output(INCIDENTS, incident.incident_id, incident, f"rev-{revision}")


def decode_change(received: Received) -> Event | Withdrawal | Correction:
    """A record of `events.v1`.

    Raises Unprocessable("not-json" or "wrong-shape").
    """
    try:
        return EVENT_RECORD.validate_python(orjson.loads(received.value or b""))
    except orjson.JSONDecodeError as error:
        raise Unprocessable("not-json", str(error)) from error
    except ValidationError as error:
        raise Unprocessable(
            "wrong-shape", f"{error.error_count()} faults, first: {error.errors()[0]['loc']}"
        ) from error
