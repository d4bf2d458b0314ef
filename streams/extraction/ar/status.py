"""New, background, aggregate, hypothetical or denied: by time words, tense, place in the article, and the number."""

from collections.abc import Iterator
from datetime import datetime
from typing import cast

from schemas.quantities import Status
from streams.extraction.ar.candidates import Candidate, denies_doing, is_denied_before
from streams.extraction.ar.choice import CHANGES, COUNTS, TOLL_REACH, likeliest
from streams.extraction.ar.dated import (
    COMMAS,
    RELATIVE_REACH,
    RELATIVES,
    SPANS,
    WIDE,
    after_weeks,
    commemorated,
    dated_by_another,
    days_ago,
    of_old,
)
from streams.extraction.ar.features import bucket
from streams.extraction.ar.reading import Words
from streams.extraction.ar.telling import Around, bare
from streams.extraction.ar.times import periods
from streams.extraction.scoring import load

STATUSES: tuple[Status, ...] = ("new", "background", "aggregate", "hypothetical", "denied")
TIME = ("past_time", "since", "news_time", "hypothetical", "denied", "negation")
DENIAL_REACH = 7
COURT = frozenset("حكمت حكم حكما احكام احكاما قضت تقضي يقضي المحكمه محكمه عقوبه المفتي مفتي".split())
EXECUTED, CARRIED = frozenset("نفذ نفذت نفذوا نفذا".split()), 5
"""Verbs that carry a sentence out, and the words behind them within which it is named."""
FEARS = frozenset("يخشي تخشي يخشون خشيه مخاوف تخوف".split())
MAY = frozenset("تودي تتسبب تسفر تسبب تقتل تصيب تكون تصل تخلف".split())
"""Verbs of the present in the feminine that are no past of another verb."""
DRILLS = frozenset("تمرين تمرينا تمارين تدريب تدريبا مناوره مناورات سيناريو تجربه".split())
IMAGINED = frozenset(
    "وهمي وهميا وهميه افتراضي افتراضيا افتراضيه فرضي فرضيا يحاكي تحاكي محاكاه بمحاكاه لمحاكاه مفترض مفترضا".split()
)
PRINTED = frozenset("ذكر ذكرت ذكرنا اورد اوردت اوردنا نشر نشرت نشرنا نشرناه ورد وردت اعلن اعلنت اعلنا قلنا".split())
WRONGLY = frozenset("خطا بالخطا سهوا خاطي خاطيا خاطيه".split())
DEMANDS = frozenset(
    """
    طالب طالبت طالبوا يطالب تطالب يطالبون مطالبه مطالبات دعا دعت دعوا يدعو تدعو دعوه دعوات هدد هددت هددوا يهدد
    تهدد تهديد تهديدات توعد توعدت توعدوا خطط خططت خططوا يخطط يخططون تخطيط مخطط مخططات حاول حاولت حاولوا يحاول
    يحاولون محاوله محاولات نوي ينوي ينوون نيه اعتزم يعتزم يعتزمون اراد ارادوا يريد يريدون تريد مستعد
    """.split()
)
"""Demands, threats, plans and attempts: what they aim at has not happened."""
DEMANDED, NEXT = 5, 2
"""Words between them and the harm that a preposition leads to; without one it stands right behind."""
RETRIBUTION = frozenset("قصاصا تعزيرا".split())
"""How a convict is put to death."""
OPENING = 2
"""The title and the lead, or the first sentences, say what the news is."""
SENTENCES = frozenset("حكم تنفيذ".split())
WERE = frozenset("كان كانت كانوا كنا".split())
TOLD = frozenset(
    "اعلن اعلنت اعلنوا افاد افادت ذكر ذكرت قال قالت اكد اكدت احصي احصت سجل سجلت وثق وثقت اوردت اورد تحدثت".split()
)
SINCE_REACH = 4
THEN = frozenset("حينها انذاك وقتها حينذاك يومها عامها".split())
YEARLY = frozenset("سنويا شهريا اسبوعيا".split())
STARTS = frozenset("بدايه بدء اندلاع مطلع انطلاق عام سابع حرب انقلاب ثوره انتفاضه تفجر".split())
"""What a total is counted from, words after `منذ`."""
LONG = SPANS | frozenset("حرب حربا معارك مواجهات نزاع صراع حمله عدوان انتفاضه ثوره ازمه اجمالي يوميا موسم".split())
"""What a total lasts for."""
ALSO, ADDED = "كما", 2
"""What opens a sentence that adds to one before it, and how far that, and the harm that it adds, may be."""
LEADS = ("cause", "report", "matter")
OPENS = frozenset(("يذكر", "يشار", "كان", "كانت", "سبق", "الجدير", "جدير", "تجدر"))
"""Words that open a sentence that looks back."""
YEARS = (1900, 2100)
FRESH, OLD = 5, 10
"""Days since the only date of a sentence: up to the first it tells news, from the second on none."""


