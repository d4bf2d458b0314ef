"""What a text speaks of around a figure: words of harm, war, trade and place, and the topics that they belong to."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from streams.extraction.ar.candidates import Candidate
from streams.extraction.ar.reading import Words
from streams.lexicon.ar.lists import scenes

NEAR, AROUND = 6, 10
"""Words on each side of a figure whose topics count by their side, and whose words count by themselves."""


@lru_cache(maxsize=20_000)
def known(form: str) -> str:
    """The word of the table that a form is, whatever article, preposition and `و` stand before it; empty for none."""
    table = scenes()
    joined = form[1:] if form.startswith(("و", "ف")) else form
    bare = joined.lstrip("بلك")
    return next((f for f in (form, joined, joined.removeprefix("ال"), bare, bare.removeprefix("ال")) if f in table), "")


def topics(form: str) -> frozenset[str]:
    """Topics of a word."""
    return scenes().get(known(form), frozenset())


def titled(article: Sequence[Words]) -> frozenset[str]:
    """Topics of the title."""
    titles = (meaning.form for words in article if words.field == "title" for meaning in words.meanings)
    return frozenset(topic for form in titles for topic in topics(form))


def around(c: Candidate) -> Iterator[str]:
    """Signs of the topics near a figure, on each side, of the words around it, and of its sentence."""
    words = c.words
    first, last = min(c.anchor.start, c.phrase.start), max(c.anchor.end, c.phrase.end)
    found: set[str] = set()
    for k, meaning in enumerate(words.meanings):
        word = known(meaning.form)
        if not word:
            continue
        side = "in" if first <= k < last else "left" if k < first else "right"
        for topic in scenes()[word]:
            found.add(f"sentence:{topic}")
            if first - NEAR <= k < last + NEAR:
                found.add(f"{side}:{topic}")
        if side != "in" and first - AROUND <= k < last + AROUND:
            found.add(f"word:{word}")
    yield from sorted(found)
