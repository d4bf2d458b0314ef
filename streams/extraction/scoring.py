"""Linear choices: the features of each candidate, weighed by a reviewable file of weights.

The weights are made by `python -m bench.event_weights`; a feature without a weight counts nothing.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from struct import unpack

import orjson

Weights = Mapping[str, float]
UNIT, BITS = 1000, 32
"""Weights have three decimals, and all of a class together stay far below two million."""
ZERO = 1 << BITS - 1


LOADED: dict[str, Weights] = {}
"""Weights that have been read, by the name of their choice."""


@dataclass(slots=True)
class Table:
    """Weights of a choice among classes: for each sign one number, its row, that holds the weights of all classes.

    A class has its own `BITS` of a row, so that a sign is added for all classes in one step.
    """

    classes: tuple[str, ...]
    rows: dict[str, int]
    _words: dict[str, dict[str, int]] = field(default_factory=dict)

    @property
    def bias(self) -> int:
        """The row that each choice starts from."""
        return self.rows.get("bias", 0)

    def total(self, signs: Iterable[str], start: int) -> int:
        """The rows of these signs, added to the one at the start."""
        return sum(map(self.rows.__getitem__, filter(self.rows.__contains__, signs)), start)

    def total_of_words(self, part: str, words: AbstractSet[str], start: int) -> int:
        """The same with the signs `part:word`, one a word, without writing each."""
        rows = self._words.get(part)
        if rows is None:
            opening = f"{part}:"
            rows = {sign.removeprefix(opening): row for sign, row in self.rows.items() if sign.startswith(opening)}
            self._words[part] = rows
        return sum(map(rows.__getitem__, filter(rows.__contains__, words)), start)

    def weights(self, row: int) -> dict[str, float]:
        """The weight of each class in a row."""
        count = len(self.classes)
        sums = unpack(f"<{count}I", (row + _zero(count)).to_bytes(count * BITS // 8, "little"))
        return {kind: (each - ZERO) / UNIT for kind, each in zip(self.classes, sums, strict=True)}


@cache
def _zero(count: int) -> int:
    """A row of so many classes with the number in each that stands for no weight, as there are negative ones."""
    return sum(ZERO << BITS * at for at in range(count))


TABLES: dict[str, tuple[Weights | None, Table]] = {}
"""Tables that have been made, with the weights that were put in place of those of the file."""


def load(name: str) -> Weights:
    """Weights of one choice, from streams/lexicon/weights unless others were put in their place (learning does)."""
    if name not in LOADED:
        LOADED[name] = _written(name)
    return LOADED[name]


def _written(name: str) -> Weights:
    weights: Weights = orjson.loads((files("streams.lexicon") / "weights" / f"{name}.json").read_bytes())
    same: dict[float, float] = {}  # few numbers that stay near are looked up faster than one for each sign
    return {sign: same.setdefault(weight, weight) for sign, weight in weights.items()}


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
    places = {kind: BITS * at for at, kind in enumerate(classes)}
    rows = {sign: sum(round(UNIT * w) << places[kind] for kind, w in row.items()) for sign, row in found.items()}
    return Table(classes, rows)


def score(features: Iterable[str], weights: Weights) -> float:
    """Sum of the weights of the features."""
    return sum(map(weights.__getitem__, filter(weights.__contains__, features)))


def shares(scores: list[float]) -> list[float]:
    """Probabilities of candidates with these scores."""
    top = max(scores)
    powers = [math.exp(s - top) for s in scores]
    total = sum(powers)
    return [p / total for p in powers]
