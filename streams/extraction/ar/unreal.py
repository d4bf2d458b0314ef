"""Harm that has not come to pass: denied, sentenced to, feared, demanded, planned, rehearsed, or only thought of."""

from streams.extraction.ar.candidates import Candidate, is_denied_before
from streams.extraction.ar.dated import COMMAS, RELATIVES, WIDE
from streams.extraction.ar.reading import Words
from streams.extraction.ar.telling import bare

DENIAL_REACH = 7
UNTRUE = frozenset("صحيح صحيحه صحيحا دقيق دقيقه حقيقي حقيقيه".split())
MADE_UP = frozenset(
    "مفتعل مفتعله مفبرك مفبركه ملفق ملفقه مختلق مختلقه كاذب كاذبه مكذوب مكذوبه مزعوم مزعومه شايعه اشاعه".split()
)
"""Predicates that call what a sentence tells untrue."""
DENIES = frozenset("تنفيه ينفيه نفته نفاه نفوه ينفونه كذبته كذبه".split())
"""Verbs of denial with what they deny behind them: `وهو ما نفته الوزارة`."""
COURT = frozenset("حكمت حكم حكما احكام احكاما قضت تقضي يقضي المحكمه محكمه عقوبه المفتي مفتي".split())
FEARS = frozenset("يخشي تخشي يخشون خشيه مخاوف تخوف".split())
MAY = frozenset("تودي تتسبب تسفر تسبب تقتل تصيب تكون تصل تخلف".split())
"""Verbs of the present in the feminine that are no past of another verb."""
DRILLS = frozenset("تمرين تمرينا تمارين تدريب تدريبا مناوره مناورات سيناريو تجربه".split())
IMAGINED = frozenset(
    "وهمي وهميا وهميه افتراضي افتراضيا افتراضيه فرضي فرضيا يحاكي تحاكي محاكاه بمحاكاه لمحاكاه مفترض مفترضا".split()
)
DEMANDS = frozenset(
    """
    طالب طالبت طالبوا يطالب تطالب يطالبون مطالبه مطالبات دعا دعت دعوا يدعو تدعو دعوه دعوات هدد هددت هددوا يهدد
    تهدد تهديد تهديدات توعد توعدت توعدوا خطط خططت خططوا يخطط يخططون تخطيط مخطط مخططات حاول حاولت حاولوا يحاول
    يحاولون محاوله محاولات نوي ينوي ينوون نيه اعتزم يعتزم يعتزمون اراد ارادوا يريد يريدون تريد مستعد
    """.split()
)
"""Demands, threats, plans and attempts: what they aim at has not happened."""
PREPARES = frozenset(
    "يعد تعد يعدون يستعد تستعد يستعدون استعد استعدوا اعداد استعداد مهله تامر تامروا يتامرون مومره موامره".split()
)
"""Preparations: words that mean one only before `ل` or `على` and a harm."""
DEMANDED, NEXT = 5, 2
"""Words between them and the harm that a preposition leads to; without one it stands right behind."""
DONE = frozenset("جراء بسبب قيامه قيامها قيامهم لقيامه لقيامها لقيامهم اثر نتيجه بتهمه تهمه اتهام متهم متهمين".split())
"""Words behind which a demand tells what has been done: `طالبوا بعزله بسبب قيامه بقتل جاره`."""
MODAL = frozenset(
    """
    سوف لن لو اذا لولا ربما لعل عسي يمكن يمكنه يمكنها يمكنهم ممكن امكان امكانيه احتمال احتمالات احتماليه محتمل
    محتمله يحتمل كاد كادت كادوا يكاد تكاد لييلا خوفا تحسبا خطر خطوره حتي كي لكي
    """.split()
)
"""Small words of what may be, would be or will be."""
MODAL_REACH = 12
FUTURE = ("سي", "ست", "سن")
SHORTEST_FUTURE = 5


