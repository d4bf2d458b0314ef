"""Linear choices: the features of each candidate, weighed by a reviewable file of weights.

The weights are made by `python -m bench.event_weights`; a feature without a weight counts nothing.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from importlib.resources import files
from typing import Any

import orjson

Weights = Mapping[str, float]


LOADED: dict[str, Weights] = {}
"""Weights that have been read, by the name of their choice."""


ROWS: dict[str, tuple[Weights, dict[str, dict[str, float]]]] = {}
"""The same by sign, for choices among many classes, with the weights they were made of."""


def load(name: str) -> Weights:
    """Weights of one choice, from streams/lexicon/weights unless others were put in their place (learning does)."""
    if name not in LOADED:
        LOADED[name] = orjson.loads((files("streams.lexicon") / "weights" / f"{name}.json").read_bytes())
    return LOADED[name]


def rows(name: str) -> Any:
    """Weights of a choice among classes, `class=sign` in the file, as one row of classes a sign; kept once made."""
    weights = load(name)
    if ROWS.get(name, (None, None))[0] is not weights:
        ROWS[name] = (weights, by_sign(weights))
    return ROWS[name][1]


def by_sign(weights: Weights) -> dict[str, dict[str, float]]:
    """Weights of a choice among classes, `class=sign`, as one row of classes a sign."""
    table: dict[str, dict[str, float]] = defaultdict(dict)
    for key, weight in weights.items():
        kind, _, sign = key.partition("=")
        table[sign][kind] = weight
    return dict(table)


def score(features: Iterable[str], weights: Weights) -> float:
    """Sum of the weights of the features."""
    return sum(weights.get(feature, 0.0) for feature in features)


def shares(scores: list[float]) -> list[float]:
    """Probabilities of candidates with these scores."""
    top = max(scores)
    powers = [math.exp(s - top) for s in scores]
    total = sum(powers)
    return [p / total for p in powers]
