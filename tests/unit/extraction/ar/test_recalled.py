import pytest

from streams.extraction.ar.recalled import behind_the_news, looks_back, recalled, retold
from tests.unit.extraction.ar.builders import nearest, sentence


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("وكان الجيش قد قصف القرية", True),
        ("وكانت طائرات استهدفت سوقا", True),
        ("وكان ملثمون هاجموا المركز أمس", True),
        ("وكان تسعة عمال غرقوا الأحد", True),
        ("وكان العمال يحفرون نفقا", False),
        ("وكان الرجل مريضا", False),
        ("قصف الجيش القرية وكان قد حاصرها", False),
    ],
)
def test_pluperfect_opens_with_kana_and_holds_a_past(text, back):
    assert looks_back(sentence(text)) is back


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("وكانت قذائف أصابت السوق الأحد ما أدى إلى مقتل ستة باعة", True),
        ("وكانت الوزارة قد أعلنت مقتل ستة باعة", False),
        ("وكان الحريق قد أخمد لكن عاملا قتل", False),
    ],
)
def test_pluperfect_is_behind_the_news_unless_it_is_one_of_saying_or_has_a_sequel(text, behind):
    assert behind_the_news(nearest(text)) is behind


@pytest.mark.parametrize(
    ("text", "old"),
    [
        ("عاد عشرة عمال كانوا أصيبوا في الحريق", True),
        ("عاد عشرة عمال أصيبوا في الحريق", False),
        ("خرجت مظاهرة في أعقاب مقتل طالب", True),
        ("عاد الهدوء غداة مقتل تسعة متظاهرين", True),
        ("عاد الهدوء غداة انفجار أوقع تسعة قتلى", True),
        ("عاد الهدوء غداة الانفجار، وأوقع حريق تسعة قتلى", False),
        ("سبق أن خطف مسلحون ثلاثة مهندسين هناك", True),
        ("سبق الجنود رجال الإطفاء إلى ثلاثة جرحى", False),
        ("قصف الجيش القرية بعد مقتل جندي", False),
        ("يحاكم رجل متهم بقتل جاره", True),
        ("كان ضالعا في خطف سائح", True),
        ("يحاكم بتهم عدة تشمل اغتيال شاهدين", True),
        ("أنكر المتهم التهم، وفي المدينة أدى انفجار إلى مقتل شاهدين", False),
        ("قالت إنها تفخر باستشهاد ابنها", True),
        ("أعلن الأب استشهاد ابنه", False),
        ("قتل خمسة سياح قبل ثلاثة أشهر", True),
        ("قتل خمسة سياح قبل شهر من الانتخابات", False),
        ("ألقي القبض على المتهم", False),
        ("يقبع 30 أسيرا في سجون الاحتلال", True),
        ("اعتقلت الشرطة ثلاثين شخصا ونقلتهم إلى السجن", False),
        ("وفي نيسان قتل مسلحون عشرين مزارعا", True),
        ("وفي عام 2013 قتل عشرون مزارعا", True),
        ("والشهر الماضي غرق عشرون شخصا", True),
        ("وفي المدينة قتل عشرون مزارعا", False),
    ],
)
def test_grammar_that_sets_a_figure_behind_the_news(text, old):
    assert recalled(nearest(text)) is old


@pytest.mark.parametrize(
    ("text", "again", "same"),
    [
        ("مقتل 14 شخصا", "قتل 14 مدنيا", True),
        ("مقتل جندي", "استشهاد جندي", True),
        ("مقتل جندي", "مقتل طفل", False),
    ],
)
def test_many_people_or_the_same_noun_are_told_again(text, again, same):
    assert retold(nearest(again), nearest(text)) is same
