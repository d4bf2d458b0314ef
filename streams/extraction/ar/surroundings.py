"""The words around a candidate by their own form: what governs it, what follows, what the clause speaks of."""

from collections.abc import Iterator

from streams.extraction.ar.candidates import Candidate

AHEAD, BEHIND = 6, 8
"""Words before a pair, and behind it, that tell what its clause speaks of."""


def signs(c: Candidate, shape: str, order: str) -> Iterator[str]:
    """Names of the words around: `تسليم جثة` states no death, `ضبط 42 مخالفة` no arrest."""
    meanings, phrase, anchor = c.words.meanings, c.phrase, c.anchor
    first, last = min(anchor.start, phrase.start), max(anchor.end, phrase.end)
    yield f"before harm:{_stem(c, anchor.start - 1)}|{anchor.frame}"
    if order != "own":
        yield f"before people:{_stem(c, phrase.start - 1)}|{order}"
    yield f"behind people:{_stem(c, phrase.end)}|{shape}"
    yield f"behind:{_stem(c, last)}"
    yield from {f"ahead:{m.stem}" for m in meanings[max(0, first - AHEAD) : first]}
    yield from {f"follows:{m.stem}" for m in meanings[last : last + BEHIND]}


def _stem(c: Candidate, at: int) -> str:
    meanings = c.words.meanings
    return meanings[at].stem if 0 <= at < len(meanings) else ""
