from streams.extraction.ar.reading import Words, words
from streams.text.sentences import Sentence


def sentence(text: str, index: int = 0, field: str = "body") -> Words:
    """One sentence as the Arabic reader sees it."""
    return words(text, Sentence(field, 0, len(text), index, 0))
