"""What carries the status of the figure before on: one breath, one harm word, a sentence that adds, a total gone on."""

from schemas.quantities import Status
from streams.extraction.ar.candidates import Candidate
from streams.extraction.ar.recalled import looks_back

ALSO, ADDED = "كما", 2
"""What opens a sentence that adds to one before it, and how far that, and the harm that it adds, may be."""
SAYING = frozenset("اضاف اضافت تابع تابعت قال قالت اوضح اوضحت اشار اشارت ذكر ذكرت اكد اكدت بين بينت لفت لفتت".split())
FIGHTS = frozenset("المعارك الغارات المواجهات الاشتباكات الهجمات التفجيرات الضربات العمليات الاعتداءات القتال".split())
"""What a total was counted over, told again with the article."""
HAPPENING = frozenset(
    "الهجوم الهجومين الحادث الحادثه التفجير التفجيرين الانفجار القصف الغاره العمليه الاعتداء الحريق الكمين".split()
)
RESUMED = 6


def carried(c: Candidate, before: Candidate | None, told: Status | None) -> Status | None:
    """The status of the figure before, where this one is told in one breath with it, or added to it."""
    if before is None:
        return None
    one = _goes_on(c, before) or _joined(c, before) or _shared(c, before)
    summed = told == "aggregate" and (_resumed(c, before, FIGHTS) or _adds(c, before))
    looked_back = told == "background" and looks_back(before.words) and _resumed(c, before, FIGHTS | HAPPENING)
    return told if one or summed or looked_back else None


def _goes_on(c: Candidate, before: Candidate) -> bool:
    """`كما قتل …`: a sentence that adds to the one before tells of harm as that does."""
    words = c.words
    if looks_back(before.words):
        return False
    near = before.words.field == words.field and 0 < words.sentence - before.words.sentence <= ADDED
    return near and words.form(0) == ALSO and min(c.anchor.start, c.phrase.start) <= ADDED


def _resumed(c: Candidate, before: Candidate, known: frozenset[str]) -> bool:
    """`وتابعت أن 90 أصيبوا في القتال`, `وتوفي في الحادث سائقه`: what was just told of, with the article."""
    words, first, last = c.words, min(c.anchor.start, c.phrase.start), max(c.anchor.end, c.phrase.end)
    next_to = words.field == before.words.field and words.sentence - before.words.sentence == 1
    if not next_to or (words.form(0).lstrip("وف") not in SAYING and c.anchor.start):
        return False
    return any(words.form(k).removeprefix("ب") in known for k in range(first, last + RESUMED))


def _adds(c: Candidate, before: Candidate) -> bool:
    """`كما قتل سبعة وجرح 12`: a verb that goes on behind another one in its sentence."""
    at, end = c.anchor.start, max(before.anchor.end, before.phrase.end)
    if c.words is not before.words or c.anchor.harm.slot != "past" or at > c.phrase.start:
        return False
    return c.words.form(at - 1) == ALSO or (at == end and c.words.meanings[at].joined)


def _joined(c: Candidate, before: Candidate) -> bool:
    """`مقتل 12 شخصا وإصابة 30`: what one breath tells has one status."""
    end = max(before.anchor.end, before.phrase.end)
    side_by_side = c.words is before.words and c.anchor.start == end and c.words.meanings[end].joined
    return side_by_side and c.anchor.frame == before.anchor.frame == "m"


def _shared(c: Candidate, before: Candidate) -> bool:
    """`مقتل 20 مسلحا وتسعة جنود`: what one harm word tells has one status."""
    return c.words is before.words and c.anchor.start == before.anchor.start
