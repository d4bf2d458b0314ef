"""Arabic numbers: digits and words, with thousands, `(7) سبعة`, and what qualifies them."""

from dataclasses import dataclass

from schemas.quantities import Qualifier
from streams.extraction.ar.reading import Words
from streams.extraction.ar.times import MONTH

YEARS = (1900, 2100)
YEAR = frozenset(("عام", "سنه", "عامي"))
DATE_REACH = 2
"""Words before a year within which a month, `عام` or `منذ` stands."""
HUNDRED, THOUSAND, MILLION = 100, 1_000, 1_000_000
LARGEST = 50_000_000
SINGLE = {"الفا": THOUSAND, "مليونا": MILLION}
"""Two thousand before what it counts (ألفا شخص); behind a number, or alone, one thousand (12 ألفا، بلغت ألفا)."""
WEEKDAY = frozenset({"الاثنين", "والاثنين"})
"""Monday is written as `the two`."""
GLUED: dict[str, Qualifier] = {
    "مالايقل": "at_least", "لايقل": "at_least", "مايزيد": "more_than", "مايفوق": "more_than", "مايربو": "more_than",
    "مايناهز": "about", "مايقارب": "about",
}  # fmt: skip
"""What is often written without its blanks: `مالايقل عن`."""
QUOTES = frozenset(('"', "«", "“", "("))
PARTS = {"نصف": 2, "ربع": 4}
"""Shares of a million, before it and behind it: `نصف مليون`, `مليون ونصف`."""
ONE, TEN = frozenset(("احد", "احدي", "احدا")), frozenset(("عشر", "عشره"))
AND_ONE = frozenset(("واحد", "واحدي"))
"""`وأحد` is written like `واحد`."""
TO = frozenset(("الي", "-", "–", "او"))
"""Words and signs between the least and the most."""
MOST_WORDS = 12
EXCEEDS = frozenset("يتجاوز تتجاوز يتعدي تتعدي يتخطي تتخطي يزيد تزيد يفوق تفوق".split())
"""Verbs that set the most where they are negated: `لا يتجاوز العشرة`."""
UNTOLD = frozenset(("الاف", "ملايين", "الالاف", "الملايين", "لالاف", "لملايين"))
"""Thousands and millions with no number before them: more than two of them, not one."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number in the words `[start, end)`; the digits of the value stand in `[first, end)`."""

    start: int
    first: int
    end: int
    low: int
    high: int | None
    stated: int
    qualifier: Qualifier


def number_at(words: Words, at: int) -> Number | None:
    """The number, with its qualifier, that begins at a position."""
    first, qualifier = qualified(words, at)
    first += first > at and words.form(first) in QUOTES
    read = value_at(words, first)
    if read is None:
        return None
    value, end = read
    pair = _range(words, first, read, told=qualifier == "between")
    if pair:
        low, high, end = pair
        return Number(at, first, end, low, high, high, "between")
    if qualifier == "between":
        return None  # من بين 20 جنديا: the number begins behind it
    if words.form(end) == "(" and words.form(end + 2) == ")" and words.meanings[end + 1].number == value:
        end += 3
    return Number(at, first, end, *bounds(value, qualifier), value, qualifier)


def _range(words: Words, first: int, read: tuple[int, int], *, told: bool) -> tuple[int, int, int] | None:
    """Least, most and end of a range that begins at `first`: `بين سبعين ومئة`, `30 إلى 40 ألفا`, `ثلاثة أو أربعة`.

    `read` is the value there as far as it goes; where `بين` tells that there are two, it may hold both, which then are
    the nearest two that its words can be: `واحد وعشرين ومئة` is 21 and 100, not 1 and 120.
    """
    value, end = read
    if (told or words.form(end) in TO) and not _dates(words, first, value):
        pair = _pair(words, value, value_at(words, end + (words.form(end) in TO or words.form(end) == "و")))
        if pair:
            return pair
    splits = range(first + 1, end if told else 0)
    lower = {k: value_at(words, first, k) for k in splits if words.meanings[k].joined}
    pairs = [_pair(words, low[0], value_at(words, k)) for k, low in lower.items() if low and low[1] == k]
    return min(filter(None, pairs), key=lambda pair: pair[1] / pair[0], default=None)


