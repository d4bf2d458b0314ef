import pytest

from streams.extraction.ar.anchors import anchors
from streams.extraction.ar.implied import implied
from streams.extraction.ar.phrases import phrases
from tests.unit.extraction.ar.builders import sentence


def told(text):
    part = sentence(text)
    found = implied(part, phrases(part), anchors(part))
    return [(part.form(phrase.start), anchor.kind) for phrase, anchor in found]


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("عزى الأمير أسرة فيصل العتيبي من كتيبة المظليين الذي استشهد في الكمين", ("الذي", "killed")),
        ("شيعت البلدة أمينة سر النادي التي كانت قد اغتيلت أمام بيتها", ("التي", "killed")),
        ("صلى الأهالي على ابن البلدة، والذي قُتل خلال المداهمة", ("والذي", "killed")),
        ("دفن والد الطفلة التي قتلت خنقا", ("التي", "killed")),
        ("زار المدير صاحب المخبز الذي توفي متأثرا بحروقه", ("الذي", "killed")),
        ("اطمأن على الحارس فهد بن ناصر الدوسري الذي أصيب إثر سقوط قذيفة", ("الذي", "injured")),
        ("عادت الطبيبة سلمى يوسف التي كانت خطفت في الجبل", ("التي", "abducted")),
        ("أحرق بيته قبل أن ينتحر", ("ينتحر", "killed")),
        ("أصاب ثمانية قبل أن يقتل برصاص الشرطة", ("يقتل", "killed")),
        ("نقل إلى العيادة إلا أنه فارق الحياة", ("فارق", "killed")),
        ("أسعفها الجيران لكنها فارقت الحياة", ("فارقت", "killed")),
        ("نقل إلى العيادة ليفارق الحياة هناك", ("ليفارق", "killed")),
        ("سقط في البئر فكسرت ساقه", ("فكسرت", "injured")),
        ("انتهى الحادث ببتر إحدى يديها", ("ببتر", "injured")),
    ],
)
def test_a_verb_alone_tells_of_one_person(text, clause):
    assert clause in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "حوكم الرجل الذي قتل جنديا",
        "القذيفة التي أصابت المدرسة",
        "الحروق التي أصيب بها في المصنع",
        "القرية التي قتل فيها",
        "التلميذة التي توفيت والدتها",
        "ودعت المدينة الشاعر الذي توفي في بيته",
        "السفينة التي أصيبت في الميناء",
        "اطمأن على الحارس فهد بن ناصر الدوسري الذي أصيب أمس",
        "الضابط الذي لم يقتل",
        "الجنود الذين استشهدوا",
        "لم ينتحر الشاعر",
        "أصيب العامل وبترت ساقه",
        "كسرت نافذة بيته",
        "عاد إلى الحياة في القرية",
        "الحياة في القرية صعبة",
    ],
)
def test_clauses_about_others_and_about_things_tell_of_nobody(text):
    assert not told(text)
