"""Which group of people the words of a figure's sentence and of its article speak for, whatever stands where.

The weights, `ar_groups.json`, are made by `python -m streams.lexicon.build.ar_weights` from coded articles: one row a
sign, with a weight for each group. The nouns of a figure tell its group where they do; all other words tell that a
village or a post was attacked.
"""

from collections.abc import Iterator, Sequence

from streams.extraction.ar.candidates import Candidate
from streams.extraction.ar.news import vocabulary
from streams.extraction.ar.reading import Words
from streams.extraction.ar.wording import likely
from streams.extraction.scoring import Table

NAME = "ar_groups"


def signs(article: Sequence[Words], figures: Sequence[Candidate]) -> Iterator[list[str]]:
    """For each figure, its kind and noun, the words of its sentence, and those of the article."""
    whole = [f"a:{word}" for word in sorted(vocabulary(article))]
    return (
        [*of_itself(figure), *(f"s:{word}" for word in sorted(figure.words.vocabulary)), *whole] for figure in figures
    )


def of_itself(figure: Candidate) -> list[str]:
    """Signs of one figure that are no words around it."""
    return [f"k:{figure.anchor.kind}", f"n:{figure.phrase.lemma}"]


def company(article: Sequence[Words], figures: Sequence[Candidate], table: Table) -> list[list[str]]:
    """For each figure, one sign a group: how likely its words make it, in steps of the logarithm."""
    if not figures:
        return []
    whole = table.total_of_words("a", vocabulary(article), table.bias)
    sentences = {id(figure.words): figure.words for figure in figures}
    spoken = {at: table.total_of_words("s", words.vocabulary, whole) for at, words in sentences.items()}
    found = (likely(table.weights(table.total(of_itself(f), spoken[id(f.words)]))) for f in figures)
    return [[f"words:{group}:{step}" for group, step in each.items()] for each in found]
