"""Linear choices: the features of each candidate, weighed by a reviewable file of weights.

The weights are made by `python -m bench.event_weights`; a feature without a weight counts nothing.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources import files

import orjson

Weights = Mapping[str, float]


LOADED: dict[str, Weights] = {}
"""Weights that have been read, by the name of their choice."""


@dataclass(frozen=True, slots=True)
class Table:
    """Weights of a choice among classes: one row a sign, one column a class."""

    classes: tuple[str, ...]
    rows: dict[str, tuple[float, ...]]

    def total(self, signs: Iterable[str], start: tuple[float, ...]) -> tuple[float, ...]:
        """The weight of each class, with the weights of these signs added to those at the start."""
        rows = self.rows
        return tuple(map(sum, zip(start, *[rows[sign] for sign in signs if sign in rows], strict=True)))

    @property
    def bias(self) -> tuple[float, ...]:
        """The weight that each class has before any sign."""
        return self.rows.get("bias", (0.0,) * len(self.classes))


TABLES: dict[str, tuple[Weights | None, Table]] = {}
"""Tables that have been made, with the weights that were put in place of those of the file."""


def load(name: str) -> Weights:
    """Weights of one choice, from streams/lexicon/weights unless others were put in their place (learning does)."""
    if name not in LOADED:
        LOADED[name] = _written(name)
    return LOADED[name]


def _written(name: str) -> Weights:
    weights: Weights = orjson.loads((files("streams.lexicon") / "weights" / f"{name}.json").read_bytes())
    return weights


def table(name: str) -> Table:
    """Weights of a choice among classes, `class=sign` in the file, by sign; kept once made."""
    given = LOADED.get(name)
    if name not in TABLES or TABLES[name][0] is not given:
        TABLES[name] = (given, by_sign(_written(name) if given is None else given))
    return TABLES[name][1]


def by_sign(weights: Weights) -> Table:
    """Weights of a choice among classes, `class=sign`, as a table."""
    found: dict[str, dict[str, float]] = defaultdict(dict)
    for key, weight in weights.items():
        kind, _, sign = key.partition("=")
        found[sign][kind] = weight
    classes = tuple(sorted({kind for row in found.values() for kind in row}))
    return Table(classes, {sign: tuple(row.get(kind, 0.0) for kind in classes) for sign, row in found.items()})


def score(features: Iterable[str], weights: Weights) -> float:
    """Sum of the weights of the features."""
    return sum(weights.get(feature, 0.0) for feature in features)


def shares(scores: list[float]) -> list[float]:
    """Probabilities of candidates with these scores."""
    top = max(scores)
    powers = [math.exp(s - top) for s in scores]
    total = sum(powers)
    return [p / total for p in powers]
