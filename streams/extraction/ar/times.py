"""Time expressions that date or span what a sentence tells: `خلال أسبوعين`, `قبل عام`, `الشهر الماضي`, `في فبراير`."""

from collections.abc import Iterator
from datetime import datetime

from streams.extraction.ar.reading import Words

UNITS = {
    "hour": "ساعه ساعات ساعتين دقيقه دقايق",
    "day": "يوم يوما يومين ايام الايام ليله",
    "week": "اسبوع اسبوعا اسبوعين اسابيع الاسبوع الاسابيع",
    "month": "شهر شهرا شهرين اشهر شهور الشهر الاشهر",
    "year": "عام عاما عامين اعوام سنه سنتين سنوات العام السنه الاعوام السنوات النصف الربع",
}
UNIT = {word: unit for unit, words in UNITS.items() for word in words.split()}
PAST = frozenset(("الماضي", "الماضيه", "الفايت", "المنصرم", "السابق", "المنقضي", "الاخيره", "الاخير"))
SPANNING = frozenset(("خلال", "منذ", "طوال", "طيله", "مدي", "غضون"))
BEFORE = frozenset(("قبل", "بعد", "عقب"))
MONTHS = (
    "يناير جانفي كانون", "فبراير فيفري شباط", "مارس اذار", "ابريل افريل نيسان", "مايو ماي ايار", "يونيو جوان حزيران",
    "يوليو جويليه تموز", "اغسطس اوت اب", "سبتمبر ايلول", "اكتوبر تشرين", "نوفمبر", "ديسمبر",
)  # fmt: skip
MONTH = {word: n for n, words in enumerate(MONTHS, 1) for word in words.split()}
REACH = 4


def periods(words: Words, published: datetime | None) -> Iterator[str]:
    """Signs of the sentence's time, by kind of expression and unit."""
    for k, meaning in enumerate(words.meanings):
        form = meaning.form.removeprefix("و")
        unit = UNIT.get(form)
        if unit and words.form(k + 1) in PAST:
            yield f"last:{unit}"
        if form in SPANNING:
            yield f"span:{_unit(words, k)}"
        elif form in BEFORE:
            yield f"ago:{_unit(words, k)}"
        elif form in MONTH and published is not None:
            gone = (published.month - MONTH[form]) % 12
            yield f"month:{'this' if gone == 0 else 'last' if gone == 1 else 'other'}"


def _unit(words: Words, at: int) -> str:
    return next((UNIT[words.form(k)] for k in range(at + 1, at + 1 + REACH) if words.form(k) in UNIT), "none")
