import pytest

from streams.extraction.ar.anchors import anchors
from streams.extraction.ar.candidates import candidates
from streams.extraction.ar.phrases import phrases
from streams.extraction.ar.victims import Said, evident
from streams.extraction.scoring import Table
from tests.unit.extraction.ar.builders import sentence


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("سقوط قتلى وجرحى من قوات الحوثي شمال المدينة", "militants"),
        ("وصل عشرة قتلى في صفوف الجيش أمس", "security"),
        ("سقوط قتلى من المدنيين والجنود في السوق", "mixed"),
        ("سقوط قتلى من الطرفين", "mixed"),
        ("قتل تسعة من الدفاع المدني", "security"),
        ("سقوط قتلى في حادث مع الشرطة", None),
    ],
)
def test_said_knows_whose_people_stand_behind_a_figure(text, group):
    words = sentence(text)
    found = candidates(words, phrases(words), anchors(words))
    assert Said([words], found[:1], Table((), {})).told(0) == group


@pytest.mark.parametrize(
    ("text", "group"), [("نزوح 300 شخص عن البلدة", "civilians"), ("مقتل 300 شخص", None), ("فر ثلاثة من المكان", None)]
)
def test_evident_takes_the_uprooted_for_civilians(text, group):
    words = sentence(text)
    assert evident(candidates(words, phrases(words), anchors(words))[0]) == group


def test_evident_knows_one_of_many():
    words = sentence("أصيب أحد الحراس")
    assert evident(candidates(words, phrases(words), anchors(words))[0]) == "security"
