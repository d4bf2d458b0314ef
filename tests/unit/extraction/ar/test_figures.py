import datetime as dt

import pytest

from schemas.articles import CleanArticle
from schemas.references import ArticleRef
from streams.extraction.ar import figures
from streams.extraction.ar.anchors import anchors
from streams.extraction.ar.reading import words
from streams.text.sentences import Sentence, sentences

NOON = dt.datetime(2016, 5, 20, 12, tzinfo=dt.UTC)


def read(text, title=""):
    ref = ArticleRef(article_id="t", language="ar", published_at=NOON, received_at=NOON)
    article = CleanArticle(ref=ref, published_title=title, published_body=text, title=title, text=text)
    return figures(article, sentences(article))


def anchors_of(text):
    return anchors(words(text, Sentence("body", 0, len(text), 0, 0)))


@pytest.mark.parametrize(
    ("words", "low"),
    [("3", 3), ("١٢", 12), ("۱۵", 15), ("أحد عشر", 11), ("خمسة وعشرين", 25), ("مئتي", 200), ("1,500", 1500)],
)
def test_figures_follow_the_number(words, low):
    assert [(d.kind, d.low, d.high) for d in read(f"مقتل {words} شخصا في زلزال.")] == [("killed", low, low)]


@pytest.mark.parametrize(
    ("noun", "low", "high"),
    [("جندي", 1, 1), ("جنديين", 2, 2), ("جنود", 2, None), ("عدد من الجنود", 2, None), ("عشرات الجنود", 20, None)],
)
def test_figures_follow_the_number_of_the_noun(noun, low, high):
    assert [(d.low, d.high, d.victims) for d in read(f"مقتل {noun} في هجوم.")] == [(low, high, "security")]


@pytest.mark.parametrize(
    ("words", "low"),
    [("آلاف المدنيين", 2000), ("الآلاف", 2000), ("عشرات الآلاف", 20_000), ("ملايين السوريين", 2_000_000)],
)
def test_thousands_without_a_number_are_more_than_two_of_them(words, low):
    assert [(d.kind, d.low, d.high) for d in read(f"قتل {words} في الحرب.")] == [("killed", low, None)]


@pytest.mark.parametrize(
    ("words", "low"),
    [
        ("ما لا يقل عن شخصين", 2),
        ("مالايقل عن خمسة أشخاص", 5),
        ("مايزيد على 30 شخصا", 31),
        ("شخصين على الأقل", 2),
        ("أكثر من جندي", 2),
    ],
)
def test_a_noun_that_is_its_own_number_is_qualified_like_a_number(words, low):
    assert [(d.low, d.high) for d in read(f"مقتل {words} في انفجار.")] == [(low, None)]


def test_letters_coded_by_how_they_are_drawn_are_read():
    assert [(d.kind, d.low) for d in read("ﻣﻘﺘﻞ 3 جنود في هجوم.")] == [("killed", 3)]


def test_losses_that_are_lives_are_deaths():
    assert {a.kind for a in anchors_of("منيت المليشيات بخسائر فادحة بالأرواح.")} == {"killed"}
    assert {a.kind for a in anchors_of("منيت المليشيات بخسائر فادحة بالعتاد.")} == {"killed_or_injured"}


def test_people_of_unknown_fate_are_missing():
    assert {a.kind for a in anchors_of("لا يزال مصير خمسة جنود مجهولا.")} == {"missing"}
    assert anchors_of("مصير المفاوضات بين الجانبين في جنيف.") == []


def test_figures_carry_the_harm_word_over_an_ellipsis():
    assert [(d.kind, d.low) for d in read("مقتل تسعة جنود وإصابة 12 آخرين في تفجير.")] == [
        ("killed", 9),
        ("injured", 12),
    ]


def test_figures_sum_people_of_a_list():
    assert [(d.low, d.high) for d in read("مقتل ضابط وجندي في انفجار عبوة.")] == [(2, 2)]


def test_figures_point_from_a_part_to_its_whole():
    assert [d.part_of for d in read("مقتل 17 شخصا بينهم خمسة أطفال.")] == [None, 0]


def test_figures_call_a_sentence_of_death_hypothetical():
    assert [d.status for d in read("حكمت المحكمة بإعدام خمسة متهمين.")] == ["hypothetical"]


