"""Harm words in another of their senses: an overthrow, a postponement, a sentence, a car that burns, a fighter jet."""

from streams.extraction.ar.homographs import COMMAS
from streams.extraction.ar.reading import Words

OVERTHROW = frozenset(("الاطاحه", "اطاح", "اطاحت"))
RULE = frozenset("رييس نظام حكومه حكم زعيم ملك سلطه رموز به بها بهم".split())
"""Who is overthrown, and not caught: `الإطاحة بالرئيس`."""
POSTPONE = frozenset(("اجلي",))
"""A verb of evacuating that is written like one of postponing."""
COURT, COURT_REACH = (
    frozenset("محكمه محاكمه جلسه نظر حكم قضيه دعوي نطق بت موعد انتخابات اجتماع مباراه امتحانات لجنه".split()),
    3,
)
"""Who postpones, and what: `أجلت المحكمة محاكمة 12 متهما`."""
PRISON, DONE = "سجن", frozenset(("تم", "جري", "تمت", "جرت"))
"""A sentence or a place, and what makes it a deed all the same: `تم سجن`."""
SPENT, JUDGES = "قضي", frozenset("محكمه محاكم قاضي هييه دايره جنايات اتفاق قانون قرار حكم".split())
"""A verb of passing away that is written like one of ruling: `قضت المحكمة`."""
BURNING = frozenset("احترق احتراق احرق احراق حرق".split())
BURNT = frozenset(
    """
    سياره سيارت سيارات سيارته سيارتها مركبه مركبته مركبات شاحنه حافله منزل منزله منزلها منازل بيت بيته بيوت مبني مباني
    محل محلات متجر مصنع مستودع مخزن خيمه خيام غابه غابات اشجار مزرعه محاصيل علم اعلام مخلفات نفايات كنيسه مسجد مكتب
    مقر مدرسه
    """.split()
)
"""What burns that is nobody, right behind the word for that."""
APPEAL, LAW, LAW_REACH = "طعن", frozenset("مقدم نقض حكم احكام قرار قرارات قانون نتايج انتخابات دستوريه".split()), 4
"""A stab that is an appeal: `الطعن المقدم على الحكم`."""
KEEPING, KEPT, KEPT_REACH = (
    frozenset(("احتفظ", "احتفاظ", "الاحتفاظ")),
    ("باصوات", "بحق", "باللقب", "بلقب", "بمقعد", "بمنصب", "بصدار", "بالصدار", "بسري", "بالكاس", "بموقع"),
    5,
)
"""What is kept that is nobody: `احتفظ سبعة أعضاء بأصواتهم`."""
MISSING, FOUND = "missing", frozenset(("عثور", "عثر", "عثرت", "عثروا"))
"""Whoever is found is missing no more: `العثور على مفقود`, but not `للعثور على المفقودين`."""
FALLING, JET = frozenset(("سقط", "سقوط")), frozenset(("مقاتله", "مسيره", "قاذفه"))
"""Aircraft that are written like a woman who fights: `سقوط مقاتلة`."""

TIMES = frozenset(
    """
    يوما ايام اياما ساعه ساعات ساعتين دقيقه دقايق عام عاما اعوام عامين سنه سنوات سنتين شهر شهرا اشهر شهور شهرين اسبوع
    اسبوعا اسابيع اسبوعين ليله ليلته ليلتها ليالي فتره فترات اجازه اجازته اجازتها عطله عطلته وقت وقتا اوقات وقته مده
    محكوميه محكوميته عقوبه عقوبته معظم معظمها بقيه
    """.split()
)
"""What is spent by the verb that also tells of dying, within so many words: `قضى فيها المصور 11 يوما`."""
SPAN, SINCE, SINCE_BACK = 8, frozenset("قبل بعد منذ خلال غضون اثر عقب في".split()), 3
"""Words within which that stands, and those that only date what they stand before."""
ENDS = COMMAS | {".", "(", "عمره", "عمرها", "العمر"}
KILLING, BY_LAW = "قتل", frozenset("خطا عمد متعمد رحيم".split())
"""Killing as the law names it: `القتل العمد`."""
SUICIDE, TRIED, TRIED_BACK = (
    frozenset(("انتحار", "انتحر")),
    frozenset("محاوله حاول حاولت يحاول تحاول محاولا محاولات نيه نيته نيتها".split()),
    3,
)
"""Words of trying and of meaning to, before a suicide that is none then."""


def is_other_sense(words: Words, at: int) -> bool:
    """Whether a harm word tells of none to anybody, by what stands right beside it."""
    harm = words.meanings[at].harm
    if harm is None:
        return False
    behind = words.stem(at + 1)
    if harm.lemma in SUICIDE:
        return any(words.stem(k) in TRIED for k in range(max(0, at - TRIED_BACK), at))
    if harm.lemma in OVERTHROW:
        return behind in RULE or words.form(at + 1) in RULE
    if harm.lemma in POSTPONE:
        return any(words.stem(k) in COURT for k in range(at + 1, at + COURT_REACH))
    if harm.lemma == PRISON:
        return words.form(at - 1).lstrip("وف") not in DONE
    if harm.lemma == SPENT:
        return behind in JUDGES or _passes_time(words, at)
    if harm.lemma == KILLING and words.form(at).endswith("القتل") and behind in BY_LAW:
        return True
    if harm.lemma == APPEAL:
        return any(words.stem(k) in LAW for k in range(at + 1, at + LAW_REACH))
    if harm.lemma in KEEPING:
        return any(words.form(k).startswith(KEPT) for k in range(at + 1, at + KEPT_REACH))
    if harm.kind == MISSING and harm.frame == "n":
        found = words.form(at - 2).lstrip("وف").removeprefix("ال") in FOUND
        return found and words.form(at - 1) == "علي" and harm.shape == "one"
    if harm.lemma in BURNING:
        return behind in BURNT
    return harm.lemma in FALLING and behind in JET


def _passes_time(words: Words, at: int) -> bool:
    """`قضى فيها المصور 11 يوما`, `يقضي إجازته`, but not `قضى قبل ثلاثة أيام`."""
    for k in range(at + 1, at + 1 + SPAN):
        if words.form(k) in ENDS:
            return False
        if words.form(k) in TIMES:
            return not any(words.form(j).removeprefix("و") in SINCE for j in range(max(at + 1, k - SINCE_BACK), k))
    return False
