import pytest

from streams.extraction.ar.unreal import demanded, denied, imaginable, sentenced
from tests.unit.extraction.ar.builders import nearest
from tests.unit.extraction.ar.test_figures import read


@pytest.mark.parametrize(
    ("text", "untrue"),
    [
        ("قالت السفارة إن أنباء تحدثت عن خطف أربعة مهندسين غير صحيحة", True),
        ("قصة خطف السائق مفبركة", True),
        ("يقول السكان إن عشرة مدنيين قتلوا في القصف، وهو ما نفته الوزارة", True),
        ("قتل عشرة مدنيين في القصف، وما تردد عن الهدنة غير صحيح", False),
        ("قتل عشرة مدنيين في قصف على القرية", False),
    ],
)
def test_figures_that_are_called_untrue_are_denied(text, untrue):
    assert denied(nearest(text)) is untrue


@pytest.mark.parametrize(
    ("text", "aimed"),
    [
        ("كانوا يعدون لخطف تاجر", True),
        ("كان مسلح يستعد لقتل جاره", True),
        ("طالب الأهالي بعزل الحارس بسبب قيامه بقتل شاب", False),
        ("طالب الأهالي بإعدام الحارس", True),
    ],
)
def test_preparations_aim_at_a_harm_and_a_cause_behind_a_demand_tells_one(text, aimed):
    assert demanded(nearest(text)) is aimed


def test_fear_of_an_execution_is_a_fear():
    assert sentenced(nearest("تخشى العائلة أن يجري إعدام الرهينة"))


@pytest.mark.parametrize(
    ("text", "may_be"),
    [
        ("ربما أدى الانفجار إلى مقتل خمسة عمال", True),
        ("سيؤدي الهجوم إلى مقتل خمسة عمال", True),
        ("يقتل خمسة عمال", True),
        ("أدى الانفجار إلى مقتل خمسة عمال", False),
        ("لن ينسى الناس القذيفة التي أدت إلى مقتل خمسة عمال", False),
    ],
)
def test_only_small_words_of_may_and_the_present_leave_a_figure_imaginable(text, may_be):
    assert imaginable(nearest(text)) is may_be


def test_a_toll_that_may_be_reached_has_not_come_to_pass():
    found = read("لا يزال 100 شخص في عداد المفقودين وقد تصل الحصيلة إلى 200.")
    assert [(d.low, d.status) for d in found] == [(100, "new"), (200, "hypothetical")]
