"""Harm that lies before the news: told in the pluperfect, in the wake of something, of old; and what is told again."""

from streams.extraction.ar.candidates import Candidate
from streams.extraction.ar.dated import COMMAS, WIDE
from streams.extraction.ar.natural import HOLDING
from streams.extraction.ar.reading import Words
from streams.extraction.ar.telling import bare
from streams.extraction.ar.times import MONTH, PAST

WERE = frozenset("كان كانت كانوا كنا".split())
TOLD = frozenset(
    """
    اعلن اعلنت اعلنوا افاد افادت افادوا ذكر ذكرت ذكروا قال قالت قالوا اكد اكدت اكدوا احصي احصت سجل سجلت وثق وثقت
    اوردت اورد تحدثت تحدث صرح صرحت نقل نقلت ابلغ ابلغت ابلغا كشف كشفت اوضح اوضحت اشار اشارت بث بثت نشر نشرت
    """.split()
)
"""Verbs of saying in the past."""
STARTED = frozenset(
    """
    تعرض لقي قام فجر شهد هاجم نفذ اطلق اقدم فتح شن القي فقد سقط وقع استهدف اقتحم قصف اندلع تسبب اضرم دهس طعن حرر تمكن
    هز دمر احرق نسف هدم ضرب اصطدم انقلب انفجر انهار تحطم انحرف اشتعل التهم اجتاح حدث جري وصل عاد غادر توجه خرج دخل تسلل
    اشتبك احبط اوقع اودي اسفر ادي خلف احيل وجه صدر حكم ادان قرر اصدر رفض طالب هدد توعد تبني نشب عثر انتشل باشر تلقي ورد
    تقدم سيطر استولي احتل طرد حاصر انقطع اعترض اوقف اعتدي
    """.split()
)
"""Verbs of the past in the masculine, which no ending shows, that tell what was done."""
NO_VERBS = frozenset("تحت وقت بيت صوت بنت اخت موت حيث ليست كانت انترنت حوت".split())
PAST_REACH, SHORTEST_VERB = 12, 4
HAD = 2
"""Words from `كان` to the harm of a pluperfect."""
WAKE = frozenset("غداه اعقاب خلفيه".split())
SOON_AFTER = frozenset("غداه اعقاب".split())
ALREADY = 6
"""Words from `سبق` to the harm that came before."""
ACCUSED = frozenset(
    """
    متهم متهما متهمه متهمين متهمون اتهم اتهمت اتهموا تهمه تهم ادين ادينت ادينوا مدان مدانا مدانه مدانين ادانه
    متورط متورطا متورطه متورطين متورطون تورط تورطه تورطهم ضالع ضالعا ضالعين ضلوع ضلوعه ضلوعهم
    """.split()
)
CRIMES = frozenset(("killed", "injured", "killed_or_injured", "abducted"))
CHARGES, CLOSE = 8, 4
"""Words from a charge, or from pride, to what it is about."""
PRIDE = frozenset(
    """
    فخر فخره فخرها فخرهم فخرنا فخري اعتزاز اعتزازه اعتزازها اعتزازهم اعتزازنا افتخار افتخاره افتخارها افتخارهم
    فخور فخورا فخوره فخورون فخورين يفخر تفخر نفخر يفخرون يفتخر تفتخر نفتخر يعتز تعتز نعتز
    """.split()
)
LONG_UNITS = frozenset("اسابيع اسبوعين شهر شهرين اشهر شهور عام عاما عامين اعوام سنه سنتين سنوات عقد عقدين عقود".split())
PRISONS = frozenset("سجون سجن معتقلات".split())
BARS = 8
PERIODS = frozenset("العام السنه الشهر الاسبوع".split())
YEARS = (1900, 2100)
IN = frozenset(("في", "وفي", "ففي"))
FRONTED = 6
"""Words from the start of a sentence within which a time stands in front of its verb."""
COUNTED = 3
"""People from which on the number alone tells that a figure is told again."""


def retold(c: Candidate, earlier: Candidate) -> bool:
    """Whether two figures of an article that are alike are one: many people, or the same noun for a few."""
    return c.low >= COUNTED or (c.phrase.lemma == earlier.phrase.lemma and bool(c.phrase.lemma))


def looks_back(words: Words) -> bool:
    """`وكان الجيش قد قصف …`, `وكانت طائرات استهدفت …`: a sentence in the pluperfect; not `وكان العمال يحفرون …`."""
    if words.form(0).removeprefix("و") not in WERE:
        return False
    return any(words.form(k) == "قد" or _past(words, k) for k in range(1, PAST_REACH))


def _past(words: Words, at: int) -> bool:
    """Whether a word is a verb of the past: by its ending, as a harm word, or as one of those without an ending."""
    form = words.form(at)
    if form in STARTED or form in TOLD:
        return True
    harm = words.meanings[at].harm if at < len(words.meanings) else None
    if harm is not None:
        return harm.slot == "past" and not words.meanings[at].definite
    ended = form.endswith(("ت", "وا", "تا")) and not form.endswith("ات") and not form.startswith("ال")
    return len(form) >= SHORTEST_VERB and ended and form not in NO_VERBS


