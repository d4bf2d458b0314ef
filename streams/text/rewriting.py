"""A text under repair that keeps the way back to the characters it was published with."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from schemas.articles import OffsetMap


class Edit(NamedTuple):
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

    def rewrite(self, edits: Iterable[Edit]) -> "Working":
        """The text after edits that are in order and do not overlap. Linear in the text, but for a bisection an edit.

        Each character of a replacement points at the character of its source with the same number, the surplus at the
        last one.
        """
        pieces, here, there = [], [0], [0]
        at = length = 0
        for start, end, replacement in edits:
            pieces.append(self.text[at:start])
            length += start - at
            if replacement:
                pieces.append(replacement)
                for surplus in range(max(end - start, 1), len(replacement)):
                    _point(here, there, length + surplus, end - 1)
                length += len(replacement)
            at = end
            _point(here, there, length, at)
        if not pieces:
            return self
        pieces.append(self.text[at:])
        return Working("".join(pieces), *self._through(here, there))

    def offsets(self) -> OffsetMap:
        """The map as a record."""
        return OffsetMap(clean=tuple(self.here), published=tuple(self.there))

    def _through(self, here: list[int], mid: list[int]) -> tuple[list[int], list[int]]:
        """The map from `here` to this text, carried on to the published text."""
        if len(self.here) == 1 and self.there[0] == 0:
            return here, mid
        new, there = list[int](), list[int]()
        for i, (start, source) in enumerate(zip(here, mid, strict=True)):
            j = bisect_right(self.here, source)
            _point(new, there, start, self.there[j - 1] + source - self.here[j - 1])
            stop = source + here[i + 1] - start if i + 1 < len(here) else len(self.text) + 1
            while j < len(self.here) and self.here[j] < stop:
                _point(new, there, start + self.here[j] - source, self.there[j])
                j += 1
        return new, there


def _point(here: list[int], there: list[int], new: int, published: int) -> None:
    """Adds a point to a map, unless the last piece leads there anyway."""
    if here and here[-1] == new:
        there[-1] = published
    elif not here or published - new != there[-1] - here[-1]:
        here.append(new)
        there.append(published)
