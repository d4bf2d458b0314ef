"""Numbers and vague counters with what they count, and the phrase that all of this gives."""

from dataclasses import dataclass
from typing import Literal

from schemas.quantities import Qualifier, Victims
from streams.extraction.ar.numbers import AND_ONE, Number, number_at
from streams.extraction.ar.reading import Words
from streams.extraction.ar.times import MONTH

Shape = Literal[
    "number", "one", "two", "many", "either", "vague", "name", "others", "ordinal", "pronoun", "clause", "nobody"
]  # fmt: skip
SCORES: dict[str, tuple[int, Qualifier]] = {
    "عشرات": (20, "dozens"), "مئات": (200, "hundreds"), "ميات": (200, "hundreds"), "الاف": (2000, "thousands"),
    "ملايين": (2_000_000, "thousands"),
}  # fmt: skip
MULTIPLES: dict[str, int] = {"عشرات": 20, "مئات": 200, "ميات": 200}
SCALES: dict[str, int] = {"الالاف": 1_000, "الاف": 1_000, "الملايين": 1_000_000, "ملايين": 1_000_000}
ORDINALS = {word: n for n, word in enumerate("ثاني ثالث رابع خامس سادس سابع ثامن تاسع عاشر".split(), 2)}
YEARS = range(1800, 2101)
HUNDREDTHS = frozenset(("الميه", "المايه", "المئه"))
NUMBERED = frozenset("الفرقه اللواء الكتيبه الفوج السريه القرار الماده الساعه الرحله القناه".split())
"""What bears a number as its name: `عناصر من الفرقة 30`."""
OPENING = frozenset('("«')
TEENS = frozenset(("عشر", "عشره"))
OF_THEM = frozenset(("منهم", "منهن", "منا"))
MANY = frozenset(("كثيرون", "كثيرين", "عديدون", "عديدين"))


@dataclass(slots=True)
class Phrase:
    """A stretch of words `[start, end)` that can count people."""

    start: int
    end: int
    shape: Shape
    low: int
    high: int | None
    stated: int | None
    qualifier: Qualifier
    noun: int | None = None
    """Position of the counted noun."""
    number: tuple[int, int] | None = None
    group: Victims = "unspecified"
    definite: bool = False
    own: int | None = None
    """Position of the harm word, where the counted noun is one (قتيلا)."""
    lemma: str = ""


def counted(words: Words, at: int) -> Phrase | None:
    """A number with what it counts; null for a measure or a year."""
    number = number_at(words, at)
    if number is None or _counts_nothing(words, at, number):
        return None
    end, noun = number.end, noun_after(words, number.end)
    if _year(words, number) and _dates(words, at, number, noun):
        return None
    if noun == number.end and words.form(at) in AND_ONE and words.meanings[noun].definite:
        return with_noun(words, Phrase(at, noun + 1, "one", 1, 1, 1, "exact", noun))  # وأحد العناصر
    if noun is not None:
        end = noun + 1
    elif _measures(words, end) or _day(words, end):
        return None
    low, high, qualifier = number.low, number.high, number.qualifier
    least = at_least(words, end)
    if least and qualifier in {"exact", "about"}:
        low, high, qualifier = number.stated, None, "at_least"
        end = least if least <= end + 2 else end
    bracketed = words.form(at - 1) == "(" and words.form(number.end) == ")"
    phrase = Phrase(
        at - bracketed, end, "number", low, high, number.stated, qualifier, noun, (number.first, number.end)
    )
    return with_noun(words, phrase)


def _counts_nothing(words: Words, at: int, number: Number) -> bool:
    """`في المئة`, `عناصر من الفرقة 30`: a share, or the number that something has for its name."""
    if words.form(at) in HUNDREDTHS and words.form(at - 1) == "في":
        return True
    named = words.form(at - 1 - (words.form(at - 1) in OPENING)) in NUMBERED
    return named and words.form(number.first).isdigit()


def _dates(words: Words, at: int, number: Number, noun: int | None) -> bool:
    """Whether a year is no count: of nothing, `في 28 أغسطس2013 جثث ستة`, `في مطلع 2009 الأسير`."""
    if noun is None:
        return True
    month = words.form(at - 1) in MONTH and not words.meanings[noun].person
    return month or (noun == number.end and words.meanings[noun].definite)


def _day(words: Words, at: int) -> bool:
    """`منذ 25 من شهر يونيو`: a day of a month."""
    return words.form(at) == "من" and (words.form(at + 1) in MONTH or words.form(at + 1) in {"شهر", "الشهر"})


def _year(words: Words, number: Number) -> bool:
    """Whether a number that counts nothing named is a year: `رمضان 2017`, `في 12 ماي 2017`."""
    if number.qualifier == "between":
        return number.low in YEARS and number.high in YEARS  # (1813-1901)
    digits = number.end == number.first + 1 and words.form(number.first).isdigit()
    return digits and number.qualifier == "exact" and number.stated in YEARS


def at_least(words: Words, at: int) -> int:
    """The position behind an `على الأقل` of the same clause, 0 where there is none."""
    last = _clause(words, at, 8)
    harm = words.meanings[last].harm if last < len(words.meanings) else None
    if harm and (harm.slot != "noun" or last == at):  # 17 جنديا قتلوا على الأقل، 1100 حالة وفاة على الأقل
        last = min(last + 3, len(words.meanings))
    return next((k + 1 for k in range(at, last) if words.flagged(k, "at_least")), 0)