def status(c: Candidate, around: Around, before: Candidate | None = None, told: Status | None = None) -> Status:
    """How the article presents a figure; `before` is the figure before it, and `told` how that is presented.

    What a grammar settles is not weighed: denials, and `بعد أسبوعين من …`.
    """
    if denied(c):
        return "denied"
    if _sentenced(c) or _rehearsed(c) or _demanded(c):
        return "hypothetical"
    if after_weeks(c) or commemorated(c) or _mistaken(c) or _punished(c, around) or _told_before(c, before):
        return "background"
    if _lasting(c):
        return "aggregate"
    if before and told and (_goes_on(c, before) or _joined(c, before)):
        return told
    ruled_out = set(_ruled_out(c, around.published))
    possible = [s for s in STATUSES if s not in ruled_out]
    return cast("Status", likeliest(signs(c, around), load("ar_status"), possible))


def _ruled_out(c: Candidate, published: datetime | None) -> Iterator[Status]:
    """The statuses that a grammar forbids, where it settles none."""
    past = days_ago(c.words, published)
    risen = _risen(c)
    if risen:
        yield "aggregate"
    elif _carried_out(c):
        yield "hypothetical"
    old = (past is not None and past > OLD) or of_old(c.words, published)
    if old and not risen:
        yield "new"
    fresh = past is not None and past <= FRESH and all(m.form != "قد" for m in c.words.meanings)
    if fresh or (risen and not _then(c)) or dated_by_another(c):
        yield "background"
    if denies_doing(c.words, min(c.anchor.start, c.phrase.start), WIDE):
        yield "denied"


def _goes_on(c: Candidate, before: Candidate) -> bool:
    """`كما قتل …`: a sentence that adds to the one before tells of harm as that does."""
    words = c.words
    near = before.words.field == words.field and 0 < words.sentence - before.words.sentence <= ADDED
    return near and words.form(0) == ALSO and min(c.anchor.start, c.phrase.start) <= ADDED


def _joined(c: Candidate, before: Candidate) -> bool:
    """`مقتل 12 شخصا وإصابة 30`: what one breath tells has one status."""
    end = max(before.anchor.end, before.phrase.end)
    side_by_side = c.words is before.words and c.anchor.start == end and c.words.meanings[end].joined
    return side_by_side and c.anchor.frame == before.anchor.frame == "m"


def denied(c: Candidate) -> bool:
    """Whether a verb of denial rules the figure, `نفت الوزارة سقوط قتلى`, or it is called untrue: `لا أساس له`."""
    words, first, last = c.words, min(c.anchor.start, c.phrase.start), max(c.anchor.end, c.phrase.end)
    if any(words.form(k) == "اساس" and words.form(k - 1) in {"لا", "بلا"} for k in range(last, last + WIDE)):
        return True
    return is_denied_before(words, first, DENIAL_REACH)


