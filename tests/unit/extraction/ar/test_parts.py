import datetime as dt

import pytest

from schemas.articles import CleanArticle
from schemas.references import ArticleRef
from streams.extraction.ar import figures
from streams.text.sentences import sentences

NOON = dt.datetime(2026, 5, 20, 12, tzinfo=dt.UTC)


def drafts(text):
    ref = ArticleRef(article_id="t", language="ar", published_at=NOON, received_at=NOON)
    article = CleanArticle(ref=ref, published_title="", published_body=text, title="", text=text)
    return figures(article, sentences(article))


def wholes(text):
    """Number of each figure, with the number of its whole."""
    found = drafts(text)
    return [(d.low, None if d.part_of is None else found[d.part_of].low) for d in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "قتل 19 شخصا في معارك بمدينة زنجبار. وقالت الشرطة إن 12 جنديا قتلوا، مشيرة إلى مقتل 7 مسلحين.",
            [(19, None), (12, 19), (7, 19)],
        ),
        (
            "أصيب خمسة أشخاص في حادث تصادم. وأوضح الناطق أن الحادث خلف إصابة شخصين بجروح خطيرة وإصابة ثلاثة بجروح طفيفة.",
            [(5, None), (2, 5), (3, 5)],
        ),
        (
            "قتل أكثر من 30 مقاتلا في حلب. وقتل 20 من الفصائل و12 من الجيش.",
            [(31, None), (20, 31), (12, 31)],
        ),
    ],
)
def test_numbers_that_add_up_are_parts(text, expected):
    assert wholes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "قتل 19 شخصا في معارك بمدينة زنجبار. وقالت الشرطة إن 12 جنديا قتلوا، مشيرة إلى مقتل 9 مسلحين.",
        "قتل 19 شخصا في معارك بمدينة زنجبار. وقالت الشرطة إن 12 جنديا قتلوا، مشيرة إلى إصابة 7 مسلحين.",
        "قتل 19 شخصا في معارك بمدينة زنجبار. وقتل 19 شخصا في معارك أمس.",
    ],
)
def test_numbers_that_do_not_add_up_are_wholes(text):
    assert all(whole is None for _, whole in wholes(text))


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("أصيب 30 شخصا في حريق بمصنع. وقال الطبيب إن أربعة من المصابين في حالة حرجة.", 4),
        ("قتل 14 شخصا في انفجار بسوق شعبية. وذكرت الشرطة أن من بين القتلى طفلا.", 1),
    ],
)
def test_some_of_the_harmed_told_before_are_a_part(text, part):
    found = wholes(text)
    assert found[-1] == (part, found[0][0])


@pytest.mark.parametrize(
    "text",
    [
        "قتل 14 شخصا في انفجار بسوق شعبية. وسقط عدد من الجرحى.",
        "قتل عدد من رجال الأمن وأصيب عدد آخر منهم في هجوم على نقطة تفتيش.",
    ],
)
def test_others_are_no_part(text):
    assert all(whole is None for _, whole in wholes(text))


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        (
            "قتل 19 شخصا في معارك بمدينة زنجبار. وقالت الشرطة إن 12 جنديا قتلوا، مشيرة إلى مقتل 7 مسلحين.",
            ["mixed", "security", "militants"],
        ),
        (
            "قتل 19 شخصا في معارك بمدينة زنجبار. وقالت الشرطة إن 12 جنديا قتلوا، مشيرة إلى مقتل 7 شرطيين.",
            ["security", "security", "security"],
        ),
    ],
)
def test_a_whole_is_of_the_groups_of_the_parts_that_share_it_out(text, groups):
    assert [d.victims for d in drafts(text)] == groups
