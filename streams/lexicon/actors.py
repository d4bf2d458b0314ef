"""Words for who may have done harm, by what kind of actor they name."""

from functools import cache
from pathlib import Path

TABLE = Path(__file__).parent / "actors.tsv"
CUTS = frozenset(
    """
    في من على الى ان التي الذي الذين امس اليوم الخميس الجمعة السبت الاحد الاثنين الثلاثاء الاربعاء عن مع خلال بعد قبل بين
    عند لدى القبض النار الرصاص الهجوم العملية المجزرة الجريمة المسؤولية المسئولية العديد الليلة البارحة الغاز القنابل
    القذائف الصواريخ السكان المدنيين المواطنين المارة المتظاهرين المحتجين المنطقة المدينة القرية البلدة المبنى المنزل
    """.split()
)
"""Arabic words that end a name."""
GOES_ON = frozenset(
    """
    مجهولون مجهولين مجهول مسلحون مسلحين مسلح مسلحة ملثمون ملثمين ارهابية متطرفة متشددة متطرفين متشددين مشتركة حكومية امنية
    عسكرية حربية مدرعة بدون دون طيار صالح هادي حرام الله
    """.split()
)
"""Arabic words without an article that go on a name: مسلحون | مجهولون, طائرة | بدون طيار, حزب | الله."""
GOES_BEFORE = frozenset(
    """
    suspected unidentified unknown armed security masked islamist islamic suicide boko led female saudi alleged al shining
    muslim maoist us of young a
    """.split()
)
"""English words before a head that begin its name: | unidentified gunmen, | Boko Haram."""

DONE_BY = frozenset(
    """
    يد ايدي بايدي برصاص بنيران شنها شنتها شنه شنته نفذها نفذتها نفذه نفذته اطلقها اطلقتها اطلقه اطلقته زرعها زرعتها زرعه
    زرعته ارتكبها ارتكبتها تبناها تبنتها تبناه تبنته by
    """.split()
)
"""Words behind which stands who did it: على يد | تنظيم, غارات شنتها | طائرات, killed by | gunmen."""
CLAIMS = frozenset("تبنى تبنت يتبنى تتبنى مسؤوليته مسؤوليتها مسئوليته مسئوليتها claimed claims".split())
"""Words that stand beside who says to have done it: أعلنت | الحركة | مسؤوليتها, | Islamic State | claimed."""


@cache
def heads() -> dict[str, str]:
    """Group of each head word."""
    rows = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return {word: group for group, words in rows for word in words.split()}
