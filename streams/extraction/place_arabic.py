"""Arabic place names: after a preposition, after a word such as قرية, or standing alone."""

from dataclasses import dataclass
from functools import lru_cache

from streams.extraction.place_clitics import SHORT, bare, nationality
from streams.extraction.place_unknown import defined, extends, unknown
from streams.extraction.place_words import Found, Words
from streams.lexicon.gazetteer import Gazetteer, Name, load
from streams.lexicon.place_words import (
    COASTS_AR,
    HONOURED_AR,
    LINKED_AR,
    NO_NAMES_AR,
    OFFICES_AR,
    OUTLETS_AR,
    PLACED_AR,
    QUOTES,
    RAIDS_AR,
    ROADS_AR,
    SIDES_AR,
    TRIGGERS_AR,
    WHOLES_AR,
)

CAPITAL = "العاصمه"
"""Provinces of Yemen and Bahrain, and the seat of any government: it names a place behind محافظة or أمانة only."""
BRIGADE = "لواء"
"""A district in Jordan, and a brigade everywhere."""
ADVERB = "\u064b"
"""A vowel sign that makes an adverb of a word: no name has it."""
CLOSING = frozenset('"»”)')
"""What closes a name that a quotation mark or a bracket opens."""
LONGEST_QUOTED = 4
"""Words of a name in quotation marks."""
RAID_REACH = 6
"""Words from a name back to the raid that is on it: غارات جوية للتحالف على | حجة."""
LONGEST_HONOURED = 7
"""Words of a person whom a street is named after."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a word may be without its clitics."""

    form: str
    cut: int
    by_clitic: bool
    """Whether a preposition was cut."""
    trigger: bool
    starts: bool
    """Whether some name of the gazetteer begins so."""


@lru_cache(1 << 15)
def readings(word: str) -> tuple[Reading, ...]:
    """The readings of a word that matter to places; most words have none, and are asked for again and again."""
    starts = load().starts
    found = (Reading(form, cut, by, form in TRIGGERS_AR, starts(form)) for form, cut, by in bare(word))
    return tuple(r for r in found if r.trigger or r.starts)


def begins(word: str) -> bool:
    """Whether a name, a word that announces one, or a nationality may begin with a word."""
    return bool(readings(word) or nationality(word)[0])


def read(words: Words, at: int, before: Found | None, gazetteer: Gazetteer) -> Found | None:
    """The place name that begins at word `at`, if one does."""
    word = words.keys[at]
    for r in readings(word):
        name = gazetteer.longest(words.keys, at, r.form) if r.starts else None
        whole = name is not None and is_whole(words, at, name, gazetteer)
        if r.trigger and not whole and (found := after_trigger(words, at, r.form, r.cut, gazetteer)):
            return found
        placed = r.by_clitic or is_placed(words, at, r.cut, before)
        if name and accepted(words, at, name, r.cut, placed=placed):
            hint = "s" if words.key(at - 1) == CAPITAL else ""
            return Found(at, at + name.words, name, placed, hint=hint, skip=r.cut)
    iso, cut = nationality(word)
    return Found(at, at + 1, None, placed=False, hint="n", skip=cut, country=iso) if iso else defined(words, at)


def is_whole(words: Words, at: int, name: Name, gazetteer: Gazetteer) -> bool:
    """Whether a trigger is part of the name: دير البلح is a town, قطاع غزة no city; منطقة عسير is Asir."""
    rest = gazetteer.longest(words.keys, at + 1, words.key(at + 1)) if name.words > 1 else None
    return name.words > 1 and (rest is None or rest.rows[0] != name.rows[0])


def is_placed(words: Words, at: int, cut: int, before: Found | None) -> bool:
    """Whether the words before say that something happened there: في، قرب، or a placed name joined by و."""
    previous = words.key(at - 1)
    if previous in QUOTES and words.key(at + 1) in CLOSING:
        previous = words.key(at - 2)
    if words.key(at - 2) in ROADS_AR or words.key(at - 3) in ROADS_AR:
        return False
    if previous == "علي" and any(words.key(at - back) in RAIDS_AR for back in range(2, RAID_REACH)):
        return True
    if previous in PLACED_AR or previous[1:] in PLACED_AR or previous[1:] in SIDES_AR:
        return True
    joined = cut == 1 or previous in {"و", "،", "-", "("}
    return bool(joined and before and before.placed and before.end >= at - 1)


