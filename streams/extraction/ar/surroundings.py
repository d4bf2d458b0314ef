"""The words around a candidate by their own form: what governs it, what follows, what the clause speaks of."""

from streams.extraction.ar.candidates import Candidate

AHEAD, BEHIND = 6, 8
"""Words before a pair, and behind it, that tell what its clause speaks of."""


def signs(c: Candidate, shape: str, order: str) -> list[str]:
    """Names of the words around: `تسليم جثة` states no death, `ضبط 42 مخالفة` no arrest."""
    meanings, phrase, anchor = c.words.meanings, c.phrase, c.anchor
    first, last = min(anchor.start, phrase.start), max(anchor.end, phrase.end)
    found = [f"before harm:{c.words.stem(anchor.start - 1)}|{anchor.frame}"]
    if order != "own":
        found.append(f"before people:{c.words.stem(phrase.start - 1)}|{order}")
    found += [f"behind people:{c.words.stem(phrase.end)}|{shape}", f"behind:{c.words.stem(last)}"]
    found += [f"ahead:{stem}" for stem in dict.fromkeys([m.stem for m in meanings[max(0, first - AHEAD) : first]])]
    return found + [f"follows:{stem}" for stem in dict.fromkeys([m.stem for m in meanings[last : last + BEHIND]])]
