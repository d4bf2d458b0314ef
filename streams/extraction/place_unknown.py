"""Arabic place names that no table knows: what the words around them, and their own shape, make names."""

import re
from collections.abc import Sequence

from streams.extraction.place_clitics import SHORT, nationality
from streams.extraction.place_words import Found, Words
from streams.lexicon.gazetteer import frequent, load
from streams.lexicon.gazetteer.nations import is_national
from streams.lexicon.place_words import (
    BRIEF_AR,
    DEFINING_AR,
    FACILITIES_AR,
    HEADS_AR,
    LIES_AR,
    NO_NAMES_AR,
    PLACED_AR,
    RELATIVES_AR,
    SIDES_AR,
    TRIGGERS_AR,
    VILLAGES_AR,
    WEAK_TRIGGERS_AR,
)

GATES = frozenset(("منفذ", "حاجز"))
"""Words for what is at a border or a road, and for a culprit and a barrier: no frequent word behind them is a name."""
DESCRIBED = frozenset("سوق ملعب فندق غابه جسر نفق منتجع حديقه قاعده حقل".split())
"""Things that a frequent word without an article rather describes: سوق مكتظة, but جبل صبر."""
SUFFIXES = ("ه", "ها", "هم", "هما", "هن", "نا", "كم", "ين", "ات")
"""Endings of nouns that are definite by their owner, and of plurals: في منزله الواقع."""
FEMININE = ("ه", "تي")
"""Endings of a trigger that its adjective agrees with: قرية, قريتي."""
CONJOINED = frozenset(("وأ", "وإ", "وآ"))
"""How a word begins that `and` is written to, and no name."""
FOREIGN = 6
"""Letters from which on a noun of no Arabic pattern is a name."""
PATTERNS = re.compile(r"م|.*ه$|.*ات$|.*ين$|.*تي$|ت..?ي.$|ت.ا..$|(?:ان|ا.ت|است).*ا.$")
"""Nouns of place and of action, feminine ones and plurals: مستنقع, ترعة, انهيارات, تفجير, تصادم, انفجار."""


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
