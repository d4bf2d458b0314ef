from datetime import UTC, datetime

import pytest

from streams.extraction.ar.dated import dated_before, days_ago, of_old
from tests.unit.extraction.ar.builders import nearest, sentence

PUBLISHED = datetime(2020, 5, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("قتل 12 شخصا في حلب في 3 مايو", 2),
        ("قتل 12 شخصا في حلب في الثاني من أيار", 3),
        ("قتل 12 شخصا في حلب بتاريخ 3/5/2020", 2),
        ("قتل 12 شخصا في حلب في 12 نيسان/أبريل الماضي", 23),
        ("قتل 12 شخصا في حلب قبل ثلاثة أيام", 3),
        ("قتل 12 شخصا في حلب في 3 مايو 2017", 1098),
        ("قتل 12 شخصا في حلب", None),
        ("قتل 12 في 3 مايو و5 في 12 أبريل", None),
    ],
)
def test_days_since_the_only_date_of_a_sentence(text, days):
    assert days_ago(sentence(text), PUBLISHED) == days


@pytest.mark.parametrize(
    ("text", "old"),
    [
        ("قتل 12 شخصا في صيف 2014", True),
        ("قتل 12 شخصا في التسعينيات", True),
        ("قتل 12 شخصا في صيف 2020", False),
        ("قتل 12 شخصا في الصيف", False),
    ],
)
def test_season_of_another_year_and_decade_are_old(text, old):
    assert of_old(sentence(text), PUBLISHED) is old


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("قتلت قذيفة في 12 أبريل خمسة مدنيين", True),
        ("شب في العاشر من الشهر الجاري حريق أدى إلى مقتل خمسة عمال", True),
        ("شب مطلع الشهر الحالي حريق أدى إلى مقتل خمسة عمال", True),
        ("قتل خمسة مدنيين منذ 12 أبريل", False),
        ("الحرب التي اندلعت في 12 أبريل أوقعت خمسة قتلى", False),
        ("قتل خمسة مدنيين منذ تولي الرئيس الجديد منصبه في 12 أبريل", False),
        ("قتلت قذيفة خمسة مدنيين، وكانت الهدنة بدأت في 12 أبريل", False),
    ],
)
def test_day_long_before_publication_beside_a_figure(text, before):
    assert dated_before(nearest(text), datetime(2020, 5, 28, tzinfo=UTC)) is before


def test_day_just_before_publication_is_news():
    assert not dated_before(nearest("قتل خمسة مدنيين في 3 مايو"), PUBLISHED)
