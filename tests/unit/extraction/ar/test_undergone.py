import pytest

from streams.extraction.ar.anchors import anchors
from streams.extraction.ar.candidates import candidates
from streams.extraction.ar.phrases import phrases
from streams.extraction.ar.undergone import is_undergone
from tests.unit.extraction.ar.builders import sentence
from tests.unit.extraction.ar.test_figures import read


def undergone(text):
    part = sentence(text)
    return {(c.anchor.kind, c.low, c.high) for c in candidates(part, phrases(part), anchors(part)) if is_undergone(c)}


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("البحث عن صيادين جرفهما السيل", ("missing", 2, 2)),
        ("نقل ثلاثة عمال خطفهم مسلحون", ("abducted", 3, 3)),
        ("زار الوزير الطفلة سلمى التي طعنها جارها", ("injured", 1, 1)),
        ("محاكمة المهربين الذين اعتقلتهم الشرطة", ("detained", 2, None)),
        ("عثر الجيران على شقيقتين مقتولتين في بيتهما", ("killed", 2, 2)),
        ("العثور على حارس مقتولا في المستودع", ("killed", 1, 1)),
        ("تنفيذ حكم القتل في مدان بمدينة الرياض", ("killed", 1, 1)),
        ("القتل تعزيرا في اثنين من المهربين", ("killed", 2, 2)),
        ("مقتل جميع المهاجمين", ("killed", 2, None)),
        ("قالت الشرطة إن حارسا قتل في الهجوم", ("killed", 1, 1)),
        ("إصابة عائلته في القصف", ("injured", 2, None)),
        ("أسفر القصف عن خسائر بشرية ومادية", ("killed_or_injured", 2, None)),
        ("انتهى القصف دون خسائر بشرية", ("killed_or_injured", 0, 0)),
        ("لم تسجل العيادة أي حالة اختناق", ("injured", 0, 0)),
        ("اختفت الطائرة وعلى متنها 40 راكبا", ("missing", 40, 40)),
        ("فقدت أربعة من أبنائها في الزلزال", ("killed", 4, 4)),
        ("فقد زوجته في الحريق", ("killed", 1, 1)),
        ("أدى اللغم إلى بتر ساق الحارس", ("injured", 1, 1)),
        ("مقتل عشرة أشخاص وهم سبعة حراس وعامل", ("killed", 7, 7)),
        ("هرب المتهم وقد تم اعتقاله أمس", ("detained", 1, 1)),
        ("أما سمير الزغبي فقد اعتقل لاحقا", ("detained", 1, 1)),
        ("عزاء سمير الزغبي الذي استشهد أمس", ("killed", 1, 1)),
    ],
)
def test_grammar_says_whom_the_harm_befell(text, figure):
    assert figure in undergone(text)


@pytest.mark.parametrize(
    "text",
    [
        "ثلاثة مسلحين خطفوهم",
        "الجندي يعتقلهم",
        "واسى الأهالي وأسرهم",
        "أسفر الحريق عن خسائر مادية",
        "عثر على الحارس وهو نائم",
        "مقتل بعض الحراس",
        "قال الشاهد إن حارسا قتل لصا",
        "رفض القتل في المدينة",
        "زار عائلته بعد إصابة زميله",
        "سمير الزغبي الذي قتل جنديا",
        "يحاولون اعتقاله",
        "فقد 12 بحارا",
        "فقد والده وعيه",
        "مقتل حارس وهم يصلون",
        "ما لا يقل عن أي حالة اختناق",
    ],
)
def test_other_readings_are_left_open(text):
    assert not undergone(text)


@pytest.mark.parametrize(
    "text",
    [
        "اصطدم القطار بالحافلة ولم يصب السائق ومساعده بأي أذى.",
        "انفجرت العبوة قرب السيارة، وأكد الضابط أن ركاب الحافلة لم يتعرضوا لأذى.",
        "أظهرت الصور زجاج السائق الذي لم يصب بأذى.",
    ],
)
def test_people_to_whom_no_harm_came_are_one_figure_of_nobody(text):
    assert [(d.kind, d.low, d.high) for d in read(text)] == [("injured", 0, 0)]


def test_of_two_harms_that_are_denied_neither_happened_to_anybody():
    found = read("سقطت قذيفة على أطراف البلدة، ولم ترد أنباء عن سقوط قتلى أو جرحى.")
    assert [(d.kind, d.low, d.high) for d in found] == [("killed_or_injured", 0, 0)]


def test_who_suffered_is_told_between_the_verb_and_the_wound():
    found = read("تعرض أحد المزارعين قرب الجسر للإصابة بشظايا لغم قديم.")
    assert [(d.kind, d.low, d.high) for d in found] == [("injured", 1, 1)]
