"""What one Arabic word can mean, whatever stands around it: a harm word, people, a number, a small word."""

from dataclasses import dataclass, replace
from functools import cache, lru_cache

from streams.lexicon.ar.lists import given_names
from streams.lexicon.ar.words import (
    Harm,
    Person,
    Word,
    attached,
    classes,
    first,
    harm_of,
    idiom_in,
    is_homograph,
    normal,
    numbers,
    persons,
    readings,
)
from streams.text.tokens import fold

FREQUENT = 32_768
"""Words that are remembered on their own: they and signs stand in many runs."""
HAMZA = "ئ"
"""A letter that tells two hundred (مئتا) from a dead man (ميتا), which are one normal form."""
LONGEST = 20
"""Letters of a word that can mean something."""
COUNTING = frozenset(("more_than", "about", "fewer_than", "up_to", "vague", "others", "one_of"))
OPENERS = frozenset(
    """
    حالتا حالتي جثتا جثتي جثمانا جثماني مالايقل لايقل مايزيد مايفوق مايربو مايناهز مايقارب
    ما بين كثر اكثر ازيد قل اقل نحو حوالي قرابه زهاء يقارب يناهز عليه عليها عليهما
    يزيد تزيد تجاوز تفوق
    عدد عددا عده مجموعه اعداد اعدادا كثير مزيد عديد بعض عشرات مئات ميات الاف
    كثيرون كثيرين عديدون عديدين ثاني ثالث رابع خامس سادس سابع ثامن تاسع عاشر احد احدا احدي اثنين نصف ربع
    احدهم احدهما احدهن احداهما احداهن
    """.split()
)
"""Words that can open a phrase that counts people, beside people, numbers and harm words themselves."""
FAMILIES = frozenset(("اسره", "اسرته", "اسرتها", "اسرتهم"))
"""The family, that is written like `captured him`."""
OWN_FAMILIES = frozenset("عايلته عايلتها عايلتهم عايلتهما اسرته اسرتها اسرتهم اسرتهما".split())
"""Somebody's family, who are several people."""
FATE = "مصير"
STOPS = "توقف"
"""A form of arresting, and more often of coming to a stop."""
FINDING = frozenset(("يعثر", "يعثروا", "تعثر", "نعثر", "عثر"))
"""Verbs of finding: who is not found is missing."""
WITH_ARTICLE = ("وال", "بال", "فال", "ال", "لل")
ARTICLES = frozenset(("ال", "وال", "فال", "بال", "كال", "لل", "ولل"))
SHORTEST_STEM = 3
OPENINGS = ("و", "ف"), ("ال", "لل", "بال", "كال", "ب", "ل")


def stem(form: str) -> str:
    """A form without conjunction, preposition and article, as far as three letters stay: `وللشرطه` as `شرطه`."""
    for openings in OPENINGS:
        for opening in openings:
            if form.startswith(opening) and len(form) - len(opening) >= SHORTEST_STEM:
                form = form[len(opening) :]
                break
    return form


@dataclass(slots=True)
class Meaning:
    """What a form can be, whatever stands around it. A value: nothing changes it once it is looked up."""

    form: str
    clitic: str = ""
    harm: Harm | None = None
    person: Person | None = None
    number: int | None = None
    owned: bool = False
    """A noun with a pronoun behind it: `والده`."""
    flags: frozenset[str] = frozenset()
    suffix: str = ""
    """The pronoun behind a harm word: `اعتقاله`."""

    definite: bool = False
    """Whether the article stands before it, or a pronoun behind."""
    joined: bool = False
    """Whether `و` stands before it."""
    opens: bool = False
    """Whether a phrase that counts people can begin with it."""
    tells: bool = False
    """Whether it can be a harm word, or tell of an unknown fate."""
    stem: str = ""
    """The form without what is written together with it in front."""
    idiom: str = ""
    """The word that it is of idioms of harm, empty where it is none."""

    def __post_init__(self) -> None:
        self.definite = self.owned or self.clitic in ARTICLES
        self.joined = self.clitic.startswith("و")
        self.stem = stem(self.form)
        self.idiom = idiom_in(self.form, self.stem)
        self.tells = (
            self.harm is not None
            or bool(self.idiom)
            or FATE in self.form
            or self.stem in FINDING
            or self.stem == STOPS
            or "case" in self.flags
        )
        bare = self.form.lstrip("وبلف")
        known = self.harm or self.person or self.number is not None or self.suffix or self.flags & COUNTING
        self.opens = (
            bool(known)
            or self.form[:1].isdigit()
            or bool({self.form, bare, bare.removeprefix("ال")} & OPENERS)
            or self.form in OWN_FAMILIES
        )


