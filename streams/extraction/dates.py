"""When an event happened: own rules on words, against the day of publication."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from hijridate import Hijri

from schemas.articles import CleanArticle
from schemas.dates import DateRange
from streams.lexicon.date_words import (
    AGO_AR,
    AND_TENS,
    COUNTED_EN,
    DAYS_AGO,
    DAYS_AR,
    HIJRI_MONTHS,
    LAST_NIGHT,
    MONTH_PAIRS,
    MONTHS,
    NTH,
    NUMBERS,
    OVERNIGHT,
    PAST,
    RECOUNTED_AR,
    RECOUNTED_EN,
    REPORTING,
    TOLLS,
    TOMORROW,
    WEEKDAYS,
)
from streams.text.sentences import Sentence
from streams.text.tokens import tokens

LEAD = 4
"""In the title and so many sentences an adverb on the reporting verb alone may date the event."""
REPORTED = 3
"""Words after a reporting verb within which an adverb belongs to it."""
AT_ONCE = 2
"""Words after an Arabic verb within which a day is the verb's own: ارتفعت الثلاثاء حصيلة …; others are the event's."""
HARMED = frozenset("killed died wounded injured shot stabbed drowned abducted kidnapped".split())
POSSESSIVE = "'s"
YEARS = range(1900, 2100)
HIJRI_YEARS = range(1343, 1501)
TEN, CENTURY = 10, 100
MONTH_WORDS = frozenset(MONTHS) | {first for first, _ in MONTH_PAIRS}
"""Words with which the name of a month begins."""
DATING = MONTH_WORDS | NTH.keys()
"""Words with which a date begins, beside numbers."""


@dataclass(frozen=True, slots=True)
class Said:
    """A time that a sentence names, and whether it only tells when somebody reported, or counted again."""

    at: int
    range: DateRange
    reported: bool
    owned: bool
    """Whether it owns what happened: Sunday's earthquake."""
    harmed: bool
    """Whether it follows a word of harm: killed last Monday."""


def date_of(clean: CleanArticle, sentences: list[Sentence], wanted: list[int]) -> DateRange | None:
    """The time named in an event's sentences, the first of them before the later.

    None where no time is named, or only a relative one in an article without a day of publication.
    """
    published = clean.ref.published_at.date() if clean.ref.published_at else None
    for index in wanted:
        words = _words(clean, sentences[index])
        found = sorted(times(words, published), key=lambda said: (not said.owned, not said.harmed))
        own = [s for s in found if not s.reported]
        if found and not own and index < LEAD and not recounted(clean, sentences, wanted):
            own = found
        if own:
            return own[0].range
    return None


def recounted(clean: CleanArticle, sentences: list[Sentence], wanted: list[int]) -> bool:
    """Whether an event's sentences tell that its toll rose or fell: then it happened before, and is known."""
    return any(is_recount(_words(clean, sentences[index])) for index in wanted)


def _words(clean: CleanArticle, sentence: Sentence) -> list[str]:
    text = clean.title if sentence.field == "title" else clean.text
    return [t.form for t in tokens(text, sentence.start, sentence.end)]


def times(words: list[str], published: date | None) -> Iterator[Said]:
    """All times that a sentence names, in order."""
    at = 0
    while at < len(words):
        found = explicit(words, at, published) or (relative(words, at, published) if published else None)
        if found is None:
            at += 1
            continue
        width, span = found
        owned = words[at].endswith(POSSESSIVE)
        near = words[max(0, at - REPORTED) : at]
        reported = any(w.lstrip("و") in REPORTING for w in near) or counted_again(words, at)
        yield Said(at, span, reported and not owned, owned, not HARMED.isdisjoint(near))
        at += width


def counted_again(words: list[str], at: int) -> bool:
    """Whether a day at word `at` tells when a toll rose or fell, not when people came to harm."""
    at_once = (w.lstrip("و") for w in words[max(0, at - AT_ONCE) : at])
    changed = not RECOUNTED_EN.isdisjoint(words[:at]) or not RECOUNTED_AR.isdisjoint(at_once)
    return changed and is_of_a_toll(words)


def is_recount(words: list[str]) -> bool:
    """Whether a sentence tells that a toll rose or fell."""
    stands = any(word == "toll" and after in {"at", "now"} for word, after in pairwise(words))
    return stands or (is_of_a_toll(words) and any(w.lstrip("و") in RECOUNTED_AR | RECOUNTED_EN for w in words))


def is_of_a_toll(words: list[str]) -> bool:
    """Whether a sentence speaks of a toll."""
    return not TOLLS.isdisjoint(words) or ("number" in words and not COUNTED_EN.isdisjoint(words))


