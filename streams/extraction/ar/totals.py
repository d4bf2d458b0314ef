"""Totals: over a time that a sentence measures, or over several happenings that it speaks of."""

from streams.extraction.ar.candidates import Candidate
from streams.extraction.ar.dated import WIDE
from streams.extraction.ar.reading import Words
from streams.extraction.ar.telling import Around, bare
from streams.extraction.ar.times import MONTH

SINCE_REACH = 4
OFTEN = frozenset("سنويا شهريا اسبوعيا يوميا".split())
STARTS = frozenset("بدايه بدء اندلاع مطلع انطلاق عام سابع حرب انقلاب ثوره انتفاضه تفجر".split())
"""What a total is counted from, words after `منذ`."""
ONGOING = frozenset("المتواصله المتواصل المستمره المستمر الدايره الداير المندلعه المندلع القايمه الجاريه".split())
SERIES = "سلسله"
HAPPENINGS = frozenset("حوادث هجمات اعتداءات تفجيرات غارات انفجارات حرايق".split())
"""Plurals of what harms at one place and time; battles and clashes are often told as one."""
SEVERAL = frozenset("عده عديده متكرره متعدده متعاقبه متتاليه".split())
MANY = frozenset("عديد كثير عشرات ميات الاف".split())
MONTHLY = 16
"""Words from `خلال شهر يوليو` to a figure."""


def lasting(c: Candidate) -> bool:
    """`ما يرفع العدد إلى 212 منذ بداية العام`: a total, for it says since when; `سنويا`, for it says how often."""
    words, first, last = c.words, min(c.anchor.start, c.phrase.start), max(c.anchor.end, c.phrase.end)
    behind = range(last, last + SINCE_REACH)
    if any(words.form(k) in OFTEN for k in (*range(max(0, first - 2), first), *behind)):
        return True
    if any(_going_on(words, k) for k in range(last, last + WIDE)) or _over_months(words, first, last):
        return True
    if words.form(0).removeprefix("و") == "منذ" and c.high != 1:
        return True
    since = next((k for k in behind if words.form(k) == "منذ"), None)
    return since is not None and any(words.form(k).removeprefix("ال") in STARTS for k in range(since + 1, since + 4))


def _going_on(words: Words, at: int) -> bool:
    """`في القتال الدائر منذ شهرين`."""
    return words.form(at) in ONGOING and "منذ" in {words.form(at + 1), words.form(at + 2)}


def _over_months(words: Words, first: int, last: int) -> bool:
    """`خلال يوليو الماضي`, `خلال شهر يوليو`."""
    spans = (k for k in range(max(0, first - MONTHLY), last + SINCE_REACH) if words.form(k).removeprefix("و") == "خلال")
    return any(words.form(k + 1) in MONTH or (words.form(k + 1) == "شهر" and words.form(k + 2) in MONTH) for k in spans)


def of_several(c: Candidate, around: Around) -> bool:
    """`بعد سلسلة حرائق خلفت 40 قتيلا`: the sum of several happenings, where they are not what the lead tells."""
    words, first = c.words, min(c.anchor.start, c.phrase.start)
    if words.field == "title" or words.sentence <= around.opening or c.high == 1:
        return False
    return any(_several(words, k) for k in range(max(0, first - WIDE), first))


def _several(words: Words, at: int) -> bool:
    """`سلسلة هجمات`, `هجمات عدة`, `العديد من الحوادث`."""
    if bare(words.form(at)) not in HAPPENINGS:
        return False
    of_many = words.form(at - 1) == "من" and bare(words.form(at - 2)) in MANY | {SERIES}
    series = bare(words.form(at - 1)).removeprefix("ب") == SERIES
    return series or of_many or words.form(at + 1) in SEVERAL
