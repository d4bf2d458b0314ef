from datetime import UTC, datetime

import pytest

from schemas.articles import Article
from streams.extraction import pipeline
from streams.text.cleaning import clean

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)


def read(text):
    """The perpetrators of a text, with the words of their spans."""
    article = clean(Article(id="a", body=text, published_at=NOW), NOW)
    actors = [actor for event in pipeline.extract(article).events for actor in event.actors]
    return [(actor.name, article.published_body[actor.span.start : actor.span.end]) for actor in actors]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قتل ثلاثة مدنيين في غارات لطيران النظام على السوق.", "طيران النظام"),
        ("اغتيل القاضي برصاص مسلحين مجهولين في بغداد.", "مسلحين مجهولين"),
        ("قتل مسلحون مجهولون تاجرا في بغداد.", "مسلحون مجهولون"),
        ("أطلق مسلحون النار على قاض فقتلوه في بغداد.", "مسلحون"),
        ("ألقت الشرطة القبض على 12 شخصا في باريس.", "الشرطة"),
        ("قتل 12 شخصا في هجوم شنته عصابة «غران غريف» المسلحة.", "عصابة «غران غريف» المسلحة"),
        ("قتل 12 شخصا في غارات شنها طيران التحالف على السوق.", "طيران التحالف"),
        ("أوقفت الشرطة امرأة ألمانية في هامبورغ.", "الشرطة"),
        ("اعتقلت الشرطة السائق في باريس.", "الشرطة"),
        ("قتلت القوات الإسرائيلية 3 فلسطينيين في جنين.", "القوات الإسرائيلية"),
        ("قتل 12 شخصا في هجوم شنته حركة طالبان على مركز للشرطة.", "حركة طالبان"),
        ("اعتقلت الشرطة 12 شخصا في باريس.", "الشرطة"),
        ("قتل 12 شخصا على يد تنظيم الدولة الإسلامية في الموصل.", "تنظيم الدولة الإسلامية"),
        ("قتل 12 جنديا في تفجير انتحاري تبناه تنظيم «داعش».", "تنظيم «داعش»"),
        ("أسفر قصف لقوات النظام عن مقتل 12 مدنيا في إدلب.", "قوات النظام"),
        ("أعلنت حركة الشباب مسؤوليتها عن الهجوم الذي أدى إلى مقتل 12 شخصا في مقديشو.", "حركة الشباب"),
        ("Three farmers were killed by gunmen on Monday.", "gunmen"),
        ("Rebels attacked the camp, killing 12 soldiers.", "Rebels"),
        ("Israeli forces killed three Palestinians in Jenin.", "Israeli forces"),
        ("Police arrested 12 people in Paris.", "Police"),
        ("Unidentified gunmen shot dead a journalist in Karachi.", "Unidentified gunmen"),
        ("Boko Haram militants kidnapped 12 girls in Borno.", "Boko Haram militants"),
        ("The Islamic State claimed the bombing that killed 12 people in Baghdad.", "Islamic State"),
    ],
)
def test_perpetrator_is_named_as_written(text, name):
    assert read(text) == [(name, name)]


def test_preposition_gives_the_article_back():
    assert read("قتل ثلاثة مدنيين في غارة للطيران الحربي على السوق.") == [("الطيران الحربي", "لطيران الحربي")]


@pytest.mark.parametrize(
    "text",
    [
        "مقتل ثلاثة مسلحين في سيناء.",
        "قتل 12 شخصا في حادث سير قرب القاهرة.",
        "أعلن الجيش مقتل 3 جنود في تحطم مروحية.",
        "Two soldiers died in a crash.",
        "Twelve people died in a fire in Cairo.",
    ],
)
def test_nobody_is_named_where_the_armed_only_suffer_or_nobody_did_it(text):
    assert read(text) == []
