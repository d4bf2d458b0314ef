import datetime as dt

import pytest

from schemas.articles import CleanArticle
from schemas.references import ArticleRef
from streams.extraction.ar import figures
from streams.text.sentences import sentences

NOON = dt.datetime(2016, 5, 20, 12, tzinfo=dt.UTC)


def read(text):
    ref = ArticleRef(article_id="t", language="ar", published_at=NOON, received_at=NOON)
    article = CleanArticle(ref=ref, published_title="", published_body=text, title="", text=text)
    return figures(article, sentences(article))


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
