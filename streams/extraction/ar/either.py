"""Letters that are two or many in a title, `مصرع مهربين`: as many as the text below counts of them."""

from collections.abc import Sequence

from streams.extraction.ar.candidates import Candidate

COUNTED = frozenset(("number", "two"))
TWO = 2


def count_as_below(found: Sequence[Candidate]) -> None:
    """Reads such people of a title as two or many by the first count below of the same people and harm."""
    for c in found:
        if c.words.field == "title" and c.phrase.shape == "either" and c.phrase.lemma and c.high != 0:
            counted = next((other for other in found if _counts(other, c)), None)
            if counted is not None:
                c.low, c.high = TWO, TWO if counted.low == counted.high == TWO else None


def _counts(other: Candidate, c: Candidate) -> bool:
    alike = (other.anchor.kind, other.phrase.lemma) == (c.anchor.kind, c.phrase.lemma)
    return alike and other.words.field != "title" and other.phrase.shape in COUNTED and other.low >= TWO