def test_the_dead_of_a_drill_are_hypothetical():
    text = "نفذ الدفاع المدني تمرينا وهميا يحاكي زلزالا أسفر افتراضيا عن مقتل 30 شخصا."
    assert [(d.low, d.status) for d in read(text)] == [(30, "hypothetical")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("ويأتي الهجوم بعد أربعة أيام من تفجير انتحاري أسفر عن مقتل 12 شخصا.", "background"),
        ("بعد ثلاثة أيام من القصف أدت غارة إلى مقتل 12 شخصا.", "new"),
        ("بعد يومين من هدوء حذر، أدت غارة إلى مقتل 12 شخصا.", "new"),
    ],
)
def test_what_dates_the_news_is_background(text, status):
    assert [d.status for d in read(text)] == [status]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("أعلن الهلال الأحمر ارتفاع حصيلة ضحايا فيضانات درنة إلى 3840 قتيلا.", "new"),
        ("ارتفعت حصيلة ضحايا الحرب منذ بدء المواجهات إلى 3840 قتيلا.", "aggregate"),
        ("ما يرفع عدد الشهداء في الضفة الغربية إلى 212 منذ بداية العام.", "aggregate"),
    ],
)
def test_a_risen_toll_is_of_one_event_where_no_length_of_time_is_named(text, status):
    assert [d.status for d in read(text) if d.low > 2] == [status]


def test_a_number_that_the_outlet_takes_back_is_background():
    text = "قتل 3 جنود في هجوم صاروخي. وكنا ذكرنا خطأ في خبر سابق أن عدد القتلى 13."
    assert [(d.low, d.status) for d in read(text)] == [(3, "new"), (13, "background")]


@pytest.mark.parametrize("text", ["بلغ عمر الشاب 25 عاما.", "دمرت الغارات سبع سيارات ومنزلين.", "", "1" * 5000])
def test_figures_leave_other_numbers_alone(text):
    assert read(text) == []


def test_figures_name_spans_inside_the_text():
    text = "قُتل ثلاثة مزارعين في قرية الزهراء."
    (draft,) = read(text)
    assert text[draft.span.start : draft.span.end] == "قُتل ثلاثة مزارعين"
    assert draft.number
    assert text[draft.number.start : draft.number.end] == "ثلاثة"


@pytest.mark.parametrize(
    "text",
    [
        "أحيا الأهالي الذكرى السنوية للمجزرة التي قتل فيها 60 شخصا.",
        "في ذكرى تفجير السوق الذي أودى بحياة 60 شخصا تجمع الناس.",
    ],
)
def test_figures_of_an_anniversary_are_background(text):
    assert [(d.low, d.status) for d in read(text)] == [(60, "background")]


def test_figures_of_a_toll_are_read_however_far_its_number():
    (toll,) = read("ارتفع عدد القتلى في انهيار المبنى في حي قديم من المدينة إلى تسعة.")
    assert (toll.kind, toll.low, toll.high) == ("killed", 9, 9)


def test_figures_denied_of_anybody_are_none():
    assert [(d.low, d.high, d.status) for d in read("نفت وزارة الدفاع مقتل أي جندي في الهجوم.")] == [(0, 0, "denied")]


@pytest.mark.parametrize(
    "text",
    [
        "ارتفع عدد قتلى حوادث المرور خلال شهر رمضان 2017.",
        "قتلت سوريا في القصف.",
        "وقعت الاشتباكات في أبين وعمان.",
        "مما حول السوق إلى أشلاء بشرية وجثث متفحمة.",
        "تبين أن جثتين سجلتا مرتين.",
    ],
)
def test_years_lands_and_towns_are_no_people(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("في 12 ماي 2017 القبض على عنصر إرهابي.", [("detained", 1)]),
        ("قتل 2015 شخصا في الزلزال.", [("killed", 2015)]),
        ("مقتل 12 سوريا في غارة.", [("killed", 12)]),
        ("قتلت طالبان خمسة جنود.", [("killed", 5)]),
        ("قتل طالبان في حادث سير.", [("killed", 2)]),
        ("مقتل واحد من الرهائن في كابول.", [("killed", 1)]),
        ("مقتل كرواتي وخفير في هجوم.", [("killed", 2)]),
        ("العثور على ثلاث جثث في النهر.", [("killed", 3)]),
        ("وصلت إلى المستشفى جثث ستة جنود.", [("killed", 6)]),
        ("سقط 20 شخصا بين قتيل وجريح.", [("killed_or_injured", 20)]),
    ],
)
def test_figures_know_years_lands_and_movements_from_people(text, found):
    assert [(d.kind, d.low) for d in read(text)] == found


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("ارتفعت حصيلة العدوان منذ السابع من أكتوبر 2023 إلى 72,134 شهيدا", 72134),
        ("ارتفع عدد القتلى منذ 15 أبريل 2023 إلى 18,800 قتيل", 18800),
        ("ارتفعت الحصيلة منذ بداية عام 2024 إلى 3200 قتيل", 3200),
        ("ارتفعت حصيلة قتلى الزلزال من 1950 إلى 2560 قتيلا", 1950),
    ],
)
def test_figures_take_no_year_for_a_lower_bound(text, low):
    assert [d.low for d in read(text)] == [low]


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت وزارة الصحة وفاة 25 شخصا بعدما كانت قد أعلنت وفاة 18 شخصا",
        "ارتفعت الحصيلة إلى 40 قتيلا بعدما كانت الشرطة قد أعلنت مقتل 30 شخصا",
        "بلغ عدد القتلى 50، وكانت قد ذكرت في وقت سابق مقتل 35 شخصا",
    ],
)
def test_figures_told_before_are_background(text):
    assert [d.status for d in read(text)] == ["new", "background"]


