"""Near-duplicate sketches: a bottom-k sample of hashed word triples."""

from heapq import nsmallest
from zlib import crc32

SIZE = 32
MOST_WORDS = 5_000
MIX = (0x9E3779B1, 0x85EBCA6B, 0xC2B2AE35)
"""Odd constants: they keep the order of the three words in the hash."""
MASK = 0xFFFFFFFF


def sketch(text: str) -> tuple[int, ...]:
    """The 32 least 32-bit hashes of the text's word triples, ascending. Equal texts have equal sketches."""
    words = [crc32(word.encode("utf-8", "replace")) for word in text.split(maxsplit=MOST_WORDS)[:MOST_WORDS]]
    first, second, third = MIX
    triples = zip(words, words[1:], words[2:], strict=False)
    hashes = {(a * first ^ b * second ^ c * third) & MASK for a, b, c in triples} or set(words)
    return tuple(nsmallest(SIZE, hashes))


def similarity(a: tuple[int, ...], b: tuple[int, ...]) -> float:
    """Estimate of the Jaccard similarity of two texts' word triples, 0 to 1."""
    if not a or not b:
        return 0.0
    first, second = set(a), set(b)
    union = nsmallest(SIZE, first | second)
    both = first & second
    return sum(h in both for h in union) / len(union)
