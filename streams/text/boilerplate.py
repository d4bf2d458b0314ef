"""Lines that a site adds to an article: share bars, comment headings, tag lines. What may hold news stays."""

import re
from collections.abc import Iterator

from streams.text.rewriting import Edit

LONGEST = 160
"""A longer line is never taken for boilerplate."""
SHARES = (
    "التعليقات|تعليقات|أضف تعليقك?|اضف تعليق|شارك|مشاركة|طباعة|إرسال|حفظ|فيسبوك|تويتر|واتساب|تليجرام|تيليغرام|لينكدإن|نسخ الرابط"
    "|share|tweet|print|email|facebook|twitter|whatsapp|telegram|linkedin|comments?|reddit|pinterest|copy link"
)
TAGS = "سمات|كلمات مفتاحية|كلمات دلالية|الكلمات الدلالية|وسوم|تاغات|tags?|keywords?|topics"
ALSO = (
    "اقرأ أيض[اًا]+|إقرأ أيض[اًا]+|اقرأ المزيد|إقرأ المزيد|مواضيع ذات صلة|أخبار ذات صلة|طالع أيضا|شاهد أيضا"
    r"|read (?:also|more)|also read|related(?: articles| stories)?\s*:|see also|more on this story"
)
RIGHTS = "©|copyright|all rights reserved|جميع الحقوق محفوظة|حقوق النشر"
CALLS = "sign up for|subscribe to|follow us on|click here|اشترك في|تابعونا على|تابعنا على|للمزيد تابع"
LINE = re.compile(
    rf"\W*(?:{SHARES})(?:\W+(?:\d+\W+)?(?:{SHARES}))*\W*\d*\W*|(?:{TAGS})\s*:.*|(?:{ALSO})\b.*|(?:{RIGHTS}).*|(?:{CALLS})\b.*",
    re.IGNORECASE,
)


def lines(text: str) -> Iterator[Edit]:
    """Edits that take boilerplate lines out, each with one of its newlines."""
    start = 0
    while start <= len(text):
        end = text.find("\n", start)
        stop = len(text) if end < 0 else end
        line = text[start:stop]
        if line.strip() and len(line) <= LONGEST and LINE.fullmatch(line.strip()):
            yield Edit(start, min(stop + 1, len(text)), "")
        if end < 0:
            return
        start = end + 1
