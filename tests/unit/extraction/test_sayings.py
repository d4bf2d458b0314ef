"""Who speaks, in every construction: speakers of each kind put into each frame, then sentences with several."""

from datetime import UTC, datetime

import pytest

from schemas.articles import Article
from streams.extraction import pipeline
from streams.text.cleaning import clean

NOW = datetime(2020, 5, 5, 12, tzinfo=UTC)
ARABIC = {
    "وزارة الصحة العراقية": "health_ministry",
    "المتحدث باسم وزارة الصحة": "health_ministry",
    "وزير الداخلية": "interior_ministry",
    "الدفاع المدني السوري": "civil_defence",
    "قائد شرطة المحافظة": "police",
    "مصدر طبي": "hospital",
    "الجيش الإسرائيلي": "army",
    "وزارة الدفاع الروسية": "army",
    "الهلال الأحمر الفلسطيني": "rescuers",
    "رئيس الوزراء": "government",
    "محافظ نينوى": "official",
    "النيابة العامة": "official",
    "المرصد السوري لحقوق الإنسان": "monitors",
    "الأمم المتحدة": "monitors",
    "حركة طالبان": "armed_group",
    "قوات سوريا الديمقراطية": "armed_group",
    "شهود عيان": "witnesses",
    "التلفزيون الرسمي": "media",
}
ARABIC_FRAMES = (
    "قال {} إن 12 شخصا قتلوا في انفجار ببغداد أمس.",
    "أعلنت {} مقتل 12 شخصا في انفجار ببغداد.",
    "قتل 12 شخصا في انفجار ببغداد، بحسب {}.",
    "قتل 12 شخصا في انفجار ببغداد أمس، وفق ما أعلن {}.",
    "قتل 12 شخصا في انفجار ببغداد، كما ذكرت {}.",
    "قتل 12 شخصا في انفجار، نقلا عن {}.",
    "وبحسب {} فإن 12 شخصا قتلوا في الانفجار.",
    "نقلت وكالة فرانس برس عن {} قوله إن 12 شخصا قتلوا في انفجار.",
)
ENGLISH = {
    "health ministry": "health_ministry",
    "Health Ministry spokesman": "health_ministry",
    "interior ministry": "interior_ministry",
    "fire department": "civil_defence",
    "police": "police",
    "police spokesman": "police",
    "hospital officials": "hospital",
    "doctor at the hospital": "hospital",
    "Israeli military": "army",
    "coast guard": "rescuers",
    "government": "government",
    "mayor": "official",
    "Syrian Observatory for Human Rights": "monitors",
    "UN refugee agency": "monitors",
    "Taliban": "armed_group",
    "residents": "witnesses",
    "Xinhua news agency": "media",
}
ENGLISH_FRAMES = (
    "The {} said 12 people were killed in an explosion in Baghdad on Monday.",
    "Twelve people were killed in an explosion in Baghdad, the {} said.",
    "Twelve people were killed in an explosion in Baghdad, according to the {}.",
    "At least 12 people were killed in an explosion in Baghdad, the {} told Reuters.",
    "According to the {}, 12 people died in the blast.",
    "An explosion killed 12 people in Baghdad on Monday, said the {}.",
    "The {} confirmed that 12 people had been killed in the blast.",
)
TITLES = (
    ("ar", "{}: مقتل 12 شخصا في انفجار ببغداد"),
    ("en", "12 killed in Baghdad blast: {}"),
    ("en", "12 killed in blast, {} say"),
)


def claimants(body, title=None):
    """Kind of claimant of each figure, by its number."""
    article = clean(Article(id="a", title=title, body=body, published_at=NOW), NOW)
    read = pipeline.extract(article)
    found = [*read.figures, *(f for event in read.events for f in event.figures)]
    return {f.low: f.attribution and f.attribution.kind for f in found}


@pytest.mark.parametrize("frame", ARABIC_FRAMES)
def test_arabic_frame_tells_its_speaker(frame):
    found = {name: claimants(frame.format(name)).get(12) for name in ARABIC}
    assert found == ARABIC


