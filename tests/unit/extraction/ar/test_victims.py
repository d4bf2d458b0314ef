import pytest

from streams.extraction.ar.candidates import anchors, candidates
from streams.extraction.ar.phrases import phrases
from streams.extraction.ar.victims import Said
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
    assert Said([words], found[:1]).told(0) == group
