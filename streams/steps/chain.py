"""All steps in memory, in the order in which records pass through them: what `rasd run` and the scenarios use.

Each topic has one partition here. A record is published when its step has given it out, and only then read by the
next step, so that the order within each topic is that of the broker.
"""

from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta

import orjson

from schemas.topics import CLEAN, CORRECTIONS, EVENTS, INCIDENTS, RAW, Topic
from streams.alerting.rules import DEFAULT_RULES, Rule
from streams.errors import Unprocessable
from streams.incidents.fold import DEFAULT_WINDOW
from streams.steps.alert import Alerting
from streams.steps.clean import clean
from streams.steps.consolidate import Consolidate
from streams.steps.correct import correct
from streams.steps.extract import extract
from streams.steps.letters import dead_letter
from streams.steps.records import Output, Received, Step

TIMES = ("published_at", "versioncreated", "firstcreated")
"""Members in which an article, native or ninjs, says when it was published."""


class Chain:
    """The whole way from a raw article to an alert, without a broker."""

    def __init__(self, rules: Sequence[Rule] = DEFAULT_RULES, window: timedelta = DEFAULT_WINDOW) -> None:
        self._steps: dict[str, tuple[str, Step]] = {
            RAW.name: ("clean", clean),
            CLEAN.name: ("extract", extract),
            CORRECTIONS.name: ("correct", correct),
            EVENTS.name: ("consolidate", Consolidate(0, window)),
            INCIDENTS.name: ("alert", Alerting(rules)),
        }
        self._offsets: Counter[str] = Counter()

    def feed(self, topic: Topic, value: bytes, key: bytes | None, received_at: datetime) -> Iterator[Output]:
        """Every record that one record of `topic` leads to, in the order of publication."""
        todo = deque([self._received(topic, key, value, received_at)])
        while todo:
            for output in self._step(todo.popleft()):
                yield output
                todo.append(self._received(output.topic, output.key.encode(), output.record.to_bytes(), received_at))

    def _step(self, received: Received) -> Iterable[Output]:
        if received.topic not in self._steps:
            return []
        stage, step = self._steps[received.topic]
        try:
            return list(step(received))
        except Unprocessable as error:
            return [dead_letter(received, stage, error)]

    def _received(self, topic: Topic, key: bytes | None, value: bytes, received_at: datetime) -> Received:
        offset = self._offsets[topic.name]
        self._offsets[topic.name] += 1
        return Received(topic.name, 0, offset, key, value, (), received_at)


def run(articles: Iterable[bytes], chain: Chain, now: datetime) -> Iterator[Output]:
    """All records that articles lead to, in the order of arrival.

    An article arrives when it was published; one that does not say when, with the newest before it, else `now`. A line
    with a `record` of `correction` is an analyst's decision.
    """
    newest: datetime | None = None
    for value in articles:
        published = arrival(value)
        newest = max(filter(None, (newest, published)), default=None)
        topic = CORRECTIONS if is_correction(value) else RAW
        yield from chain.feed(topic, value, None, published or newest or now)


def is_correction(value: bytes) -> bool:
    """Whether a line is an analyst's decision, not an article."""
    return b'"correction"' in value and _member(value, "record") == "correction"


def arrival(value: bytes) -> datetime | None:
    """When an article says it was published; null where it does not, or cannot be read."""
    for name in (*TIMES, "at"):
        said = _member(value, name)
        if isinstance(said, str):
            try:
                time = datetime.fromisoformat(said)
            except ValueError:
                return None
            return time.astimezone(UTC) if time.tzinfo else None
    return None


def _member(value: bytes, name: str) -> object:
    try:
        article = orjson.loads(value)
    except orjson.JSONDecodeError:
        return None
    return article.get(name) if isinstance(article, dict) else None