def _sentenced(c: Candidate) -> bool:
    """`حكمت المحكمة بإعدام خمسة`: a sentence that nobody has carried out yet; also what is feared or may be."""
    forms = {m.form.removeprefix("و") for m in c.words.meanings}
    if c.anchor.harm.hint == "execution":
        return bool(forms & COURT) and not any("نفذ" in form or "تنفيذ" in form for form in forms)
    first = min(c.anchor.start, c.phrase.start)
    return any(
        c.words.form(k).lstrip("وف") in FEARS or _may(c.words, k) for k in range(max(0, first - DENIAL_REACH), first)
    )


def _may(words: Words, at: int) -> bool:
    """`قد يؤدي إلى مقتل`: the particle tells what may be, and only before a past what has been."""
    verb = words.form(at + 1)
    return words.form(at).lstrip("وف") == "قد" and (verb.startswith("ي") or verb in MAY)


def _carried_out(c: Candidate) -> bool:
    """`نفذت السلطات حكم الإعدام بثلاثة`: a sentence that was carried out."""
    before = {c.words.form(k).removeprefix("و") for k in range(max(0, c.anchor.start - CARRIED), c.anchor.start)}
    return c.anchor.harm.hint == "execution" and bool(before & EXECUTED)


def _demanded(c: Candidate) -> bool:
    """`طالبوا بإعدام`, `محاولة اغتيال`: a verbal noun that a demand, a threat, a plan or an attempt aims at."""
    words, at = c.words, c.anchor.start
    if c.anchor.frame != "m" or at > c.phrase.start:
        return False
    reach = DEMANDED if words.meanings[at].clitic.endswith(("ب", "ل")) else NEXT
    return any(bare(words.form(k)) in DEMANDS for k in range(max(0, at - reach), at))


def _punished(c: Candidate, around: Around) -> bool:
    """`القتل قصاصا بجان قتل آخر`: where an execution is the news, the murder and the arrest came long before."""
    words, at = c.words, c.anchor.start
    near = [words.form(k) for k in range(max(0, at - 3), c.anchor.end + 3)]
    own = any(form in RETRIBUTION or bare(form) in SENTENCES for form in near)
    if own or c.anchor.harm.hint == "execution":
        return False
    return any(m.form in RETRIBUTION for sentence in around.sentences[:OPENING] for m in sentence.meanings)


def _rehearsed(c: Candidate) -> bool:
    """`تمرينا يحاكي زلزالا أسفر افتراضيا عن …`: a drill, whose dead are imagined."""
    forms = {m.form.lstrip("و").removeprefix("ال") for m in c.words.meanings}
    return bool(forms & DRILLS and forms & IMAGINED)


def _mistaken(c: Candidate) -> bool:
    """`وكنا ذكرنا خطأ أن عدد القتلى …`: a number that the outlet takes back."""
    first = min(c.anchor.start, c.phrase.start)
    forms = {c.words.form(k).lstrip("وف") for k in range(first)}
    return bool(forms & PRINTED and forms & WRONGLY)


def _told_before(c: Candidate, newer: Candidate | None) -> bool:
    """`وفاة 25 شخصا بعدما كانت قد أعلنت وفاة 18`: an older count behind the newer one of its sentence."""
    if newer is None or newer.words is not c.words or newer.low <= c.low:
        return False
    words, first = c.words, min(c.anchor.start, c.phrase.start)
    for k in range(first - 1, max(0, first - WIDE), -1):
        if words.form(k) == "قد" and any(words.form(j).lstrip("وف") in WERE for j in range(max(0, k - 3), k)):
            said = any(words.form(j).removeprefix("و") in TOLD for j in range(k + 1, min(k + 3, first)))
            apart = any(words.form(j) in COMMAS for j in range(k, c.phrase.start))
            return said and not apart and c.anchor.start > k
    return False


def _then(c: Candidate) -> bool:
    """Whether the sentence says that it tells of another time: `ارتفعت الحصيلة حينها إلى 40`."""
    return any(c.words.form(k) in THEN for k in range(len(c.words.meanings)))


