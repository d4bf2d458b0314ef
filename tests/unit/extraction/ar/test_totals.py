import pytest

from streams.extraction.ar.telling import Around
from streams.extraction.ar.totals import lasting, of_several
from tests.unit.extraction.ar.builders import nearest, sentence


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("قتل تسعون مقاتلا في المعارك المستمرة منذ شهرين", True),
        ("قتل تسعون مقاتلا خلال يوليو الماضي", True),
        ("ضبطت الشرطة خلال شهر نيسان تسعين مهربا", True),
        ("ومنذ فتح المعبر، قتل تسعون سائقا", True),
        ("تقتل الألغام يوميا مدنيين", True),
        ("قتل تسعون مقاتلا في المعارك أمس", False),
        ("قتل تسعون مقاتلا خلال المعارك", False),
    ],
)
def test_totals_say_how_long_they_last(text, total):
    assert lasting(nearest(text)) is total


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("ويأتي ذلك بعد سلسلة هجمات أوقعت 30 قتيلا", True),
        ("وشهد الشارع العديد من الاعتداءات التي أدت إلى مقتل 30 تاجرا", True),
        ("وشهد الطريق حوادث عدة أدت إلى مقتل 30 سائقا", True),
        ("وسيطر الجيش على سلسلة تلال بعد معارك خلفت 30 قتيلا", False),
        ("وتبنى التنظيم التفجيرات التي أدت إلى مقتل 30 تاجرا", False),
        ("وهذا واحد من الحوادث التي أدت إلى مقتل 30 سائقا", False),
        ("وأسفر الحادث عن مقتل 30 سائقا", False),
        ("ويأتي ذلك بعد سلسلة هجمات أوقعت قتيلا", False),
    ],
)
def test_several_happenings_are_summed_behind_the_lead(text, total):
    c = nearest(text)
    assert of_several(c, Around([sentence("انفجرت سيارة", 0), c.words], None)) is total
    assert not of_several(c, Around([c.words], None))