def _pair(words: Words, low: int, read: tuple[int, int] | None) -> tuple[int, int, int] | None:
    """A range, if the second value is the higher one; thousands told with it are those of the first as well."""
    if read is None:
        return None
    high, end = read
    scale = words.meanings[end - 1].number or 0
    if scale in {THOUSAND, MILLION} and not words.form(end - 1)[0].isdigit() and low < THOUSAND and low * scale < high:
        low *= scale  # بين 5 و7 آلاف
    return (low, high, end) if high > low else None


def _dates(words: Words, at: int, value: int) -> bool:
    """Whether a number is the year of a date, no lower bound: `منذ السابع من أكتوبر 2023 إلى`."""
    if not YEARS[0] < value < YEARS[1] or len(words.form(at)) != len(str(value)):
        return False
    before = [words.form(k).lstrip("وفبل").removeprefix("ال") for k in range(at - DATE_REACH, at)]
    return any(form in MONTH or form in YEAR or form == "منذ" for form in before)


def bounds(value: int, qualifier: Qualifier) -> tuple[int, int | None]:
    """Least and most that a qualified number allows."""
    if qualifier == "more_than":
        return value + 1, None
    if qualifier == "at_least":
        return value, None
    if qualifier == "up_to":
        return 1, value
    if qualifier == "fewer_than":
        return 1, max(value - 1, 1)
    return value, value


def qualified(words: Words, at: int) -> tuple[int, Qualifier]:
    """Where what is qualified begins, and how: `ما لا يقل عن`, `أكثر من`, `نحو`; the position itself and exact else."""
    word, then = words.form(at), words.form(at + 1)
    form = word.lstrip("وبلف")
    if word.lstrip("وف") == "بين":
        return at + 1, "between"
    if form == "ما":
        if then == "لا" and words.form(at + 2) in {"يقل", "تقل"}:
            return at + 4, "at_least"
        if then in {"يزيد", "يربو"} or then == "يفوق":
            return at + 3, "more_than"
        if then in {"يقارب", "يناهز"}:
            return at + 2, "about"
        if then == "بين":
            return at + 2, "between"
    if form in GLUED:
        return at + 1 + (then in {"من", "عن", "علي"}), GLUED[form]
    if word in EXCEEDS and words.form(at - 1) in {"لا", "لم", "لن"}:
        return at + 1 + (then in {"عن", "علي"}), "up_to"
    if form in {"اكثر", "ازيد", "كثر"} or words.flagged(at, "more_than"):
        return at + 1 + (then in {"من", "عن", "علي"}), "more_than"
    if form in {"اقل", "قل"} and then == "من":
        return at + 2, "fewer_than"
    if words.flagged(at, "about"):
        return at + 1 + (then in {"من", "الي"}), "about"
    if words.flagged(at, "up_to") and then == "الي":
        return at + 2, "up_to"
    return at, "exact"


def value_at(words: Words, at: int, stop: int | None = None) -> tuple[int, int] | None:
    """Value and end of the number words that begin at a position, and end before `stop`.

    Units, tens and hundreds fill a group, each once; thousands and millions close one, each smaller than the last.
    """
    form = words.form(at)
    if not _opens(words, at, form) or form in WEEKDAY or _repeated(words, at) or _scales(words, at):
        return None
    broken = _decimal(words, at) or _share(words, at)
    if broken is not None:
        return broken
    last = min(len(words.meanings), at + MOST_WORDS, len(words.meanings) if stop is None else stop)
    total, group, i, taken, smallest = 0, 0, at, False, LARGEST
    sure = (0, at)
    """Value and end before a group that may turn out to be another number."""
    while i < last:
        meaning = words.meanings[i]
        value = _value(words, i)
        if meaning.form in {"(", "و", "ال"} and i + 1 < last and _value(words, i + 1) is not None:
            rest = total >= THOUSAND and not group and (words.meanings[i + 1].number or 0) < THOUSAND
            if meaning.form == "(" or (taken and words.form(i + 1)[0].isdigit() and not rest):
                break
            i += 1
            continue
        if value is None or (taken and meaning.form[0].isdigit() and (group or total < THOUSAND)):
            break
        joined = meaning.joined or words.form(i - 1) == "و" or meaning.form in AND_ONE
        if value >= THOUSAND and not meaning.form[0].isdigit():
            if not taken and meaning.form.lstrip("وبف") in UNTOLD:
                break
            single = SINGLE.get(meaning.form.removeprefix("و"))
            if single and (group or not _counts_people(words, i + 1)):
                value = single
            scale = MILLION if value >= MILLION else THOUSAND
            if scale >= smallest:  # بين ألفين وثلاثة آلاف
                total, i, group = *sure, 0
                break
            total += max(group, 1) * value if value == scale else value
            group, smallest, sure = 0, scale, (total, i + 1)
        elif value == HUNDRED and 2 < group < 10 and not joined:  # noqa: PLR2004 - ثلاث مئة
            group *= HUNDRED
        elif taken and not (_adds(group, value) if joined else group and _teen(words, i, value)):
            break
        else:
            group += value
        taken, i = True, i + 1
    if not total % MILLION and total and not group and (part := PARTS.get(words.form(i).removeprefix("و"))):
        total, i = total + MILLION // part, i + 1
    value = total + group
    return (value, i) if taken and 0 < value <= LARGEST else None


