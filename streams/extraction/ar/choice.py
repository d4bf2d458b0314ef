"""Which candidates are figures: each weighed, the best of a phrase kept where it is likelier than not.

The weights are made by `python -m streams.lexicon.build.ar_weights` from coded articles.
"""

import math
from collections.abc import Iterable, Mapping

from streams.extraction.ar.candidates import Candidate
from streams.extraction.ar.features import features
from streams.extraction.scoring import load, score

LEAST_CHANCE = 0.36
"""Where precision and recall meet, cross-validated over the coded articles."""


def chosen(found: list[Candidate], *, sport: bool) -> list[Candidate]:
    """The figures among candidates, in the order of the text."""
    weights = load("ar_figures")
    best: dict[int, Candidate] = {}
    for candidate in found:
        candidate.chance = chance(features(candidate, sport=sport), weights)
        key = candidate.phrase.start
        if key not in best or candidate.chance > best[key].chance:
            best[key] = candidate
    return [c for _, c in sorted(best.items()) if c.chance >= LEAST_CHANCE]


def chance(names: Iterable[str], weights: Mapping[str, float]) -> float:
    """Probability of a candidate with these signs."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score(names, weights) + weights.get("bias", 0.0)))))


def likeliest(names: list[str], weights: Mapping[str, float], classes: Iterable[str]) -> str:
    """The class with the highest score; the weights of a class stand under `class=sign`."""
    return max(
        classes,
        key=lambda c: weights.get(f"{c}=bias", 0.0) + sum(weights.get(f"{c}={name}", 0.0) for name in names),
    )
