import pytest

from streams.extraction.ar.anchors import anchors
from streams.extraction.ar.beside import is_beside
from streams.extraction.ar.candidates import candidates
from streams.extraction.ar.phrases import phrases
from tests.unit.extraction.ar.builders import sentence


def beside(text):
    part = sentence(text)
    return {(c.anchor.kind, c.low, c.high) for c in candidates(part, phrases(part), anchors(part)) if is_beside(c)}


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("مقتل حارس وإصابة آخرين في الهجوم", ("injured", 2, None)),
        ("قتل حارس وجرح آخرون في الهجوم", ("injured", 2, None)),
        ("قتل سبعة في الهجوم وأصيب 28 في السوق", ("injured", 28, 28)),
        ("قال الطبيب إن 350 من المسافرين لقوا حتفهم", ("killed", 350, 350)),
        ("قال الطبيب إن 350 من المسافرين والنازحين لقوا حتفهم", ("killed", 350, 350)),
        ("عشرات المسلحين سقطوا بين قتيل وجريح", ("killed_or_injured", 20, None)),
        ("الهجوم الذي راح ضحيته الشابان", ("killed", 2, 2)),
        ("قتل أبو سالم المصري في الغارة", ("killed", 1, 1)),
    ],
)
def test_people_beside_a_harm_are_a_figure(text, figure):
    assert figure in beside(text)


@pytest.mark.parametrize(
    "text",
    [
        "ثلاثة مذيعين توفوا بسبب أزمة قلبية",
        "ثلاثة مسلحين قتلوا جنديا",
        "إصابة آخرين",
        "ستة رجال سقطوا في الوحل",
        "وجلده ثمانين جلدة",
        "هاجموا القرية وأحرقوا 80 كوخا",
        "قتل أبو سالم جنديا",
        "قال 40 عاملا، وهم شهود، إن رفاقهم ماتوا",
    ],
)
def test_other_readings_are_left_open(text):
    assert not beside(text)
