"""Sentences made by rule: clauses that tell harm, with every kind of number, its scripts, and nouns for people."""

from collections.abc import Iterator
from datetime import UTC, datetime

from schemas.articles import Article
from tests.spelling import spelled

Figure = tuple[str, int, int | None]
ARTICLE = Article(id="a", title="", body="", language="ar", published_at=datetime(2020, 5, 5, tzinfo=UTC))
NOUNS = (
    ("شخص", "أشخاص", "شخصا"),
    ("جندي", "جنود", "جنديا"),
    ("طفل", "أطفال", "طفلا"),
    ("امرأة", "نساء", "امرأة"),
    ("مهاجر", "مهاجرين", "مهاجرا"),
    ("راكب", "ركاب", "راكبا"),
    ("طالبة", "طالبات", "طالبة"),
    ("صحفي", "صحفيين", "صحفيا"),
    ("مواطن", "مواطنين", "مواطنا"),
    ("فلسطيني", "فلسطينيين", "فلسطينيا"),
    ("مزارع", "مزارعين", "مزارعا"),
)
"""One, several (3 to 10) and many (11 to 99)."""
DEAD, HURT = ("قتيل", "قتلى", "قتيلا"), ("جريح", "جرحى", "جريحا")
INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
CLAUSES: list[tuple[str, tuple[str, ...]]] = [
    ("قتل {a} في انفجار وقع أمس بمدينة حلب.", ("killed",)),
    ("أدى الانفجار إلى مقتل {a} وإصابة {b} بجروح.", ("killed", "injured")),
    ("لقي {a} مصرعهم وأصيب {b} في حادث سير.", ("killed", "injured")),
    ("اعتقلت الشرطة {a} في حملة أمنية فجر اليوم.", ("detained",)),
    ("ألقت قوات الأمن القبض على {a} للاشتباه بهم.", ("detained",)),
    ("خطف مسلحون {a} في بغداد صباح الأحد.", ("abducted",)),
    ("استشهد {a} وجرح {b} في غارة جوية.", ("killed", "injured")),
    ("أعلنت وزارة الصحة وفاة {a} وإصابة {b}.", ("killed", "injured")),
    ("وأوضح المصدر أن {a} قتلوا وأن {b} أصيبوا بجروح.", ("killed", "injured")),
    ("وأوضح المصدر أن {b} أصيبوا وأن {a} قتلوا.", ("killed", "injured")),
    ("أسفر القصف عن مقتل ما لا يقل عن {a}.", ("killed at least",)),
    ("قتل أكثر من {a} في المعارك.", ("killed more than",)),
    ("غرق {a} بعد انقلاب قاربهم قبالة السواحل.", ("killed",)),
    ("فقد {a} في عرض البحر.", ("missing",)),
    ("قال المسعفون إنهم نقلوا {a} جرحى إلى المستشفى.", ("injured",)),
    ("انتشلت فرق الإنقاذ جثث {a} من تحت الأنقاض.", ("killed",)),
    ("ارتفع عدد القتلى إلى {a}.", ("killed",)),
    ("راح ضحية الحادث {a} من قرية واحدة.", ("killed",)),
    ("أودى الحادث بحياة {a} على الطريق السريع.", ("killed",)),
    ("قتلت القوات الإسرائيلية {a} قرب الحدود.", ("killed",)),
    ("ما زال مصير {a} مجهولا.", ("missing",)),
    ("نزوح {a} من المدينة خلال أسبوع.", ("displaced",)),
    ("{dead} و{hurt} في تفجير ببغداد", ("killed", "injured")),
    ("قتل {x} وأصيب {y} في تفجير ببغداد", ("killed", "injured")),
]
"""A clause, and what it tells of `a` (or `x`, `dead`) and of `b` (or `y`, `hurt`)."""


