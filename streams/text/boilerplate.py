"""Lines that a site adds to an article: share bars, comment headings, tag lines. What may hold news stays."""

import re
from collections.abc import Iterator

from streams.text.rewriting import Edit

LONGEST = 400
"""A longer line is never taken for boilerplate: it may hold news."""
SHORT = 160
SHARE = (
    "التعليقات|تعليقات|تعليق|أضف تعليقا?ك?|اضف تعليقا?ك?|شارك|شاركها?|مشاركة|طباعة|إرسال|ارسال|حفظ|فيس ?بوك|تويتر"
    "|واتس ?اب|تليجرام|تيليغرام|تلغرام|لينكدإن|لينكد إن|نسخ الرابط|المصدر"
    "|share|share this|tweet|print|e-?mail|facebook|twitter|whatsapp|telegram|linkedin|comments?|reddit|pinterest"
    "|copy link|advertisement|اعلان|إعلان"
)
TAGS = "سمات|كلمات مفتاحية|كلمات دلالية|الكلمات الدلالية|وسوم|الوسوم|تاغات|tags?|keywords?|topics|filed under"
ALSO_ARABIC = (
    "[اإ]قر[أا] [أا]يضا?[ًاا]*|[اإ]قر[أا] المزيد|مواضيع ذات صلة|أخبار ذات صلة|مقالات ذات صلة|طالع أيضا|شاهد أيضا"
)
ALSO_ENGLISH = (
    "read (?:also|more|next)|also read|related(?: articles?| stor(?:y|ies)| news)?|see also|more on this story"
)
RIGHTS = "©|copyright|all rights reserved|جميع الحقوق محفوظة|حقوق النشر"
CALLS = "sign up for|subscribe to our|follow us on|click here|اشترك في|تابعونا على|تابعنا على|للمزيد تابع"
AGENCY = (
    "وكالات|الوكالات|رويترز|أ ?\\.? ?ف ?\\.? ?ب\\.?|فرانس برس|د ?\\.? ?ب ?\\.? ?أ\\.?|واس|الأناضول|سبوتنيك|متابعات"
    "|reuters|afp|ap|associated press|agencies|upi|dpa|anadolu"
)
DESK = r"(?:additional )?(?:reporting|writing|editing|compiled)(?: and (?:writing|editing))? by"
WHOLE = re.compile(
    rf"\W*(?:{SHARE})(?:\W+(?:\d+\W+)?(?:{SHARE}))*\W*\d*\W*"  # Facebook | Twitter (3)
    rf"|\W*(?:{AGENCY})(?:\W+(?:{AGENCY}))*\W*"  # (AFP, Reuters)
    rf"|\W*(?:{TAGS})\W*"
    rf"|(?:{ALSO_ARABIC})(?!\w).*|(?:{ALSO_ENGLISH})\s*(?:[:：|»>–-].*)?"  # Read also: …
    rf"|(?:{RIGHTS}).*|.*(?:all rights reserved|جميع الحقوق محفوظة)\W*|(?:{CALLS})\b.*",
    re.IGNORECASE,
)
LISTED = re.compile(rf"(?:{TAGS})\s*:.*|\(?{DESK} .*", re.IGNORECASE)
"""Lines that may be longer: tags, and who wrote and edited."""
TAIL_WORDS = ("سمات", "وسوم", "كلمات مفتاحية")
TAIL = re.compile(rf"\s(?:{'|'.join(TAIL_WORDS)})(?!\w)(?: [\w\"-]+){{1,40}}\s*\Z")
"""Tags that follow the last sentence on its own line, which no colon sets off."""
SENTENCE_ENDS = '.!؟…»"”)]'


def tail(text: str) -> Iterator[Edit]:
    """The edit that takes tags off the end of a text, where a sentence ends before them."""
    end = text[-LONGEST:]
    if not any(word in end for word in TAIL_WORDS):
        return
    m = TAIL.search(text, max(0, len(text) - LONGEST))
    if m and text[: m.start()].rstrip()[-1:] in SENTENCE_ENDS:
        yield Edit(m.start(), len(text), "")


def lines(text: str) -> Iterator[Edit]:
    """Edits that take boilerplate lines out of a tidy text, each with one of its newlines."""
    start = end = -1
    for first, last in _found(text):
        if first != end:
            if end > start:
                yield Edit(start, end, "")
            start = first
        end = last + 1
    if end > len(text):
        yield Edit(max(start - 1, 0), len(text), "")
    elif end > start:
        yield Edit(start, end, "")


def _found(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        stop = len(text) if end < 0 else end
        if stop - start <= LONGEST and _is_boilerplate(text[start:stop]):
            yield start, stop
        start = stop + 1


def _is_boilerplate(line: str) -> bool:
    if len(line) <= SHORT and WHOLE.fullmatch(line):
        return True
    return bool(LISTED.fullmatch(line))
