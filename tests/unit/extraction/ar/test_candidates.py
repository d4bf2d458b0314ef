import pytest

from streams.extraction.ar.anchors import anchors
from streams.extraction.ar.candidates import candidates
from streams.extraction.ar.phrases import phrases
from tests.unit.extraction.ar.builders import sentence


def read(text):
    words = sentence(text)
    return candidates(words, phrases(words), anchors(words))


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("مقتل جندي", {"killed"}),
        ("مقتل وإصابة تسعة", {"killed", "injured", "killed_or_injured"}),
        ("احتجاز صياد", {"abducted", "detained"}),
        ("فقد أعلن الوزير", set()),
    ],
)
def test_anchors_name_the_kinds_that_a_word_can_mean(text, kinds):
    assert {a.kind for a in anchors(sentence(text))} == kinds


def test_candidates_read_a_form_that_is_dual_or_plural_both_ways():
    assert {(c.low, c.high) for c in read("مقتل مهندسين")} == {(2, None), (2, 2)}


@pytest.mark.parametrize("text", ["إصابة مهندسين و3 من الحراس", "إصابة مهندسين وثلاثة من الحراس"])
def test_a_form_whose_row_goes_on_with_a_number_is_dual(text):
    words = read(text)
    assert {(c.low, c.high) for c in words if c.phrase.shape == "either" and c.phrase.start == 1} == {(2, 2)}


@pytest.mark.parametrize("text", ["مقتل وجرح تسعة عمال", "مصرع وإصابة عشرات الركاب"])
def test_candidates_right_behind_two_harms_are_of_both(text):
    assert {c.anchor.kind for c in read(text)} == {"killed_or_injured"}


def test_candidates_of_a_negation_may_be_nobody():
    assert (0, 0) in {(c.low, c.high) for c in read("دون وقوع إصابات")}


def test_candidates_of_any_are_nobody_only():
    assert {(c.low, c.high) for c in read("نفت الوزارة مقتل أي جندي") if c.phrase.lemma == "جندي"} == {(0, 0)}


def test_candidates_stay_within_reach():
    far = "مقتل " + "كلمة " * 40 + "تسعة جنود"
    assert not any(c.phrase.shape == "number" for c in read(far))


@pytest.mark.parametrize("text", ["نفت الوزارة مقتل سائق", "لم يعتقل أي من الركاب"])
def test_candidates_of_a_denial_may_be_nobody(text):
    assert 0 in {c.high for c in read(text)}


@pytest.mark.parametrize("text", ["فقد ثلاثة بحارة حياتهم", "خسروا أرواحهم في العاصفة"])
def test_anchors_of_lives_lost_are_deaths(text):
    assert [a.kind for a in anchors(sentence(text))] == ["killed"]


@pytest.mark.parametrize("text", ["فقدان السائق السيطرة على الشاحنة", "إيقاف معلمين عن التدريس", "كرست حياتها للفقراء"])
def test_anchors_leave_out_what_is_lost_or_stopped_but_nobody(text):
    assert not anchors(sentence(text))


@pytest.mark.parametrize("text", ["أسرة البائع", "تردي الخدمات", "وفر المصنع وظائف", "الهجرة إلى الشمال"])
def test_anchors_leave_out_words_that_only_look_like_harm(text):
    assert anchors(sentence(text)) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("امرأة تضرم النار في جسدها", "injured"),
        ("سائق كسرت ساقه", "injured"),
        ("انتقل ضابطان إلى رحمة الله", "killed"),
        ("قادة ميدانيون سقطوا في الأسر", "detained"),
        ("استقبلت طوارئ المستشفى 11 حالة", "injured"),
        ("خمس حالات خطيرة", "injured"),
    ],
)
def test_anchors_know_idioms_and_cases_of_a_hospital(text, kind):
    assert [a.kind for a in anchors(sentence(text))] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "إصابة معلمة بفيروس كورونا",
        "أصيب موظف بالتهاب رئوي",
        "11 حالة اشتباه",
        "4 إصابات كورونا",
        "أصاب الفيروس 20 عاملا",
        "انتخب رئيسا وعضوا",
        "انتقل إلى الدمام",
    ],
)
def test_anchors_leave_out_illness_and_plain_words(text):
    assert not anchors(sentence(text))


def test_anchors_know_an_unknown_fate_before_and_behind():
    assert [a.kind for a in anchors(sentence("لا يزال مجهولا مصير 40 راكبا"))] == ["missing"]


def kinds(text):
    return {(c.anchor.kind, c.low) for c in read(text)}


def test_cases_of_two_harms_are_of_both_unless_the_second_has_a_number():
    assert kinds("7 حالات وفاة وإصابة في تصادم") == {("killed_or_injured", 7)}
    assert {("killed", 7), ("injured", 5)} <= kinds("7 حالات وفاة وإصابة 5 آخرين")
    assert not any(kind == "killed_or_injured" for kind, _ in kinds("7 حالات وفاة وإصابة 5 آخرين"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("خطف مسلحون إحدى عشرة طالبة", {("abducted", 11)}),
        ("مقتل 10 نازحين", {("killed", 10)}),
        ("قتل ثلاثة جنود بحسب ما أفاد به مراسلنا", {("killed", 3)}),
    ],
)
def test_people_who_act_flee_or_speak_are_not_those_who_came_to_harm(text, told):
    assert {(c.anchor.kind, c.low) for c in read(text) if not c.own and c.between >= 0} == told
    assert not any(c.own for c in read(text))


def test_fighters_called_wounded_are_one_phrase():
    assert [c.low for c in read("نقل أربعة مسلحين جرحى") if c.anchor.frame == "n"] == [4]


def test_deaths_denied_with_their_number_are_nobody():
    assert {(c.low, c.high) for c in read("نفت الوزارة مقتل ثلاثة جنود") if c.phrase.number} == {(0, 0)}
    assert 3 in {c.low for c in read("نفت الحركة مسؤوليتها عن مقتل ثلاثة جنود")}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("احتجاز رجلين للاشتباه في السرقة", {"detained"}),
        ("احتجزت الشرطة ثلاثة سائقين", {"detained"}),
        ("احتجاز الرهائن في المصرف", {"abducted"}),
        ("احتجاز ثلاثة بحارة", {"abducted", "detained"}),
        ("أسر عشرة مسلحين", {"detained"}),
    ],
)
def test_what_stands_beside_says_who_holds_people(text, kinds):
    assert {a.kind for a in anchors(sentence(text)) if a.frame != "n"} == kinds


def test_candidates_reach_the_end_of_a_counted_list():
    parts = "46 مقاتلا درزيا و4 مدنيين و18 مقاتلا من البدو و14 من قوات الأمن وسبعة مسلحين مجهولي الهوية"
    found = read(f"ارتفعت حصيلة الاشتباكات في المدينة إلى 89 قتيلا: {parts}.")
    assert [d.low for d in found] == [89, 46, 4, 18, 14, 7]
