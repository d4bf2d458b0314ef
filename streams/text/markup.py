"""HTML to text: edits that take tags out and part paragraphs. One pass, linear on any input."""

import re
from collections.abc import Iterator

from streams.text.rewriting import Edit

LOOKS_LIKE_HTML = re.compile(
    r"<(?:!doctype|html|body|div|p|br|span|article|section|h[1-6]|ul|ol|li|table|a|b|i|em|strong|img|figure)\b[^<>]*>",
    re.IGNORECASE,
)
TAG_NAME = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)")
BLOCK = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "caption",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "title",
        "tr",
        "ul",
    ]
)
UNREAD = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "iframe",
        "nav",
        "footer",
        "button",
        "select",
        "textarea",
        "head",
        "form",
    ]
)
"""Their contents are not what the article says."""


def tags(text: str) -> Iterator[Edit]:
    """Edits that remove markup from `text`, in order; a block's tag becomes a newline."""
    if not LOOKS_LIKE_HTML.search(text):
        return
    lowered = text.lower()
    at = text.find("<")
    missing: set[str] = set()
    while at >= 0:
        edit = _at(text, lowered, at, missing)
        if edit:
            yield edit
        at = text.find("<", edit.end if edit else at + 1)


def _at(text: str, lowered: str, at: int, missing: set[str]) -> Edit | None:
    if text.startswith("<!--", at):
        return Edit(at, _after(text, "-->", at, missing), "")
    if text.startswith(("<!", "<?"), at):
        return Edit(at, _after(text, ">", at, missing), "")
    name = TAG_NAME.match(text, at)
    if not name:
        return None
    end = _after(text, ">", at, missing)
    tag = name[2].lower()
    if tag in UNREAD and not name[1]:
        close = f"</{tag}"
        if close not in missing:
            found = lowered.find(close, end)
            if found >= 0:
                return Edit(at, _after(text, ">", found, missing), "\n")
            missing.add(close)
    return Edit(at, end, "\n" if tag in BLOCK or tag in UNREAD else "")


def _after(text: str, mark: str, at: int, missing: set[str]) -> int:
    """Offset behind the next `mark`; a mark once searched in vain is not searched again."""
    if mark in missing:
        return len(text)
    found = text.find(mark, at)
    if found < 0:
        missing.add(mark)
        return len(text)
    return found + len(mark)
