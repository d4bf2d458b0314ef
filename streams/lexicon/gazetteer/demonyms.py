"""Nationalities: a hint at the country, never a place."""

from functools import cache
from pathlib import Path

from streams.lexicon.gazetteer.keys import key

ENDINGS = ("", "ه", "ين", "ون", "ان", "ات", "تين")
"""Of an Arabic nisba, as keys: سوري سورية سوريين سوريون سوريان سوريات سوريتين."""
COUNTRIES = Path(__file__).parent / "countries.tsv"


@cache
def demonyms() -> dict[str, str]:
    """ISO code of each nationality's forms, by the key of one word, without the Arabic article."""
    found: dict[str, str] = {}
    for line in COUNTRIES.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        iso, _, arabic, english = line.split("\t")
        for stem in filter(None, arabic.split("|")):
            if len(words := key(stem)) == 1:
                found |= {words[0] + ending: iso for ending in ENDINGS}
        for name in filter(None, english.split("|")):
            if len(words := key(name)) == 1:
                found |= {words[0]: iso, words[0] + "s": iso}
    return found
