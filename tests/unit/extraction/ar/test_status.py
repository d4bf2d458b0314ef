import pytest

from streams.extraction.ar.anchors import anchors
from streams.extraction.ar.candidates import candidates
from streams.extraction.ar.phrases import phrases
from streams.extraction.ar.status import status
from streams.extraction.ar.telling import Around
from tests.unit.extraction.ar.builders import sentence


def _status(text, title=""):
    around = Around([sentence(title, 0, "title"), sentence(text, 1)], None)
    part = around.sentences[-1]
    found = candidates(part, phrases(part), anchors(part))
    return status(min(found, key=lambda c: (not c.own, abs(c.between))), around)


@pytest.mark.parametrize(
    "text",
    [
        "طالب الأهالي بإعدام السائق",
        "أحبطت الشرطة محاولة اغتيال قاض في المدينة",
        "خطط المسلحون لاختطاف مهندسين أجانب",
    ],
)
def test_status_of_what_is_demanded_or_planned_is_hypothetical(text):
    assert _status(text) == "hypothetical"


def test_status_of_the_murder_that_an_execution_punishes_is_background():
    told = "أقدم الجاني على طعن جاره فمات، وتمكنت الشرطة من القبض على الجاني"
    assert _status(told, "القتل قصاصا بمواطن في نجران") == "background"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("حذر المسؤول من أن الهجوم قد يؤدي إلى مقتل عشرين مدنيا", "hypothetical"),
        ("ويخشى من مقتل 17 عاملا تحت الأنقاض", "hypothetical"),
        ("وقال المتحدث إن ما تردد عن مقتل أربعين جنديا لا أساس له من الصحة", "denied"),
        ("يموت خمسون شخصا سنويا في حوادث الطرق", "aggregate"),
    ],
)
def test_status_that_particles_fears_and_denials_settle(text, told):
    assert _status(text) == told


def test_responsibility_denied_denies_no_deaths():
    assert _status("نفت الحركة مسؤوليتها عن مقتل ثلاثة جنود في الكمين أمس") != "denied"
