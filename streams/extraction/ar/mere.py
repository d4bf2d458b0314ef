"""What names a harm and tells of none: what is only tried or meant, bodies handed over, who flees, who is stranded."""

from streams.extraction.ar.anchors import Anchor
from streams.extraction.ar.counting import Phrase
from streams.extraction.ar.doers import is_doer
from streams.extraction.ar.implied import IN_FRONT
from streams.extraction.ar.reading import Words
from streams.extraction.ar.spared import is_spared

TRYING = ("محاول", "حاول", "يحاول", "تحاول", "نحاول")
"""Beginnings of the forms of trying."""
MEANING = frozenset(
    """
    اراد ارادت ارادوا يريد تريد يريدون يعتزم تعتزم اعتزم ينوي تنوي نوي يسعي تسعي سعي سعت سعوا طالب طالبت طالبوا
    يطالب تطالب قرر قررت قرروا يعتزمون ينوون امر امرت هدد هددت هددوا يهدد تهدد رفض رفضت
    """.split()
)
"""Verbs of meaning to do what follows."""
WITHOUT = "عدم"
"""What takes a deed back: `وعد بعدم اعتقاله`."""
MEANT_BACK = 3
"""Words from a harm back to what makes it no more than meant, with its subject between."""
HANDLED = frozenset(
    """
    تشريح شرح قضيه ثلاجه تسليم سلم سلمت سلموا يسلم تسلم تسلمت تسلموا استلام استلم استلمت استلموا يستلم فحص دفن
    دفنت ترك تركت ابقاء صوره صلاه غسل تغسيل تكفين تشييع شيع شيعت شيعوا احتجاز استرداد استعاده مواراه
    """.split()
)
"""Words of what is done with a body that is long known."""
UNCOVERED = frozenset(
    """
    عثر عثرت عثروا عثرنا يعثر عثور انتشال انتشل انتشلت انتشلوا ينتشل تنتشل ينتشلون اكتشف اكتشفت اكتشفوا اكتشاف سحب سحبت
    سحبوا اخراج اخرج اخرجت اخرجوا وجد وجدت وجدوا وجود استخراج استخرج استخرجت شاهد شاهدت شاهدوا رويه
    """.split()
)
"""Words of finding a body."""
BODY, HANDLED_BACK, UNCOVERED_BACK = frozenset(("جثه", "جثمان", "جثمانا")), 3, 16
FLEEING, RUNNING = "displaced", frozenset(("هرب", "فر", "فرار", "هروب"))
"""The harm of who is driven out, and the words for it that are said of fugitives as well."""
ARMED = frozenset(("militants", "security"))
QUOTES = frozenset(('"', "«", "“"))
SAYING, SAID = (
    frozenset(("مشيرا", "مشيره", "مضيفا", "مضيفه", "طالبا", "طالبه", "طالبين")),
    frozenset(("الي", "ان", "انه", "انها", "بان", "علي", "عدم", "ايضا", "منه", "منها", "منهم")),
)
"""Participles of saying that are nouns for people or names as well, and what stands behind them then."""
RATES = frozenset(("بمعدل", "معدل", "بمتوسط"))
"""What stands before so many in a time: `بمعدل سبعة قتلى في الشهر`."""
LOST = "خسر"
"""A verb of losing, also by a score: `خسر 1-3 أمام ضيفه`."""
AFFLICTS, MULTITUDE = frozenset(("يصيب", "تصيب", "ويصيب", "وتصيب")), 1000
"""What an illness does, and how many it is of that a day's harm hardly is: `يصيب 2.3 مليون شخص`."""
MOVING, SAFE, SAFE_REACH = frozenset(("نقل", "اجلي")), frozenset(("امن", "امنه", "امان")), 5
"""Words of moving people, and of where they are safe: `نقلت 60 شخصا إلى مكان آمن`."""
BODIES = "جثث"
DROWNING, SAVED_REACH = frozenset(("غرق", "غريق")), 3
SAVED = frozenset("انقاذ انقذ انقذت انقذوا ينقذ تنقذ".split())
"""Words of saving: `أنقذت 13 حالة غرق`."""
STRANDED, RESCUE_REACH = "عالق", 6
RESCUED = frozenset(
    """
    انقاذ انقذ انقذت انقذوا ينقذ تنقذ وصل وصلت وصلوا وصول يصل تصل يصلون اعاده اعاد اعادت يعيد تعيد عوده عاد عادوا
    يعود تعود اجلاء اجلت نقل نقلت ينقل تنقل تقل يقل اقلت اخراج اخرج اخرجت ترحيل تحرير حرر حررت
    """.split()
)
"""Words by which stranded people are stranded no more."""
FALLS, FALL_REACH = frozenset(("سقط", "سقوط")), 40
HEIGHTS = frozenset(
    """
    ارتفاع علو منحدر طابق سطح شرفه نافذه سلم دور رافعه سقاله جرف شجره مرتفع حافه دراجه دراجته دراجتها حصان حصانه جواد
    جواده
    """.split()
)
"""From what people fall who may live: that they died, or were wounded, is told by other words."""
SEARCHING, WANTED_BACK = frozenset(("بحث", "تبحث", "يبحث", "يبحثون")), 12
"""Words of looking for somebody, and from them back to who is held already."""
SUFFERED, SUFFERED_REACH = "تعرض", 14
HARMLESS = frozenset(
    "سرقه تحرش محاوله ضغط ضغوط انتقاد انتقادات مضايقات مضايقه ابتزاز احتيال نصب خساره خسائر ازمه".split()
)
"""What people suffer that wounds nobody: `تعرض تاجر لسرقة`."""
BODIES_OF_MEN = frozenset(("خليه", "خلايا", "شبكه", "شبكات", "عصابه", "عصابات"))
"""Groups that are taken as one, and are not one person."""
FORBIDDEN, FORBIDDEN_BACK = frozenset("حرم حرمت حرمه تحرم يحرم تحريم".split()), 3
"""Words of what is forbidden, and the words between it and them."""
COUNTS, COUNT_BACK = frozenset("عدد حصيله اعداد محصله".split()), 5
"""Words that open a count, and words from a number back to the one of its own."""


