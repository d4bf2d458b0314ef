"""The one catalogue of topics."""

from dataclasses import dataclass
from typing import Literal

from schemas.alerts import Alert, Suppression
from schemas.articles import Article, CleanArticle, EnrichedArticle
from schemas.base import Record
from schemas.dead_letters import DeadLetter
from schemas.deliveries import Delivery
from schemas.events import Correction, Event, Withdrawal
from schemas.incidents import Incident

DAY_MS = 24 * 3600 * 1000
MIB = 1024 * 1024
DEFAULT_PARTITIONS = 4


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic: what it carries, how it is keyed and how long it keeps it."""

    name: str
    key: str
    records: tuple[type[Record], ...]
    cleanup: Literal["delete", "compact"]
    retention_ms: int
    """-1 keeps for ever."""
    max_message_bytes: int
    about: str
    partitions: int = DEFAULT_PARTITIONS

    def config(self) -> dict[str, str]:
        """Settings that the topic is created with."""
        settings = {
            "cleanup.policy": self.cleanup,
            "retention.ms": str(self.retention_ms),
            "max.message.bytes": str(self.max_message_bytes),
        }
        if self.cleanup == "compact":
            # the alert stage must see each revision: nothing younger than a week is compacted away
            settings["min.compaction.lag.ms"] = str(7 * DAY_MS)
        return settings


RAW = Topic(
    "articles.raw.v1", "article id", (Article,), "delete", 7 * DAY_MS, 4 * MIB, "Articles as publishers send them"
)
CLEAN = Topic(
    "articles.clean.v1", "article id", (CleanArticle,), "delete", 7 * DAY_MS, 8 * MIB, "Readable text with offsets"
)
ENRICHED = Topic(
    "articles.enriched.v1", "article id", (EnrichedArticle,), "delete", 30 * DAY_MS, 8 * MIB, "One record an article"
)
EVENTS = Topic(
    "events.v1", "country", (Event, Withdrawal, Correction), "delete", 90 * DAY_MS, 8 * MIB, "One record a happening"
)
INCIDENTS = Topic("incidents.v1", "incident id", (Incident,), "compact", -1, 8 * MIB, "What happened, with its toll")
ALERTS = Topic("alerts.casualties.v1", "incident id", (Alert,), "delete", 365 * DAY_MS, 8 * MIB, "Casualty alerts")
SUPPRESSED = Topic(
    "alerts.suppressed.v1", "incident id", (Suppression,), "delete", 30 * DAY_MS, MIB, "Alerts held back by a rule"
)
DELIVERIES = Topic(
    "deliveries.v1", "incident id", (Delivery,), "delete", 365 * DAY_MS, MIB, "What was sent to whom, on which channel"
)
CORRECTIONS = Topic("corrections.v1", "incident id", (Correction,), "delete", -1, MIB, "Decisions of analysts")
DEAD_LETTERS = Topic(
    "dead-letters.v1", "original key", (DeadLetter,), "delete", 90 * DAY_MS, 16 * MIB, "What could not be processed"
)

CATALOGUE: tuple[Topic, ...] = (
    RAW, CLEAN, ENRICHED, EVENTS, INCIDENTS, ALERTS, SUPPRESSED, DELIVERIES, CORRECTIONS, DEAD_LETTERS,
)  # fmt: skip
