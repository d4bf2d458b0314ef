"""English place names: capitalised words after a preposition, with a word such as village, or known ones alone."""

from dataclasses import replace

from streams.extraction.place_holders import named_after
from streams.extraction.place_words import Found, Words
from streams.lexicon.gazetteer import Gazetteer, Name
from streams.lexicon.gazetteer.demonyms import nationality_of
from streams.lexicon.place_words import (
    ARTICLES_EN,
    BESIDE_EN,
    DISTANCES_EN,
    NO_NAMES_EN,
    ORDINALS_EN,
    PLACED_EN,
    SIDES_EN,
    STATES_EN,
    SWEEPS_EN,
    TRIGGERS_EN,
)

LONGEST = 5


def read(words: Words, at: int, before: Found | None, gazetteer: Gazetteer) -> Found | None:
    """The place name that begins at word `at`, if one does."""
    first = words.keys[at]
    if first in NO_NAMES_EN or not (words.capital(at) or ordinal(words, at) or article(words, at)):
        return None
    name = gazetteer.longest(words.keys, at, first)
    iso, length = nationality_of(words.keys, at)
    if iso and length >= (name.words if name and length > 1 else 0):
        return Found(at, at + length, None, placed=False, hint="n", country=iso)
    run = capitals(words, at)
    length = max(run, name.words if name else 0)
    placed, kind = announced(words, at, before)
    inner = TRIGGERS_EN.get(words.key(at + length - 1), "") if length > 1 else ""
    after = TRIGGERS_EN.get(words.key(at + length), "") or countryside(words, at + length)
    if name and (name.words == length or (name.words == length - 1 and inner and inner != "x")):
        said = kind or inner or (after if after != "x" else "")
        return known(words, at, name, gazetteer, placed=placed or said != "", kind=said)
    if inner == "x":
        return Found(at, at + length, None, placed or beside(words, at), hint="x")
    if after and (after != "x" or placed):
        return Found(at, at + length + (after == "x"), None, placed=True, hint=after)
    if placed and length and not first.isdigit():
        return state_of(words, Found(at, at + length, None, placed=True, hint=kind or inner), gazetteer)
    return None


def known(words: Words, at: int, name: Name, gazetteer: Gazetteer, *, placed: bool, kind: str) -> Found | None:
    """A name of the gazetteer that fills the whole run of capitals."""
    found = state_of(words, Found(at, at + name.words, name, placed, hint=kind), gazetteer)
    return found if name.strength == "s" or placed or found.near else None


def state_of(words: Words, found: Found, gazetteer: Gazetteer) -> Found:
    """The place with what stands after its comma as its container: Port Richey, Fla."""
    if words.key(found.end) != "," or not words.capital(found.end + 1):
        return found
    short = STATES_EN.get(words.key(found.end + 1))
    holder = gazetteer.state(short) if short else named_after(words, found, gazetteer)
    return replace(found, near=holder.id) if holder else found


def capitals(words: Words, at: int) -> int:
    """How many capitalised words stand together from here."""
    length = 0
    while length < LONGEST and (step := letters(words, at + length)):
        apart = length and words.starts[at + length] - words.ends[at + length - 1] > 1
        if apart or words.keys[at + length] in NO_NAMES_EN:
            break
        length += step
    return length


def letters(words: Words, at: int) -> int:
    """How many words of a name a capital letter begins here: two of 75th Street's number and of al-Bab."""
    return 2 if ordinal(words, at) or article(words, at) else int(words.capital(at))


def article(words: Words, at: int) -> bool:
    """Whether an Arabic article in small letters begins a name: al-Jawf, ez-Zor."""
    joined = words.key(at) in ARTICLES_EN and words.capital(at + 1) and words.starts[at + 1] - words.ends[at] == 1
    return joined and words.text[words.ends[at]] == "-"


def countryside(words: Words, at: int) -> str:
    """The kind that `Aleppo's western | countryside` says: the land around a town is its province."""
    at += words.key(at) in SIDES_EN
    return TRIGGERS_EN["countryside"] if words.key(at) == "countryside" else ""


def ordinal(words: Words, at: int) -> bool:
    """Whether a numbered street begins here: 75th."""
    return words.key(at).isdigit() and words.key(at + 1) in ORDINALS_EN and words.starts[at + 1] == words.ends[at]


def announced(words: Words, at: int, before: Found | None) -> tuple[bool, str]:
    """Whether the words before tell a location, and the kind that a word such as `city of` says."""
    back = at - 1
    while words.key(back) in SIDES_EN or words.key(back) == "the":
        back -= 1
    previous, earlier = words.key(back), words.key(back - 1)
    if previous in PLACED_EN or (previous == "through" and earlier in SWEEPS_EN):
        return True, "g" if words.key(at - 1) == "rural" else ""
    if previous in TRIGGERS_EN and TRIGGERS_EN[previous] != "x":
        return True, TRIGGERS_EN[previous]
    if previous in {"of", "from"} and (earlier in TRIGGERS_EN or earlier in SIDES_EN or earlier in DISTANCES_EN):
        return True, TRIGGERS_EN.get(earlier, "")
    joined = previous in {"and", ",", "("}
    return bool(joined and before and before.placed and before.end >= back), ""


def beside(words: Words, at: int) -> bool:
    """Whether any preposition or a house number stands before a street."""
    previous = words.key(at - 1)
    return previous in BESIDE_EN or previous.isdigit()
