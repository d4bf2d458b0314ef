import pytest

from streams.extraction.ar.phrases import phrases
from tests.unit.extraction.ar.builders import sentence


def sizes(text):
    return [(p.shape, p.low, p.high) for p in phrases(sentence(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("تسعة جنود", [("number", 9, 9)]),
        ("أكثر من 40 راكبا", [("number", 41, None)]),
        ("ما لا يقل عن ستة أشخاص", [("number", 6, None)]),
        ("عدد من العمال", [("vague", 2, None)]),
        ("عشرات المصلين", [("vague", 20, None)]),
        ("كثيرون", [("vague", 2, None)]),
        ("طفلان", [("two", 2, 2)]),
        ("ثالث جندي", [("ordinal", 3, 3)]),
        ("أحد المدعوين", [("one", 1, 1)]),
        ("لم يصب أحد", [("nobody", 0, 0)]),
        ("قال إن أحدا هناك لم يمت", [("nobody", 0, 0)]),
        ("نصف مليون عامل", [("number", 500_000, 500_000)]),
        ("مليون ونصف عامل", [("number", 1_500_000, 1_500_000)]),
        ("أكثر من «30» عاملا", [("number", 31, None)]),
        ("نحو 40 عاملا على الأقل", [("number", 40, None)]),
        ("12 عاملا أصيبوا على الأقل", [("number", 12, None)]),
        ("العديد منهم", [("vague", 2, None)]),
        ("عدد منهم", [("vague", 2, None)]),
        ("زوجتي", [("one", 1, 1)]),
        ("ثلاثة آلاف مهاجر ولاجئ", [("number", 3000, 3000)]),
        ("أكثر من 30 برميلا", []),
        ("إصابة عائلته", [("many", 2, None)]),
        ("زار عائلته", []),
        ("بمعزل عما قيل", []),
        ("حكومة قتلة", []),
        ("كمية كبيرة", []),
        ("(35) كم", []),
        ("هبط السهم ستة في المئة", []),
        ("في مطلع 2009 الأسير", [("one", 1, 1)]),
        ("أصيب عامل إصابة بليغة", [("one", 1, 1)]),
        ("شبكة إرهابية", []),
        ("بصفة غير نظامية", []),
        ("مقتل ضابط وأحد العناصر", [("one", 1, 1), ("one", 1, 1)]),
    ],
)
def test_phrases_count_people(text, expected):
    assert sizes(text) == expected


@pytest.mark.parametrize("text", ["عمره 50 سنة", "على بعد 20 كم", "بنسبة 40 %", "ثلاث سيارات", "تسع عائلات"])
def test_phrases_leave_out_ages_distances_shares_and_things(text):
    assert sizes(text) == []


@pytest.mark.parametrize("text", ["القوة المشاركة", "الحكومة السورية", "الدفاع المدني"])
def test_phrases_leave_out_adjectives_that_look_like_people(text):
    assert sizes(text) == []


def test_phrases_leave_the_number_of_the_dead_to_where_it_is_told():
    assert [p.shape for p in phrases(sentence("عدد القتلى بلغ تسعة"))] == ["many", "number"]


def test_phrases_count_a_body_by_the_one_whose_it_is():
    assert sizes("جثة صياد") == [("one", 1, 1)]
