import pytest

from streams.extraction.ar.anchors import anchors
from tests.unit.extraction.ar.builders import sentence


def kinds(text: str) -> list[str]:
    return [anchor.kind for anchor in anchors(sentence(text))]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("باتوا بلا مأوى", "displaced"),
        ("باتت العائلة في العراء", "displaced"),
        ("فقدت بصرها", "injured"),
        ("فقد الاتصال بالقارب", "missing"),
        ("بترت ساق أحد الركاب", "injured"),
        ("ما زال بين الحياة والموت", "injured"),
        ("يتلقى 323 العلاج", "injured"),
        ("أربعة أعوان دفعوا حياتهم ثمنا", "killed"),
        ("ابتلع البحر طفلتين", "killed"),
        ("لفظت معلمتان أنفاسهما الأخيرة", "killed"),
        ("طفلان تحت الأنقاض", "missing"),
        ("السائق خلف القضبان", "detained"),
        ("وضع السائق رهن الحراسة النظرية", "detained"),
        ("تسعة صينيين في قبضة خاطفين", "abducted"),
        ("اقتيد رجل أعمال", "abducted"),
    ],
)
def test_harm_is_told_by_an_idiom(text, kind):
    assert kind in kinds(text)


@pytest.mark.parametrize("text", ["ابتلعت الشركة منافسيها", "تحت الإنشاء", "بين الحياة والعمل", "خلف المنزل"])
def test_the_first_word_of_an_idiom_alone_tells_of_no_harm(text):
    assert kinds(text) == []


@pytest.mark.parametrize("text", ["لم يعثر على تسعة من الركاب", "ولم يُعثر بعد على الطفل"])
def test_who_is_not_found_is_missing(text):
    assert kinds(text) == ["missing"]


@pytest.mark.parametrize("text", ["يعثر المزارع على كنز", "لم يعثر عليه في محبسه"])
def test_what_is_found_or_was_told_before_is_not_missing(text):
    assert kinds(text) == []


@pytest.mark.parametrize(("text", "found"), [("الشرطة توقف 14 مشتبها", ["detained"]), ("توقف الحركة في المطار", [])])
def test_the_form_for_stopping_is_a_detention_before_people(text, found):
    assert kinds(text) == found


@pytest.mark.parametrize("text", ["فقدت الكتيبة خمسة من عناصرها", "اعترف بفقدان خمسة من مقاتليه"])
def test_members_that_somebody_lost_are_dead(text):
    assert kinds(text) == ["killed"]


def test_damage_to_people_is_a_harm():
    assert kinds("ولا أضرار بشرية") == ["killed_or_injured"]


def test_whoever_is_held_hostage_is_abducted():
    assert kinds("احتجز مسلحون 20 رهينة")[0] == "abducted"
