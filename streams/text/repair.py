"""Repair of characters: entities, stray ampersands, invisible signs, odd spaces, presentation forms."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from html import unescape

from streams.text.rewriting import Edit

UNCLOSED = "nbsp|quot|amp|zwnj|zwj|rlm|lrm|laquo|raquo|ndash|mdash|hellip|[lr][sd]quo"
ENTITY = re.compile(
    r"&(?:amp;){0,3}"  # &amp;quot; was escaped twice
    rf"(?:#[0-9]{{1,7}};|#[xX][0-9a-fA-F]{{1,6}};|[a-zA-Z][a-zA-Z0-9]{{1,30}};|(?:{UNCLOSED})(?![a-zA-Z=]))"
)
INVISIBLE = (
    r"\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f"  # controls
    r"\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"  # soft hyphen, zero width, bidi
    r"\u0640"  # tatweel
    r"\ud800-\udfff\U000e0000-\U000e007f"  # lone surrogates, tags
)
ODD_SPACE = r"\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
ODD_BREAK = r"\r\u000b\u000c\u0085\u2028\u2029"
ANY = rf"[ \n{INVISIBLE}{ODD_SPACE}{ODD_BREAK}]"
UNTIDY = re.compile(rf"{ANY}(?:{ANY}+|(?<![ \n])|\Z)")
"""A run, or one odd sign; a single space or newline only at the end. Begins with a set, so that letters are skipped
at the speed of C: 30 µs an article, 80 as an alternation."""
BREAK = re.compile(rf"[\n{ODD_BREAK}]")
SPACE = re.compile(rf"[ {ODD_SPACE}]")
PRESENTATION_FORMS = r"\ufb50-\ufdf9\ufdfc-\ufdff\ufe70-\ufefc"
PRESENTATION = re.compile(f"[{PRESENTATION_FORMS}]")
"""Not U+FDFA and U+FDFB: signs of 18 and 8 letters that stand for themselves."""
ARABIC = re.compile(r"[\u0600-\u06ff]")
REMEMBERED = 8
"""Longest run of white space whose repair is remembered."""


def entities(text: str) -> Iterator[Edit]:
    """`&quot;`, `&#1575;`, the doubly escaped `&amp;quot;`, and the commonest without their semicolon."""
    for m in ENTITY.finditer(text):
        plain = m.group()
        for _ in range(4):
            plain = unescape(plain)
        if plain != m.group():
            yield Edit(m.start(), m.end(), plain)


def ampersands(text: str) -> Iterator[Edit]:
    """Ampersands that are left of a broken `&nbsp;` become a space; those of `AT&T` and `Smith & Sons` stay."""
    at = text.find("&")
    while at >= 0:
        if not _joins(text, at):
            yield Edit(at, at + 1, " ")
        at = text.find("&", at + 1)


def _joins(text: str, at: int) -> bool:
    """True between two words or numbers of another script than the Arabic, with a space on both sides or on none."""
    before, after = text[max(0, at - 2) : at], text[at + 1 : at + 3]
    spaced = before[-1:] == after[:1] == " "
    left, right = (before[:-1], after[1:]) if spaced else (before[-1:], after[:1])
    return all(side.isalnum() and not ARABIC.match(side) for side in (left, right))


def presentation(text: str) -> Iterator[Edit]:
    """Arabic presentation forms become the letters they show."""
    for m in PRESENTATION.finditer(text):
        yield Edit(m.start(), m.end(), unicodedata.normalize("NFKC", m.group()).replace(" ", ""))


def tidiness(text: str) -> Iterator[Edit]:
    """Invisible signs go; white space becomes one space or one newline, and nothing at either end."""
    last = len(text)
    if text[:1] in {" ", "\n"} and not UNTIDY.match(text):
        yield Edit(0, 1, "")
    for m in UNTIDY.finditer(text):
        start, end = m.span()
        if start == 0 or end == last:
            yield Edit(start, end, "")
        else:
            yield Edit(start, end, (_short if end - start <= REMEMBERED else _tidy)(m.group()))


def _tidy(run: str) -> str:
    if BREAK.search(run):
        return "\n"
    return " " if SPACE.search(run) else ""


_short = lru_cache(1024)(_tidy)