def denied(c: Candidate) -> bool:
    """Whether a verb of denial rules the figure, `نفت الوزارة سقوط قتلى`, or it is called untrue: `لا أساس له`."""
    words, first, last = c.words, min(c.anchor.start, c.phrase.start), max(c.anchor.end, c.phrase.end)
    if any(words.form(k) == "اساس" and words.form(k - 1) in {"لا", "بلا"} for k in range(last, last + WIDE)):
        return True
    return _untrue(words, last) or is_denied_before(words, first, DENIAL_REACH)


def _untrue(words: Words, last: int) -> bool:
    """`… خطف ثلاثة سياح غير صحيحة`, `قصة خطف السائق مفبركة`, `…، وهو ما نفته الحكومة`."""
    for k in range(last, last + WIDE):
        form = words.form(k)
        if form in UNTRUE and words.form(k - 1) in {"غير", "ليس", "ليست"}:
            return True
        if form in DENIES and words.form(k - 1) in {"ما", "الامر", "امر"}:
            return True
        if form in MADE_UP and words.form(k + 1) in {"", "!", ".", "و"} | COMMAS:
            return True
        if form in COMMAS and words.form(k + 1) not in {"وهو", "وهي", "الامر", "امر"}:
            return False
    return False


def sentenced(c: Candidate) -> bool:
    """`حكمت المحكمة بإعدام خمسة`: a sentence that nobody has carried out yet; also what is feared or may be."""
    words, first = c.words, min(c.anchor.start, c.phrase.start)
    if any(words.form(k).lstrip("وف") in FEARS for k in range(max(0, first - DENIAL_REACH), first)):
        return True
    if c.anchor.harm.hint == "execution":
        forms = {m.form.removeprefix("و") for m in words.meanings}
        return bool(forms & COURT) and not any("نفذ" in form or "تنفيذ" in form for form in forms)
    return any(_may(words, k) for k in range(max(0, first - DENIAL_REACH), c.phrase.start))


def _may(words: Words, at: int) -> bool:
    """`قد يؤدي إلى مقتل`: the particle tells what may be, and only before a past what has been."""
    verb = words.form(at + 1)
    return words.form(at).lstrip("وف") == "قد" and (verb.startswith("ي") or verb in MAY)


def demanded(c: Candidate) -> bool:
    """`طالبوا بإعدام`, `محاولة اغتيال`: a verbal noun that a demand, a threat, a plan or an attempt aims at."""
    words, at = c.words, c.anchor.start
    if c.anchor.frame != "m" or at > c.phrase.start:
        return False
    clitic = words.meanings[at].clitic
    if clitic == "ل" and any(bare(words.form(k)) in PREPARES for k in range(max(0, at - NEXT), at)):
        return True
    reach = DEMANDED if clitic.endswith(("ب", "ل")) else NEXT
    for k in range(at - 1, max(-1, at - reach - 1), -1):
        if words.form(k) in DONE:
            return False
        if bare(words.form(k)) in DEMANDS:
            return True
    return False


def rehearsed(c: Candidate) -> bool:
    """`تمرينا يحاكي زلزالا أسفر افتراضيا عن …`: a drill, whose dead are imagined."""
    forms = {m.form.lstrip("و").removeprefix("ال") for m in c.words.meanings}
    return bool(forms & DRILLS and forms & IMAGINED)


def imaginable(c: Candidate) -> bool:
    """Whether a figure can tell of what has not been: a verb of the present, a death sentence, a small word of may."""
    if c.anchor.harm.slot == "present" or c.anchor.harm.hint == "execution":
        return True
    words, first = c.words, min(c.anchor.start, c.phrase.start)
    for k in range(first - 1, max(-1, first - MODAL_REACH - 1), -1):
        if words.form(k) in RELATIVES:
            return False
        if _modal(words.form(k)):
            return True
    return False


def _modal(form: str) -> bool:
    """`سوف`, `ربما`, `سيقتل`, a plan."""
    plain = bare(form)
    future = len(form) >= SHORTEST_FUTURE and form.lstrip("وف").startswith(FUTURE)
    return form.lstrip("وف") in MODAL or plain in DEMANDS or plain in FEARS or future
