"""Phrases that can count people: numbers with or without a noun, singular persons, duals, plurals, vague counters."""

from schemas.quantities import Qualifier
from streams.extraction.ar.counting import (
    ORDINALS,
    Phrase,
    Shape,
    at_least,
    counted,
    noun_after,
    ordinal,
    vague,
    with_noun,
)
from streams.extraction.ar.lookalikes import ONE_OF_THEM, is_no_person
from streams.extraction.ar.meanings import OWN_FAMILIES
from streams.extraction.ar.names import names
from streams.extraction.ar.numbers import bounds, qualified, value_at
from streams.extraction.ar.reading import Words
from streams.lexicon.ar.words import NATIONAL, Person

OTHERS = frozenset(("اخر", "اخرين", "اخرون", "الاخرين", "اخريات", "اخري"))
ONE = frozenset(("واحد", "واحده", "واحدا"))
WOUND = "اصابه"
WOUNDING, COGNATE_REACH = frozenset("اصابه اصيب اصيبت اصيبوا اصيبا اصابت اصاب".split()), 6
CASES_OF = frozenset(("حالتا", "حالتي", "جثتا", "جثتي", "جثماني", "جثمانا"))
"""Duals that a noun behind them completes: `حالتي وفاة`, `جثتا الشقيقين`."""
FALLING = frozenset("راح راحت راحوا ذهب ذهبت ذهبوا يروح تروح يذهب تذهب".split())
"""Verbs with which `ضحية` tells of others."""
NEGATED = 6
"""Words before a phrase within which a negation can empty it."""
HUNDRED = 100
BOAT = "قارب"
"""A boat, and a verb of coming near to a number: people without one behind it are in the boat."""
PAIR = frozenset(("اثنين", "اثنان", "اثنتين", "اثنتان"))
DESCRIBING = frozenset(
    """
    مدني مسلح ارهابي شاب حوثي عسكري مسن مسيحي مسلم انتحاري اخر نظامي متشدد متطرف درزي شيعي سني علوي قبطي ايزيدي
    """.split()
)
"""Nouns for people that also stand as adjectives behind another."""
FORCES_OF = frozenset(("عنصر", "فرد", "عضو", "منسوب", "رجل", "قايد", "زعيم", "رييس", "ضابط", "عون", "صف"))
"""Nouns that take a noun for people as their genitive."""


def phrases(words: Words) -> list[Phrase]:
    """All phrases of a sentence, left to right, none inside another."""
    found: list[Phrase] = []
    at = 0
    while at < len(words.meanings):
        phrase = _phrase(words, at) if words.meanings[at].opens else None
        if phrase:
            phrase = described(words, phrase)
            found.append(phrase)
            at = phrase.end + is_harmed(words, phrase)
        else:
            at += 1
    return sorted([*found, *names(words, found)], key=lambda phrase: phrase.start)


def _phrase(words: Words, at: int) -> Phrase | None:
    return (
        _nobody(words, at)
        or ordinal(words, at)
        or counted(words, at)
        or vague(words, at)
        or _qualified_noun(words, at)
        or _pronoun(words, at)
    )


def _qualified_noun(words: Words, at: int) -> Phrase | None:
    """`ما لا يقل عن شخصين`, `أكثر من جندي`, `شخصين على الأقل`: a noun that is its own number, or one by itself."""
    first, qualifier = qualified(words, at)
    phrase = _noun(words, first) if first < len(words.meanings) else None
    alone = phrase if first == at else _noun(words, at)
    if words.form(at) == BOAT:
        return alone  # قارب مهاجرين
    if phrase is None or phrase.shape not in {"one", "two", "either"} or phrase.definite:
        return alone
    if qualifier == "exact":
        if not at_least(words, phrase.end):
            return alone
        qualifier = "at_least"
    count = 1 if phrase.shape == "one" else 2
    phrase.start, phrase.stated, phrase.qualifier = at, count, qualifier
    phrase.low, phrase.high = bounds(count, qualifier)
    phrase.shape = "one" if phrase.shape == "one" else "two"
    return phrase


def _nobody(words: Words, at: int) -> Phrase | None:
    """`لم يصب أحد`: a negation, and one who is not said to be one of somebody."""
    if words.form(at) not in {"احد", "احدا"} or value_at(words, at) is not None:
        return None
    if at + 1 < len(words.meanings) and words.meanings[at + 1].person:
        return None
    negated = words.negated(at - NEGATED, at + NEGATED)  # لم يصب أحد، أحد لم يصب
    return Phrase(at, at + 1, "nobody", 0, 0, 0, "exact") if negated else None


