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


ROWS: dict[str, tuple[Weights | None, dict[str, dict[str, float]]]] = {}
"""The same by sign, for choices among many classes, with the weights that were put in place of those of the file."""


def load(name: str) -> Weights:
    """Weights of one choice, from streams/lexicon/weights unless others were put in their place (learning does)."""
    if name not in LOADED:
        LOADED[name] = _written(name)
    return LOADED[name]


def _written(name: str) -> Weights:
    weights: Weights = orjson.loads((files("streams.lexicon") / "weights" / f"{name}.json").read_bytes())
    return weights


def rows(name: str) -> Any:
    """Weights of a choice among classes, `class=sign` in the file, as one row of classes a sign; kept once made."""
    given = LOADED.get(name)
    if name not in ROWS or ROWS[name][0] is not given:
        ROWS[name] = (given, by_sign(_written(name) if given is None else given))
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
