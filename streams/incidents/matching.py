"""How well two reports tell of one happening.

A score is a sum of what place, type, day, toll and text say, less where such happenings are common; null is a
contradiction. Each value below was set on the scenarios of tests/scenarios and on labelled pairs, and is read as: the
same place, type and day join without a number; a region joins when nothing speaks against it; without a place only an
equal toll, a type that is seldom or the same text joins; at a front a place alone joins nothing.
"""

from datetime import date

from schemas.quantities import Kind
from streams.incidents.means import AT_A_FRONT, EVERYDAY, GENERIC, RARE, SELDOM, WIDE, likeness
from streams.incidents.nearness import UNSETTLED, are_within, is_one_spot, nearness
from streams.incidents.reports import Report
from streams.text.fingerprints import similarity

JOIN = 4.0
"""Least score at which a report joins."""
MERGE = 4.5
"""Least score with a second incident at which a report shows that both are one."""
COPY, SAME_ARTICLE, RETOLD, TOLD_APART = 6.0, 4.0, 2.0, -2.0
COPY_SIMILARITY = 0.5
TELLING_SKETCH = 8
"""Hashes below which two texts are copies only if they are equal: short reports of two happenings share most words."""
RETOLD_SIMILARITY = 0.25
"""Similarity from which one text is the other in other words; below it two sketches need not be compared."""
SAME_DAY, CLOSE_DAY, NEXT_DAY, LATER, RECALLED, BEYOND = 1.5, 1.0, 0.0, -1.1, -2.0, -9.0
RARE_TOLL, EQUAL_TOLL, CLOSE_LARGE_TOLL, CLOSE_TOLL, ONE_DEAD, RISING, OTHER_TOLL = 3.0, 1.5, 1.0, 0.7, 0.3, 0.0, -1.5
THE_ONLY_ONE = 1.0
"""Of two places that may be one, where the country rarely has two happenings of the type in a day."""
REACH_KM = 250
"""How far apart two towns can be that one earthquake struck."""
MANY = 20
"""A toll from which a country rarely has two of a kind in a day."""
ROUND = 10
"""Large numbers of which two outlets may both say "about"."""
STEEP = 3
"""A toll that grows by more than this factor is another toll, unless it comes later."""
TELLING = 5
"""Least equal toll that joins two reports without a common place."""
MANY_A_DAY, EACH_DAY = -2.1, -1.1
"""Of happenings such as a front has many in a day, a city one: without a figure a place and an unsaid day join none."""
MOUNTING: frozenset[Kind] = frozenset({"killed", "injured", "killed_or_injured", "missing"})
"""Kinds that are counted on for days. Who is held is counted once: 16 arrests are not those of the one before."""
MOST_OF_A_TITLE = 0.6
FEW = 3
"""Tolls that differ by no more than this are close, if the larger is no more than twice the smaller."""


def are_copies(one: Report, other: Report) -> bool:
    """Whether both articles carry one text."""
    if min(len(one.sketch), len(other.sketch)) < TELLING_SKETCH:
        return bool(one.sketch) and one.sketch == other.sketch
    return are_alike(one, other, COPY_SIMILARITY)


def are_alike(one: Report, other: Report, least: float) -> bool:
    """Whether two texts share at least so much."""
    if len(one.shingles & other.shingles) < RETOLD_SIMILARITY * min(len(one.shingles), len(other.shingles)):
        return False
    return similarity(one.sketch, other.sketch) >= least


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
    if tolls in {RISING, EQUAL_TOLL} and is_another_day(one, other):
        tolls = OTHER_TOLL
    if one.type == other.type in (SELDOM if near == UNSETTLED else RARE) and near <= UNSETTLED:
        near = THE_ONLY_ONE
    if near <= UNSETTLED and tolls == EQUAL_TOLL and _largest(one, other) < TELLING:
        tolls = CLOSE_TOLL
    texts = text_score(one, other, tolls)
    common = 0.0 if texts or tolls >= CLOSE_LARGE_TOLL else frequency(one, other)
    return means + near + day + tolls + texts + common


def frequency(one: Report, other: Report) -> float:
    """What speaks against a pair that shares no figure and no text, where such happenings are common.

    What is recalled by its day, or counted on, is known and so none of many.
    """
    later = max(one, other, key=lambda report: report.order)
    if later.recounts or any(report.status == "background" and report.dated for report in (one, other)):
        return 0.0
    if (one.type, other.type) in AT_A_FRONT:
        counted = bool(one.claims and other.claims)
        return EACH_DAY if counted or is_one_spot(one.place, other.place) else MANY_A_DAY
    return EACH_DAY if one.type in EVERYDAY and other.type in EVERYDAY else 0.0


