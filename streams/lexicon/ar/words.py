"""Arabic tables, read once: harm words with their conjugations, people, numbers, classes of small words."""
# ruff: noqa: PLR2004 - lengths of words are what the rules of forms are about

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from streams.lexicon import gazetteer
from streams.lexicon.ar.inflection import NumberShape, conjugated, participles, people

HERE = Path(__file__).parent
LETTERS = str.maketrans("ةىؤئ", "هيوي")
PROCLITICS = ("وال", "فال", "بال", "كال", "ولل", "لل", "ال", "وب", "ول", "وس", "فب", "و", "ف", "ب", "ل", "ك", "س")
PROCLITICS_OF = {letter: tuple(c for c in PROCLITICS if c[0] == letter) for letter in "وفبكلاس"}
FUTURE = frozenset(("س", "وس"))
VERBAL = {"past": frozenset(("", "و", "ف")), "present": frozenset(("", "و", "ف", "ل", "ول")) | FUTURE}
"""What may be written together with a verb in front of it."""
ATTACHED = ("هم", "هما", "ها", "نا", "ه", "ي")
NATIONALS, NATIONAL = "nationals", "national"
"""The row of nationalities, and the one lemma of its words: they tell who, but not what."""


class Harm(NamedTuple):
    """A harm word. `frame` says how it takes its people; see harm.tsv."""

    kind: str
    frame: str
    hint: str | None
    lemma: str
    slot: str
    """past, present, or noun."""
    shape: NumberShape


class Person(NamedTuple):
    """A form of a noun for people; `either` is dual or sound plural, which the letters do not tell apart."""

    group: str
    shape: NumberShape
    lemma: str


class Word(NamedTuple):
    """A form with its proclitics taken off."""

    bare: str
    proclitic: str


def normal(form: str) -> str:
    """Ta marbuta, alef maqsura and hamza seats are written either way: one form for all."""
    form = form.translate(LETTERS)
    return form[:-1] if form.endswith("يء") else form  # لاجيء as لاجئ


