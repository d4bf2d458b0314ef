"""Articles as a command is given them: a text, a web page, a JSON object, or JSON lines, from a file or a pipe."""

import sys
from collections.abc import Iterator
from pathlib import Path

import orjson

TEXT, PAGE, OBJECT = frozenset({".txt"}), frozenset({".html", ".htm"}), frozenset({".json", ".ninjs"})


def raw(path: str) -> Iterator[tuple[int, bytes]]:
    """Raw records of `path` (`-` is standard input), each with the number of its first line."""
    suffix = "" if path == "-" else Path(path).suffix.lower()
    if suffix in TEXT | PAGE:
        yield 1, body(Path(path).read_bytes())
    elif suffix in OBJECT:
        yield 1, Path(path).read_bytes()
    elif path == "-":
        yield from guessed(sys.stdin.buffer.readlines())
    else:
        with Path(path).open("rb") as lines:
            yield from guessed(lines.readlines())


def guessed(lines: list[bytes]) -> Iterator[tuple[int, bytes]]:
    """Records of lines whose form no suffix tells: JSON lines, one JSON object over many lines, or one text."""
    first = next((line.strip() for line in lines if line.strip()), b"")
    if not first.startswith(b"{"):
        yield 1, body(b"".join(lines))
    elif len(lines) > 1 and not complete(first):
        yield 1, b"".join(lines)
    else:
        yield from ((at, line) for at, line in enumerate(lines, 1) if line.strip())


def complete(line: bytes) -> bool:
    """Whether a line is a JSON value of its own."""
    try:
        orjson.loads(line)
    except orjson.JSONDecodeError:
        return False
    return True


def body(text: bytes) -> bytes:
    """A text or page as the record of an article that has only a body; other bytes than UTF-8 stay as they are."""
    try:
        return orjson.dumps({"body": text.decode("utf-8-sig")})
    except UnicodeDecodeError:
        return text
