"""Whether an article reports harm as news, rather than recalls, compares or weighs it: told by all of its words.

The weights are made by `python -m streams.lexicon.build.ar_weights` from coded articles: a word counts once, whatever
stands around it, and the sum says in few steps how likely some figure of the article is new.
"""

import math
from collections.abc import Mapping, Sequence

from streams.extraction.ar.reading import Words

STEP, MOST = 1.5, 5
"""Steps of the sum a unit of log-odds, and how many there are on each side of even odds."""
FEWEST = 12
"""Words of which an article must be made before their sum says anything."""


def vocabulary(article: Sequence[Words]) -> set[str]:
    """The words of an article, without what is written together with them in front."""
    return set().union(*[words.vocabulary for words in article])


def leaning(article: Sequence[Words], weights: Mapping[str, float]) -> str:
    """How far the words of an article lean to news of harm, from -5 to 5; `short` where there are too few to tell."""
    words = vocabulary(article)
    if len(words) < FEWEST:
        return "short"
    total = weights.get("bias", 0.0) + math.fsum(map(weights.__getitem__, filter(weights.__contains__, words)))
    return str(max(-MOST, min(MOST, math.floor(STEP * total))))