def rows(name: str) -> list[list[str]]:
    """Rows of a table: cells parted by tabs, comments out."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


@cache
def classes() -> dict[str, frozenset[str]]:
    """Small words by class."""
    return {name: frozenset(normal(w).strip("_") for w in words.split()) for name, words in rows("words.tsv")}


@cache
def idioms() -> dict[str, tuple[tuple[Harm, frozenset[str]], ...]]:
    """Words that tell of harm only with some word behind them (أضرم النار في جسده): each harm, and those words."""
    found: dict[str, tuple[tuple[Harm, frozenset[str]], ...]] = {}
    for kind, frame, openings, behind in rows("idioms.tsv"):
        for word in map(normal, openings.split()):
            harm = Harm(kind, frame, None, word, "past", "one")
            found[word] = (*found.get(word, ()), (harm, frozenset(_listed(behind))))
    return found


def _listed(words: str) -> Iterator[str]:
    """Words of a cell, and for `@limb` those of that class."""
    for word in words.split():
        yield from classes()[word[1:]] if word.startswith("@") else (normal(word),)


def idiom_in(form: str, stem: str) -> str:
    """The word of an idiom that a form is, with or without what is written in front of it; empty where it is none."""
    return next((word for word in (form, form.lstrip("وف"), stem) if word in idioms()), "")


@cache
def numbers() -> dict[str, int]:
    """Value of each number word."""
    return {normal(word).strip("_"): int(value) for value, words in rows("numbers.tsv") for word in words.split()}


@cache
def harms() -> dict[str, Harm]:
    """Every form of every harm word, without proclitics."""
    table: dict[str, Harm] = {}
    for kind, frame, hint, forms in rows("harm.tsv"):
        means = None if hint == "-" else hint
        for form in map(normal, forms.split()):
            if form.endswith("+"):
                for made, shape in participles(form[:-1]):
                    table.setdefault(made, Harm(kind, frame, means, made, "noun", shape))
                continue
            if "/" not in form:
                word = form.replace("_", " ")
                table.setdefault(word, Harm(kind, frame, means, word, "noun", _shape(word)))
                continue
            past, present = form.split("/")
            for made, slot in conjugated(past, present):
                table.setdefault(made, Harm(kind, frame, means, past, slot, "one"))
    return table


@cache
def nouns() -> dict[str, Harm]:
    """Harm nouns that are written like a verb: `قتل` behind ب or ال is the killing, no verb."""
    table: dict[str, Harm] = {}
    for kind, frame, hint, forms in rows("harm.tsv"):
        for word in (normal(f).replace("_", " ") for f in forms.split() if not {"/", "+"} & set(f)):
            if frame in "mnc":
                table.setdefault(word, Harm(kind, frame, None if hint == "-" else hint, word, "noun", _shape(word)))
    return table


def is_homograph(form: str) -> bool:
    """Whether a form is mostly another word than the harm word that it is written like."""
    forms = classes()["homograph"]
    return form in forms or (form[:1] in {"و", "ف"} and form[1:] in forms)


def harm_of(word: Word) -> Harm | None:
    """The harm word that a form is, as far as its proclitic can stand before it: `بعض` is no bite, `سمات` no death."""
    harm = harms().get(word.bare)
    if harm is None or is_homograph(word.proclitic + word.bare):
        return None
    if harm.slot == "noun":
        return None if word.proclitic in FUTURE else harm
    return harm if word.proclitic in VERBAL[harm.slot] else nouns().get(word.bare)


PLURAL_NOUNS = frozenset(
    map(
        normal,
        """
        قتلى شهداء ضحايا صرعى غرقى اموات موتى هلكى جثث جثامين وفيات جرحى اصابات جروح رهائن اسرى سجناء
        خسائر ارواح
        """.split(),
    )
)


BROKEN_DUALS = frozenset("قتيلين جريحين شهيدين غريقين اسيرين سجينين صريعين".split())
"""Forms in -ين of nouns whose plural is a broken one (قتلى, جرحى), so that they are two."""


def _shape(word: str) -> NumberShape:
    if word in PLURAL_NOUNS:
        return "many"
    if word in BROKEN_DUALS:
        return "two"
    if word.endswith(("ين", "ون")) and len(word) > 5:
        return "either" if word.endswith("ين") else "many"
    if word.endswith(("ان", "تين", "لين", "دين", "حين")) and len(word) > 4 and not word.endswith("فقدان"):
        return "two"
    return "one"


WITHOUT_ALEF = ("ه", "اء", "ا", "ي", "ون", "ين")
"""Endings of plurals whose accusative is written without alef: `فتية`, `أطباء`, `قتلى`."""
NO_PLURALS = frozenset("عمدا ناسا قصرا كتابا احداثا ملاكا بدوا انفسا سيخا روسا".split())
"""What is written like the accusative of a broken plural, and mostly another word: `عمدا`, `كتابا`."""
COLLECTIVES = frozenset("قيادات اهل عسكر حرس درك قوات كوماندوز مارينز دوريه مليشيا مليشيات ميليشيات رعايا حضور".split())
"""Nouns that name several people by their singular."""


@cache
def persons() -> dict[str, Person]:
    """Every form of every noun for people, without proclitics."""
    table: dict[str, Person] = {}
    for row, nouns in rows("persons.tsv"):
        for noun in map(normal, nouns.split()):
            singular, *broken = noun.rstrip("+*").split("/")
            sound = "+" in noun or "*" in noun
            singular = normal(singular.rstrip("+*"))
            lemma, group = (NATIONAL, "unspecified") if row == NATIONALS else (singular, row)
            if singular in COLLECTIVES:
                table.setdefault(singular, Person(group, "many", lemma))
                continue
            for form, shape in people(
                singular, masculine="+" in noun, feminine="*" in noun, sound=sound and not broken
            ):
                table.setdefault(form, Person(group, shape, lemma))
            for form in broken:
                plural = form.rstrip("+*")
                table.setdefault(plural, Person(group, "many", lemma))
                if not plural.endswith(WITHOUT_ALEF) and plural + "ا" not in NO_PLURALS:
                    table.setdefault(plural + "ا", Person(group, "many", lemma))
    return table


@cache
def lands() -> frozenset[str]:
    """Names of countries that are written like one of their people: `سوريا`, `مالي`."""
    table = gazetteer.load()
    written = (name for name, person in persons().items() if person.lemma == NATIONAL and person.shape == "one")
    return frozenset(name for name in written if any(place.kind == "c" for place in table.lookup(name)))


@cache
def known() -> frozenset[str]:
    """All forms that mean people, harm or a number."""
    return frozenset().union(harms(), persons(), numbers(), attached())


def readings(form: str) -> list[Word]:
    """The form itself, then what is left of it when a proclitic is taken off, as far as some table has it."""
    table = known()
    found = [Word(form, "")] if form in table else []
    for clitic in PROCLITICS_OF.get(form[:1], ()):
        if form.startswith(clitic) and len(form) - len(clitic) > 1:
            bare = form[len(clitic) :]
            if bare in table:
                found.append(Word(bare, clitic))
            if clitic in {"ولل", "لل"} and "ا" + bare in table:
                found.append(Word("ا" + bare, clitic))
    return found


def first(words: list[Word], table: Mapping[str, object]) -> Word | None:
    """The first reading that a table has."""
    return next((word for word in words if word.bare in table), None)


SHORT_KIN = {"اب": ("ابو", "ابا", "ابي"), "اخ": ("اخا", "اخي")}
"""Kin whose last vowel is written before a pronoun: أبوه, أخاه; أخوه is written like إخوة."""


@cache
def attached() -> dict[str, tuple[str, str]]:
    """Forms of nouns for people with a pronoun behind them (والده، ابنه، جنودها): the noun and the pronoun."""
    made: dict[str, tuple[str, str]] = {
        stem + pronoun: (noun, pronoun) for noun, stems in SHORT_KIN.items() for stem in stems for pronoun in ATTACHED
    }
    for form, person in persons().items():
        if person.shape in {"one", "many"} and form.endswith("ا") and form[:-1] in persons():
            continue  # an accusative takes no pronoun: شقيقاه are two
        stem = form[:-1] + "ت" if form.endswith("ه") else form
        if form.endswith(("ين", "ان", "ون")) and person.shape != "one":
            stem = form[:-1]
        stems = [stem, stem[:-1] + "ي", stem[:-1] + "و"] if stem.endswith("اء") else [stem]
        for written in stems:
            for pronoun in ATTACHED:
                made.setdefault(written + pronoun, (form, pronoun))
    return made
