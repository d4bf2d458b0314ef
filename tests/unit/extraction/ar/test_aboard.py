import pytest

from streams.extraction.ar.aboard import aboard
from streams.extraction.ar.anchors import anchors
from streams.extraction.ar.phrases import phrases
from tests.unit.extraction.ar.builders import sentence


def carried(text):
    part = sentence(text)
    return [phrase.low for phrase, _ in aboard(part, phrases(part), anchors(part))]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("اختفت الطائرة فوق البحر بعد ساعة من إقلاعها من المطار الدولي في العاصمة وعلى متنها 40 راكبا", [40]),
        ("فقدت سفينة تقل 12 بحارا", [12]),
        ("اختفاء مروحية على متنها تسعة ركاب و3 من أفراد الطاقم", [9, 3]),
        ("الطائرة المفقودة وكان على متن الطائرة 40 راكبا", [40]),
    ],
)
def test_people_on_board_of_what_disappeared_are_missing(text, numbers):
    assert carried(text) == numbers


@pytest.mark.parametrize(
    "text",
    [
        "اختفى الرجل وعلى ظهره حقيبة",
        "وصلت الطائرة وعلى متنها 40 راكبا",
        "اختفت الطائرة قبل 40 يوما",
        "على متن الطائرة 40 راكبا ثم اختفت",
    ],
)
def test_nobody_else_is_on_board(text):
    assert not carried(text)
