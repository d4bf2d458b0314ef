import pytest

from tests.unit.extraction.ar.test_mere import told


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("أودى الزلزال بحياة ألف شخص ولم ينج سوى شخص واحد.", [("killed", 1000, 1000)]),
        ("ما أسفر عن مقتل 241 راكبا ونجاة راكب واحد.", [("killed", 241, 241)]),
        ("أصيب الأب بحروق من الدرجة الثانية في حريق منزله.", [("injured", 1, 1)]),
        ("عمال أصيبوا بحروق في حريق المصنع.", [("injured", 2, None)]),
    ],
)
def test_who_came_through_and_what_is_suffered_are_no_figures(text, figures):
    assert told(text) == figures


@pytest.mark.parametrize(
    "text", ["غرق قارب مهاجرين قبالة صفاقس", "تحطم طائرة ركاب قرب المطار ومصرع طاقم", "غرق مركب صيادين"]
)
def test_people_whom_a_vessel_is_named_after_are_not_counted(text):
    assert not any(low == 2 and high == 2 for _, low, high in told(text))


def test_people_counted_behind_a_sinking_are():
    assert told("غرق 28 شخصا في نهر قرب العاصمة.") == [("killed", 28, 28)]
