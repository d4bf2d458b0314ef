"""Words that name a country, or people and bodies as of one."""

from functools import lru_cache

from streams.lexicon import gazetteer
from streams.lexicon.gazetteer.demonyms import demonyms
from streams.lexicon.gazetteer.keys import word_key

REMEMBERED = 1 << 14


@lru_cache(REMEMBERED)
def is_country(form: str) -> bool:
    """Whether a folded word is the name of a country."""
    return any(entry.kind == "c" for entry in gazetteer.load().lookup(form))


@lru_cache(REMEMBERED)
def is_national(form: str) -> bool:
    """Whether a folded word says of which country somebody is: تركية, الاسرائيلي, turkish."""
    return word_key(form).removeprefix("ال") in demonyms()
