"""The record that crashed a worker, remembered where the offset is: in the metadata of the committed offset.

It has to outlive a killed process, move with the partition to another machine, and vanish once the partition has gone
past the record. The committed offset does all three, and there is no second store to disagree with it.
"""

import re
from dataclasses import dataclass
from typing import Self

CRASHES = 2
"""A record that crashed the worker this often is set aside: once may have been the machine's fault."""
_WORD = re.compile(r"crashed:([0-9]{1,19}):([0-9]{1,3})")


@dataclass(frozen=True, slots=True)
class Suspect:
    """An offset and how often its record crashed the worker."""

    offset: int
    crashes: int

    @property
    def condemned(self) -> bool:
        """Whether the record is to be set aside without being tried again."""
        return self.crashes >= CRASHES

    def word(self) -> str:
        """As it stands in the offset's metadata."""
        return f"crashed:{self.offset}:{self.crashes}"

    @classmethod
    def from_word(cls, word: str | None) -> Self | None:
        """Read back from the offset's metadata; None when nothing of ours stands there."""
        found = _WORD.fullmatch(word or "")
        return cls(int(found[1]), int(found[2])) if found else None

    @classmethod
    def once_more(cls, before: Self | None, offset: int) -> Self:
        """After one more crash by the record at `offset`."""
        return cls(offset, before.crashes + 1 if before and before.offset == offset else 1)