def _pronoun(words: Words, at: int) -> Phrase | None:
    """`تم اعتقاله`, `قبض عليه`: one person told by a pronoun on the harm word or its preposition."""
    meaning = words.meanings[at]
    if meaning.suffix in {"ه", "ها"} or words.form(at) in {"عليه", "عليها"}:
        return Phrase(at, at + 1, "pronoun", 1, 1, 1, "exact")
    if meaning.suffix == "هما" or words.form(at) == "عليهما":
        return Phrase(at, at + 1, "pronoun", 2, 2, 2, "exact")
    return None


def is_harmed(words: Words, phrase: Phrase) -> bool:
    """Whether a harm word behind people describes them, and is nobody else: `أربعة جنود قتلى`."""
    meaning = words.meanings[phrase.end] if phrase.end < len(words.meanings) else None
    if meaning is None or meaning.harm is None or phrase.own is not None:
        return False
    if meaning.harm.frame != "n" and meaning.form != "جثثا":
        return False
    people = phrase.noun is not None and words.meanings[phrase.noun].person is not None and not phrase.definite
    return people and phrase.shape in {"number", "vague"} and not meaning.joined and meaning.clitic == ""


def described(words: Words, phrase: Phrase) -> Phrase:
    """The phrase with the adjectives and genitives behind its noun that could be read as people of their own."""
    head = words.meanings[phrase.end - 1].person
    while head and phrase.end < len(words.meanings) and _describes(words, phrase.end, head):
        following = words.meanings[phrase.end].person
        if following and phrase.group == "unspecified" and following.group != "unspecified":
            phrase.group = following.group  # type: ignore[assignment]
        if following and phrase.shape == "either" and following.shape != "either":
            phrase.shape = "many" if following.shape == "many" else phrase.shape
        phrase.end += 1
    if phrase.group == "unspecified" and phrase.noun is not None and words.form(phrase.end) == "من":
        of = words.meanings[phrase.end + 1].person if phrase.end + 1 < len(words.meanings) else None
        phrase.group = of.group if of else phrase.group  # type: ignore[assignment]  # شخصا من ركاب الحافلة
    return phrase


def _describes(words: Words, at: int, head: Person) -> bool:
    before, meaning = words.meanings[at - 1], words.meanings[at]
    if meaning.person is None or meaning.joined or meaning.harm or meaning.owned:
        return False
    if meaning.clitic not in {"", "ال"}:
        return False
    adjective = meaning.person.lemma == NATIONAL or meaning.person.lemma in DESCRIBING or meaning.form in OTHERS
    if adjective and before.definite == meaning.definite and _agree(head, meaning.person):
        return True
    if head.shape == meaning.person.shape == "two" and not before.definite and not meaning.definite:
        return True  # طفلان شقيقان
    one = head.shape == "one" and before.definite and meaning.definite and meaning.person.shape == "one"
    construct = not before.definite and (meaning.definite or head.lemma in FORCES_OF)
    return one or (construct and meaning.person.shape != "two")  # قتل رجل | طفلين


def _national(words: Words, at: int) -> bool:
    person = words.meanings[at].person if at < len(words.meanings) else None
    return person is not None and (person.lemma == NATIONAL or person.lemma in DESCRIBING)


def _agree(head: Person, other: Person) -> bool:
    return (head.shape == "one") == (other.shape == "one") or other.shape == "one"


def _one_of(words: Words, at: int) -> Phrase | None:
    """`أحد المدعوين`: one of people that no table knows; `واحد من الرهائن`: of those that one does."""
    if words.form(at) in ONE and words.form(at + 1) == "من" and at + 2 < len(words.meanings):
        return Phrase(at, at + 3, "one", 1, 1, 1, "exact", at + 2)
    if words.form(at).lstrip("وبفل") in ONE_OF_THEM:
        return Phrase(at, at + 1, "one", 1, 1, 1, "exact", lemma="احدهم")
    if words.form(at).removeprefix("و") == WOUND and words.flagged(at + 1, "grave") and not _cognate(words, at):
        return Phrase(at, at + 1, "one", 1, 1, 1, "exact", at, own=at, lemma=WOUND)  # وإصابة حرجة
    alone = words.form(at).lstrip("وبفل") in {"احد", "احدي"} and at + 1 < len(words.meanings)
    if alone and words.form(at + 1).startswith("ال") and not words.meanings[at + 1].flags:
        return Phrase(at, at + 2, "one", 1, 1, 1, "exact", at + 1)
    return None


def _cognate(words: Words, at: int) -> bool:
    """`أصيب آخر إصابة خطيرة`: how somebody is wounded, told before."""
    wounding = any(words.stem(k) in WOUNDING for k in range(max(0, at - COGNATE_REACH), at))
    return wounding and not words.meanings[at].joined


