"""Plain text that was broken into lines of one width: its line ends are spaces, not paragraphs."""

import re
from collections.abc import Iterator
from itertools import pairwise

from streams.text.rewriting import Edit

LINE = re.compile(r"[^\n]+")
WIDTHS = range(45, 101)
"""Lengths of the longest line of a text that counts as broken by width; paragraphs of news are longer."""
FEWEST = 4
FULL = 0.7
"""Share of the longest line from which a line counts as full."""
ENDS = frozenset('.!?؟:؛…"»”')
LOWER_CASE = re.compile(r"\n[a-z]")


def joins(text: str) -> Iterator[Edit]:
    """Edits that make spaces of the line ends within a sentence. Blank lines stay: they part paragraphs."""
    if "\n" not in text:
        return
    if len(text) < WIDTHS[-1] * (text.count("\n") + 1):
        lines = [(m.start(), m.start() + len(m.group().rstrip())) for m in LINE.finditer(text)]
        width = max((end - start for start, end in lines), default=0)
        if width in WIDTHS and _is_wrapped(text, lines, FULL * width):
            yield from _broken(text, lines, FULL * width)
            return
    for m in LOWER_CASE.finditer(text):
        before = text[m.start() - 1 : m.start()]
        if before == "," or (before.isascii() and before.isalnum()):
            yield Edit(m.start(), m.start() + 1, " ")


def _is_wrapped(text: str, lines: list[tuple[int, int]], full: float) -> bool:
    open_ended = sum(end - start >= full and text[end - 1] not in ENDS for start, end in lines)
    return len(lines) >= FEWEST and 2 * open_ended >= len(lines)


def _broken(text: str, lines: list[tuple[int, int]], full: float) -> Iterator[Edit]:
    for (start, end), (following, _) in pairwise(lines):
        gap = text[end:following]
        if end - start >= full and gap.count("\n") == 1 and text[end - 1] not in ENDS:
            yield Edit(end, following, " ")
