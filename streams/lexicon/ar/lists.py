"""Arabic word lists that stand alone, read once: how things are told, what a text speaks of, given names."""

from functools import cache

from streams.lexicon.ar.words import normal, rows


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