@pytest.mark.parametrize(
    ("text", "figures_read"),
    [
        ("إصابة لاعبين من النصر بتمزق عضلي", 0),
        ("أصيب مدافعان بالتواء في الكاحل خلال تدريبات الفريق", 0),
        ("أصيب لاعبان في إطلاق نار على حافلة الفريق", 1),
        ("أصيب حارس المبنى بجروح في الركبة جراء القصف", 1),
    ],
)
def test_hurts_of_a_game_are_no_figures(text, figures_read):
    assert len(read(text)) == figures_read


def test_a_sentence_that_adds_to_one_before_it_has_its_status():
    found = read("وقبل ثلاثة أعوام أودى زلزال بحياة 40 شخصا في البلدة. كما قتل سبعة سياح في انهيار صخري.")
    assert [d.status for d in found] == ["background", "background"]


def test_a_denial_stays_one_in_a_sentence_that_adds_to_one_before_it():
    found = read("قتل تسعة عمال في حريق بالميناء. وأعلنت الشرطة ذلك. كما نفت مقتل ضابط في المكان.")
    assert [d.status for d in found] == ["new", "denied"]


@pytest.mark.parametrize(
    "text",
    [
        "لقي العرض تصفيقا من نحو ألف مدعو.",
        "الإفراج عن 30 معتقلا في حلب.",
        "تحرير 12 رهينة في كركوك.",
        "سقطت طائرة على متنها 131 شخصا في البحر.",
        "توفي مدرب الحراس إثر نوبة قلبية. وأقيم العزاء في وفاة المدرب أمس.",
        "من قتل نفسه بحديدة فحديدته في يده.",
    ],
)
def test_figures_of_nobody(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("نحو 50 قتيلا وجريحا في انفجار ببغداد.", "killed_or_injured", 50),
        ("أردى مسلح شرطيا قتيلا في القاهرة.", "killed", 1),
        ("وفاة جريحين في المستشفى.", "killed", 2),
        ("استشهد والداه في غارة على غزة.", "killed", 2),
        ("أدى القصف إلى إصابة والديه وشقيقه بجروح.", "injured", 3),
        ("واقتحم المسلحون منزله واختطفوا نجليه وشقيقه.", "abducted", 3),
        ("قتل أبوه برصاص مسلحين في بغداد.", "killed", 1),
        ("كلف الهجوم حياة 12 شخصا.", "killed", 12),
    ],
)
def test_figures_of_turns_of_phrase(text, kind, number):
    assert [(d.kind, d.low, d.high) for d in read(text)] == [(kind, number, number)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل وأصيب 20 شخصا في انفجار.", [("killed_or_injured", 20, 20)]),
        ("اندلع حريق في المستودع ولم تسجل أي إصابة.", [("injured", 0, 0)]),
        ("ولم تسجل أية وفاة بين الحجاج.", [("killed", 0, 0)]),
        ("وأجبرت المعارك أكثر من عشرة آلاف مدني على الفرار من منازلهم.", [("displaced", 10001, None)]),
        ("ونفت الوزارة ما تناقلته مواقع التواصل عن وفاة 30 نزيلا في السجن.", [("killed", 0, 0)]),
    ],
)
def test_both_harms_none_at_all_flight_and_rumours_denied(text, expected):
    assert [(d.kind, d.low, d.high) for d in read(text)] == expected
