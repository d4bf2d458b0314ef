"""What a stage is, in plain values: the topic it reads and how its step comes to be."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from schemas.topics import Topic
from streams.kafka.reader import Reader
from streams.steps.records import Step


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


def stateless(step: Step) -> Callable[[Claim], Awaitable[Step]]:
    """`prepare` of a stage that remembers nothing."""

    async def prepare(_: Claim) -> Step:
        return step

    return prepare
