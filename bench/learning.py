"""Fits a linear choice: which of several candidates is right, by the features of each. Pure Python, deterministic."""

import math
import random
from collections import Counter, defaultdict
from dataclasses import dataclass, replace

from streams.extraction.scoring import score, shares

PASSES = 12
RATE = 0.15
PULL = 0.02
"""L2: how strongly a weight is pulled back to 0 at each step that touches it."""
SETTLED = 1e-4
"""An error this small moves nothing."""
LEAST = 0.02
"""Weights below this are left out of the file."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Candidates as lists of features, and the index of the right one."""

    rows: list[list[str]]
    right: int
    weight: float = 1.0


def fit(choices: list[Choice], *, pull: float = PULL, least: int = 1, seed: int = 5) -> dict[str, float]:
    """Weights that make the right candidates likely: multinomial logistic regression by Adagrad.

    A sign that fewer than `least` candidates have gets none: it fits one text, not the language.
    """
    if least > 1:
        seen = Counter(sign for choice in choices for row in choice.rows for sign in set(row))
        choices = [replace(c, rows=[[s for s in row if seen[s] >= least] for row in c.rows]) for c in choices]
    weights: dict[str, float] = defaultdict(float)
    squares: dict[str, float] = defaultdict(lambda: 1.0)
    order = list(range(len(choices)))
    chance = random.Random(seed)
    for _ in range(PASSES):
        chance.shuffle(order)
        for k in order:
            step(choices[k], weights, squares, pull)
    return {name: round(w, 3) for name, w in sorted(weights.items()) if abs(w) >= LEAST}


def step(choice: Choice, weights: dict[str, float], squares: dict[str, float], pull: float) -> None:
    """One gradient step on one choice."""
    likely = shares([score(row, weights) for row in choice.rows])
    slope: dict[str, float] = defaultdict(float)
    for k, row in enumerate(choice.rows):
        error = choice.weight * ((k == choice.right) - likely[k])
        if abs(error) > SETTLED:
            for name in row:
                slope[name] += error
    for name, value in slope.items():
        pulled = value - pull * weights[name]
        squares[name] += pulled * pulled
        weights[name] += RATE * pulled / math.sqrt(squares[name]) * 3


def accuracy(choices: list[Choice], weights: dict[str, float]) -> float:
    """Share of choices whose right candidate scores highest."""
    right = sum(max(range(len(c.rows)), key=lambda k: score(c.rows[k], weights)) == c.right for c in choices)
    return right / max(len(choices), 1)
