import pytest

from streams.lexicon.gazetteer import key, load
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


def test_rows_are_sorted_so_that_ids_can_be_found():
    gazetteer = load()
    ids = [gazetteer.row(n).id + "\t" for n in range(0, len(gazetteer), 97)]
    assert ids == sorted(ids)


@pytest.mark.parametrize(
    ("word", "iso"), [("سوري", "SY"), ("سوريين", "SY"), ("يمنيه", "YE"), ("nigerian", "NG"), ("somalis", "SO")]
)
def test_demonyms_follow_from_stems(word, iso):
    assert demonyms()[word] == iso
