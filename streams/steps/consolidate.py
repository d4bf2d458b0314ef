"""Step: events of one partition in, changed incidents out."""

from collections.abc import Iterable
from datetime import timedelta

import orjson
from pydantic import ValidationError

from schemas.events import EVENT_RECORD, Correction, Event, Withdrawal
from schemas.identifiers import digest
from schemas.incidents import Incident
from schemas.topics import INCIDENTS
from streams.errors import Unprocessable
from streams.incidents.fold import DEFAULT_WINDOW, Fold
from streams.incidents.restoring import restored
from streams.steps.records import Output, Received


class Consolidate:
    """The fold of one partition of `events.v1`, as a step."""

    def __init__(self, partition: int, window: timedelta = DEFAULT_WINDOW) -> None:
        self.partition = partition
        self._window = window
        self._fold = Fold(window)

    def __call__(self, received: Received) -> Iterable[Output]:
        """Incidents that one record changes.

        Raises Unprocessable for a record of another shape, and for a correction of an incident that is not open.
        """
        change = decode_change(received)
        if isinstance(change, Event):
            changed = self._fold.add(change, received.offset)
        elif isinstance(change, Withdrawal):
            changed = self._fold.withdraw(change)
        else:
            changed = self._fold.correct(change)
        return [output(incident) for incident in changed]

    def restore(self, incidents: Iterable[Incident], events: Iterable[Received]) -> None:
        """Take up the state of an undisturbed run.

        `incidents`: the newest record of each incident of this partition. `events`: the partition's records in order,
        from `replay_offset(incidents, window)` up to the committed offset.
        """
        changes = ((received.offset, decode_change(received)) for received in events)
        self._fold = restored(self._window, list(incidents), changes)


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
