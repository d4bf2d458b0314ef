"""Who may say how many came to harm, and the verbs by which they say it."""

from functools import cache
from pathlib import Path
from typing import cast, get_args

from schemas.quantities import ClaimantKind
from streams.lexicon.date_words import WEEKDAYS
from streams.text.tokens import tokenize

TABLE = Path(__file__).parent / "speakers.tsv"
SAYING = frozenset(
    (
        "قال قالت قالوا اعلن اعلنت اعلنوا اكد اكدت اكدوا ذكر ذكرت افاد افادت افادوا اوضح اوضحت صرح صرحت اضاف اضافت نقلت "
        "صحح صححت تصحح يصحح خفض خفضت تخفض يخفض رفعت ترفع عدلت تعدل نفى نفت ينفي تنفي يعلن تعلن يؤكد تؤكد تقول يقول تفيد يفيد "
        "كشف كشفت بينت اشار اشارت وفق وفقا بحسب حسب حسبما لفت لفتت ابلغ ابلغت تحدث تحدثت سجل سجلت تسجل وثق وثقت توثق رصد رصدت احصى احصت "
        "زعم زعمت ادعى ادعت اعترف اعترفت اقر اقرت نقل تنقل ينقل نشر نشرت بث بثت اورد اوردت شدد شددت يشير تشير said says say told announced "
        "reported confirmed added stated claimed tweeted corrected corrects revised revises raised lowered "
        "lowers denied denies confirms reports put puts documented recorded counted estimated acknowledged admitted declared "
        "warned alleged insisted wrote noted"
    ).split()
)
CUTS = WEEKDAYS.keys() | frozenset(
    'التي الذي الذين ان بان انه انها وان اليوم امس في عن من على الى that who which on , ، : . " « » “ ”'.split()
)
"""Words that end a speaker's name."""


@cache
def speakers() -> dict[str, list[tuple[tuple[str, ...], ClaimantKind]]]:
    """Phrases by their first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], ClaimantKind]]] = {}
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        kind, phrases = line.split("\t")
        if kind not in get_args(ClaimantKind):
            raise ValueError(kind)
        for phrase in phrases.split("|"):
            words = tuple(t.form for t in tokenize(phrase))
            found.setdefault(words[0], []).append((words, cast("ClaimantKind", kind)))
    for rows in found.values():
        rows.sort(key=lambda row: -len(row[0]))
    return found
