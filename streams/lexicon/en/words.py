"""English tables, read once: word classes, people, harm verbs, numbers and their qualifiers."""

from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent


class Person(NamedTuple):
    """A noun for people: the victims' class, and whether it is plural."""

    group: str
    plural: bool


class Harm(NamedTuple):
    """A form of a harm verb. `frame` is t (harms its object) or i (befalls its subject)."""

    kind: str
    frame: str
    hint: str | None
    slot: str
    """base, third, past, participle or gerund; past|participle where one form is both."""


def rows(name: str) -> list[list[str]]:
    """Rows of a table: cells parted by tabs, comments out."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


@cache
def classes() -> dict[str, frozenset[str]]:
    """Classes of each word."""
    found: dict[str, set[str]] = defaultdict(set)
    for name, words in rows("words.tsv"):
        for word in words.split():
            found[word].add(name)
    return {word: frozenset(names) for word, names in found.items()}


def plural(noun: str) -> str:
    """Regular plural: `boys`, `babies`, `witnesses`."""
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + "s"


@cache
def persons() -> dict[str, Person]:
    """Nouns for people, singular and plural."""
    found: dict[str, Person] = {}
    for group, nouns in rows("persons.tsv"):
        for noun in nouns.split():
            one, _, more = noun.partition("/")
            found[one] = Person(group, plural=False)
            found[more or plural(one)] = Person(group, plural=True)
    for group, nouns in rows("plurals.tsv"):
        found |= {noun: Person(group, plural=True) for noun in nouns.split()}
    return found


@cache
def harms() -> dict[str, Harm]:
    """Forms of the harm verbs."""
    slots: dict[str, dict[str, list[str]]] = defaultdict(dict)
    known: dict[str, tuple[str, str, str | None]] = {}
    for kind, frame, hint, *forms in rows("harm.tsv"):
        for slot, form in zip(("base", "third", "past", "participle", "gerund"), forms, strict=True):
            if form != "-" and slot not in slots[form].setdefault("slots", []):
                slots[form]["slots"].append(slot)
                known.setdefault(form, (kind, frame, None if hint == "-" else hint))
    return {form: Harm(*known[form], "|".join(slots[form]["slots"])) for form in known}


@cache
def states() -> dict[str, str]:
    """Kind of harm by the adjective that says it: dead, wounded, missing."""
    return {word: kind for kind, words in rows("adjectives.tsv") for word in words.split()}


@cache
def tolls() -> dict[str, str]:
    """Kind of harm by the noun that counts it: deaths, casualties."""
    return {word: kind for kind, words in rows("tolls.tsv") for word in words.split()}


@cache
def numerals() -> dict[str, int]:
    """Value of each number word."""
    return {word: int(value) for value, word in rows("numbers.tsv")}


@cache
def counters() -> dict[tuple[str, ...], tuple[int, str]]:
    """Vague counters, by their words in a row: the least number, and the qualifier."""
    return {tuple(words.split()): (int(low), qualifier) for low, qualifier, words in rows("counters.tsv")}


@cache
def qualifiers() -> dict[tuple[str, ...], str]:
    """Qualifiers that stand before a number, by their words in a row."""
    return {tuple(words.split()): qualifier for qualifier, words in rows("qualifiers.tsv")}


@cache
def triggers() -> frozenset[str]:
    """Every word that a sentence with a figure must hold one of."""
    named = {word for word, names in classes().items() if "trigger" in names}
    return frozenset(harms()) | frozenset(states()) | frozenset(tolls()) | named