def behind_the_news(c: Candidate) -> bool:
    """Whether a figure is of a sentence in the pluperfect, and of no sequel: `وكان الحريق قد أخمد، لكن عاملا توفي`."""
    words, first = c.words, min(c.anchor.start, c.phrase.start)
    return looks_back(words) and not says(words) and all(words.form(k).lstrip("و") != "لكن" for k in range(first))


def says(words: Words) -> bool:
    """Whether the pluperfect of a sentence is one of saying: `وكانت الوزارة قد أعلنت …`."""
    return any(words.form(k).removeprefix("و") in TOLD for k in range(1, PAST_REACH))


def recalled(c: Candidate) -> bool:
    """Whether a grammar sets a figure behind the news, whatever else is told."""
    return (
        _had(c)
        or _already(c)
        or _in_the_wake(c)
        or _accused(c)
        or _praised(c)
        or _long_ago(c)
        or _imprisoned(c)
        or _fronted(c)
    )


def _had(c: Candidate) -> bool:
    """`عمال كانوا أصيبوا في الحريق`, `جاره الذي كان أوقف`."""
    if c.anchor.harm.slot != "past":
        return False
    at = c.anchor.start
    return at > 1 and any(c.words.form(k) in WERE for k in range(at - HAD, at))


def _in_the_wake(c: Candidate) -> bool:
    """`في أعقاب مقتل الفتى`, `على خلفية مقتل ضابط`, `غداة انفجار أوقع سبعة قتلى`."""
    words, at = c.words, c.anchor.start
    if c.anchor.frame == "m" and words.form(at - 1).lstrip("وب") in WAKE:
        return True
    first = min(at, c.phrase.start)
    for k in range(first - 1, max(0, first - WIDE), -1):
        if words.form(k) in COMMAS:
            return False
        if words.form(k).lstrip("وب") in SOON_AFTER:
            return any(words.flagged(j, "cause") for j in range(k + 2, first))
    return False


def _already(c: Candidate) -> bool:
    """`سبق أن خطف مسلحون مهندسين`, `الموقوف سبق اعتقاله`."""
    words, at = c.words, c.anchor.start
    for k in range(max(0, at - ALREADY), at):
        if words.form(k).lstrip("وف") == "سبق":
            own = k + 1 == at and bool(words.meanings[at].suffix)
            return own or words.form(k + 1).removeprefix("و") == "ان"
    return False


def _accused(c: Candidate) -> bool:
    """`متهم بقتل جاره`, `بتهم تشمل قتل شهود`, `متورط في خطف سائح`: what somebody is tried for came before."""
    words, at = c.words, c.anchor.start
    led = c.anchor.frame == "m" or words.meanings[at].clitic == "ب" or words.form(at - 1) in {"في", "الي", "علي"}
    if not led or c.anchor.kind not in CRIMES or at > c.phrase.start:
        return False
    return _behind(words, at, ACCUSED, CHARGES)


def _praised(c: Candidate) -> bool:
    """`يفخر باستشهاد أخيه`: pride is taken in what is known."""
    return c.anchor.frame == "m" and _behind(c.words, c.anchor.start, PRIDE, CLOSE)


def _behind(words: Words, at: int, heads: frozenset[str], reach: int) -> bool:
    """Whether one of some words stands before a place in its clause."""
    for k in range(at - 1, max(-1, at - reach - 1), -1):
        form = words.form(k)
        if form in COMMAS:
            return False
        forms = {form.removeprefix("و"), bare(form), bare(bare(form).removeprefix("ب"))}
        if forms & heads:
            return True
    return False


def _long_ago(c: Candidate) -> bool:
    """`قتل قبل ثلاثة أشهر`, `قبل عدة أسابيع`; not `قبل شهر من الانتخابات`, which dates by something else."""
    words, last = c.words, max(c.anchor.end, c.phrase.end)
    for k in range(max(0, min(c.anchor.start, c.phrase.start) - CLOSE), last + CHARGES):
        if words.form(k) in COMMAS and k >= last:
            return False
        if words.form(k) == "قبل":
            unit = next((j for j in range(k + 1, k + CLOSE) if words.form(j) in LONG_UNITS), None)
            return unit is not None and words.form(unit + 1) != "من" and words.meanings[unit].number is None
    return False


def _imprisoned(c: Candidate) -> bool:
    """`90 أسيرا في سجون …`: people who are held, and not those who are being taken."""
    if c.anchor.kind not in HOLDING or c.anchor.frame != "n":
        return False
    first, last = min(c.anchor.start, c.phrase.start), max(c.anchor.end, c.phrase.end)
    return any(bare(c.words.form(k)) in PRISONS for k in range(max(0, first - BARS), last + BARS))


def _fronted(c: Candidate) -> bool:
    """`وفي نيسان/أبريل قتل …`, `وفي عام 2013 قتل …`, `والشهر الماضي غرق …`: a time gone by opens the sentence."""
    words = c.words
    at = 1 if words.form(0) in IN else 0
    if words.form(at).lstrip("وف") in PERIODS and words.form(at + 1) in PAST:
        return True
    if not at:
        return False
    stretch = range(1, min(FRONTED, len(words.meanings)))
    stop = next((k for k in stretch if words.form(k) in COMMAS), FRONTED)
    months = any(words.form(k) in MONTH for k in stretch if k < stop)
    years = any(YEARS[0] < (words.meanings[k].number or 0) < YEARS[1] for k in stretch if k < stop)
    return months or years
