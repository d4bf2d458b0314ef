"""UTF-8 that was read as a Western code page: `Ù‚ØªÙ„` for قتل, `â€™` for an apostrophe.

Repaired letter by letter, so that each keeps its way back; ftfy repairs whole texts and loses the offsets.
"""

import re
from collections.abc import Iterator

from streams.text.rewriting import Edit

MARKS = "ÂÃÅØÙÚÛâðï"
MARK = re.compile(f"[{MARKS}]")
BYTES = {bytes([b]).decode("latin-1"): b for b in range(0x80, 0x100)} | {
    bytes([b]).decode("cp1252"): b for b in range(0x80, 0xA0) if b not in {0x81, 0x8D, 0x8F, 0x90, 0x9D}
}
"""The byte that a character was before it was misread, in ISO 8859-1 or Windows-1252."""


def _images(first: int, last: int) -> str:
    return "[" + "".join(re.escape(sign) for sign, byte in BYTES.items() if first <= byte <= last) + "]"


TAIL = _images(0x80, 0xBF)
MISREAD = re.compile(rf"{_images(0xC2, 0xDF)}{TAIL}|{_images(0xE0, 0xEF)}{TAIL}{{2}}|{_images(0xF0, 0xF4)}{TAIL}{{3}}")
PLAUSIBLE = re.compile(
    r"[\u00a0-\u024f"  # Latin, signs, the no-break space
    r"\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufefc"  # Arabic
    r"\u200b-\u206f\u20ac\u2122\ufeff]"  # punctuation, bidi controls, €, ™
)


def repairs(text: str) -> Iterator[Edit]:
    """The letter that each misread sequence stood for; sequences that stand for no likely letter are left."""
    for m in MISREAD.finditer(text):
        try:
            letter = bytes(BYTES[sign] for sign in m.group()).decode("utf-8")
        except UnicodeDecodeError:
            continue
        if PLAUSIBLE.match(letter):
            yield Edit(m.start(), m.end(), letter)
