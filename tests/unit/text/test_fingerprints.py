from streams.text.fingerprints import similarity, sketch

WIRE = (
    "قالت الشرطة إن خمسة أشخاص قتلوا وأصيب عشرة آخرون في انفجار سيارة مفخخة قرب سوق مزدحمة في وسط المدينة صباح اليوم "
    "وأضافت أن قوات الأمن أغلقت الطرق المؤدية إلى المكان ونقلت المصابين إلى المستشفى العام ولم تعلن أي جهة مسؤوليتها"
)


def test_similarity_of_a_copy_with_an_updated_toll_is_high() -> None:
    copy = WIRE.replace("خمسة", "سبعة") + " وقال شهود إنهم سمعوا دويا هائلا."
    assert similarity(sketch(WIRE), sketch(copy)) >= 0.5


def test_similarity_of_another_text_is_low() -> None:
    other = "اجتمع وزراء الخارجية أمس في العاصمة وناقشوا اتفاق التجارة الجديد مع دول الجوار والمنطقة"
    assert similarity(sketch(WIRE), sketch(other)) < 0.1


def test_sketch_does_not_depend_on_paragraphs() -> None:
    assert sketch("قتل خمسة\nوجرح ستة") == sketch("قتل خمسة وجرح ستة")


def test_sketch_of_nothing_is_empty_and_like_nothing() -> None:
    assert sketch("") == ()
    assert similarity((), (1, 2)) == similarity((), ()) == 0


def test_sketch_is_stable() -> None:
    assert sketch("five people were killed in the town") == (1642614086, 1992226401, 3508889223)
