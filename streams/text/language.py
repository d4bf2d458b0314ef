"""Arabic, English or neither, by letters and small words."""

import re

from schemas.references import Language

ARABIC = re.compile(r"[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]+")
OTHER_ARABIC_SCRIPT = re.compile(r"[پچژگڤکیےٹڈڑںھۆێۇۈڕڵېڭ]")  # Persian, Urdu, Kurdish, Uyghur
LATIN = re.compile(r"[A-Za-z]+")
MARKED_LATIN = re.compile(r"[À-ÖØ-öø-ɏ]")
OTHER_SCRIPT = re.compile(r"[\u0370-\u058f\u0590-\u05ff\u0900-\u1fff\u3040-\u9fff\uac00-\ud7af]+")
WORD = re.compile(r"[a-zÀ-ɏ]+")
ENGLISH = frozenset(
    [
        "the",
        "of",
        "and",
        "to",
        "in",
        "a",
        "is",
        "was",
        "were",
        "that",
        "for",
        "on",
        "with",
        "by",
        "at",
        "from",
        "said",
        "has",
        "have",
        "it",
        "his",
        "her",
        "who",
        "as",
        "an",
        "are",
        "be",
        "after",
        "people",
        "killed",
        "dead",
    ]
)
FOREIGN = frozenset(
    [
        "le",
        "la",
        "les",
        "des",
        "et",
        "du",
        "une",
        "dans",
        "est",
        "que",
        "pour",
        "pas",
        "sur",
        "der",
        "die",
        "das",
        "und",
        "von",
        "den",
        "mit",
        "ein",
        "nicht",
        "el",
        "los",
        "las",
        "por",
        "con",
        "del",
        "il",
        "che",
        "di",
        "e",
        "per",
        "non",
        "della",
        "ve",
        "bir",
        "bu",
        "yang",
        "dan",
        "ini",
        "itu",
        "na",
        "w",
        "z",
        "się",
        "do",
    ]
)
SAMPLE = 1_500
FOREIGN_SHARE = 0.12


def language(text: str) -> Language | None:
    """The language of a text, judged by its first 1,500 characters; None when it is neither Arabic nor English."""
    sample = text[:SAMPLE]
    arabic, latin, other = (sum(map(len, p.findall(sample))) for p in (ARABIC, LATIN, OTHER_SCRIPT))
    if other > max(arabic, latin):
        return None
    if arabic >= latin:
        if arabic == 0 or len(OTHER_ARABIC_SCRIPT.findall(sample)) > FOREIGN_SHARE / 3 * arabic:
            return None
        return "ar"
    return "en" if _reads_english(sample) else None


def _reads_english(sample: str) -> bool:
    words = WORD.findall(sample.lower())
    english = sum(w in ENGLISH for w in words)
    foreign = sum(w in FOREIGN for w in words) + len(MARKED_LATIN.findall(sample)) // 2
    return english > foreign or (english == foreign == 0 and bool(words))
