"""Arabic, English or neither, by letters and small words."""

import re

from schemas.references import Language

FILL = r"\s\d.,:;!?\"'()،؛؟-"
"""Signs that may stand inside a run of letters: few long runs are counted faster than many words."""
ARABIC = re.compile(rf"[\u0620-\u06d3\u06fa-\u06ff\u0750-\u077f][\u0610-\u06ff\u0750-\u077f{FILL}]*")
LATIN = re.compile(rf"[A-Za-z][A-Za-z{FILL}]*")
OTHER_SCRIPT = re.compile(
    r"[\u0370-\u05ff\u0700-\u074f\u0780-\u07bf\u0900-\u1cff\u3040-\u9fff\uac00-\ud7af\U00020000-\U0003ffff]+"
)
OTHER_ARABIC_SCRIPT = re.compile(r"[پچژگڤکیےٹڈڑںھۆێۇۈڕڵېڭەہۀ]")  # Persian, Urdu, Kurdish, Uyghur, Pashto
MARKED_LATIN = re.compile(r"[À-ÖØ-öø-ɏ]")
WORD = re.compile(r"[a-zÀ-ɏ]+")
ENGLISH = frozenset(
    "the of and to in a is was were that for on with by at from said has have it its his her their who which as an are "
    "be been after people killed dead injured not but this will".split()
)
FOREIGN = frozenset(
    "le la les des et du une dans est que pour pas sur aux avec par selon sont qui au ce "  # French
    "der die das und von den mit ein eine nicht im zu bei auf für nach wurde wurden sind "  # German
    "el los las por con del en una su se tras y o "  # Spanish
    "il che di e per non della dei gli nel sono è "  # Italian
    "da do dos em não uma foi "  # Portuguese
    "ve bir bu için ile olarak "  # Turkish
    "yang dan ini itu dengan dari untuk "  # Indonesian, Malay
    "het een van niet zijn voor met "  # Dutch
    "och att det som på av och til ikke er "  # Scandinavian
    "na w z się nie że jest och și din cu pe "  # Polish, Romanian
    "ng ang sa mga iyo ka ku oo wa ya ja oli että û li ji".split()  # Tagalog, Somali, Swahili, Finnish, Kurdish
)
SAMPLE = 1_000
ODD_LETTERS = 0.04
"""Share of Persian, Urdu or Kurdish letters from which a text is not Arabic."""
FEW_WORDS = 30
LEAST_ENGLISH = 0.1
"""English news holds a quarter to two fifths of these words; other Latin languages a few by chance."""


def language(text: str, declared: str | None = None) -> Language | None:
    """The language of a text, judged by its first 1,000 characters; None when it is neither Arabic nor English.

    Where as many words speak for English as against it, what the publisher declares decides.
    """
    sample = text[:SAMPLE]
    declared_english = (declared or "").lower().startswith("en")
    if sample.isascii():
        return "en" if _reads_english(sample, even=declared_english) else None
    arabic = _letters(ARABIC, sample)
    if 2 * arabic > len(sample):
        return _arabic(sample, arabic)
    latin = _letters(LATIN, sample)
    if _letters(OTHER_SCRIPT, sample) > max(arabic, latin):
        return None
    if arabic >= latin:
        return _arabic(sample, arabic) if arabic else None
    return "en" if _reads_english(sample, even=declared_english) else None


def _letters(runs: re.Pattern[str], sample: str) -> int:
    return sum(map(len, runs.findall(sample)))


def _arabic(sample: str, letters: int) -> Language | None:
    return "ar" if len(OTHER_ARABIC_SCRIPT.findall(sample)) <= ODD_LETTERS * letters else None


def _reads_english(sample: str, *, even: bool) -> bool:
    words = WORD.findall(sample.lower())
    english = sum(word in ENGLISH for word in words)
    foreign = sum(word in FOREIGN for word in words) + len(MARKED_LATIN.findall(sample)) // 2
    if len(words) >= FEW_WORDS and english < LEAST_ENGLISH * len(words):
        return False
    if english == foreign:
        return bool(words) and (even or english == 0)
    return english > foreign