def _measures(words: Words, at: int) -> bool:
    """Whether a number is followed by a unit, a share or a household: an age, a span, a count of things."""
    at += words.form(at) == ")"
    share = words.form(at) == "في" and words.form(at + 1) in HUNDREDTHS
    return share or words.flagged(at, "unit") or words.flagged(at, "household") or words.form(at) in {"%", "٪"}


def _clause(words: Words, at: int, most: int) -> int:
    """Where the noun phrase from `at` on ends at the latest: a sign, a number, a harm word or a joined noun."""
    for k in range(at, min(at + most, len(words.meanings))):
        meaning = words.meanings[k]
        if meaning.harm or meaning.number is not None or meaning.form in {",", "،", ".", ";", "؛"}:
            return k
    return min(at + most, len(words.meanings))


def noun_after(words: Words, at: int) -> int | None:
    """Position of the noun that a number counts: next, or behind `من` or an adjective of number."""
    for k in range(at, min(at + 3, len(words.meanings))):
        meaning = words.meanings[k]
        if meaning.person or (meaning.harm and (meaning.harm.frame in {"n", "c"} or _case(words, k))):
            return k
        if meaning.form not in {"من", "(", ")", '"', "»", "”", "علي"} or k > at + 1:
            return None
    return None


def _case(words: Words, at: int) -> bool:
    """`39 إصابة`: a verbal noun that a number counts."""
    meaning = words.meanings[at]
    return meaning.form in {"اصابه", "وفاه"}


def with_noun(words: Words, phrase: Phrase) -> Phrase:
    """The phrase with what its counted noun says: the group, the article, whether it is a harm word itself."""
    if phrase.noun is None:
        return phrase
    meaning = words.meanings[phrase.noun]
    phrase.definite = meaning.definite
    if meaning.harm and (meaning.harm.frame in {"n", "c"} or (phrase.number and _case(words, phrase.noun))):
        phrase.own = phrase.noun
    if meaning.person:
        phrase.group, phrase.lemma = meaning.person.group, meaning.person.lemma  # type: ignore[assignment]
    return phrase


def ordinal(words: Words, at: int) -> Phrase | None:
    """`تاسع شخص يلقى حتفه`, `الجندي الثاني عشر`: so many until now."""
    meaning = words.meanings[at]
    one = meaning.definite and meaning.person is not None and meaning.person.shape == "one"
    if one and words.form(at + 2) in TEENS and words.form(at + 1).removeprefix("ال") in ORDINALS:
        nth = ORDINALS[words.form(at + 1).removeprefix("ال")] + 10
        return with_noun(words, Phrase(at, at + 3, "ordinal", nth, nth, nth, "exact", at, (at + 1, at + 3)))
    count = ORDINALS.get(words.form(at))
    person = words.meanings[at + 1].person if count and at + 1 < len(words.meanings) else None
    if count is None or person is None or person.shape != "one" or words.meanings[at + 1].definite:
        return None
    phrase = Phrase(at, at + 2, "ordinal", count, count, count, "exact", at + 1, (at, at + 1))
    return with_noun(words, phrase)


def vague(words: Words, at: int) -> Phrase | None:
    """`عشرات الجنود`, `عدد من الأطفال`, `بعض القتلى`."""
    meaning = words.meanings[at]
    bare = meaning.form.removeprefix("و").removeprefix("ب").removeprefix("ل")
    bare = bare if bare in SCORES else bare.removeprefix("ال")
    low, qualifier, end = 2, "several", at + 1
    if bare in SCORES:
        low, qualifier = SCORES[bare]
        scale = SCALES.get(words.form(at + 1))
        if scale and bare in MULTIPLES:
            low, qualifier, end = MULTIPLES[bare] * scale, "thousands", at + 2
    elif bare in {"عدد", "اعداد"} and not _partitive(words, end):
        return None  # the number of the dead is told elsewhere: عدد القتلى
    elif bare in MANY:
        return Phrase(at, end, "vague", 2, None, None, "several", lemma="كثير")
    elif (
        bare not in {"عدد", "عددا", "عديد", "عده", "بعض", "مجموعه", "اعداد", "اعدادا", "كثير", "مزيد"}
        or meaning.person
        or meaning.harm
    ):
        return None
    other = words.form(end) in {"اخر", "اخري"}
    if words.form(end) in OF_THEM or (words.form(end) in {"كبير", "كبيره"} and words.form(end + 1) in OF_THEM):
        end += 1 + (words.form(end) not in OF_THEM)
        return Phrase(at, end, "vague", low, None, None, qualifier, lemma="منهم")  # type: ignore[arg-type]
    if words.form(end) in {"كبير", "كبيره", "اخر", "اخري", "غير"}:
        end += 1
    noun = noun_after(words, end)
    if qualifier == "several" and noun is None and not other:
        return None
    phrase = Phrase(at, (noun + 1) if noun is not None else end, "vague", low, None, None, qualifier, noun)  # type: ignore[arg-type]
    return with_noun(words, phrase)


def _partitive(words: Words, at: int) -> bool:
    """`عدد من`, `عدد كبير من`, `عدد آخر`: so many of them; `عدد القتلى` tells how many elsewhere."""
    return words.form(at) in OF_THEM or any(words.form(k) in {"من", "اخر", "اخري"} for k in range(at, at + 3))
