"""Places of the world by their Arabic and English names.

`load()` reads two tables once: `places.tsv` (a row a place, sorted by id) and `names.tsv` (a line a first word). Rows and
lines are parsed when they are asked for.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal

from streams.lexicon.gazetteer.keys import key, word_key

__all__ = ["Entry", "Gazetteer", "Name", "frequent", "key", "load", "word_key"]

Strength = Literal["c", "w", "s"]
HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Entry:
    """A place as the gazetteer knows it."""

    id: str
    kind: str
    """c country, g governorate, d district, s settlement, x exact (a quarter, base, camp or building)."""
    country: str
    admin1: str
    """Id of the governorate that contains it, or empty."""
    admin2: str
    code: str
    """ISO 3166-2 or GeoNames code of a governorate or district."""
    latitude: float | None
    longitude: float | None
    population: int
    english: str
    arabic: str


@dataclass(frozen=True, slots=True)
class Name:
    """A name found in a text: how many words of it, how sure it is a place, which places bear it (best first)."""

    words: int
    strength: Strength
    """c a common word as well, w a place where a preposition says so, s a place wherever it stands."""
    rows: tuple[int, ...]


class Gazetteer:
    """The two tables, in memory as lines."""

    def __init__(self, folder: Path) -> None:
        self._rows = (folder / "places.tsv").read_text(encoding="utf-8").splitlines()
        names = (folder / "names.tsv").read_text(encoding="utf-8").splitlines()
        self._names = dict(line.split("\t", 1) for line in names)
        self._parsed: dict[str, list[tuple[tuple[str, ...], Name]]] = {}
        states = (_entry(line) for line in self._rows if "\tg\tUS\t" in line[:16])
        self._states = {e.code: e for e in states}
        self._countries = {e.country: e for line in self._rows if "\tc\t" in line[:12] for e in [_entry(line)]}

    def starts(self, word: str) -> bool:
        """Whether some name begins with this word (a key of `word_key`)."""
        return word in self._names

    def longest(self, words: Sequence[str], at: int, first: str) -> Name | None:
        """The longest name that begins with `first` and goes on with `words[at + 1:]`."""
        line = self._names.get(first)
        if line is None:
            return None
        parsed = self._parsed.get(first)
        if parsed is None:
            parsed = self._parsed[first] = [_name(cell) for cell in line.split("|")]
        for rest, name in parsed:
            if tuple(words[at + 1 : at + 1 + len(rest)]) == rest:
                return name
        return None

    def lookup(self, name: str) -> tuple[Entry, ...]:
        """Places of this very name, best first."""
        words = list(key(name))
        found = self.longest(words, 0, words[0]) if words else None
        return tuple(map(self.row, found.rows)) if found and found.words == len(words) else ()

    def row(self, number: int) -> Entry:
        """The place in row `number` of places.tsv."""
        return _entry(self._rows[number])

    def get(self, place_id: str) -> Entry | None:
        """The place of this id."""
        number = _found(self, place_id)
        return None if number is None else self.row(number)

    def number(self, place_id: str) -> int | None:
        """The row of this id."""
        at = bisect_left(self._rows, place_id + "\t", key=lambda line: line[: line.index("\t") + 1])
        return at if at < len(self._rows) and self._rows[at].startswith(place_id + "\t") else None

    def state(self, code: str) -> Entry | None:
        """The state of the US with a postal code."""
        return self._states.get(f"US-{code}")

    def country(self, iso: str) -> Entry | None:
        """The country of an ISO 3166-1 code."""
        return self._countries.get(iso)

    def __len__(self) -> int:
        return len(self._rows)


@lru_cache(8192)
def _found(gazetteer: Gazetteer, place_id: str) -> int | None:
    return gazetteer.number(place_id)


def _name(cell: str) -> tuple[tuple[str, ...], Name]:
    rest, value = cell.split("=")
    words = tuple(rest.split())
    strength: Strength = "c" if value[0] == "c" else "w" if value[0] == "w" else "s"
    return words, Name(len(words) + 1, strength, tuple(map(int, value[1:].split(","))))


@lru_cache(4096)
def _entry(line: str) -> Entry:
    place_id, kind, country, admin1, admin2, code, lat, lon, population, english, arabic = line.split("\t")
    return Entry(
        place_id, kind, country, admin1, admin2, code,
        float(lat) if lat else None, float(lon) if lon else None, int(population or 0), english, arabic,
    )  # fmt: skip


@cache
def frequent() -> frozenset[str]:
    """Words of many texts that are no name of a place that the tables do not know."""
    return frozenset((HERE / "frequent.txt").read_text(encoding="utf-8").split())


@cache
def load() -> Gazetteer:
    """The gazetteer of this package; read at the first call."""
    return Gazetteer(HERE)