@lru_cache(FREQUENT)
def meaning(word: str) -> Meaning:
    """What a word can mean, as it stands in a text or folded; of an overlong one, nothing."""
    if len(word) > LONGEST:
        return Meaning(fold(word[:LONGEST]))
    folded = fold(word)
    found = _look_up(normal(folded))
    if found.suffix and folded.endswith("ة"):
        return Meaning(found.form, flags=found.flags)  # حكومة قتلة: no pronoun is written so
    if found.harm and found.number is not None:  # مئتا is no ميتا
        return replace(found, harm=None) if HAMZA in folded else replace(found, number=None)
    return found


@cache
def _by_word() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, forms in classes().items():
        for each in forms:
            found.setdefault(each, set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


def _look_up(form: str) -> Meaning:
    if not form:
        return Meaning("-")
    if form[0].isdigit():
        return Meaning(form, number=_digits(form))
    flags = _by_word().get(form, frozenset())
    if not flags and form[0] in "وف":
        flags = _by_word().get(form[1:], frozenset())
    if not flags and form[0] == "ب":  # اصيب بالسرطان، بفيروس
        found = (_by_word().get(bare, frozenset()) for bare in (form[1:], form[1:].removeprefix("ال")))
        flags = frozenset().union(*found) & {"illness"}
    words = readings(form)
    if not words:
        harm, suffix = _with_pronoun(form)
        if harm:
            return Meaning(form, harm.proclitic, harm_of(harm), flags=flags, suffix=suffix)
        if not flags:
            joined = "و" if form[0] == "و" and form[1:] in given_names() else ""
            return Meaning(form, _article(form) or joined, person=_nationality(form))
    harm = next((word for word in words if harm_of(word)), None)
    person, number = first(words, persons()), first(words, numbers())
    own = first(words, attached()) if person is None else None
    owner = persons()[attached()[own.bare][0]] if own else None
    if number and number.proclitic == "ك":
        number = None  # كمية
    best = person or harm or number or own
    return Meaning(
        form,
        best.proclitic if best else "",
        harm_of(harm) if harm else None,
        persons()[person.bare] if person else owner,
        numbers()[number.bare] if number else None,
        own is not None,
        flags,
    )


def _with_pronoun(form: str) -> tuple[Word | None, str]:
    """A harm word with its pronoun taken off: `اعتقاله`, `قتلته`, `اختطفوهم`."""
    if form[-1] not in "همنا" or form.lstrip("وبلف") in FAMILIES or is_homograph(form):
        return None, ""
    for suffix in ("هما", "هم", "هن", "ها", "ه"):
        stem = form.removesuffix(suffix)
        if stem == form or len(stem) < 3:  # noqa: PLR2004
            continue
        for bare in (stem, stem[:-1] + "ه" if stem.endswith("ت") else stem + "ا"):
            for word in readings(bare):
                harm = harm_of(word)
                if harm and harm.frame in {"m", "t", "pt"} and word.proclitic not in ARTICLES:
                    return word, suffix
    return None, ""


def _article(form: str) -> str:
    if not form.startswith(WITH_ARTICLE):
        return ""
    return next(c for c in WITH_ARTICLE if form.startswith(c))


def _nationality(form: str) -> Person | None:
    """Plurals and duals by rule of adjectives of origin: `نيباليين`, `اشوريون`."""
    if len(form) > 6 and form.endswith("يين"):  # noqa: PLR2004
        return Person("civilians", "either", "-ي")
    if len(form) > 6 and form.endswith("يون"):  # noqa: PLR2004
        return Person("civilians", "many", "-ي")
    return None


def _digits(form: str) -> int | None:
    plain = form.replace("٬", ",").replace("٫", ".")
    head, _, tail = plain.replace(",", ".").rpartition(".")
    digits = plain.replace(",", "").replace(".", "")
    if head and len(tail) != 3:  # noqa: PLR2004 - 2.5 is no thousand
        return None
    return int(digits) if len(digits) <= 9 else None  # noqa: PLR2004
