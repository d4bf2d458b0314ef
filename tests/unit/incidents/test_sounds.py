import pytest

from streams.incidents.sounds import skeleton


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("حي الكرادة", "Karrada"),
        ("باليكسير", "Balikesir"),
        ("تشامان", "Chaman"),
        ("خاركيف", "Kharkiv"),
        ("قرية الشقب", "Shaqab village"),
        ("الميادين", "al-Mayadin"),
        ("موكوا", "Mokwa"),
    ],
)
def test_names_sound_alike_in_both_scripts(one, other):
    assert skeleton(one) == skeleton(other) != ""


@pytest.mark.parametrize(("one", "other"), [("سراقب", "Sarmada"), ("الرستن", "Rafah"), ("كركوك", "Kirtak")])
def test_other_names_sound_otherwise(one, other):
    assert skeleton(one) != skeleton(other)


def test_one_consonant_tells_nothing():
    assert skeleton("حماة") == skeleton("Hama") == ""