PARTS: list[tuple[str, str]] = [
    ("مقتل {a} بينهم {b} في غارة", "killed"),
    ("قتل {a}، من بينهم {b}، في انفجار.", "killed"),
    ("وقال إن {a} قتلوا منهم {b}.", "killed"),
    ("اعتقلت الشرطة {a} بينهم {b}.", "detained"),
    ("لقي {a} مصرعهم، {y} منهم في مكان الحادث.", "killed"),
    ("أصيب {a} بجروح، {y} منهم في حالة خطرة.", "injured"),
    ("فقد {a} بينهم {b} في غرق قارب.", "missing"),
    ("خطف مسلحون {a} بينهم {b} قرب كركوك.", "abducted"),
    ("قتل {a} من عائلة واحدة بينهم {b}.", "killed"),
]
"""Clauses with a whole, `a`, and a part of it, `b` or `y`, and the harm of both."""


SUBJECTS = ("شاب", "مسلح", "رجل", "جندي", "سائق")
OBJECTS = (("شرطيا", 1), ("والده", 1), ("زوجته", 1), ("طفلين", 2), ("ثلاثة أشخاص", 3), ("12 شخصا", 12))
DEEDS: list[tuple[str, str]] = [
    ("قتل {who} {whom} في القاهرة أمس.", "killed"),
    ("طعن {who} {whom} في القاهرة أمس.", "injured"),
    ("خطف {who} {whom} في القاهرة أمس.", "abducted"),
    ("وقالت الشرطة إن {who}ا قتل {whom} في القاهرة.", "killed"),
    ("أقدم {who} على قتل {whom} في القاهرة.", "killed"),
    ("دهس {who} {whom} في القاهرة أمس.", "injured"),
]
"""Clauses with one who does it and one who suffers it."""


def split(clause: str, style: str) -> Iterator[tuple[str, int, int]]:
    """The clause with several wholes and parts, and their numbers."""
    for at, (whole, part) in enumerate(((7, 3), (9, 4), (12, 5), (17, 3), (40, 8))):
        one, two = NOUNS[at % len(NOUNS)], NOUNS[(at + 4) % len(NOUNS)]
        words = {"a": counted(whole, one, style), "b": counted(part, two, style), "y": written(part, style)}
        yield clause.format(**words), whole, part


def said(
    clause: str, kinds: tuple[str, ...], style: str, numbers: tuple[int, ...]
) -> Iterator[tuple[str, set[Figure]]]:
    """The clause with each number, each with three nouns, and the figures that it tells."""
    for at, number in enumerate(numbers):
        other = numbers[(at + 3) % len(numbers)]
        for k in range(3):
            one, two = NOUNS[(at + 4 * k) % len(NOUNS)], NOUNS[(at + 4 * k + 5) % len(NOUNS)]
            text = clause.format(
                a=counted(number, one, style),
                b=counted(other, two, style),
                dead=counted(number, DEAD, style),
                hurt=counted(other, HURT, style),
                x=written(number, style),
                y=written(other, style),
            )
            told = {"injured": other} if len(kinds) > 1 else {}
            yield text, {figure(kind, told.get(kind, number)) for kind in kinds}


def counted(number: int, noun: tuple[str, str, str], style: str) -> str:
    """A number with its noun, which agrees with it."""
    one, several, many = noun
    rest = number % 100
    form = several if 3 <= rest <= 10 else many if rest > 10 else one
    return f"{written(number, style, feminine=one.endswith('ة'))} {form}"


def written(number: int, style: str, *, feminine: bool = False) -> str:
    """A number in one of its scripts."""
    if style == "words":
        return spelled(number, feminine=feminine)
    return {"digits": str(number), "indic": str(number).translate(INDIC), "brackets": f"({number})"}[style]


def figure(kind: str, number: int) -> Figure:
    """What a clause of a kind tells with a number."""
    if kind.endswith(" at least"):
        return kind.removesuffix(" at least"), number, None
    if kind.endswith(" more than"):
        return kind.removesuffix(" more than"), number + 1, None
    return kind, number, number
