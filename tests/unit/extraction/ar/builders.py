from streams.extraction.ar.anchors import anchors
from streams.extraction.ar.candidates import Candidate, candidates
from streams.extraction.ar.phrases import phrases
from streams.extraction.ar.reading import Words, words
from streams.text.sentences import Sentence


def sentence(text: str, index: int = 0, field: str = "body") -> Words:
    """One sentence as the Arabic reader sees it."""
    return words(text, Sentence(field, 0, len(text), index, 0))


def nearest(text: str) -> Candidate:
    """The figure of a sentence whose harm word stands nearest to its people."""
    part = sentence(text, 1)
    found = candidates(part, phrases(part), anchors(part))
    return min(found, key=lambda c: (not c.own, abs(c.between)))
