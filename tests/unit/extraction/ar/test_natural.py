import pytest

from tests.unit.extraction.ar.test_figures import read


@pytest.mark.parametrize(
    "text",
    [
        "وفاة سالم الكناني بعد معاناة طويلة مع المرض.",
        "توفي الرسام والشاعر المعروف والخطاط سمير الحداد في بيته عن عمر 91 عاما.",
        "توفي الشاعر أمس إثر نوبة قلبية.",
        "توفيت الممثلة بعد صراع مع مرض عضال.",
    ],
)
def test_who_dies_of_age_or_illness_is_no_casualty(text):
    assert read(text) == []


@pytest.mark.parametrize(
    "text",
    ["توفي شاب في حادث سير.", "توفي طفل متأثرا بجراحه عن عمر ثلاثة أعوام.", "وفاة شخص بمرض كورونا في الرياض."],
)
def test_who_dies_of_wounds_or_an_outbreak_is_one(text):
    assert [(f.kind, f.low) for f in read(text)] == [("killed", 1)]
