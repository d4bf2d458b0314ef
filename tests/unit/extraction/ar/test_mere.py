import pytest

from streams.extraction.ar.anchors import anchors
from streams.extraction.ar.candidates import candidates
from streams.extraction.ar.phrases import phrases
from tests.unit.extraction.ar.builders import sentence
from tests.unit.extraction.ar.test_figures import read


def told(text):
    return [(d.kind, d.low, d.high) for d in read(text)]


@pytest.mark.parametrize(
    "text",
    [
        "داهم الجنود بيت التاجر لاعتقاله لكنه لم يكن فيه.",
        "فر اللص من السوق أثناء محاولة الشرطة توقيفه.",
        "حاولت دورية اعتقاله قرب الجسر.",
        "فرار المدير من المدينة بعد وصول الجيش.",
        "ينتظر الأهل تسليم جثة ابنهم منذ شهر.",
        "أمرت النيابة بتشريح جثة الطبيب.",
        "وصل 80 مسافرا عالقين إلى بلادهم أمس.",
        "سقوط طفل من شرفة منزله في الحي القديم.",
        "تعرض تاجر لسرقة في وسط المدينة.",
        "تعرض أحد المخازن لقذائف.",
        "ألقت الشرطة القبض على خلية في الشمال.",
        "ضبط 30 مخالفة في الأسواق.",
        "ثلاثة من خاطفي الرهائن في المبنى.",
        "80 مسلحا يحتجزون 40 عائلة في البلدة.",
        "يعاني 284 مليون مصاب من المرض.",
        "أفرجت السلطات بعد وساطة طويلة عن تسعة أسرى.",
        "يحرم قتل النفس في كل حال.",
        "معارض الصيف تستوقف الزوار.",
        "نجا 12 راكبا من الغرق قرب الميناء.",
        "أفرجت الحركة عن رهائن مقابل 90 أسيرا.",
        "وفر مئات السجناء من سجن المدينة.",
        "أصيب المتجر بأضرار تصل إلى 90 ألف يورو.",
        "وعد الوالي بعدم اعتقاله عند عودته.",
        "أطلقت المحكمة مدانا بالقتل بعد عشرين عاما.",
        "فتحت النيابة تحقيقا في تهمة القتل الخطأ.",
        "مدينة قضى فيها الرسام أحد عشر يوما.",
        "قضى الحارس إجازته مع أسرته في الريف.",
        "حرم الشيخ قتل المسلم في خطبته.",
        "نقل الشخصان بعدها إلى المستشفى.",
        "كان الرجل جادا في محاولة الانتحار.",
    ],
)
def test_what_only_names_a_harm_is_no_figure(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("تم اعتقاله أمس في المطار.", [("detained", 1, 1)]),
        ("نزح 200 شخص من القرية.", [("displaced", 200, 200)]),
        ("عثرت الشرطة على جثة رجل في النهر.", [("killed", 1, 1)]),
        ("انتشل الغواصون جثة الصياد أمس.", [("killed", 1, 1)]),
        ("سقوط عشرة قتلى في المعارك.", [("killed", 10, 10)]),
        ("ضبط 30 مهربا في الميناء.", [("detained", 30, 30)]),
        ("انتشل رجال الإنقاذ 20 من القتلى.", [("killed", 20, 20)]),
    ],
)
def test_what_tells_of_a_harm_stays_one(text, figures):
    assert told(text) == figures


def test_a_pronoun_does_not_hold_again_who_is_told_to_be_held():
    assert told("أوقفت الشرطة شابا في السوق. وقد تم اعتقاله بعد مطاردة.") == [("detained", 1, 1)]


def test_a_denied_death_of_one_is_a_death_of_none():
    assert told("نفت السفارة مقتل مواطن في الحادث.") == [("killed", 0, 0)]


@pytest.mark.parametrize(
    "text",
    [
        "هرب عدد من القادة إلى الجبال.",
        "هروب سجين من المستشفى.",
        "زارت مفوضية شؤون اللاجئين البلاد.",
        "سلمت الشرطة جثة الحارس بحضور عشرة محققين.",
    ],
)
def test_fugitives_and_offices_are_no_figures(text):
    assert told(text) == []


def test_part_of_those_told_is_no_figure_without_its_number():
    assert told("قتل عشرون مدنيا بينهم عدد من الأطفال في القصف.") == [("killed", 20, 20)]


def test_a_hurt_that_is_excepted_is_not_denied():
    assert ("injured", 0, 0) not in told("لم يصب السائق سوى بجروح طفيفة.")


def test_some_of_the_bodies_are_a_part():
    assert ("killed", 3, 3) in told("استقبل المستشفى 19 جثة، بينها ثلاث جثث لأطفال، بعد الغارة.")


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("بلغ عدد قتلى السيول مئة، فيما بلغ عدد المتضررين مليون شخص.", [("killed", 100)]),
        ("عدد القتلى في العاصفة ستة، ووصل عدد المتطوعين إلى 52 شخصا.", [("killed", 6)]),
        ("ارتفع عدد القتلى إلى تسعة، ووصل عدد الجرحى إلى 40 شخصا.", [("killed", 9), ("injured", 40)]),
        ("انتشل الغواصون في ٢٨ أغسطس٢٠١٣ جثث ستة صيادين.", [("killed", 6)]),
        ("قتل في آذار 2000 شخص.", [("killed", 2000)]),
        ("عثر خفر السواحل على خمس جثث في زورق كان يقل 212 شخصا آخرين.", [("killed", 5)]),
        ("انتشل الغواصون جثث 12 شخصا من البحر.", [("killed", 12)]),
        ("أنقذت الفرق 13 حالة غرق خلال الصيف.", []),
        ("أصيب تسعة من رجال الكتيبة 12 والأهالي قرب الجسر.", [("injured", 9)]),
        ("أصيب قائد الكتيبة وسبعة من مساعديه.", [("injured", 1), ("injured", 7)]),
        ("تحصد الطرق أرواح السائقين بمعدل 20 وفاة يوميا.", []),
        ("نقلت فرق الإنقاذ 60 شخصا إلى مكان آمن.", []),
        ("أصابت القذائف خمس وحدات من المصنع.", []),
        ("الفريق يخسر 1 - 3 أمام ضيفه.", []),
        ("خسرت القوات 12 جنديا في الكمين.", [("killed", 12)]),
        ("الداء يصيب نحو مليوني شخص في القارة.", []),
        ("جرى توقيف عدد إجمالي بلغ 51 شخصا.", [("detained", 51)]),
    ],
)
def test_a_count_of_others_is_of_nobody_harmed(text, figures):
    assert [(f.kind, f.low) for f in read(text)] == figures


def test_who_attacks_is_not_hurt():
    part = sentence("اعتدى سائق بالضرب على حارس في الموقف")
    hurt = [c.phrase.start for c in candidates(part, phrases(part), anchors(part))]
    assert hurt == [4]


def test_who_is_looked_for_to_be_held_is_not_missing():
    assert told("ألقت الشرطة القبض على ثلاثة أشخاص وتبحث عن خمسة آخرين.") == [("detained", 3, 3)]
    assert told("تبحث فرق الإنقاذ عن خمسة مفقودين.") == [("missing", 5, 5)]
