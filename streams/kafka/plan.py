"""What a stage is, in plain values: the topic it reads and how its step comes to be."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from schemas.topics import Topic
from streams.kafka.reader import Reader
from streams.steps.records import Output, Step


@dataclass(frozen=True, slots=True)
class Claim:
    """One partition as a stage takes it over."""

    partition: int
    partitions: int
    """How many the topic has."""
    position: int
    """The first offset that is not committed yet."""
    reader: Reader


@dataclass(frozen=True, slots=True)
class Plan:
    """A stage: `name` is also the name of its agent; `prepare` gives the step of one partition.

    A stateful stage rebuilds its state in `prepare`, by reading back what the topics hold up to `position`. It is
    called again after each aborted transaction, so that state never runs ahead of what was committed.
    """

    name: str
    source: Topic
    prepare: Callable[[Claim], Awaitable[Step]]
    idle: Callable[[Step, datetime], Iterable[Output]] | None = None
    """What a step gives by the clock alone, asked for while no record comes; its outputs are one transaction too."""


def stateless(step: Step) -> Callable[[Claim], Awaitable[Step]]:
    """`prepare` of a stage that remembers nothing."""

    async def prepare(_: Claim) -> Step:
        return step

    return prepare
