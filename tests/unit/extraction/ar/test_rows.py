import pytest

from streams.extraction.ar.about import about
from streams.extraction.ar.anchors import anchors
from streams.extraction.ar.candidates import candidates
from streams.extraction.ar.choice import chosen
from streams.extraction.ar.phrases import phrases
from streams.extraction.ar.rows import in_row, summed
from tests.unit.extraction.ar.builders import sentence
from tests.unit.extraction.ar.test_figures import read


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("مقتل نقيب ومجند", True),
        ("مقتل ضابط وأحد الجنود", True),
        ("مقتل الرقيب سعد الحمدي، والجندي ماجد الصالحي", True),
        ("إصابة امرأة (50 سنة) ورجل", True),
        ("وفاة رجل في الخمسين من عمره وامرأة", True),
        ("غرق شاب في العقد الثالث وامرأة", True),
        ("إصابة امرأة. ورجل", False),
        ("إصابة امرأة في حريق ورجل", False),
        ("إصابة امرأة رجل", False),
    ],
)
def test_in_row_joins_names_and_ages_only(text, joined):
    words = sentence(text)
    first, second = [p for p in phrases(words) if p.shape in {"one", "name"}][:2]
    assert in_row(first, second, words) is joined


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("مقتل نقيب ومجند", [2]),
        ("مقتل ضابط وأحد العناصر", [2]),
        ("إصابة عسكري ومهرب", [1, 1]),
        ("مقتل جندي ومسلح", [1, 1]),
        ("وفاة شخص وإصابة حرجة", [1, 1]),
        ("قتل مهندس وعاملان آخران", [1, 2]),
    ],
)
def test_summed_keeps_another_class_of_people_and_another_harm_apart(text, sizes):
    words = sentence(text)
    found = candidates(words, phrases(words), anchors(words))
    assert [c.low for c in summed(chosen(found, about([words])))] == sizes


def test_people_behind_among_them_came_to_the_harm_of_the_whole():
    words = sentence("فقد سبعة أطباء بينهم أربعة فلسطينيين في غرق قارب")
    found = candidates(words, phrases(words), anchors(words))
    assert [(c.anchor.kind, c.low) for c in chosen(found, about([words], news="short"))] == [
        ("missing", 7),
        ("missing", 4),
    ]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("قتل وأسر عشرات المهاجمين", [("killed", 20), ("detained", 20)]),
        ("مقتل واعتقال مئات المهاجمين", [("killed", 200), ("detained", 200)]),
        ("مقتل وإصابة عشرات المسلحين", [("killed_or_injured", 20)]),
        ("مقتل حارس واعتقال عشرات المسلحين", [("killed", 1), ("detained", 20)]),
    ],
)
def test_two_harms_that_share_their_people_are_two_figures(text, figures):
    words = sentence(text)
    found = candidates(words, phrases(words), anchors(words))
    assert [(c.anchor.kind, c.low) for c in chosen(found, about([words], news="short"))] == figures


def test_a_number_goes_on_with_the_count_of_the_one_before():
    found = read("قتل 20 من الحراس و12 من السائقين في هجوم على القافلة.")
    assert [(d.kind, d.low) for d in found] == [("killed", 20), ("killed", 12)]


def test_some_more_people_behind_a_person_came_to_the_same_harm():
    found = read("مقتل رئيس الحكومة وعدد من الوزراء في غارة على العاصمة.")
    assert [(d.kind, d.low, d.high) for d in found] == [("killed", 1, 1), ("killed", 2, None)]
