"""Words that name a happening, one table a language: a type, then the words that trigger it, parted by ` | `.

Some rows name no type: `-` holds phrases that name no happening ("heart attack"), so that the longest match wins;
`turn` and `past` hold words that start another happening, or that put one in the past; `drill` those of exercises.
"""

from functools import cache
from importlib.resources import files

Phrases = dict[str, tuple[tuple[tuple[str, ...], str], ...]]
"""First word of a phrase to (its other words, its type), the longest phrase first."""


@cache
def load(language: str) -> Phrases:
    """Trigger phrases of a language."""
    found: dict[str, dict[tuple[str, ...], str]] = {}
    for line in (files(__name__) / f"{language}.tsv").read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        name, _, phrases = line.partition("\t")
        for phrase in phrases.split(" | "):
            first, *rest = phrase.replace("-", " - ").split()
            found.setdefault(first, {}).setdefault(tuple(rest), name)
    return {first: tuple(sorted(tails.items(), key=lambda tail: -len(tail[0]))) for first, tails in found.items()}
