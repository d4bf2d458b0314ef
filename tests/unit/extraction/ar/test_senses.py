import pytest

from streams.extraction.ar.anchors import anchors
from tests.unit.extraction.ar.builders import sentence


def harms(text):
    return {a.harm.lemma for a in anchors(sentence(text))}


@pytest.mark.parametrize(
    "text",
    [
        "بعد الإطاحة بالحكومة",
        "أطاح بالرئيس السابق",
        "أجلت المحكمة النظر في القضية",
        "قضت المحكمة بسجن ثلاثة موظفين",
        "عاد من السجن",
        "احترقت السيارة وسط الطريق",
        "إحراق منازل القرية",
        "سقوط مقاتلة قرب المطار",
        "قبول الطعن المقدم على الحكم",
        "احتفظ الفريق باللقب",
        "العثور على مفقود",
    ],
)
def test_other_senses_are_no_harm(text):
    assert not harms(text)


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("الإطاحة بمروج في الميناء", "الاطاحه"),
        ("أجلت السلطات 300 شخص", "اجلي"),
        ("تم سجن أربعة ناشطين", "سجن"),
        ("احترق طفل في المطبخ", "احترق"),
        ("سقوط متسلق في الوادي", "سقوط"),
        ("للعثور على المفقودين", "مفقودين"),
        ("الاحتفاظ بشابين في المركز", "الاحتفاظ"),
    ],
)
def test_the_harm_stays_where_people_suffer_it(text, lemma):
    assert lemma in harms(text)


@pytest.mark.parametrize("text", ["قتل نفس بغير حق", "40 مهاجما سقطوا قتلى"])
def test_maxims_and_manners_are_no_harm_of_their_own(text):
    assert harms(text) <= {"سقط"}


def test_a_wounded_person_of_an_illness_is_none():
    assert not harms("إصابة عدد من التلاميذ، بمرض الجرب")
    assert not harms("إصابة طالب بالطاعون")
