"""The words around a candidate by their own form: what governs it, what follows, what the clause speaks of."""

from collections.abc import Iterator

from streams.extraction.ar.candidates import Candidate

AHEAD, BEHIND = 6, 8
"""Words before a pair, and behind it, that tell what its clause speaks of."""


def signs(c: Candidate, shape: str, order: str) -> Iterator[str]:
    """Names of the words around: `تسليم جثة` states no death, `ضبط 42 مخالفة` no arrest."""
    meanings, phrase, anchor = c.words.meanings, c.phrase, c.anchor
    first, last = min(anchor.start, phrase.start), max(anchor.end, phrase.end)
    yield f"before harm:{c.words.stem(anchor.start - 1)}|{anchor.frame}"
    if order != "own":
        yield f"before people:{c.words.stem(phrase.start - 1)}|{order}"
    yield f"behind people:{c.words.stem(phrase.end)}|{shape}"
    yield f"behind:{c.words.stem(last)}"
    yield from dict.fromkeys([f"ahead:{m.stem}" for m in meanings[max(0, first - AHEAD) : first]])
    yield from dict.fromkeys([f"follows:{m.stem}" for m in meanings[last : last + BEHIND]])
