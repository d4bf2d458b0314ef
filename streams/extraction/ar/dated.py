"""What dates a figure: a day said, a span of time behind an earlier happening, an anniversary."""

from datetime import date, datetime

from streams.extraction import dates
from streams.extraction.ar.candidates import Candidate
from streams.extraction.ar.reading import Words
from streams.lexicon.date_words import NTH

WIDE, RELATIVE_REACH, EARLIEST = 12, 4, 1900
RELATIVES = frozenset({"التي", "الذي", "الذين"})
SPANS = frozenset(
    """
    يوم يومين ايام اسبوع اسبوعين اسابيع شهر شهرين اشهر شهور عام عاما عامين اعوام سنه سنتين سنوات
    """.split()
)
COMMAS = frozenset("،,؛:")
SEASONS = frozenset("صيف شتاء ربيع خريف".split())
DECADES = frozenset(
    "الخمسينيات الستينيات السبعينيات الثمانينيات التسعينيات الخمسينات الستينات السبعينات الثمانينات التسعينات".split()
)
MONTH, THIS = "الشهر", frozenset(("الجاري", "الحالي"))
PARTS_OF_MONTH = {"مطلع": 5, "اوايل": 10, "بدايه": 5, "منتصف": 18, "اواخر": 31}
"""The last day of each part of a month."""
SINCE = frozenset("منذ حتي بحلول قرب بين خلال الي اندلع اندلعت بدا بدات انطلق انطلقت".split())
"""Words before a day that begins or ends a time."""
AHEAD, AFTER, DATE, SINCE_REACH, OLD = 14, 14, 4, 8, 10
"""Words before and behind a figure within which a day dates it, words of a date and of what it begins, and days that
part news from old."""
AGO = "قبل"
WITHIN, HOURS, HOURS_REACH = frozenset(("خلال", "غضون", "مدار", "مدي")), frozenset(("ساعه", "ساعات", "الساعات")), 4
"""What a span of hours stands behind, and words to its unit."""
LONGEST = 60
"""Words of a sentence in which a date is looked for; a longer one tells of several times."""


def days_ago(words: Words, published: datetime | None) -> int | None:
    """Days between the only date that a sentence says and publication; null where it says none, or several."""
    if published is None or len(words.meanings) > LONGEST:
        return None
    forms = [meaning.form for meaning in words.meanings]
    said: list[date] = []
    at = 0
    while at < len(forms):
        found = dates.explicit(forms, at, published.date())
        if found is None and forms[at] == AGO:
            found = dates.relative(forms, at, published.date())
        if found and found[1].precision == "day":
            said.append(found[1].end)
        at += found[0] if found else 1
    return (published.date() - said[0]).days if len(set(said)) == 1 else None


def dated_before(c: Candidate, published: datetime | None) -> bool:
    """`قتلت قذيفة في 3 مايو خمسة عمال`, `في مطلع الشهر الحالي`: a day long before publication beside a figure."""
    if published is None:
        return False
    words, first, last = c.words, min(c.anchor.start, c.phrase.start), max(c.anchor.end, c.phrase.end)
    forms = [meaning.form for meaning in words.meanings[: last + AFTER + DATE]]
    for at in range(max(0, first - AHEAD), min(last + AFTER, len(forms))):
        if forms[at] in COMMAS and at >= last:
            return False
        days = _gone(forms, at, published.date())
        if days is not None and not any(form in COMMAS for form in forms[at + 1 : first]):
            return days > OLD and SINCE.isdisjoint(forms[max(0, at - SINCE_REACH) : at])
    return False


def _gone(forms: list[str], at: int, published: date) -> int | None:
    """Days since a day and a month at a place, or since a part of this month; null where there is none."""
    found = dates.explicit(forms, at, published)
    if found and found[1].precision == "day":
        return (published - found[1].end).days
    if forms[at] != MONTH or at + 1 >= len(forms) or forms[at + 1] not in THIS or not at:
        return None
    day = PARTS_OF_MONTH.get(forms[at - 1].lstrip("وب"))
    if day is None and forms[at - 1] == "من" and at > 1:
        day = NTH.get(forms[at - 2])
    return None if day is None else published.day - day


def within_hours(c: Candidate) -> bool:
    """`خلال الـ24 ساعة الماضية 51 شهيدا`: what came to pass in the last hours, in the clause of a figure."""
    words, first, last = c.words, min(c.anchor.start, c.phrase.start), max(c.anchor.end, c.phrase.end)
    for k in (*range(first - 1, max(-1, first - WIDE), -1), *range(last, last + WIDE)):
        if words.form(k).removeprefix("و") not in WITHIN:
            continue
        hours = next((j for j in range(k + 1, k + 1 + HOURS_REACH) if words.form(j) in HOURS), None)
        between = range(hours, first) if hours is not None and k < first else range(last, k)
        if hours is not None and not any(words.form(j) in COMMAS or words.form(j) in SINCE for j in between):
            return True
    return False


def of_old(words: Words, published: datetime | None) -> bool:
    """Whether a sentence tells of a season of another year, or of a decade: `في صيف 2014`, `في التسعينيات`."""
    for k, meaning in enumerate(words.meanings):
        form = meaning.form.lstrip("وب")
        if form in DECADES:
            return True
        after = words.meanings[k + 1].number if k + 1 < len(words.meanings) else None
        if form in SEASONS and after and published and EARLIEST < after < published.year:
            return True
    return False


def after_weeks(c: Candidate) -> bool:
    """`بعد أسبوعين من اعتداءات … التي راح ضحيتها`: the figure of an earlier event that dates the news."""
    words, first = c.words, min(c.anchor.start, c.phrase.start)
    relative = next((k for k in range(first - 1, max(-1, first - RELATIVE_REACH), -1) if words.form(k) in RELATIVES), 0)
    relative = relative or _of_an_earlier(c, first)
    return any(_spanned(words, k) for k in range(relative - 1, max(-1, relative - WIDE), -1))


def _spanned(words: Words, at: int) -> bool:
    """`بعد أسبوعين`, `عقب ثلاثة أيام`."""
    opens = words.form(at).removeprefix("و") in {"بعد", "عقب"}
    return opens and any(words.form(k) in SPANS for k in range(at + 1, at + 4))


def dated_by_another(c: Candidate) -> bool:
    """`بعد يومين من الهدوء، أدت غارة إلى …`: what a span of time behind an earlier happening dates is the news."""
    words = c.words
    if not _spanned(words, 0):
        return False
    comma = next((k for k in range(3, WIDE) if words.form(k) in COMMAS), None)
    return comma is not None and words.flagged(comma + 1, "cause") and c.phrase.start > comma


def _of_an_earlier(c: Candidate, first: int) -> int:
    """Place of `تفجير` in `بعد أيام من تفجير … أسفر عن`: an indefinite noun needs no relative; 0 if there is none."""
    words = c.words
    for k in range(first - 1, max(0, first - WIDE), -1):
        if words.form(k) in COMMAS:
            return 0
        if words.form(k) in {"من", "علي"} and words.form(k - 1) in SPANS:
            led = any(words.flagged(j, "cause") for j in range(k + 2, first))
            return k + 1 if led and not words.meanings[k + 1].definite else 0
    return 0


def commemorated(c: Candidate) -> bool:
    """`في الذكرى الخامسة للهجوم الذي …`: an anniversary recalls what it dates."""
    first = min(c.anchor.start, c.phrase.start)
    return any(c.words.form(k).lstrip("وبلف").removeprefix("ال") == "ذكري" for k in range(first))
