"""Arabic word lists that stand alone, read once: how things are told, what a text speaks of, given names, bodies that act."""

from functools import cache

from streams.lexicon.actors import heads
from streams.lexicon.ar.words import normal, persons, rows

BODIES = frozenset(("army", "air", "state", "police", "group"))
"""Kinds of actors that are bodies of people, and no person."""


@cache
def telling() -> frozenset[str]:
    """Words that tell how a happening is told: as news, in passing, in sum, as a fear, as untrue."""
    return frozenset(word for _, words in rows("telling.tsv") for word in words.split())


@cache
def scenes() -> dict[str, frozenset[str]]:
    """Topics of each word that tells what a text speaks of."""
    found: dict[str, set[str]] = {}
    for topic, words in rows("scenes.tsv"):
        for word in words.split():
            found.setdefault(normal(word), set()).add(topic)
    return {word: frozenset(topics) for word, topics in found.items()}


@cache
def given_names() -> frozenset[str]:
    """Given names, in the normal form."""
    return frozenset(normal(name) for _, names in rows("names.tsv") for name in names.split())


@cache
def bodies() -> frozenset[str]:
    """Armies, authorities and armed groups, in the normal form: who acts, and is nobody who comes to harm."""
    named = {normal(word) for word, group in heads().items() if group in BODIES and not word.isascii()}
    return frozenset(named - persons().keys())
