"""Which of a place's many names a reader of Arabic and English meets."""

import re
import unicodedata
from collections.abc import Iterable

ARABIC = re.compile(r"[ء-غف-ي][ء-غف-ي ]+")
UNSPELLED = re.compile(r"\b[ئةى]|[ىة]\B")
"""Letters that no Arabic word begins with, or has inside: Uighur spellings (مادرىد), names written backwards (ةسوس)."""
LATIN = re.compile(r"[A-Z][A-Za-z' .-]{2,}")
KINDS_AR = ("محافظة ", "منطقة ", "قضاء ", "ولاية ", "مديرية ", "ناحية ", "مركز ", "إقليم ", "اقليم ", "معتمدية ", "إمارة ", "مدينة ", "شعبية ", "بلدية ", "دائرة ", "لواء ", "قسم ")  # fmt: skip
KINDS_EN = re.compile(
    r"\s+(?:Governorate|Province|Region|District|State|Department|Municipality|Prefecture|Emirate|Wilayat|Muhafazah)$|^(?:Province of|State of|Mu[hḩ][aā]faz?[aā]t|Wilāyat(?: d’| de)?)\s+"
)
MARKS = str.maketrans("", "", "‘’ʻʼʾʿ`´")


def plain(name: str) -> str:
    """A Latin name without diacritics and apostrophes."""
    flat = unicodedata.normalize("NFKD", name.translate(MARKS))
    return (
        "".join(c for c in flat if not unicodedata.combining(c)).replace("ð", "d").replace("ł", "l").replace("ı", "i")
    )


def bare_english(name: str) -> str:
    """A province's name without the word for province."""
    return KINDS_EN.sub("", plain(name)).strip()


def bare_arabic(name: str) -> str:
    """An Arabic name without the word for its kind, with أل- read as ال."""
    for word in KINDS_AR:
        name = name.removeprefix(word)
    return name.strip()


def arabic(names: Iterable[str], most: int) -> list[str]:
    """Names in Arabic as Arabic spells them: no Persian or Kurdish letters, and nothing unspelled."""
    found = dict.fromkeys(bare_arabic(n) for n in names if ARABIC.fullmatch(n) and not UNSPELLED.search(n))
    return [n for n in found if len(n) > 2][:most]


def english(names: Iterable[str], most: int) -> list[str]:
    """Names in plain Latin letters, those of few words first."""
    found = dict.fromkeys(n for n in map(plain, names) if LATIN.fullmatch(n) and not n.isupper())
    return list(found)[:most]


def variants(name: str) -> set[str]:
    """Spellings of one Arabic or Latin name that follow from it: with and without the article, joined or parted."""
    out = {name}
    if name.startswith("ال") and len(name) > 5 and " " not in name:
        out.add(name[2:])
    for article in ("Al ", "Ar ", "As ", "Ad ", "At ", "Az ", "An ", "Ash ", "Adh ", "Al-", "El "):
        if name.startswith(article) and len(name) > len(article) + 3:
            out |= {name[len(article) :], f"Al {name[len(article) :]}", f"El {name[len(article) :]}"}
    return out
