"""New, background, aggregate, hypothetical or denied: by time words, tense, place in the article, and the number."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import cast

from schemas.quantities import Status
from streams.extraction.ar.candidates import Candidate
from streams.extraction.ar.carried import carried
from streams.extraction.ar.choice import CHANGES, REACHED, TOLL_REACH, likeliest
from streams.extraction.ar.dated import (
    COMMAS,
    RELATIVE_REACH,
    RELATIVES,
    SPANS,
    WIDE,
    after_weeks,
    commemorated,
    dated_before,
    dated_by_another,
    days_ago,
    of_old,
    within_hours,
)
from streams.extraction.ar.features import bucket
from streams.extraction.ar.mere import COUNTS
from streams.extraction.ar.recalled import COUNTED, TOLD, WERE, behind_the_news, looks_back, recalled, retold
from streams.extraction.ar.telling import Around, bare
from streams.extraction.ar.times import MONTH, SPANNING, periods
from streams.extraction.ar.totals import HAPPENINGS, lasting, of_several
from streams.extraction.ar.unreal import demanded, denied, imaginable, rehearsed, sentenced
from streams.extraction.scoring import table

Alike = tuple[str, int, int | None]
STATUSES: tuple[Status, ...] = ("new", "background", "aggregate", "hypothetical", "denied")
TIME = ("past_time", "since", "news_time", "hypothetical", "denied", "negation")
EXECUTED, CARRIED = frozenset("نفذ نفذت نفذوا نفذا".split()), 5
"""Verbs that carry a sentence out, and the words behind them within which it is named."""
PRINTED = frozenset("ذكر ذكرت ذكرنا اورد اوردت اوردنا نشر نشرت نشرنا نشرناه ورد وردت اعلن اعلنت اعلنا قلنا".split())
WRONGLY = frozenset("خطا بالخطا سهوا خاطي خاطيا خاطيه".split())
RETRIBUTION = frozenset("قصاصا تعزيرا".split())
"""How a convict is put to death."""
OPENING = 2
"""The title and the lead, or the first sentences, say what the news is."""
SENTENCES = frozenset("حكم تنفيذ".split())
THEN = frozenset("حينها انذاك وقتها حينذاك يومها عامها".split())
LONG = SPANS | frozenset("حرب حربا معارك مواجهات نزاع صراع حمله عدوان انتفاضه ثوره ازمه اجمالي يوميا موسم".split())
"""What a total lasts for."""
LEADS = ("cause", "report", "matter")
OPENS = frozenset(("يذكر", "يشار", "كان", "كانت", "سبق", "الجدير", "جدير", "تجدر"))
"""Words that open a sentence that looks back."""
NEWS, HEARD = "انباء", 4
CONDOLENCE = frozenset("تعازي تعازيه تعازيها تعازيهم تعازينا تعزيه عزاء مواساه مواساته معزيا يعزي عزي".split())
FEW, MANY = 3, 1000
YEARS = (1900, 2100)
FRESH, OLD = 5, 10
"""Days since the only date of a sentence: up to the first it tells news, from the second on none."""


def statuses(found: Sequence[Candidate], around: Around) -> list[Status]:
    """How the article presents each of its figures, in the order of the text."""
    told: list[Status] = []
    first: dict[Alike, tuple[Candidate, Status]] = {}
    for i, c in enumerate(found):
        before, last = (found[i - 1], told[i - 1]) if i else (None, None)
        key = c.anchor.kind, c.low, c.high
        told.append(status(c, around, before, last, first.get(key)))
        first.setdefault(key, (c, told[-1]))
    return told


def status(
    c: Candidate,
    around: Around,
    before: Candidate | None = None,
    told: Status | None = None,
    alike: tuple[Candidate, Status] | None = None,
) -> Status:
    """How the article presents a figure; `before` is the figure before it, and `told` how that is presented.

    `alike` is the first figure of the article with its kind and numbers, and how that is presented.

    What a grammar settles is not weighed: denials, and `بعد أسبوعين من …`.
    """
    again = alike[1] if alike and retold(c, alike[0]) else None
    settled = _settled(c, around, before) or carried(c, before, told) or _recalled(c, around, again)
    if settled or (again and c.low >= COUNTED):
        return settled or again or "new"
    ruled_out = set(_ruled_out(c, around))
    possible = [s for s in STATUSES if s not in ruled_out]
    return cast("Status", likeliest(signs(c, around), table("ar_status"), possible))


def _settled(c: Candidate, around: Around, before: Candidate | None) -> Status | None:
    """What the figure's own words settle, whatever else the article tells."""
    if denied(c):
        return "denied"
    if sentenced(c) or rehearsed(c) or demanded(c):
        return "hypothetical"
    if after_weeks(c) or commemorated(c) or _mistaken(c) or _punished(c, around) or _told_before(c, before):
        return "background"
    return "aggregate" if lasting(c) or of_several(c, around) else None