def accepted(words: Words, at: int, name: Name, cut: int, *, placed: bool) -> bool:
    """Whether a name of the gazetteer is meant as a place here."""
    previous = words.key(at - 1)
    raw = words.text[words.starts[at] : words.ends[at]]
    if name.words == 1 and words.key(at)[cut:] == CAPITAL:
        return False  # جنوب العاصمة
    if ADVERB in raw or (raw.endswith("ه") and not placed and is_spelled_short(name)):
        return False  # دومًا, من حماه, مع جده
    if previous in OUTLETS_AR or (previous in QUOTES and not placed and name.words == 1):
        return False
    if previous in COASTS_AR:
        return True
    if name.strength == "s":
        return cut == 0 or placed or name.words > 1 or len(words.keys[at]) - cut > SHORT
    return name.strength == "w" and placed


def is_spelled_short(name: Name) -> bool:
    """Whether a name of one word ends in ة, so that ه may be an owner: حماه is who protected him."""
    return name.words == 1 and load().row(name.rows[0]).arabic.endswith("ة")


def after_trigger(words: Words, at: int, trigger: str, cut: int, gazetteer: Gazetteer) -> Found | None:
    """The name after قرية، محافظة، سوق …; what the gazetteer does not know is taken as written."""
    kind = TRIGGERS_AR[trigger]
    if trigger == "طريق" and words.key(at - 1) in {"عن", "في"}:
        return None
    start = at + 1 + (words.key(at + 1) in QUOTES)
    first = words.key(start)
    if kind == "x" and first in HONOURED_AR:
        length = honoured(words, start)
        return Found(at, start + length, None, placed=True, hint="x", skip=cut) if length else None
    if not first or is_no_name(words, start) or (kind != "s" and first in OFFICES_AR):
        return None
    if first in SIDES_AR:
        side = extends(words.key(start + 1))
        return Found(start, start + 2, None, placed=True, hint=kind) if side and kind in "gd" else None
    name = gazetteer.longest(words.keys, start, first) if gazetteer.starts(first) else None
    if trigger == BRIGADE and (name is None or gazetteer.row(name.rows[0]).country != "JO"):
        return None
    length = unknown(words, start, trigger, kind)
    if name is None and not length:
        return None
    if kind == "x" and start > at + 1 and (end := quoted(words, start)):
        return Found(start, end, None, placed=True, hint="x")
    if kind == "x":
        return Found(at, start + max(length, name.words if name else 0), None, placed=True, hint="x", skip=cut)
    if name and name.words >= min(length, 2):
        return Found(start, start + name.words, name, placed=True, hint=kind)
    return Found(start, start + length, None, placed=True, hint=kind)


def is_no_name(words: Words, at: int) -> bool:
    """Whether a word behind a trigger is none of a name: وسط مركز | المدينة, but منطقة المدينة المنورة."""
    word = words.key(at)
    return word in NO_NAMES_AR or (word in WHOLES_AR and words.key(at + 1) != "المنوره")


def quoted(words: Words, at: int) -> int:
    """Where the name in quotation marks ends that begins here: مطار "بلانكا الجديد"; 0 where it does not soon."""
    ends = range(at + 1, at + LONGEST_QUOTED + 1)
    return next((end for end in ends if words.key(end) in CLOSING), 0)


def honoured(words: Words, at: int) -> int:
    """How many words a person has whom a street is named after, the title among them: الأمير فيصل بن فهد."""
    length = 1
    while length < LONGEST_HONOURED and extends(words.key(at + length)):
        length += 1
        if words.key(at + length - 1) not in LINKED_AR and words.key(at + length) not in LINKED_AR:
            return length
    return 0
