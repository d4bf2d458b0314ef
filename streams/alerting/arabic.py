"""Counted nouns of Arabic: number, gender and case as a newspaper writes them."""

from typing import NamedTuple


class Noun(NamedTuple):
    """One (with its adjective), two, three to ten, eleven and more, hundreds."""

    one: str
    two: str
    few: str
    many: str
    hundred: str


KILLED = Noun("قتيل واحد", "قتيلان", "قتلى", "قتيلا", "قتيل")
INJURED = Noun("جريح واحد", "جريحان", "جرحى", "جريحا", "جريح")
MISSING = Noun("مفقود واحد", "مفقودان", "مفقودين", "مفقودا", "مفقود")
ABDUCTED = Noun("مخطوف واحد", "مخطوفان", "مخطوفين", "مخطوفا", "مخطوف")
DETAINED = Noun("معتقل واحد", "معتقلان", "معتقلين", "معتقلا", "معتقل")
DISPLACED = Noun("نازح واحد", "نازحان", "نازحين", "نازحا", "نازح")
CASUALTIES = Noun("ضحية واحدة", "ضحيتان", "ضحايا", "ضحية", "ضحية")
SOURCES = Noun("مصدر واحد", "مصدران", "مصادر", "مصدرا", "مصدر")


def counted(number: int, noun: Noun) -> str:
    """A number with its noun: `3 قتلى`, `11 قتيلا`, `100 قتيل`; one and two stand without a digit."""
    if number == 0:
        return f"لا {noun.few}"
    if number == 1:
        return noun.one
    if number == 2:  # noqa: PLR2004 - the dual
        return noun.two
    last = number % 100
    if last in range(3, 11):
        return f"{isolate(number)} {noun.few}"
    return f"{isolate(number)} {noun.many if last in range(11, 100) else noun.hundred}"


def isolate(value: object) -> str:
    """A number or foreign name that keeps its own direction inside a right-to-left line."""
    return f"\u2068{value}\u2069"
