"""A text under repair that keeps the way back to the characters it was published with."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from schemas.articles import OffsetMap


@dataclass(frozen=True, slots=True)
class Edit:
    """Replaces `text[start:end]` by `replacement`."""

    start: int
    end: int
    replacement: str


@dataclass(frozen=True, slots=True)
class Working:
    """Text, and the pieces of its map: from `here[i]` on, published offset = `there[i] + (offset - here[i])`."""

    text: str
    here: list[int]
    there: list[int]

    @classmethod
    def of(cls, published: str) -> "Working":
        """The published text, untouched."""
        return cls(published, [0], [0])

    def published(self, offset: int) -> int:
        """Published offset of one character."""
        i = bisect_right(self.here, offset) - 1
        return self.there[i] + offset - self.here[i]

    def rewrite(self, edits: Iterable[Edit]) -> "Working":
        """The text after edits that are in order and do not overlap. Linear in text and edits."""
        made = _Assembly(self)
        at = 0
        for edit in edits:
            made.keep(at, edit.start)
            made.replace(edit)
            at = edit.end
        if at == 0 and not made.pieces:
            return self
        made.keep(at, len(self.text))
        return Working("".join(made.pieces), made.here or [0], made.there or [0])

    def offsets(self) -> OffsetMap:
        """The map as a record."""
        return OffsetMap(clean=tuple(self.here), published=tuple(self.there))


class _Assembly:
    def __init__(self, source: Working) -> None:
        self.source, self.pieces = source, list[str]()
        self.here, self.there = list[int](), list[int]()
        self.length, self.piece = 0, 0

    def _point(self, here: int, there: int) -> None:
        if self.here and self.there[-1] + here - self.here[-1] == there:
            return
        if self.here and self.here[-1] == here:
            self.there[-1] = there
            return
        self.here.append(here)
        self.there.append(there)

    def keep(self, start: int, end: int) -> None:
        """Takes `source.text[start:end]` over, with the points of its map."""
        if start >= end:
            return
        source = self.source
        self._point(self.length, source.published(start))
        while self.piece < len(source.here) and source.here[self.piece] <= start:
            self.piece += 1
        while self.piece < len(source.here) and source.here[self.piece] < end:
            self._point(self.length + source.here[self.piece] - start, source.there[self.piece])
            self.piece += 1
        self.pieces.append(source.text[start:end])
        self.length += end - start

    def replace(self, edit: Edit) -> None:
        """Puts the replacement in; what is longer than its source points at the source's last character."""
        for k, character in enumerate(edit.replacement):
            self._point(self.length, self.source.published(max(edit.start, min(edit.start + k, edit.end - 1))))
            self.pieces.append(character)
            self.length += 1