@pytest.mark.parametrize("frame", ENGLISH_FRAMES)
def test_english_frame_tells_its_speaker(frame):
    found = {name: claimants(frame.format(name)).get(12) for name in ENGLISH}
    assert found == ENGLISH


@pytest.mark.parametrize(("language", "title"), TITLES)
def test_title_tells_its_speaker(language, title):
    names = ARABIC if language == "ar" else ENGLISH
    body = "تتواصل أعمال البحث في بغداد." if language == "ar" else "Rescue work went on in Baghdad."
    found = {name: claimants(body, title.format(name)).get(12) for name in names}
    assert found == names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال مسؤول محلي إن الشرطة قتلت ثلاثة مسلحين في المدينة.", {3: "official"}),
        (
            "قال الجيش إن 3 جنود قتلوا في الهجوم، فيما أعلنت حركة طالبان مقتل 10 جنود.",
            {3: "army", 10: "armed_group"},
        ),
        ("قتل 3 مدنيين بحسب الدفاع المدني، و5 مدنيين بحسب المرصد السوري.", {3: "civil_defence", 5: "monitors"}),
        (
            "قال مصدر طبي إن 3 مدنيين قتلوا في القصف. وأضاف المصدر أن 5 آخرين أصيبوا بجروح.",
            {3: "hospital", 5: "hospital"},
        ),
        (
            "قالت وزارة الصحة إن 3 مدنيين قتلوا في القصف. وأضافت أن 5 آخرين أصيبوا بجروح.",
            {3: "health_ministry", 5: "health_ministry"},
        ),
        (
            "قال محمد علي المتحدث باسم الشرطة إن 3 مدنيين قتلوا في الانفجار. وأوضح علي أن 5 آخرين أصيبوا بجروح.",
            {3: "police", 5: "police"},
        ),
        (
            "قالت وزارة الصحة إن 3 مدنيين قتلوا في القصف. وقال سعيد خالد إن 5 آخرين أصيبوا بجروح.",
            {3: "health_ministry", 5: None},
        ),
        ("قال محمد خالد لوكالة فرانس برس إن 3 مدنيين قتلوا في القصف.", {3: None}),
        ("ذكرت وكالة الأنباء الرسمية أن وزارة الصحة أعلنت مقتل 3 مدنيين في القصف.", {3: "health_ministry"}),
        ("أعلنت روسيا مقتل 12 جنديا أوكرانيا في غارة.", {12: "government"}),
        ("وأعلن متحدث باسم الحكومة الأفغانية أن 12 شرطيا قتلوا في هجوم شنته طالبان.", {12: "government"}),
        ("أصيب 12 عاملا نقلا إلى المستشفى في القاهرة.", {12: None}),
        ("The mayor said police killed three men in the city.", {3: "official"}),
        (
            "The army said three soldiers were killed, while the Taliban claimed 10 soldiers were killed.",
            {3: "army", 10: "armed_group"},
        ),
        (
            "Three people were killed according to police, while medics put the death toll at five.",
            {3: "police", 5: "hospital"},
        ),
        (
            "Ahmad Khan, a police spokesman, said three people were killed in the blast. He added that five were injured.",
            {3: "police", 5: "police"},
        ),
        ("Three people were killed by police, witnesses said.", {3: "witnesses"}),
        ("State media, citing the health ministry, said 12 people were killed in the strike.", {12: "health_ministry"}),
        ("Reuters quoted a police source as saying 12 people were killed in the strike.", {12: "police"}),
        ("Ukraine said 12 Russian soldiers were killed in the strike.", {12: "government"}),
        ("Twelve people were killed in the attack, which the government blamed on the rebels.", {12: None}),
    ],
)
def test_figure_has_the_speaker_of_its_statement(text, expected):
    assert {low: kind for low, kind in claimants(text).items() if low in expected} == expected
