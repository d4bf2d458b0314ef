import pytest

from streams.extraction.pipeline import extract

from .builders import article


def told(text, title=""):
    return [(e.place.name, [f.low for f in e.figures]) for e in extract(article(text, title)).events]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("A cyclone left 11 dead in Madagascar, three in Mozambique.", [("Madagascar", [11]), ("Mozambique", [3])]),
        ("Shelling killed five people in Kherson and one in Nikopol.", [("Kherson", [5]), ("Nikopol", [1])]),
        ("قتل ستة أشخاص في حلب وأربعة في إدلب جراء القصف", [("حلب", [6]), ("إدلب", [4])]),
        (
            "ففي رفح استشهد خمسة مواطنين في قصف منزل، وفي مخيم جباليا استشهد ثلاثة، وفي دير البلح استشهد اثنان.",
            [("رفح", [5]), ("مخيم جباليا", [3]), ("دير البلح", [2])],
        ),
        ("A blast in Kirkuk killed three and five were taken to a hospital in Mosul.", [("Kirkuk", [3, 5])]),
        ("A bomb killed nine people in Aleppo, six of them in Salah al-Din district.", [("Aleppo", [9, 6])]),
    ],
)
def test_figures_with_places_apart_are_happenings_apart(text, events):
    assert told(text) == events


def test_total_of_the_title_belongs_to_none_of_the_happenings():
    found = extract(article("Russian strikes killed four in Kramatorsk and two in Sloviansk.", "Six dead in Ukraine"))
    assert [[f.low for f in e.figures] for e in found.events] == [[4], [2]]
    assert [f.low for f in found.figures] == [6]


def test_sentences_with_a_happening_and_a_place_each_tell_of_two():
    text = "قتل 7 جنود في هجوم مسلح في الخرطوم. وأصيب 3 جنود في انفجار عبوة ناسفة في بغداد."
    assert told(text) == [("الخرطوم", [7]), ("بغداد", [3])]
    nested = "قتل 7 جنود في انفجار في محافظة حلب. وأصيب 3 جنود في الانفجار في مدينة الباب."
    assert len(told(nested)) == 1
