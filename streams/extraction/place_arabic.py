"""Arabic place names: after a preposition, after a word such as قرية, or standing alone."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from streams.extraction.place_words import Found, Words
from streams.lexicon.gazetteer import Gazetteer, Name, frequent, load
from streams.lexicon.gazetteer.demonyms import demonyms
from streams.lexicon.gazetteer.nations import is_national
from streams.lexicon.place_words import (
    BRIEF_AR,
    COASTS_AR,
    DEFINING_AR,
    FACILITIES_AR,
    HEADS_AR,
    HONOURED_AR,
    LIES_AR,
    LINKED_AR,
    NO_NAMES_AR,
    OFFICES_AR,
    OUTLETS_AR,
    PLACED_AR,
    QUOTES,
    RAIDS_AR,
    RELATIVES_AR,
    ROADS_AR,
    SIDES_AR,
    TRIGGERS_AR,
    VILLAGES_AR,
    WEAK_TRIGGERS_AR,
    WHOLES_AR,
)

GATES = frozenset(("منفذ", "حاجز"))
"""Words for what is at a border or a road, and for a culprit and a barrier: no frequent word behind them is a name."""
DESCRIBED = frozenset("سوق ملعب فندق غابه جسر نفق منتجع حديقه قاعده حقل".split())
"""Things that a frequent word without an article rather describes: سوق مكتظة, but جبل صبر."""
BRIGADE = "لواء"
"""A district in Jordan, and a brigade everywhere."""
ADVERB = "\u064b"
"""A vowel sign that makes an adverb of a word: no name has it."""
SUFFIXES = ("ه", "ها", "هم", "هما", "هن", "نا", "كم", "ين", "ات")
"""Endings of nouns that are definite by their owner, and of plurals: في منزله الواقع."""
FEMININE = ("ه", "تي")
"""Endings of a trigger that its adjective agrees with: قرية, قريتي."""
CLOSING = frozenset('"»”)')
"""What closes a name that a quotation mark or a bracket opens."""
CONJOINED = frozenset(("وأ", "وإ", "وآ"))
"""How a word begins that `and` is written to, and no name."""
FOREIGN = 6
"""Letters from which on a noun of no Arabic pattern is a name."""
PATTERNS = re.compile(r"م|.*ه$|.*ات$|.*ين$|.*تي$|ت..?ي.$|ت.ا..$|(?:ان|ا.ت|است).*ا.$")
"""Nouns of place and of action, feminine ones and plurals: مستنقع, ترعة, انهيارات, تفجير, تصادم, انفجار."""
LONGEST_QUOTED = 4
"""Words of a name in quotation marks."""
RAID_REACH = 6
"""Words from a name back to the raid that is on it: غارات جوية للتحالف على | حجة."""
LONGEST_HONOURED = 7
"""Words of a person whom a street is named after."""
SHORT = 3
"""Letters below which a clitic is not cut, and a name is not taken without a preposition."""


def bare(word: str) -> tuple[tuple[str, int, bool], ...]:
    """The word and what is left without clitics: form, characters cut, whether a preposition was cut."""
    out = [(word, 0, False)]
    cut = 0
    if len(word) > SHORT and word[0] in "وف":
        word, cut = word[1:], 1
        out.append((word, cut, False))
    if word[0] in "بل" and (len(word) > SHORT or (word[0] == "ب" and word[1:] in TRIGGERS_AR)):
        if word.startswith("لل"):
            out.append(("ا" + word[1:], cut + 1, False))
        out.append((word[1:], cut + 1, word[0] == "ب"))
    return tuple(out)


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
            return Found(at, at + name.words, name, placed, skip=r.cut)
    iso, cut = nationality(word)
    return Found(at, at + 1, None, placed=False, hint="n", skip=cut, country=iso) if iso else defined(words, at)


def is_defined(keys: Sequence[str], at: int) -> bool:
    """Whether a word is definite without an article, as only a name is, by the words around it.

    في | بلماس التي تقع, في | غومبي بشمال نيجيريا.
    """
    if not 0 < at < len(keys) - 2 or keys[at - 1] not in PLACED_AR or keys[at].startswith("ال"):
        return False
    later, last = keys[at + 1], keys[at + 2]
    told = later in DEFINING_AR or (later in RELATIVES_AR and last in LIES_AR) or (later == "،" and last == "عاصمه")
    return (told and keys[at - 1] == "في") or (is_foreign(keys[at]) and is_held(keys, at + 1))


def is_foreign(word: str) -> bool:
    """Whether a word is longer than Arabic nouns without an article are, and of none of their patterns: كينبنكبورت."""
    return len(word) >= FOREIGN and PATTERNS.match(word) is None


def is_held(keys: Sequence[str], at: int) -> bool:
    """Whether the words at `at` say in which place the one before lies: بولاية مين, في جورجيا, غربي مأرب, (جنوب)."""
    if at >= len(keys) - 1:
        return False
    word, later = keys[at], keys[at + 1]
    if word == "(":
        return later in SIDES_AR
    if word in {"في", "من"} or word in SIDES_AR:
        return is_holder(keys, at + 1, later) or later == "البلاد"
    return word[:1] == "ب" and is_holder(keys, at, word[1:])


def is_holder(keys: Sequence[str], at: int, form: str) -> bool:
    """Whether word `at`, read as `form`, begins a place that holds others."""
    if form in SIDES_AR or TRIGGERS_AR.get(form, "x") != "x":
        return True
    name = load().longest(keys, at, form) if load().starts(form) else None
    return name is not None and name.strength == "s"


def defined(words: Words, at: int) -> Found | None:
    """A name that nobody knows, but that the words around it make one."""
    word = words.key(at)
    if not is_defined(words.keys, at) or len(word) <= SHORT or not extends(word) or word in frequent():
        return None
    raw = words.text[words.starts[at] : words.ends[at]]
    return None if raw.endswith(SUFFIXES) else Found(at, at + 1, None, placed=True, hint="s")


def is_whole(words: Words, at: int, name: Name, gazetteer: Gazetteer) -> bool:
    """Whether a trigger is part of the name: دير البلح is a town, قطاع غزة no city; منطقة عسير is Asir."""
    rest = gazetteer.longest(words.keys, at + 1, words.key(at + 1)) if name.words > 1 else None
    return name.words > 1 and (rest is None or rest.rows[0] != name.rows[0])


def is_placed(words: Words, at: int, cut: int, before: Found | None) -> bool:
    """Whether the words before say that something happened there: في، قرب، or a placed name joined by و."""
    previous = words.key(at - 1)
    if previous in QUOTES and words.key(at + 1) in CLOSING:
        previous = words.key(at - 2)
    if any(words.key(at - back) in ROADS_AR for back in (2, 3)):
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


def unknown(words: Words, at: int, trigger: str, kind: str) -> int:
    """How many words an unknown name has, 0 where none begins here."""
    first, second = words.key(at), words.key(at + 1)
    if words.text[words.starts[at] : words.starts[at] + 2] in CONJOINED:
        return 0  # سيطر على بلدات وأعدم
    if not extends(first) or is_in(first) or TRIGGERS_AR.get(first, "x") != "x":  # سوق بلدة كفرنبل: a town
        return 0
    if first in HEADS_AR and extends(second):
        return 2
    if first in BRIEF_AR:
        return int(kind in "sdg")
    definite, told = first.startswith("ال"), is_theirs(second) or is_held(words.keys, at + 1)
    if first in frequent():  # شارع الستين is a street, قرية صغيرة no village
        if kind == "x" and trigger in (GATES if definite else GATES | DESCRIBED):
            return 0
        if kind != "x" and not (definite and (told or trigger in VILLAGES_AR)) and not is_theirs(second):
            return 0
    if not definite and ((trigger in WEAK_TRIGGERS_AR and not told) or adjective(first, trigger)):
        return 0
    return 1 + (kind == "x" and first.startswith("ال") and second.startswith("ال") and extends(second))


def is_theirs(word: str) -> bool:
    """Whether a word is a nationality with an article, which only a name has behind it that has none: حضر | السورية."""
    return word.startswith("ال") and bool(nationality(word)[0])


def is_in(word: str) -> bool:
    """Whether a word is a place of the gazetteer behind a preposition, and no name itself: فندق | بالدمام."""
    gazetteer = load()
    if word[0] not in "بل" or len(word) <= SHORT + 1 or gazetteer.starts(word):
        return False
    name = gazetteer.longest([word[1:]], 0, word[1:])
    return name is not None and name.strength == "s"


def adjective(word: str, trigger: str) -> bool:
    """Whether an indefinite word rather describes the trigger: قرية صغيرة، سوق شعبي, but مطار أورلي."""
    if trigger.endswith(FEMININE):
        return word.endswith("يه")
    return word.endswith("ي") and (word in frequent() or trigger not in FACILITIES_AR)


def extends(word: str) -> bool:
    """Whether a word can be part of an unknown name."""
    if not word or not word[0].isalpha() or word in NO_NAMES_AR or word.startswith("لل"):
        return False
    if word[0] in "وبل" and (word[1:] in TRIGGERS_AR or word[1:] in SIDES_AR or word[1:] in NO_NAMES_AR):
        return False
    return not is_national(word)


@lru_cache(1 << 15)
def nationality(word: str) -> tuple[str, int]:
    """ISO code of a nationality (a hint at the country), and letters of clitics; an empty code for other words."""
    known = demonyms()
    for form, cut, _ in bare(word):
        if iso := known.get(form.removeprefix("ال")):
            return iso, cut
    return "", 0
