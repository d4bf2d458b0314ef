import pytest

from streams.extraction.ar.phrases import phrases
from tests.unit.extraction.ar.builders import sentence


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("نفذ حكم القتل في أحد الجناة", ["أحد الجناة"]),
        ("حالة اثنين منهم حرجة", ["اثنين"]),
        ("أربعة منهم بحالة خطرة", ["أربعة"]),
        ("خطف مدير مدرستهم", ["مدير"]),
        ("انهيار سكن جامعي", []),
        ("القوة نفسها في المنطقة نفسها", []),
        ("اعتقلت الشرطة السائق", ["الشرطة", "السائق"]),
        ("اعتقلت الشرطة العسكرية السائق", ["الشرطة", "السائق"]),
        ("قتل طفلان شقيقان", ["طفلان شقيقان"]),
        ("أحد الحكام أصيب", ["أحد الحكام"]),
        ("سقط أربعة قتلى وجريح واحد في الحي", ["أربعة قتلى", "وجريح واحد"]),
        ("سقط قتيل وأحد عشر جريحا", ["قتيل", "وأحد عشر جريحا"]),
    ],
)
def test_words_that_are_written_like_people_are_none_where_they_stand(text, people):
    words = sentence(text)
    spans = [(words.spans[p.start][0], words.spans[p.end - 1][1]) for p in phrases(words)]
    assert [text[start:end] for start, end in spans] == people
