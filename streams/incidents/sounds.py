"""The consonants of a place name, alike in both scripts: كرادة and Karrada are krd."""

from functools import lru_cache

from streams.lexicon.place_words import TRIGGERS_AR, TRIGGERS_EN
from streams.text.tokens import fold

TELLING = 2
"""Consonants below which a likeness tells nothing."""
ARTICLES = frozenset({"al", "el"})
TOGETHER = (
    ("تش", "ش"), ("tch", "s"), ("kh", "k"), ("gh", "g"), ("sh", "s"), ("ch", "s"), ("th", "t"), ("dh", "d"),
    ("ph", "f"), ("ck", "k"), ("x", "ks"),
)  # fmt: skip
ALIKE = {
    "b": "بp", "t": "تطث", "g": "جغj", "k": "خقكqc", "d": "دضذظ", "r": "ر", "z": "ز", "s": "سصش", "f": "فv", "l": "ل",
    "m": "م", "n": "ن",
}  # fmt: skip
CONSONANTS = {letter: sound for sound, letters in ALIKE.items() for letter in sound + letters}


@lru_cache(1 << 14)
def skeleton(name: str) -> str:
    """The consonants of a name, double ones once; empty where they are too few to tell names apart."""
    words = [word.removeprefix("ال") for word in fold(name).replace("-", " ").split() if word not in ARTICLES]
    named = " ".join(word for word in words if word.replace("ة", "ه") not in TRIGGERS_AR and word not in TRIGGERS_EN)
    for together, sound in TOGETHER:
        named = named.replace(together, sound)
    found = ""
    for letter in named:
        sound = CONSONANTS.get(letter, "")
        found += sound if sound != found[-1:] else ""
    return found if len(found) >= TELLING else ""