def _opens(words: Words, at: int, form: str) -> bool:
    """Whether a number may begin with a word; most begin none."""
    if form[:1].isdigit() or form in {"(", "و", "ال"} or (form and words.meanings[at].number is not None):
        return True
    bare = form.lstrip("وبلف")
    return bare in ONE or bare in PARTS


def _value(words: Words, at: int) -> int | None:
    """The value of a word; `أحد` is one only where ten or more follow: `أحد عشر`, `إحدى وعشرون`."""
    found = words.meanings[at].number
    if words.form(at).lstrip("وبلف") in ONE and (found is None or found == 1):
        tens = words.meanings[at + 1].number if at + 1 < len(words.meanings) else None
        behind = words.form(at + 1) in TEN if tens == 10 else bool(tens and 10 < tens < HUNDRED)  # noqa: PLR2004
        return 1 if behind and (tens == 10 or words.meanings[at + 1].joined) else found  # noqa: PLR2004
    return found


def _adds(group: int, value: int) -> bool:
    """Whether a value joined by `و` fills what a group leaves open: units before tens, hundreds on either side."""
    if value < 10:  # noqa: PLR2004
        return group % HUNDRED == 0
    if value < HUNDRED:
        return group % HUNDRED == 0 or (value > 10 and group % HUNDRED < 10)  # noqa: PLR2004
    return value < THOUSAND and group < HUNDRED


def _teen(words: Words, at: int, value: int) -> bool:
    """`تسعة عشر`: ten right behind a unit."""
    unit = _value(words, at - 1)
    return value == 10 and unit is not None and 0 < unit < 10  # noqa: PLR2004


def _repeated(words: Words, at: int) -> bool:
    """`(7) سبعة`: digits in brackets that the words behind them repeat."""
    if words.form(at - 1) != "(" or words.form(at + 1) != ")" or not words.form(at)[:1].isdigit():
        return False
    behind = value_at(words, at + 2)
    return behind is not None and behind[0] == words.meanings[at].number


def _scales(words: Words, at: int) -> bool:
    """`284 | مليون`: a million behind digits is no number of its own, also where they are too many to count people."""
    return words.form(at - 1)[:1].isdigit() and at < len(words.meanings) and words.meanings[at].number == MILLION


def _counts_people(words: Words, at: int) -> bool:
    return at < len(words.meanings) and words.meanings[at].person is not None


def _decimal(words: Words, at: int) -> tuple[int, int] | None:
    """`1.7 مليون`, `2,5 الف`."""
    form = words.form(at).replace(",", ".").replace("٫", ".")
    head, _, tail = form.partition(".")
    scale = words.meanings[at + 1].number if at + 1 < len(words.meanings) else None
    if scale not in {THOUSAND, MILLION} or not (head.isdigit() and tail.isdigit()) or len(head) > 4 or len(tail) > 2:  # noqa: PLR2004
        return None
    return int(head) * scale + int(tail) * scale // 10 ** len(tail), at + 2


def _share(words: Words, at: int) -> tuple[int, int] | None:
    """`نصف مليون`."""
    part = PARTS.get(words.form(at).lstrip("وبلف"))
    million = part and at + 1 < len(words.meanings) and words.meanings[at + 1].number == MILLION
    return (MILLION // part, at + 2) if part and million else None
