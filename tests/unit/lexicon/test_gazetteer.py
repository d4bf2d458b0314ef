import pytest

from streams.lexicon.gazetteer import HERE, key, load
from streams.lexicon.gazetteer.demonyms import demonyms


@pytest.mark.parametrize(
    ("name", "kind", "country"),
    [
        ("سراقب", "s", "SY"),
        ("حلب", "s", "SY"),
        ("Aleppo", "s", "SY"),
        ("تل حميس", "s", "SY"),
        ("باريس", "s", "FR"),
        ("لندن", "s", "GB"),
        ("Sana'a", "s", "YE"),
        ("نيجيريا", "c", "NG"),
        ("United Kingdom", "c", "GB"),
        ("أقصى الشمال", "g", "CM"),
    ],
)
def test_lookup_finds_the_best_place_first(name, kind, country):
    best = load().lookup(name)[0]
    assert (best.kind, best.country) == (kind, country)


@pytest.mark.parametrize(("one", "other"), [("إدلب", "ادلب"), ("القاهرة", "القاهره"), ("Tal-Abyad", "tal abyad")])
def test_key_does_not_keep_spellings_apart(one, other):
    assert key(one) == key(other)


def test_get_returns_the_row_of_an_id():
    place = load().lookup("Saraqib")[0]
    assert load().get(place.id) == place
    assert load().get("no-such-place") is None


def test_settlement_lies_in_its_governorate_and_country():
    place = load().lookup("تل حميس")[0]
    governorate = load().get(place.admin1)
    assert governorate is not None
    assert (governorate.code, governorate.country) == ("SY-HA", "SY")


@pytest.mark.parametrize(
    ("name", "district"), [("أبها", "Abha"), ("الزبداني", "Al-Zabadani"), ("القامشلي", "Al-Qamishli")]
)
def test_town_lies_in_the_district_of_its_name(name, district):
    town = next(e for e in load().lookup(name) if e.kind == "s")
    assert load().get(town.admin2).english == district


def test_village_by_hand_lies_in_the_province_of_the_next_town():
    village = next(e for e in load().lookup("الجش") if e.country == "SA")
    assert load().get(village.admin1) == load().get(load().lookup("القطيف")[0].admin1)


def test_city_is_no_second_place_beside_the_town_of_its_name():
    assert load().lookup("مدينة نجران")[0] in load().lookup("نجران")


def test_rows_are_sorted_so_that_ids_can_be_found():
    gazetteer = load()
    ids = [gazetteer.row(n).id + "\t" for n in range(0, len(gazetteer), 97)]
    assert ids == sorted(ids)


@pytest.mark.parametrize(
    ("word", "iso"), [("سوري", "SY"), ("سوريين", "SY"), ("يمنيه", "YE"), ("nigerian", "NG"), ("somalis", "SO")]
)
def test_demonyms_follow_from_stems(word, iso):
    assert demonyms()[word] == iso


@pytest.mark.parametrize("table", sorted((HERE / "hand").glob("*.tsv")), ids=lambda path: path.stem)
def test_places_by_hand_are_whole_rows(table):
    rows = [line.split("\t") for line in table.read_text("utf-8").splitlines()]
    assert [row for row in rows if len(row) not in {7, 8} or row[0] not in "gdsx" or len(row[1]) != 2] == []
    points = [(float(row[3]), float(row[4])) for row in rows if row[3]]
    assert all(-90 <= lat <= 90 and -180 <= lon <= 180 for lat, lon in points)


@pytest.mark.parametrize(
    ("name", "country"), [("كاليفورنيا", "US"), ("كريتر", "YE"), ("مايدوغوري", "NG"), ("تطاوين", "TN"), ("القرم", "UA")]
)
def test_lookup_knows_places_by_hand(name, country):
    assert country in {place.country for place in load().lookup(name)[:2]}


@pytest.mark.parametrize(
    ("english", "arabic"),
    [
        ("Amman", "عمان"),
        ("Algiers", "الجزائر"),
        ("Madrid", "مدريد"),
        ("Tyre", "صور"),
        ("Manila", "مانيلا"),
        ("Sanaa", "صنعاء"),
        ("Damascus", "دمشق"),
    ],
)
def test_arabic_name_is_the_one_that_papers_write(english, arabic):
    assert load().lookup(english)[0].arabic == arabic