def relative(words: list[str], at: int, published: date) -> tuple[int, DateRange] | None:
    """Today, yesterday, a weekday, two days ago."""
    word, after, before = words[at].removesuffix(POSSESSIVE), _word(words, at + 1), _word(words, at - 1)
    if word in OVERNIGHT:
        return 1, DateRange(start=published - timedelta(1), end=published, precision="day")
    if (word, after) in LAST_NIGHT:
        return 2, day(published - timedelta(1))
    if word in WEEKDAYS or word.removeprefix("ل") in WEEKDAYS:
        if after in TOMORROW or before in TOMORROW:
            return None
        back = (published.weekday() - WEEKDAYS.get(word, WEEKDAYS.get(word.removeprefix("ل"), 0))) % 7
        return 1, day(published - timedelta(back or (7 if after in PAST or before in PAST else 0)))
    if word in DAYS_AGO:
        weekday = relative(words, at + 1, published) if after in WEEKDAYS else None
        if weekday:
            return 2, weekday[1]
        more = word == "امس" and (before == "اول" or (before == "من" and _word(words, at - 2) == "اول"))
        return 1 + (after == "الاول"), day(published - timedelta(DAYS_AGO[word] + (more or after == "الاول")))
    if word in {"قبل", "منذ"} and after in AGO_AR:
        return 2, day(published - timedelta(AGO_AR[after]))
    if word in {"قبل", "منذ"} and _word(words, at + 2) == DAYS_AR:
        count = _few(after)
        return (3, day(published - timedelta(count))) if count else None
    count = _few(word)
    if count and after == "days" and _word(words, at + 2) == "ago":
        return 3, day(published - timedelta(count))
    return None


def _few(word: str) -> int:
    """How many days a word counts, 0 where it is no small number."""
    return NUMBERS.get(word, int(word) if word.isdecimal() and len(word) == 1 else 0)


def explicit(words: list[str], at: int, published: date | None) -> tuple[int, DateRange] | None:
    """A day and a month, with or without a year, in one of three orders; or a month or a year alone."""
    if not words[at].isdecimal() and words[at] not in DATING:
        return None
    if (number := _number(words, at)) is not None:
        if _word(words, at + 1) in {"/", "-"} and _word(words, at + 3) == _word(words, at + 1):
            return _numeric(words, at)
        month, width = _month(words, at + 1)
        if month:
            found = _dated(number, month, _year(words, at + 1 + width), published)
            return (1 + width, found) if found else None
        hijri, year = HIJRI_MONTHS.get(_word(words, at + 1)), _number(words, at + 2)
        if hijri and year in HIJRI_YEARS:
            islamic = _hijri(number, hijri, year)
            return (3, islamic) if islamic else None
        return None
    if (nth := _nth(words, at)) is not None:
        number, width = nth
        month, more = _month(words, at + width)
        found = _dated(number, month, _year(words, at + width + more), published) if month else None
        return (width + more, found) if found else None
    month, width = _month(words, at)
    if month and words[at].isascii() and (number := _number(words, at + width)) is not None and number not in YEARS:
        found = _dated(number, month, _year(words, at + width + 1), published)
        return (width + 1, found) if found else None
    return None


def _nth(words: list[str], at: int) -> tuple[int, int] | None:
    """A day by its order, and the words up to the month: الثاني والعشرين من."""
    number = NTH.get(words[at])
    if number is None:
        return None
    tens = AND_TENS.get(_word(words, at + 1), 0) if number < TEN else 0
    width = 1 + bool(tens)
    return (number + tens, width + 1) if _word(words, at + width) == "من" else None


def _numeric(words: list[str], at: int) -> tuple[int, DateRange] | None:
    parts = [_number(words, at + step) for step in (0, 2, 4)]
    if None in parts:
        return None
    first, month, last = (p or 0 for p in parts)
    year, number = (first, last) if first in YEARS else (last, first)
    if year not in YEARS:
        return None
    found = _date(year, month, number)
    return (5, day(found)) if found else None


def _dated(number: int, month: int, year: int | None, published: date | None) -> DateRange | None:
    """The day of that year, else the last such day up to publication."""
    if year is not None:
        found = _date(year, month, number)
    elif published is None:
        return None
    else:
        found = _date(published.year, month, number)
        found = _date(published.year - 1, month, number) if found and found > published else found
    return day(found) if found else None


def _hijri(number: int, month: int, year: int | None) -> DateRange | None:
    try:
        found = Hijri(year or 0, month, number).to_gregorian()  # a subclass of date, which orjson refuses
        return day(date(found.year, found.month, found.day))
    except (ValueError, OverflowError):
        return None


def _month(words: list[str], at: int) -> tuple[int | None, int]:
    word = _word(words, at)
    if word not in MONTH_WORDS:
        return None, 1
    pair = MONTH_PAIRS.get((word, _word(words, at + 1)))
    if pair:
        return pair, 2
    found = MONTHS.get(word)
    if found and _word(words, at + 1) == "/" and _word(words, at + 2) in MONTHS:
        return found, 3
    return found, 1


def _year(words: list[str], at: int) -> int | None:
    step = at + (_word(words, at) in {",", "،", "من", "عام", "سنة"})
    number = _number(words, step)
    return number if number in YEARS else None


def _number(words: list[str], at: int) -> int | None:
    word = _word(words, at)
    return int(word) if word.isdecimal() and len(word) <= len(str(YEARS.stop)) else None


def _date(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _word(words: list[str], at: int) -> str:
    return words[at] if 0 <= at < len(words) else ""


def day(of: date) -> DateRange:
    """One day."""
    return DateRange(start=of, end=of, precision="day")
