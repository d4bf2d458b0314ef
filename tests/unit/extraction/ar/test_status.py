import pytest

from streams.extraction.ar.anchors import anchors
from streams.extraction.ar.candidates import candidates
from streams.extraction.ar.phrases import phrases
from streams.extraction.ar.status import status, statuses
from streams.extraction.ar.telling import Around
from tests.unit.extraction.ar.builders import sentence
from tests.unit.extraction.ar.test_figures import read


def _best(part):
    found = candidates(part, phrases(part), anchors(part))
    return min(found, key=lambda c: (not c.own, abs(c.between)))


def _status(text, title=""):
    around = Around([sentence(title, 0, "title"), sentence(text, 1)], None)
    return status(_best(around.sentences[-1]), around)


@pytest.mark.parametrize(
    "text",
    [
        "طالب الأهالي بإعدام السائق",
        "أحبطت الشرطة محاولة اغتيال قاض في المدينة",
        "خطط المسلحون لاختطاف مهندسين أجانب",
    ],
)
def test_status_of_what_is_demanded_or_planned_is_hypothetical(text):
    assert _status(text) == "hypothetical"


def test_status_of_the_murder_that_an_execution_punishes_is_background():
    told = "أقدم الجاني على طعن جاره فمات، وتمكنت الشرطة من القبض على الجاني"
    assert _status(told, "القتل قصاصا بمواطن في نجران") == "background"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("حذر المسؤول من أن الهجوم قد يؤدي إلى مقتل عشرين مدنيا", "hypothetical"),
        ("ويخشى من مقتل 17 عاملا تحت الأنقاض", "hypothetical"),
        ("وقال المتحدث إن ما تردد عن مقتل أربعين جنديا لا أساس له من الصحة", "denied"),
        ("يموت خمسون شخصا سنويا في حوادث الطرق", "aggregate"),
        ("قتل تسعون مقاتلا في المعارك المستمرة منذ شهرين", "aggregate"),
    ],
)
def test_status_that_particles_fears_and_denials_settle(text, told):
    assert _status(text) == told


def test_responsibility_denied_denies_no_deaths():
    assert _status("نفت الحركة مسؤوليتها عن مقتل ثلاثة جنود في الكمين أمس") != "denied"


def test_series_is_a_sum_behind_the_lead_only():
    texts = ["انفجرت سيارة في المدينة", "ضربت المدينة سلسلة تفجيرات أوقعت 30 قتيلا"]
    around = Around([sentence(text, n + 1) for n, text in enumerate(texts)], None)
    assert status(_best(around.sentences[1]), around) == "aggregate"
    assert status(_best(around.sentences[1]), Around(around.sentences[1:], None)) != "aggregate"


def test_figure_told_again_in_the_pluperfect_keeps_its_status():
    texts = ["قتل 14 شخصا أمس في انفجار بالمدينة", "وكانت الشرطة قد أعلنت مقتل 14 شخصا في الانفجار"]
    around = Around([sentence(text, n + 1) for n, text in enumerate(texts)], None)
    assert statuses([_best(part) for part in around.sentences], around) == ["new", "new"]


def test_people_of_one_harm_word_share_a_status():
    around = Around([sentence("وكان المسلحون قد هاجموا القرية ما أدى إلى مقتل 14 شخصا", 1)], None)
    found = _best(around.sentences[0])
    assert statuses([found, found], around) == ["background", "background"]


@pytest.mark.parametrize("title", ["انهيار منجم يقتل 15 عاملا", "إصابة 60 شخصا في تصادم قطارين"])
def test_count_of_tens_in_a_title_is_news(title):
    around = Around([sentence(title, 0, "title")], None)
    assert status(_best(around.sentences[0]), around) == "new"


def test_sentence_that_adds_to_a_pluperfect_is_not_carried_along():
    around = Around([sentence("وكان الجيش قد قتل 14 مسلحا", 1), sentence("كما قتل ثلاثة مدنيين اليوم", 2)], None)
    assert statuses([_best(part) for part in around.sentences], around) == ["background", "new"]


def test_happening_of_a_pluperfect_told_again_is_background():
    texts = ["وكان مسلحون قد هاجموا السوق ما أدى إلى مقتل ستة باعة", "وأصيب في الهجوم ثلاثة شرطيين"]
    around = Around([sentence(text, n + 1) for n, text in enumerate(texts)], None)
    assert statuses([_best(part) for part in around.sentences], around) == ["background", "background"]


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (["قتل 90 في المعارك المستمرة منذ شهرين", "وتابعت الحركة أن 70 أصيبوا في المعارك"], "aggregate"),
        (["قتل 90 في المعارك المستمرة منذ شهرين", "وتابعت الحركة أن 70 أصيبوا أمس في انفجار"], "new"),
    ],
)
def test_fights_told_again_go_on_being_summed(texts, told):
    around = Around([sentence(text, n + 1) for n, text in enumerate(texts)], None)
    assert statuses([_best(part) for part in around.sentences], around)[1] == told


@pytest.mark.parametrize("text", ["وهناك أنباء عن سقوط قتلى", "قدم الأمير واجب العزاء في وفاة 12 عاملا"])
def test_what_is_just_heard_or_condoled_on_is_news(text):
    assert _status(text) == "new"


def test_the_last_hours_are_news_beside_a_total_since_years():
    text = "استقبلت المستشفيات خلال الـ24 ساعة الماضية 51 شهيدا، ما يرفع الحصيلة إلى 62744 شهيدا منذ 7 أكتوبر 2013."
    assert [(d.low, d.status) for d in read(text)] == [(51, "new"), (62744, "aggregate")]


def test_an_execution_in_the_title_is_carried_out_where_the_lead_says_so():
    done = read("نفذت السلطات حكم القتل في خمسة أشخاص اليوم.", title="إعدام خمسة أشخاص")
    assert [d.status for d in done] == ["new", "new"]
