"""HTML to text: edits that take tags out and part paragraphs. One pass, linear on any input."""

import re
from collections.abc import Iterator

from streams.text.rewriting import Edit

LOOKS_LIKE_HTML = re.compile(
    r"<(?:!doctype|!--|html|body|div|p|br|span|article|section|h[1-6]|ul|ol|li|table|tr|td|a|b|i|u|em|strong|img|figure"
    r"|blockquote|script|style|font|center)(?:[\s/][^<>]*)?>",
    re.IGNORECASE,
)
TAG = re.compile(
    r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)(?=[\s/>])"
    r"(?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+')*+>"  # a > inside quotes does not end the tag
)
LOOSE_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)(?=[\s/>])[^<>]*+>")
"""A tag whose quotes do not match."""
BLOCKS = frozenset(
    "address article aside blockquote body br caption center dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 "
    "h6 head header hr html li main ol option p pre section table tbody td tfoot th thead title tr ul".split()
)
UNREAD = frozenset(
    "aside button embed footer head iframe nav noscript object script select style svg template textarea".split()
)
"""Their contents are not what the article says. A form may be the whole page, a header holds the headline."""
CLOSING = {name: re.compile(rf"</{name}(?=[\s/>])[^<>]*+>", re.IGNORECASE) for name in UNREAD}
WRAPPED = re.compile(r"<(?:p|div|br|li|td)\b", re.IGNORECASE)
"""Where paragraphs are tagged, a line end in the source is a mere space."""


def tags(text: str) -> Iterator[Edit]:
    """Edits that remove markup from `text`, in order; a block's tag becomes a newline."""
    if not LOOKS_LIKE_HTML.search(text):
        return
    wrapped = bool(WRAPPED.search(text))
    missing: set[str] = set()
    done, at = 0, text.find("<")
    while at >= 0:
        edit = _at(text, at, missing)
        if edit:
            if wrapped:
                yield from _line_ends(text, done, at)
            yield edit
            done = edit.end
        at = text.find("<", edit.end if edit else at + 1)
    if wrapped:
        yield from _line_ends(text, done, len(text))


def _line_ends(text: str, start: int, end: int) -> Iterator[Edit]:
    at = text.find("\n", start, end)
    while at >= 0:
        yield Edit(at, at + 1, " ")
        at = text.find("\n", at + 1, end)


def _at(text: str, at: int, missing: set[str]) -> Edit | None:
    """The edit for what stands at a `<`; None where it is no markup but a mere sign."""
    if text.startswith("<!--", at):
        return _until(text, "-->", at, missing)
    if text.startswith(("<!", "<?"), at):
        return _until(text, ">", at, missing)
    tag = TAG.match(text, at) or LOOSE_TAG.match(text, at)
    if not tag:
        return None
    name = tag[2].lower()
    if name in UNREAD and not tag[1] and name not in missing:
        closing = CLOSING[name].search(text, tag.end())
        if closing:
            return Edit(at, closing.end(), "\n")
        missing.add(name)
    return Edit(at, tag.end(), "\n" if name in BLOCKS or name in UNREAD else "")


def _until(text: str, mark: str, at: int, missing: set[str]) -> Edit | None:
    """Takes out all up to the next `mark`; a mark once searched in vain is not searched again."""
    found = -1 if mark in missing else text.find(mark, at)
    if found < 0:
        missing.add(mark)
        return None
    return Edit(at, found + len(mark), "")