def are_of_one_text(one: Report, other: Report) -> bool:
    """Whether one version of one article tells both."""
    return one.article.article_id == other.article.article_id and one.version == other.version


def are_rivals(one: Report, other: Report) -> bool:
    """Whether one article tells both as two happenings, each with a toll; of an equal toll it tells twice."""
    if not are_of_one_text(one, other) or not (one.numbers and other.numbers):
        return False
    return toll_score(one, other) < EQUAL_TOLL


def is_kept_out(report: Report, mate: Report) -> bool:
    """Whether a report may not be where another of its article is.

    A mention without a toll is another word for what the article counts, or something else; it keeps no toll out.
    """
    if not are_of_one_text(report, mate):
        return False
    if report.numbers:
        return are_rivals(report, mate)
    word = likeness(report.type, mate.type)
    return word is None or word < GENERIC or (bool(mate.numbers) and report.type == mate.type)


def text_score(one: Report, other: Report, tolls: float) -> float:
    """What the texts add: versions of one article, copies of one text, one retold in other words.

    A text tells each happening once: two of its events, or of copies of it, are two happenings but for an equal toll.
    """
    if are_of_one_text(one, other):
        return 0.0 if tolls >= EQUAL_TOLL else TOLD_APART
    if one.article.article_id == other.article.article_id:
        return SAME_ARTICLE if one.ordinal == other.ordinal else 0.0
    if are_copies(one, other):
        if one.type != other.type and tolls <= 0:
            return COPY if one.ordinal == other.ordinal == 1 else TOLD_APART
        return COPY if one.ordinal == other.ordinal or tolls > 0 else 0.0
    return RETOLD if tolls >= 0 and is_retold(one, other) else 0.0


def is_retold(one: Report, other: Report) -> bool:
    """Whether two titles share most of their words, or two texts that tell of one type of happening a good part."""
    shared = len(one.heading & other.heading)
    if shared >= FEW and shared >= MOST_OF_A_TITLE * min(len(one.heading), len(other.heading)):
        return True
    telling = min(len(one.sketch), len(other.sketch)) >= TELLING_SKETCH
    return one.type == other.type and telling and are_alike(one, other, RETOLD_SIMILARITY)


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
    shared = one.numbers.keys() & other.numbers.keys()
    kinds = shared & {"killed"} or shared
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
    """How well the numbers agree, by the kind that says most; 0 where they cannot be compared, or one denies them.

    Two equal numbers together are as rare as one that is large and not round.
    """
    least = 0.0 if "denied" in (one.status, other.status) else OTHER_TOLL
    shared = one.numbers.keys() & other.numbers.keys()
    if not shared:
        return 0.0
    if sum(number >= FEW for kind in shared for number in one.numbers[kind] & other.numbers[kind]) > 1:
        return RARE_TOLL
    return max(least, *(_kind_score(one, other, kind) for kind in shared))


def _largest(one: Report, other: Report) -> int:
    """The largest number on which both agree."""
    kinds = one.numbers.keys() & other.numbers.keys()
    return max((number for kind in kinds for number in one.numbers[kind] & other.numbers[kind]), default=0)


def _kind_score(one: Report, other: Report, kind: Kind) -> float:
    ours, theirs = one.numbers[kind], other.numbers[kind]
    shared = ours & theirs
    if shared:
        number = max(shared)
        if number >= MANY and number % ROUND:
            return RARE_TOLL
        return EQUAL_TOLL if number >= FEW else ONE_DEAD
    earlier, later = (ours, theirs) if one.order < other.order else (theirs, ours)
    before, after = max(earlier), max(later)
    small, large = sorted((before, after))
    if large <= small * 1.5 or large - small <= min(FEW, small):
        return CLOSE_LARGE_TOLL if small >= MANY else CLOSE_TOLL
    rises = after > before and kind in MOUNTING
    return RISING if rises or large <= small * STEEP else OTHER_TOLL


def contradicts(one: Report, other: Report) -> bool:
    """Whether two reports of two incidents speak against the two being one."""
    apart = affinity(one, other) is None or toll_score(one, other) < 0
    return apart or is_kept_out(one, other) or is_kept_out(other, one)
