import pytest

from streams.extraction.ar.anchors import anchors
from streams.extraction.ar.candidates import candidates
from streams.extraction.ar.phrases import phrases
from streams.extraction.ar.restated import is_restated
from tests.unit.extraction.ar.builders import sentence


def restated(text):
    part = sentence(text)
    return {(c.low, c.high) for c in candidates(part, phrases(part), anchors(part)) if is_restated(c)}


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("زار الوزير أسرة الضابط الذي قتل في الكمين", (1, 1)),
        ("زار الوزير أسرة الضابط سالم بن ناصر الذي لقي مصرعه في الكمين", (1, 1)),
        ("عزاء في المعلمة التي توفيت إثر انقلاب حافلة", (1, 1)),
        ("دفن الحارس الذي قتلته العصابة", (1, 1)),
        ("صلاة على الجنود الذين استشهدوا أمس", (2, None)),
        ("تعازينا لأسر العمال الذين فقدوا أرواحهم في المنجم", (2, None)),
        ("تكريم الجنود الذين سقطوا في المعركة", (2, None)),
        ("دفن الشقيقين اللذين قتلا في الغارة", (2, 2)),
    ],
)
def test_a_clause_says_of_people_that_they_died(text, size):
    assert size in restated(text)


@pytest.mark.parametrize(
    "text",
    [
        "حوكم الضابط الذي قتل جنديا",
        "حوكم الضابط الذي قتل الجندي",
        "الطالبة التي توفيت والدتها",
        "الرجال الذين قضوا ليلتهم في الخيام",
        "الزعيم الذي قضى على الفتنة",
        "الطفل الذي سقط في الحديقة",
        "عدد الجنود الذين قتلوا في الحرب",
        "الحادث الذي راح ضحيته ثلاثة شبان",
        "الضابط الذي لم يقتل",
        "ودعت الأسرة الجد الذي توفي بعد مرض طويل",
        "ضريح الرئيس الذي مات في المستشفى",
        "زار الجندي القرية التي قتل فيها",
    ],
)
def test_what_people_did_is_none_of_their_deaths(text):
    assert not restated(text)
