"""Nationalities: a hint at the country, never a place."""

from functools import cache
from pathlib import Path

from streams.lexicon.gazetteer.keys import key

ENDINGS = ("", "ه", "ين", "ون", "ان", "ات", "تين")
"""Of an Arabic nisba, as keys: سوري سورية سوريين سوريون سوريان سوريات سوريتين."""
LONGEST = 3
"""Words of a nationality: papua new guinean."""
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


@cache
def long_demonyms() -> dict[tuple[str, ...], str]:
    """ISO code of each English nationality of several words: south sudanese."""
    found: dict[tuple[str, ...], str] = {}
    for line in COUNTRIES.read_text(encoding="utf-8").splitlines():
        iso, _, _, english = ("", "", "", "") if line.startswith("#") else line.split("\t")
        found |= {words: iso for name in english.split("|") if len(words := key(name)) > 1}
    return found


def nationality_of(words: list[str], at: int) -> tuple[str, int]:
    """ISO code and words of the English nationality that begins at a word, the longest; nothing and 0 without one."""
    for length in (LONGEST, 2):
        if iso := long_demonyms().get(tuple(words[at : at + length])):
            return iso, length
    iso = demonyms().get(words[at], "")
    return iso, int(bool(iso))
