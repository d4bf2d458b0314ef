"""What the words around a place name say contains it: Tripoli, northern Lebanon; مدينة سكر الباكستانية."""

from collections.abc import Iterator
from dataclasses import replace

from streams.extraction.place_words import POSSESSIVE, Found, Words
from streams.lexicon.gazetteer import Entry, Gazetteer, Name
from streams.lexicon.gazetteer.demonyms import LONGEST, demonyms, nationality_of
from streams.lexicon.place_words import SIDES_AR, SIDES_EN, TRIGGERS_AR, TRIGGERS_EN

HEADS_AR = frozenset("العاصمه المدينه البلده القريه المحافظه الولايه الاقليم المقاطعه".split())
"""Nouns between which and a name a nationality stands: العاصمة الليبية طرابلس."""
SKIPPED = SIDES_EN | SIDES_AR | TRIGGERS_AR.keys() | HEADS_AR
"""Words between a place and the one that holds it: جنوب العاصمة | …."""
LINKS = frozenset({",", "،", "in", "في"})


def held(words: Words, found: Found, gazetteer: Gazetteer) -> Found:
    """The place with its container, where a word before or after it names one."""
    if found.near or found.hint == "n":
        return found
    iso = nationality_before(words, found.begin) or nationality_after(words, found.end)
    country = gazetteer.country(iso) if iso else owner(words, found.begin, gazetteer)
    holder = country or named_after(words, found, gazetteer)
    return replace(found, near=holder.id) if holder else found


def nationality_before(words: Words, at: int) -> str:
    """ISO code of the Lebanese city of | Tripoli, العاصمة الليبية | طرابلس; empty where there is none."""
    if words.key(at - 1) == "of" and TRIGGERS_EN.get(words.key(at - 2), "x") != "x":
        return next((iso for k in (at - 3, at - 4) if (iso := nationality_until(words, k))), "")
    return demonyms().get(words.key(at - 1).removeprefix("ال"), "") if words.key(at - 2) in HEADS_AR else ""


def nationality_until(words: Words, last: int) -> str:
    """ISO code of the English nationality that ends with a word: South | Sudanese; empty where there is none."""
    for first in range(max(last - LONGEST + 1, 0), last + 1):
        iso, length = nationality_of(words.keys, first)
        if iso and first + length == last + 1:
            return iso
    return ""


def owner(words: Words, at: int, gazetteer: Gazetteer) -> Entry | None:
    """The country of Nigeria's | Niger state, Yemen's northern | al-Jawf province."""
    last = at - 1
    while words.key(last) in SIDES_EN:
        last -= 1
    if last < 0 or not words.text.startswith(POSSESSIVE, words.ends[last]):
        return None
    for first in range(max(last - LONGEST + 1, 0), last + 1):
        name = gazetteer.longest(words.keys, first, words.keys[first])
        if name and first + name.words == last + 1:
            return next((e for e in map(gazetteer.row, name.rows) if e.kind == "c"), None)
    return None


def nationality_after(words: Words, at: int) -> str:
    """ISO code of سكر | الباكستانية; empty where there is none."""
    word = words.key(at)
    return demonyms().get(word.removeprefix("ال"), "") if word.startswith("ال") else ""


def named_after(words: Words, found: Found, gazetteer: Gazetteer) -> Entry | None:
    """The country or province after a comma, a preposition or a side; of a known place one that does hold it."""
    at = found.end
    linked = words.key(at) in LINKS
    at += linked + (words.key(at + linked) == "the")
    while words.key(at) in SKIPPED:
        at, linked = at + 1, True
    first = words.key(at)
    name = gazetteer.longest(words.keys, at, first) if linked and first else None
    if name is None or (first.isascii() and not words.capital(at)):
        return None
    kinds = "g" if words.key(at - 1) in HEADS_AR else "cg"  # شرق العاصمة عمان
    holders = [e for e in map(gazetteer.row, name.rows) if e.kind in kinds]
    if TRIGGERS_EN.get(words.key(at + name.words)) == "g":
        holders = [e for e in holders if e.kind == "g"] or holders
    if found.name:
        own = set(around(found.name, gazetteer))
        holders = [e for e in holders if e.id in own]
    return next(iter(holders), None)


def around(name: Name, gazetteer: Gazetteer) -> Iterator[str]:
    """Ids of what holds the places of a name."""
    for entry in map(gazetteer.row, name.rows):
        country = gazetteer.country(entry.country)
        yield from (entry.admin1, country.id if country and entry.kind != "c" else "")
