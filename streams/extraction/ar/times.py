"""Time expressions that date or span what a sentence tells: `خلال أسبوعين`, `قبل عام`, `الشهر الماضي`, `في فبراير`."""

from collections.abc import Iterator
from datetime import datetime

from streams.extraction.ar.reading import Words
from streams.lexicon.ar.words import normal
from streams.lexicon.date_words import MONTHS

UNITS = {
    "hour": "ساعه ساعات ساعتين دقيقه دقايق",
    "day": "يوم يوما يومين ايام الايام ليله",
    "week": "اسبوع اسبوعا اسبوعين اسابيع الاسبوع الاسابيع",
    "month": "شهر شهرا شهرين اشهر شهور الشهر الاشهر",
    "year": "عام عاما عامين اعوام سنه سنتين سنوات العام السنه الاعوام السنوات النصف الربع",
}
UNIT = {word: unit for unit, words in UNITS.items() for word in words.split()}
PAST = frozenset(
    """
    الماضي الماضيه الماضيين الفايت الفايته المنصرم المنصرمه السابق السابقه المنقضي المنقضيه الفارط الفارطه
    الاخيره الاخير
    """.split()
)
SPANNING = frozenset(("خلال", "منذ", "طوال", "طيله", "مدي", "غضون"))
BEFORE = frozenset(("قبل", "بعد", "عقب"))
MONTH = {normal(word): n for word, n in MONTHS.items() if not word.isascii()} | {"كانون": 1, "تشرين": 10}
"""Months by name, and those by one word that two names begin with."""
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