def _risen(c: Candidate) -> bool:
    """`ارتفعت حصيلة فيضانات درنة إلى …`: the toll of one event, where no war and no length of time is named."""
    words = c.words
    forms = [m.form.lstrip("وف").removeprefix("ال") for m in words.meanings]
    rose = any(form in CHANGES and COUNTS & set(forms[k : k + TOLL_REACH]) for k, form in enumerate(forms))
    lasts = any(words.flagged(k, "since") and form not in COUNTS for k, form in enumerate(forms))
    return rose and not lasts and not LONG & set(forms)


def _lasting(c: Candidate) -> bool:
    """`ما يرفع العدد إلى 212 منذ بداية العام`: a total, for it says since when; `سنويا`, for it says how often."""
    words, last = c.words, max(c.anchor.end, c.phrase.end)
    if any(words.form(k) in YEARLY for k in range(last, last + SINCE_REACH)):
        return True
    since = next((k for k in range(last, last + SINCE_REACH) if words.form(k) == "منذ"), None)
    return since is not None and any(words.form(k).removeprefix("ال") in STARTS for k in range(since + 1, since + 4))


def signs(c: Candidate, around: Around) -> list[str]:
    """Names of the signs of a figure's status."""
    return [*_signs(c, len(around.sentences), around.published), *_before(c, around), *around.signs(c)]


def _before(c: Candidate, around: Around) -> Iterator[str]:
    """Signs of the sentence before."""
    back = around.before(c.words)
    if back is not None:
        yield from (f"back:{sign}" for sign in dict.fromkeys(periods(back, around.published)))
        yield f"back:opens {back.form(0).removeprefix('و') in OPENS}"


def _signs(c: Candidate, sentences: int, published: datetime | None) -> Iterator[str]:
    words = c.words
    yield f"kind:{c.anchor.kind}"
    yield f"frame:{c.anchor.frame}/{c.anchor.harm.slot}"
    yield f"lemma:{c.anchor.harm.lemma}"
    yield f"shape:{c.phrase.shape}"
    yield f"size:{len(str(c.low))}/{c.phrase.qualifier}"
    yield "title" if words.field == "title" else f"place:{min(words.sentence, 6)}"
    yield f"late:{5 * words.sentence // max(sentences, 1)}"
    if c.phrase.definite:
        yield "def"
    yield f"clitic:{words.meanings[c.anchor.start].clitic}"
    for sign in dict.fromkeys(periods(words, published)):
        yield sign
        yield f"{sign}|{c.anchor.harm.slot}"
    opening = words.form(0).removeprefix("و")
    pluperfect = opening in {"كان", "كانت", "كانوا"} or (words.form(0).startswith("وكان"))
    if pluperfect and any(words.form(k) == "قد" for k in range(1, 8)):
        yield "pluperfect"
    first, last = min(c.anchor.start, c.phrase.start), max(c.anchor.end, c.phrase.end)
    if any(words.form(k) in RELATIVES for k in range(max(0, first - RELATIVE_REACH), first)):
        yield "relative"
    yield from (f"lead:{name}" for name in LEADS if any(words.flagged(k, name) for k in range(first - 4, first)))
    for k, meaning in enumerate(words.meanings):
        side = "in" if first <= k < last else "left" if k < first else "right"
        far = min(bucket(first - k if k < first else max(k - last, 0)) // 3, 2)
        for name in TIME:
            if name in meaning.flags:
                yield f"{side}:{far}:{meaning.form.removeprefix('و')}"
                yield f"{side}:{name}"
                yield f"{name}"
        if meaning.number and YEARS[0] < meaning.number < YEARS[1]:
            year = published.year if published else 0
            yield "year:this" if meaning.number == year else "year:other"
    if words.meanings and words.form(0).startswith(("وكان", "كان", "يذكر", "ويذكر", "يشار", "ويشار")):
        yield f"opens:{words.form(0).removeprefix('و')[:4]}"