def _recalled(c: Candidate, around: Around, again: Status | None) -> Status | None:
    """What looks back is background, unless it tells `again` what the article told before."""
    if looks_back(c.words) and again:
        return again
    return "background" if behind_the_news(c) or recalled(c) or dated_before(c, around.published) else None


def _ruled_out(c: Candidate, around: Around) -> Iterator[Status]:
    """The statuses that a grammar forbids, where it settles none."""
    yield "denied"
    past = days_ago(c.words, around.published)
    risen = _risen(c)
    hours = within_hours(c)
    fresh = _headline(c) or _heard(c) or hours
    if risen or c.high == 1 or fresh:
        yield "aggregate"
    if _carried_out(c, around) or not imaginable(c):
        yield "hypothetical"
    old = (past is not None and past > OLD) or of_old(c.words, around.published)
    dated = past is not None and past <= FRESH and all(m.form != "قد" for m in c.words.meanings)
    if old and not risen and not hours:
        yield "new"
    elif fresh or dated or c.high == 0 or (risen and not _then(c)) or dated_by_another(c):
        yield "background"


def _headline(c: Candidate) -> bool:
    """`مقتل 15 عاملا في منجم`: what a title counts is the news, where it names no time and no several happenings."""
    if c.words.field != "title" or not FEW <= c.low < MANY:
        return False
    forms = {m.form.lstrip("وبل").removeprefix("ال") for m in c.words.meanings}
    dated = any(YEARS[0] < (m.number or 0) < YEARS[1] for m in c.words.meanings)
    return not dated and forms.isdisjoint(LONG | SPANNING | HAPPENINGS | COUNTS | MONTH.keys())


def _heard(c: Candidate) -> bool:
    """`هناك أنباء عن جرحى`, `قدم تعازيه في وفاة 12 عاملا`: nobody hears of, or condoles on, what is long known."""
    words, first = c.words, min(c.anchor.start, c.phrase.start)
    heard = any(words.form(k).lstrip("وب") == NEWS for k in range(max(0, first - HEARD), first))
    return heard or any(bare(m.form) in CONDOLENCE for m in words.meanings[:first])


def _carried_out(c: Candidate, around: Around) -> bool:
    """`نفذت السلطات حكم الإعدام بثلاثة`: a sentence that was carried out, or that a title has and the lead says so."""
    if c.anchor.harm.hint != "execution":
        return False
    before = c.words.meanings[max(0, c.anchor.start - CARRIED) : c.anchor.start]
    opening = (m for s in around.sentences[: OPENING + 1] for m in s.meanings if c.words.field == "title")
    return any(m.form.removeprefix("و") in EXECUTED for m in (*before, *opening))


def _punished(c: Candidate, around: Around) -> bool:
    """`القتل قصاصا بجان قتل آخر`: where an execution is the news, the murder and the arrest came long before."""
    words, at = c.words, c.anchor.start
    near = [words.form(k) for k in range(max(0, at - 3), c.anchor.end + 3)]
    own = any(form in RETRIBUTION or bare(form) in SENTENCES for form in near)
    if own or c.anchor.harm.hint == "execution":
        return False
    return any(m.form in RETRIBUTION for sentence in around.sentences[:OPENING] for m in sentence.meanings)


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
    verbs = REACHED if c.low < MANY else CHANGES  # a large number that is only reached is often one of years
    rose = any(form in verbs and COUNTS & set(forms[k : k + TOLL_REACH]) for k, form in enumerate(forms))
    lasts = any(words.flagged(k, "since") and form not in COUNTS for k, form in enumerate(forms))
    return rose and not lasts and not LONG & set(forms)


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
