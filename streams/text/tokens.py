"""Words and numbers of a text, with their offsets and their normal form."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
"""Arabic vowel signs and the like: part of a word, not of its normal form."""

TOKEN = re.compile(
    r"\d+(?:[.,٬٫]\d+)*"  # 1,500  2.5  ١٢
    rf"|(?![{MARKS}])[^\W\d_]++(?:(?:[{MARKS}\u0640]|['’](?=[a-zA-Z]))[^\W\d_]*+)*+"  # a word, marks and tatweel inside
    rf"|[^\w\s{MARKS}]"  # punctuation, one by one; a mark without its letter is nothing
)
FOLD = str.maketrans(
    "أإآٱىةؤئ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹’",
    "ااااىةؤئ01234567890123456789'",
    "\u0640" + "".join(map(chr, [*range(0x610, 0x61B), *range(0x64B, 0x660), 0x670, *range(0x6D6, 0x6EE)])),
)

DRAWN = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
"""Letters coded by how they are drawn, as old layout programs export them: `ﻗﺘﻞ` for `قتل`."""

REMEMBERED = 100_000
"""Words whose normal form is remembered; a word of a text comes back many times."""
LONGEST_REMEMBERED = 40


KEPT, LONGEST_KEPT = 16, 10_000
"""Stretches whose tokens are kept, and characters of the longest of them."""


class Token(NamedTuple):
    """A word, a number or a sign. `form` is folded: lower case, no marks, alef without hamza, ASCII digits."""

    start: int
    end: int
    form: str


_folded: dict[str, str] = {}


def fold(text: str) -> str:
    """Normal form of a word, the form of lexicon entries: `fold(entry) == entry`."""
    if DRAWN.search(text):
        text = unicodedata.normalize("NFKC", text)
    return text.translate(FOLD).lower()


def _remembered(word: str) -> str:
    """The normal form of a word seen for the first time; short words are remembered, up to a bound."""
    form = fold(word)
    if len(word) <= LONGEST_REMEMBERED:
        if len(_folded) >= REMEMBERED:
            _folded.clear()
        _folded[word] = form
    return form


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Tokens of `text[start:end]`, with offsets into `text`. Linear in the length of the stretch."""
    stop = len(text) if end is None else end
    known = _folded.get
    return [
        Token(m.start(), m.end(), known(m.group()) or _remembered(m.group())) for m in TOKEN.finditer(text, start, stop)
    ]


def unglued(text: str, start: int, end: int) -> str:
    """The words `text[start:end]`, with the article that a preposition before them swallows: الشرطة of | لل|شرطة."""
    swallowed = text[max(0, start - 1) : start + 1] == "لل"
    return ("ا" if swallowed else "") + text[start:end]


def tokens(text: str, start: int, end: int) -> list[Token]:
    """Tokens of a sentence that several parts of the reader look at one after the other; nobody may change them."""
    return (_kept if end - start <= LONGEST_KEPT else tokenize)(text, start, end)


_kept = lru_cache(KEPT)(tokenize)
