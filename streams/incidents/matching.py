"""How well two reports tell of one happening.

A score is a sum of what place, type, day and toll say; null is a contradiction. Each value below was set on the
scenarios of tests/scenarios and is read as: the same place, type and day join without a number; a region joins when
nothing speaks against it; without a place only an equal toll or the same text joins.
"""

from datetime import date

from schemas.quantities import Kind
from streams.incidents.means import RARE, WIDE, likeness
from streams.incidents.nearness import UNSETTLED, are_within, nearness
from streams.incidents.reports import Report
from streams.text.fingerprints import similarity

JOIN = 4.0
"""Least score at which a report joins."""
MERGE = 4.5
"""Least score with a second incident at which a report shows that both are one."""
COPY = 6.0
SAME_ARTICLE = 4.0
COPY_SIMILARITY = 0.5
TELLING_SKETCH = 8
"""Hashes below which two texts are copies only if they are equal: short reports of two happenings share most words."""
LEAST_SHARED = 0.25
"""Share of equal hashes below which two sketches need not be compared."""
SAME_DAY, CLOSE_DAY, NEXT_DAY, LATER, RECALLED, BEYOND = 1.5, 1.0, 0.0, -1.1, -2.0, -9.0
EQUAL_TOLL, CLOSE_LARGE_TOLL, CLOSE_TOLL, ONE_DEAD, RISING, OTHER_TOLL = 1.5, 1.0, 0.7, 0.3, 0.0, -1.5
THE_ONLY_ONE = 1.0
"""Of two places that may be one, where the country rarely has two happenings of the type in a day."""
REACH_KM = 250
"""How far apart two towns can be that one earthquake struck."""
MANY = 20
"""A toll from which a country rarely has two of a kind in a day."""
STEEP = 3
"""A toll that grows by more than this factor is another toll, unless it comes later."""
TELLING = 5
"""Least equal toll that joins two reports without a common place."""
FEW = 3
"""Tolls that differ by no more than this are close."""


def are_copies(one: Report, other: Report) -> bool:
    """Whether both articles carry one text."""
    if min(len(one.sketch), len(other.sketch)) < TELLING_SKETCH:
        return bool(one.sketch) and one.sketch == other.sketch
    if len(one.shingles & other.shingles) < LEAST_SHARED * min(len(one.shingles), len(other.shingles)):
        return False
    return similarity(one.sketch, other.sketch) >= COPY_SIMILARITY


def affinity(one: Report, other: Report) -> float | None:
    """Score of a pair, the same whichever comes first; null where the two contradict each other."""
    if one.country != other.country or are_rivals(one, other):
        return None
    means = likeness(one.type, other.type)
    near = nearness(one.place, other.place)
    if near is None and one.type in WIDE and are_within(one.place, other.place, REACH_KM):
        near = UNSETTLED
    day = day_score(one, other)
    if means is None or near is None or day is None:
        return None
    tolls = toll_score(one, other)
    if tolls == RISING and is_another_day(one, other):
        tolls = OTHER_TOLL
    if near <= UNSETTLED and one.type == other.type in RARE:
        near = THE_ONLY_ONE
    if near <= UNSETTLED and tolls == EQUAL_TOLL and _largest(one, other) < TELLING:
        tolls = CLOSE_TOLL
    return means + near + day + tolls + text_score(one, other)


def are_rivals(one: Report, other: Report) -> bool:
    """Whether one article tells both as two happenings.

    It tells one of them twice where the toll is equal, or where one has no harm of its own: another word for the means.
    """
    same = one.article.article_id == other.article.article_id and one.version == other.version
    return same and bool(one.numbers and other.numbers) and toll_score(one, other) < EQUAL_TOLL


def text_score(one: Report, other: Report) -> float:
    """What the texts add: versions of one article, or copies of one text."""
    if one.ordinal != other.ordinal:
        return 0.0
    if one.article.article_id == other.article.article_id:
        return SAME_ARTICLE
    return COPY if are_copies(one, other) else 0.0


def day_score(one: Report, other: Report) -> float | None:
    """How well the days agree; null where both are known and differ."""
    gap = max((one.first_day - other.last_day).days, (other.first_day - one.last_day).days)
    if one.dated and other.dated:
        return None if gap > 1 else SAME_DAY if gap <= 0 else NEXT_DAY
    if gap > 1:
        return BEYOND
    return _undated(one, other)


def is_another_day(one: Report, other: Report) -> bool:
    """Whether a report of a smaller toll names a later day: a second raid, not a toll that fell."""
    earlier, later = (one, other) if one.order < other.order else (other, one)
    if not (one.dated and other.dated and later.first_day > earlier.last_day):
        return False
    kinds = one.numbers.keys() & other.numbers.keys()
    return any(max(later.numbers[kind]) < max(earlier.numbers[kind]) for kind in kinds)


def _undated(one: Report, other: Report) -> float:
    """An undated report most likely tells of its own day or the day before; where a toll rose, of an earlier one."""
    if "background" in (one.status, other.status):
        return RECALLED
    days = abs((_likely_day(one) - _likely_day(other)).days)
    later = max(one, other, key=lambda report: report.order)
    scores = (CLOSE_DAY, NEXT_DAY, LATER) if later.recounts else (CLOSE_DAY, LATER, RECALLED)
    return scores[(days > 1) + (days > FEW)]


def _likely_day(one: Report) -> date:
    return one.last_day if one.dated else one.told_at.date()


def toll_score(one: Report, other: Report) -> float:
    """How well the numbers agree, by the kind that says most; 0 where they cannot be compared, or one denies them."""
    least = 0.0 if "denied" in (one.status, other.status) else OTHER_TOLL
    shared = one.numbers.keys() & other.numbers.keys()
    if not shared:
        return 0.0
    return max(least, *(_kind_score(one, other, kind) for kind in shared))


def _largest(one: Report, other: Report) -> int:
    """The largest number on which both agree."""
    kinds = one.numbers.keys() & other.numbers.keys()
    return max((number for kind in kinds for number in one.numbers[kind] & other.numbers[kind]), default=0)


def _kind_score(one: Report, other: Report, kind: Kind) -> float:
    ours, theirs = one.numbers[kind], other.numbers[kind]
    shared = ours & theirs
    if shared:
        return EQUAL_TOLL if max(shared) >= FEW else ONE_DEAD
    earlier, later = (ours, theirs) if one.order < other.order else (theirs, ours)
    before, after = max(earlier), max(later)
    small, large = sorted((before, after))
    if large - small <= FEW or large <= small * 1.5:
        return CLOSE_LARGE_TOLL if small >= MANY else CLOSE_TOLL
    return RISING if after > before or large <= small * STEEP else OTHER_TOLL


def contradicts(one: Report, other: Report) -> bool:
    """Whether two reports of two incidents speak against the two being one."""
    return affinity(one, other) is None or toll_score(one, other) < 0
