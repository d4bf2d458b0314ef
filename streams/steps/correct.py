"""Step: decisions of analysts into the events, so that one partition holds both in one order."""

from collections.abc import Iterable

import orjson
from pydantic import ValidationError

from schemas.events import Correction
from schemas.topics import EVENTS
from streams.errors import Unprocessable
from streams.steps.records import Output, Received

NEEDED: dict[str, tuple[str, ...]] = {"set_toll": ("kind", "best"), "merge": ("into",), "split": ("events",),
                                      "retract": (), "revert": ("reverts",)}  # fmt: skip


def correct(received: Received) -> Iterable[Output]:
    """The correction, keyed by the country of its incident.

    Raises Unprocessable("not-json", "wrong-shape" or "incomplete").
    """
    try:
        correction = Correction.from_bytes(received.value or b"")
    except orjson.JSONDecodeError as error:
        raise Unprocessable("not-json", str(error)) from error
    except ValidationError as error:
        raise Unprocessable(
            "wrong-shape", f"{error.error_count()} faults, first: {error.errors()[0]['loc']}"
        ) from error
    absent = missing(correction)
    if absent:
        raise Unprocessable("incomplete", f"{correction.action} needs {', '.join(absent)}")
    return [Output(EVENTS, correction.country, correction, correction.correction_id)]


def missing(correction: Correction) -> list[str]:
    """Members that its action needs and that a correction lacks."""
    return [name for name in NEEDED[correction.action] if getattr(correction, name) in {None, ()}]
