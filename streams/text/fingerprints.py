"""Near-duplicate sketches: a bottom-k sample of hashed stretches of a few words.

A stretch ends before each word that begins with one of three frequent letters: in copies of one text the stretches
are the same wherever words were added or cut, and there are a third as many of them as of overlapping word triples.
"""

from zlib import crc32

SIZE = 32
MOST_CHARACTERS = 65_536
MARK = " ا".encode()
ARABIC_BEGINNINGS = (" و".encode(), " م".encode())
ENGLISH_BEGINNINGS = (b" t", b" a", b" o")
"""Words that begin so begin a stretch, as those with alef do."""
START = 1_000
"""Bytes that are looked at for alef, to know the script."""


def sketch(text: str) -> tuple[int, ...]:
    """The 32 least 32-bit hashes of the text's stretches, ascending. Equal texts have equal sketches."""
    data = text[:MOST_CHARACTERS].encode("utf-8", "replace").replace(b"\n", b" ")
    for beginning in ARABIC_BEGINNINGS if MARK in data[:START] else ENGLISH_BEGINNINGS:
        data = data.replace(beginning, MARK)
    return tuple(sorted(set(map(crc32, data.split(MARK))))[:SIZE]) if data else ()


def similarity(a: tuple[int, ...], b: tuple[int, ...]) -> float:
    """Estimate of the Jaccard similarity of two texts' stretches, 0 to 1."""
    if not a or not b:
        return 0.0
    first, second = set(a), set(b)
    union = sorted(first | second)[:SIZE]
    both = first & second
    return sum(h in both for h in union) / len(union)
