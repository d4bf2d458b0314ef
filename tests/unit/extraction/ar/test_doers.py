import pytest

from tests.unit.extraction.ar.test_figures import read


def told(text):
    return [(d.kind, d.low, d.high) for d in read(text)]


@pytest.mark.parametrize(
    "text",
    [
        "قتل مفجر انتحاري في سوق المدينة القديمة 32 شخصا.",
        "قتل مهاجم قرب محطة القطار سبعة ركاب.",
    ],
)
def test_an_attacker_before_those_he_killed_is_not_one_of_them(text):
    assert [low for _, low, _ in told(text)] in ([32], [7])


def test_an_attacker_alone_is_who_was_killed():
    assert told("قتل مسلح مجهول قرب محطة القطار، وأصيب سبعة من الركاب.") == [("killed", 1, 1), ("injured", 7, 7)]


def test_who_is_charged_with_a_killing_is_not_its_victim():
    assert told("أوقفت الشرطة ثلاثة متهمين بقتل تاجر في السوق.") == [("detained", 3, 3), ("killed", 1, 1)]


def test_who_carried_an_attack_out_is_not_its_victim():
    assert told("قتل 15 شخصا في هجوم مسلح نفذه أب وابنه على الشاطئ.") == [("killed", 15, 15)]
