"""Figures that speak of the same people agree: each is drawn to the likely groups of those it is tied to."""

from collections.abc import Hashable, Sequence

from streams.extraction.scoring import shares

ROUNDS = 3
"""After so many rounds the chances hardly change."""
Tie = tuple[float, Sequence[Hashable | None]]
"""How strongly figures of one key draw each other, and the key of each; null ties to nothing."""


def agreed(own: Sequence[list[float]], told: Sequence[list[float] | None], ties: Sequence[Tie]) -> list[list[float]]:
    """Chances of each class for each figure, from its own scores and its ties; what is told stays as it is."""
    chances = [known or shares(scores) for known, scores in zip(told, own, strict=True)]
    for _ in range(ROUNDS):
        drawn = [list(scores) for scores in own]
        for strength, keys in ties:
            _draw(drawn, chances, strength, keys)
        chances = [known or shares(scores) for known, scores in zip(told, drawn, strict=True)]
    return chances


def _draw(
    scores: list[list[float]], chances: list[list[float]], strength: float, keys: Sequence[Hashable | None]
) -> None:
    """Adds to the scores of each figure the mean chances of the others of its key."""
    members: dict[Hashable, list[int]] = {}
    for at, key in enumerate(keys):
        if key is not None:
            members.setdefault(key, []).append(at)
    for tied in members.values():
        totals = [sum(column) for column in zip(*(chances[at] for at in tied), strict=True)]
        for at in tied if len(tied) > 1 else ():
            others = ((total - mine) / (len(tied) - 1) for total, mine in zip(totals, chances[at], strict=True))
            scores[at] = [score + strength * mean for score, mean in zip(scores[at], others, strict=True)]