def is_mere(words: Words, phrase: Phrase, anchor: Anchor) -> bool:
    """Whether people stand with a harm word that tells of no harm to them."""
    if phrase.shape == "pronoun":
        return is_meant(words, anchor.start) or words.form(anchor.start - 1).lstrip("بل") == WITHOUT
    if phrase.shape == "number" and (_is_rate(words, phrase) or _is_score(words, phrase, anchor)):
        return True
    if _is_unnumbered_part(words, phrase) or _says(words, phrase) or _counts_others(words, phrase, anchor):
        return True
    if (
        is_doer(words, phrase, anchor)
        or is_spared(words, phrase, anchor)
        or _is_moved_on(words, phrase, anchor)
        or _is_doctrine(words, anchor)
    ):
        return True
    if words.form(anchor.start) in AFFLICTS and phrase.low >= MULTITUDE:
        return True
    one = phrase.low == phrase.high == 1
    if phrase.shape == "name" and words.meanings[phrase.start].stem in BODIES_OF_MEN:
        return True
    if anchor.kind == "missing" and _are_wanted(words, anchor):
        return True
    if anchor.harm.lemma == SUFFERED and _suffered_nothing(words, phrase, anchor):
        return True
    if anchor.kind == FLEEING and (one or _are_fugitives(phrase, anchor)):
        return True  # فرار المحافظ
    if _are_safe(words, phrase, anchor) or _are_beside_bodies(words, phrase, anchor):
        return True
    return one and (_is_known_body(words, phrase, anchor) or _fell_from(words, anchor))


def _is_unnumbered_part(words: Words, phrase: Phrase) -> bool:
    """`بينهم عدد من الأطفال`: some of those told, not how many."""
    if phrase.high is not None or phrase.number is not None or phrase.low > 2:  # noqa: PLR2004
        return False
    at = phrase.start - 1
    at -= words.form(at) in QUOTES
    return words.flagged(at, "among")


def _counts_others(words: Words, phrase: Phrase, anchor: Anchor) -> bool:
    """`100 قتيل، وبلغ عدد المتضررين مليون شخص`: the number is of those whom its own count names."""
    if phrase.shape != "number":
        return False
    counted = range(phrase.start - 1, max(anchor.end - 1, phrase.start - COUNT_BACK - 1), -1)
    opened = next((k for k in counted if words.form(k).lstrip("وفب") in COUNTS), None)
    if opened is None or not words.form(opened + 1).startswith("ال"):
        return False  # توقيف عدد إجمالي بلغ 251
    return not any(m.harm for m in words.meanings[opened : phrase.end])


def _are_beside_bodies(words: Words, phrase: Phrase, anchor: Anchor) -> bool:
    """`جثة الحارس … عشرة محققين`, `خمس جثث في قارب يقل 212 شخصا`: people behind bodies that are not theirs."""
    at = anchor.start
    counted = words.form(at) == BODIES and words.meanings[at - 1].number is not None
    bodies = counted or (phrase.low > 1 and words.stem(at) in BODY)
    return bodies and phrase.start > anchor.end and not _some_of(words, phrase, anchor)


def _are_safe(words: Words, phrase: Phrase, anchor: Anchor) -> bool:
    """`نقلت 60 شخصا إلى مكان آمن`, `أنقذت 13 حالة غرق`, `إجلاء العالقين`: who came to no harm after all."""
    if anchor.kind == "injured" and anchor.harm.lemma in MOVING:
        return any(words.stem(k) in SAFE for k in range(phrase.end, phrase.end + SAFE_REACH))
    if anchor.harm.lemma in DROWNING:
        return _near(words, min(anchor.start, phrase.start), SAVED, SAVED_REACH)
    return anchor.harm.lemma.startswith(STRANDED) and _near(words, anchor.start, RESCUED, RESCUE_REACH)


