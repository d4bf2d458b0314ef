"""Deterministic identifiers: the same input always makes the same id, and nothing here is random."""

from hashlib import blake2b


def digest(*parts: object) -> str:
    """Twenty hex digits over the parts; the unit separator keeps ("ab", "c") and ("a", "bc") apart."""
    text = "\x1f".join("" if part is None else str(part) for part in parts)
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=10).hexdigest()


def article_id(url: str | None, outlet: str | None, title: str | None, body: str) -> str:
    """Id of an article that came without one: its address where it has one, else its words."""
    return "art-" + (digest("url", url) if url else digest("text", outlet, title, body))


def event_id(article: str, version: int, ordinal: int, kind: str) -> str:
    """Id of the nth happening of one version of an article."""
    return "evt-" + digest(article, version, ordinal, kind)


def incident_id(founder: str) -> str:
    """Id of the incident that the event `founder` opened."""
    return "inc-" + digest(founder)


def alert_id(incident: str, revision: int, rule: str = "") -> str:
    """Id of the message about one revision of an incident under one rule; never used twice."""
    return "alr-" + digest(incident, revision, rule)
