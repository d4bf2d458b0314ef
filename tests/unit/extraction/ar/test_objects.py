import pytest

from streams.extraction.ar.anchors import anchors
from streams.extraction.ar.objects import acts, suffers
from streams.extraction.ar.phrases import phrases
from tests.unit.extraction.ar.builders import sentence


@pytest.mark.parametrize(
    ("text", "acting", "suffering"),
    [
        ("قتل شاب والده", [True, False], [False, True]),
        ("قتل مسلحون شرطيا", [True, False], [False, True]),
        ("طعن رجل طفلين", [True, False], [False, True]),
        ("خطف رجل ثلاثة عمال", [True, False], [False, True]),
        ("إن شابا قتل زوجته", [True, False], [False, True]),
        ("قتلت الشرطة المهاجم", [True, False], [False, True]),
        ("اعتقلت الشرطة الألمانية شابا", [True, False], [False, True]),
        ("أوقفت الشرطة الفرنسية أربعة أشخاص", [True, False], [False, False]),
        ("اعتقلت الشرطة المشتبه به", [True, False], [False, True]),
        ("دهس سائق شاحنة طفلا", [True, False], [False, True]),
        ("قتل حزب العمال", [False, False], [False, False]),
        ("قتلت طائرة أمريكية", [False], [False]),
        ("قتل جندي ومدني", [False, False], [False, False]),
        ("إن جنديا قتل برصاص مسلحين", [False, False], [False, False]),
        ("مقتل شاب والده طبيب", [False, False, False], [False, False, False]),
    ],
)
def test_subject_acts_and_object_suffers(text, acting, suffering):
    words = sentence(text)
    found, verb = phrases(words), anchors(words)[0]
    assert [acts(words, at, verb, found) for at in range(len(found))] == acting
    assert [suffers(words, at, verb, found) for at in range(len(found))] == suffering
