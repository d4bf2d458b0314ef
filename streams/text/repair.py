"""Repair of characters: entities, stray ampersands, invisible signs, presentation forms, mojibake."""

import re
import unicodedata
from collections.abc import Iterator
from html import unescape

import ftfy

from streams.text.rewriting import Edit

ENTITY = re.compile(r"&(?:amp;)?(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")
DIRT = re.compile(
    r"[\u0000-\u0008\u000b-\u001f\u007f-\u009f"  # controls, but tab and newline
    r"\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"  # soft hyphen, zero width, bidi
    r"\u0640"  # tatweel
    r"\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"  # spaces that are not the space
    r"\ufb50-\ufdff\ufe70-\ufefc"  # Arabic presentation forms
    r"\ud800-\udfff]"  # lone surrogates
)
STRAY = re.compile(r"&")
MOJIBAKE = re.compile(r"(?:[ØÙÚÛ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ¡-¿]\s?){3,}")
ENGLISH_MOJIBAKE = re.compile(r"â€[\u0080-\u00bf˜™œ“”¦\x9d]|Ã[\u0080-\u00bf]|Â(?=[\u00a0-\u00bf])")
SPACES = re.compile(r"[ \t\n]{2,}|\t")
ARABIC = re.compile(r"[\u0600-\u06ff]")
LATIN_EDGE = re.compile(r"[A-Za-z]")
NEAR = 3


def entities(text: str) -> Iterator[Edit]:
    """`&quot;`, `&#1575;` and the doubly escaped `&amp;quot;`."""
    for m in ENTITY.finditer(text):
        plain = unescape(unescape(m.group()))
        if plain != m.group():
            yield Edit(m.start(), m.end(), plain)


def mojibake(text: str) -> Iterator[Edit]:
    """UTF-8 that was read as a Latin code page, repaired stretch by stretch where its marks occur."""
    pattern = MOJIBAKE if MOJIBAKE.search(text) else ENGLISH_MOJIBAKE
    for m in pattern.finditer(text):
        plain = ftfy.fix_encoding(m.group())
        if plain != m.group():
            yield Edit(m.start(), m.end(), plain)


def characters(text: str) -> Iterator[Edit]:
    """Invisible signs go, odd spaces become the space, presentation forms become letters."""
    for m in DIRT.finditer(text):
        yield Edit(m.start(), m.end(), _plain(m.group()))


def _plain(character: str) -> str:
    if character in "\r\x0b\x0c\u2028\u2029\u0085":
        return "\n"
    if character.isspace():
        return " "
    if "\ufb50" <= character <= "\ufefc":
        return unicodedata.normalize("NFKC", character)
    return ""


def ampersands(text: str) -> Iterator[Edit]:
    """The ampersand that is left of a broken `&nbsp;` in Arabic text; the one of `AT&T` or `Smith & Sons` stays."""
    if not ARABIC.search(text, 0, 10_000):
        return
    for m in STRAY.finditer(text):
        if not LATIN_EDGE.search(text, max(0, m.start() - NEAR), m.end() + NEAR):
            yield Edit(m.start(), m.end(), " ")


def spaces(text: str) -> Iterator[Edit]:
    """One space, or one newline; none at either end."""
    first, last = len(text) - len(text.lstrip()), len(text.rstrip())
    if first:
        yield Edit(0, first, "")
    for m in SPACES.finditer(text, first, last):
        yield Edit(m.start(), m.end(), "\n" if "\n" in m.group() else " ")
    if first <= last < len(text):
        yield Edit(last, len(text), "")