def _is_moved_on(words: Words, phrase: Phrase, anchor: Anchor) -> bool:
    """`تم نقل الشخصين`: people just told of, who are brought to a hospital, count only where they are numbered."""
    moved = anchor.kind == "injured" and anchor.harm.lemma in MOVING and phrase.own is None
    case = phrase.noun is not None and "case" in words.meanings[phrase.noun].flags
    return moved and phrase.definite and not case and phrase.number is None and phrase.shape in {"one", "two", "either"}


def _is_doctrine(words: Words, anchor: Anchor) -> bool:
    """`حرم قتل المسلم`: what is forbidden has not been done."""
    return anchor.frame in {"m", "pt"} and any(
        words.stem(k) in FORBIDDEN for k in range(max(0, anchor.start - FORBIDDEN_BACK), anchor.start)
    )


def _is_rate(words: Words, phrase: Phrase) -> bool:
    """`بمعدل سبعة قتلى في الشهر`: so many in a time, and none of a day."""
    return words.form(phrase.start - 1) in RATES


def _is_score(words: Words, phrase: Phrase, anchor: Anchor) -> bool:
    """`خسر 1-3 أمام ضيفه`: a range that counts nobody named; `أمام` is no imam."""
    ranged = phrase.high not in {None, phrase.low}
    named = phrase.noun is not None and words.form(phrase.noun) != IN_FRONT
    return ranged and not named and anchor.harm.lemma == LOST


def _some_of(words: Words, phrase: Phrase, anchor: Anchor) -> bool:
    """`19 جثة، بينها 3 لأطفال`, `15 جثة، ثلاث منها محترقة`."""
    return any(words.flagged(k, "among") for k in range(anchor.end, phrase.end + 1))


def _says(words: Words, phrase: Phrase) -> bool:
    """`مضيفا أن`, `مشيرة إلى`: no host, and nobody's name."""
    return words.form(phrase.start) in SAYING and words.form(phrase.start + 1) in SAID


def _are_fugitives(phrase: Phrase, anchor: Anchor) -> bool:
    """`هرب عدد من القادة`, `فرار 30 مسلحا`: they were not driven from their homes."""
    return anchor.harm.lemma in RUNNING and (phrase.group in ARMED or phrase.qualifier == "several")


def is_meant(words: Words, at: int) -> bool:
    """`محاولة توقيفه`, `اقتحموا منزله لاعتقاله`, `قرروا قتله`: a harm tried or meant, or the purpose of another."""
    meaning = words.meanings[at]
    noun = meaning.harm is not None and meaning.harm.slot == "noun"
    if noun and meaning.clitic in {"ل", "ول", "فل"}:
        return True
    before = [words.form(k).lstrip("وف") for k in range(max(0, at - MEANT_BACK), at)]
    return any(form.removeprefix("ال").removeprefix("ب").startswith(TRYING) or form in MEANING for form in before)


def _is_known_body(words: Words, phrase: Phrase, anchor: Anchor) -> bool:
    """`تشريح الجثة`, `تسليم جثة ابنه`, `جثة الطفلة`: handed over, or of somebody known, and not found now."""
    at = anchor.start
    if words.stem(at) not in BODY or phrase.start > anchor.end:
        return False
    if any(words.stem(k) in HANDLED for k in range(max(0, at - HANDLED_BACK), at)):
        return True
    known = phrase.own != at and phrase.definite
    return known and not any(words.stem(k) in UNCOVERED for k in range(max(0, at - UNCOVERED_BACK), at))


def _fell_from(words: Words, anchor: Anchor) -> bool:
    """`سقوط طفل من ارتفاع مترين`."""
    last = anchor.end + FALL_REACH
    return anchor.harm.lemma in FALLS and any(words.stem(k) in HEIGHTS for k in range(anchor.end, last))


def _near(words: Words, at: int, forms: frozenset[str], reach: int) -> bool:
    return any(words.stem(k) in forms for k in range(max(0, at - reach), at + reach))


def _are_wanted(words: Words, anchor: Anchor) -> bool:
    """`ألقت القبض على ثلاثة، وتبحث عن اثنين آخرين`: who is looked for to be held as well."""
    before = words.meanings[max(0, anchor.start - WANTED_BACK) : anchor.start]
    return words.stem(anchor.start) in SEARCHING and any(m.harm and m.harm.kind == "detained" for m in before)


def _suffered_nothing(words: Words, phrase: Phrase, anchor: Anchor) -> bool:
    """`تعرض أحد المواقع لقذائف`, `تعرض تاجر لحادث سرقة`: no person, or nothing that wounds."""
    noun = words.meanings[phrase.noun] if phrase.noun is not None else None
    if phrase.shape == "one" and noun is not None and noun.person is None and noun.harm is None:
        return True
    last = max(anchor.end, phrase.end)
    told = range(last, min(last + SUFFERED_REACH, len(words.meanings)))
    first = next((k for k in told if words.form(k).startswith("ل") or words.form(k - 1) == "الي"), None)
    return first is not None and any(words.meanings[k].stem in HARMLESS for k in told if first <= k <= first + 1)