def _third(words: Words, at: int) -> Phrase | None:
    """`وجرح ثالث`, `إصابة الثاني`: a person told by the number in a row, right behind a harm word."""
    meaning = words.meanings[at]
    ordinal = meaning.form.removeprefix("ال") in ORDINALS
    if ordinal and at and words.meanings[at - 1].harm and not words.flagged(at + 1, "unit"):
        return Phrase(at, at + 1, "one", 1, 1, 1, "exact", at, lemma="ثالث")
    return None


def _noun(words: Words, at: int) -> Phrase | None:
    meaning = words.meanings[at]
    harm = meaning.harm if meaning.harm and meaning.harm.frame in {"n", "c"} else None
    person = meaning.person
    if meaning.form.lstrip("وبل") in CASES_OF and (noun := noun_after(words, at + 1)) == at + 1:
        own = at if meaning.harm else noun if words.meanings[noun].harm else None
        return with_noun(words, Phrase(at, at + 2, "two", 2, 2, 2, "exact", noun, own=own))
    if words.form(at - 1).lstrip("وف") in FALLING and meaning.form in {"ضحيه", "ضحيته", "ضحيتها"}:
        return None  # راح ضحية الحادث خمسة
    if harm is None and (person is None or (meaning.owned and person.lemma == "ضحيه")):
        return _family(words, at) or _others(words, at) or _one_of(words, at) or _third(words, at)
    if harm is None and person and is_no_person(words, at, person):
        return None
    if (harm is None or harm.kind == "displaced") and _counted_too(words, at):
        return None
    shape: Shape = person.shape if person and not harm else (harm.shape if harm else "one")
    start, end, number = at, at + 1, None
    if words.form(at + 2) in PAIR and (words.form(at + 1) in OTHERS or _national(words, at + 1)):
        return with_noun(words, Phrase(at, at + 3, "number", 2, 2, 2, "exact", at, (at + 2, at + 3)))
    if words.form(at - 1).lstrip("وبفل") in {"احد", "احدي"}:
        start, shape = at - 1, "one"
    if harm and harm.frame == "c" and shape == "one" and _body_of(words, end):
        return None  # جثة رجل: the noun behind it counts
    low, high, stated, qualifier = _size(shape)
    following = value_at(words, end) if shape in {"many", "either", "two"} else None
    if following and (words.form(end).startswith("ال") or following[0] == 2):  # noqa: PLR2004 - العمال الخمسة
        count, stop = following
        low, high, stated, qualifier, number = count, count, count, "exact", (end, stop)
        end, shape = stop, "number"
    alone = shape == "one" and harm is not None and harm.frame == "n" and words.form(end) in ONE
    end += alone and not words.form(end + 1).startswith("عشر")  # وجريح واحد, not جريح وأحد عشر
    phrase = Phrase(start, end, shape, low, high, stated, qualifier, at, number)
    return with_noun(words, phrase)


def _counted_too(words: Words, at: int) -> bool:
    """`ألفي مهاجر ولاجئ`: a second noun behind a round number, of those that it counts."""
    if at <= 1:
        return False
    meaning, before, count = words.meanings[at], words.meanings[at - 1], words.meanings[at - 2]
    if not meaning.joined or count.number is None or count.number % HUNDRED or meaning.person is None:
        return False
    return meaning.person.shape == "one" and before.person is not None and before.person.shape == "one"


def _body_of(words: Words, at: int) -> bool:
    """Whether a person, or a number of them, stands right behind a case noun."""
    if at >= len(words.meanings):
        return False
    meaning = words.meanings[at]
    return meaning.clitic in {"", "ال", "ل", "لل"} and bool(meaning.person or meaning.number)


def _size(shape: str) -> tuple[int, int | None, int | None, Qualifier]:
    if shape == "one":
        return 1, 1, 1, "exact"
    if shape == "two":
        return 2, 2, 2, "exact"
    return 2, None, None, "unspecified"


def _family(words: Words, at: int) -> Phrase | None:
    """`إصابة عائلته`, `قتلوا أسرتها`: somebody's family, right behind a harm that takes them."""
    harm = words.meanings[at - 1].harm if at else None
    if words.form(at) not in OWN_FAMILIES or harm is None or harm.frame not in {"m", "t", "pt"}:
        return None
    return Phrase(at, at + 1, "many", 2, None, None, "unspecified", at, definite=True, lemma="عايله")


def _others(words: Words, at: int) -> Phrase | None:
    """`وإصابة آخرين`, `آخران`: people by their being others."""
    form = words.form(at).removeprefix("و")
    if form in {"اخرين", "اخرون", "الاخرين", "اخريات"}:
        return Phrase(at, at + 1, "others", 2, None, None, "unspecified", lemma="اخر")
    if form == "اخران":
        return Phrase(at, at + 1, "two", 2, 2, 2, "exact", lemma="اخر")
    return None
