import pytest

from streams.extraction.ar.anchors import anchors
from streams.extraction.ar.candidates import candidates
from streams.extraction.ar.constructions import agreement, signs, skeleton
from streams.extraction.ar.phrases import phrases
from tests.unit.extraction.ar.builders import sentence


def first(text):
    words = sentence(text)
    return candidates(words, phrases(words), anchors(words))[0]


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("مقتل جندي", ""),
        ("قتل في الغارة جندي", "PD"),
        ("العمال الذين قتلوا", "R"),
        ("قتل أمس جندي", "T"),
        ("مقتل 11 وجندي", ""),
    ],
)
def test_skeleton_tells_what_stands_between(text, path):
    assert skeleton(first(text)) == path


@pytest.mark.parametrize(
    ("text", "fits"),
    [("قتل جندي", "one-one"), ("قتلوا تسعة جنود", "many-many"), ("قتلت امرأة", "her-onef"), ("طفلان قتلا", "two-two")],
)
def test_agreement_compares_verb_and_people(text, fits):
    assert agreement(first(text)) == fits


def test_signs_name_who_holds_the_people():
    held = {sign for sign in signs(first("احتجز مسلحون صيادا")) if sign.startswith("holder")}
    assert {s.partition("|")[0] for s in held} == {"holder:force"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("الشهيد سامي المالكي الذي استشهد", True),
        ("الطالبة التي كانت قد قتلت", True),
        ("السائق الذي قتل طالبا", False),
        ("الجندي في الموقع الذي قتل", False),
    ],
)
def test_signs_know_a_clause_that_says_who_came_to_harm(text, told):
    words = sentence(text)
    found = [c for c in candidates(words, phrases(words), anchors(words)) if c.phrase.start == 0]
    assert any(s.startswith("mark:who killed") for c in found for s in signs(c)) is told
