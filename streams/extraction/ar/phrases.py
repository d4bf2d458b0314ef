"""Phrases that can count people: numbers with or without a noun, singular persons, duals, plurals, vague counters."""

from dataclasses import dataclass
from typing import Literal

from schemas.quantities import Qualifier, Victims
from streams.extraction.ar.numbers import number_at
from streams.extraction.ar.reading import Words
from streams.lexicon.ar.words import Person

Shape = Literal["number", "one", "two", "many", "either", "vague", "name", "others", "zero"]
SCORES: dict[str, tuple[int, Qualifier]] = {
    "عشرات": (20, "dozens"), "مئات": (200, "hundreds"), "ميات": (200, "hundreds"), "الاف": (2000, "thousands"),
}  # fmt: skip
TENS_OF_THOUSANDS = (20_000, "thousands")


@dataclass(slots=True)
class Phrase:
    """A stretch of words `[start, end)` that can count people."""

    start: int
    end: int
    shape: Shape
    low: int
    high: int | None
    stated: int | None
    qualifier: Qualifier
    noun: int | None = None
    """Position of the counted noun."""
    number: tuple[int, int] | None = None
    group: Victims = "unspecified"
    definite: bool = False
    own: int | None = None
    """Position of the harm word, where the counted noun is one (قتيلا)."""
    lemma: str = ""


def phrases(words: Words) -> list[Phrase]:
    """All phrases of a sentence, left to right, none inside another."""
    found: list[Phrase] = []
    at = 0
    while at < len(words.meanings):
        phrase = _counted(words, at) or _vague(words, at) or _noun(words, at)
        if phrase:
            found.append(phrase)
            at = phrase.end
        else:
            at += 1
    taken = {k for phrase in found for k in range(phrase.start, phrase.end)}
    verbs = {i for i, m in enumerate(words.meanings) if m.harm and m.harm.frame in {"m", "p", "pt", "t"}}
    return sorted([*found, *names(words, taken, verbs)], key=lambda phrase: phrase.start)


def _counted(words: Words, at: int) -> Phrase | None:
    number = number_at(words, at)
    if number is None:
        return None
    end, noun = number.end, _noun_after(words, number.end)
    if noun is not None:
        end = noun + 1
    low, high, qualifier = number.low, number.high, number.qualifier
    least = next((k for k in range(end, end + 4) if words.flagged(k, "at_least")), None)
    if least is not None and qualifier == "exact":
        low, high, qualifier = number.stated, None, "at_least"
        end = least + 1 if least <= end + 1 else end
    phrase = Phrase(at, end, "number", low, high, number.stated, qualifier, noun, (number.first, number.end))
    return _with_noun(words, phrase)


def _noun_after(words: Words, at: int) -> int | None:
    """Position of the noun that a number counts: next, or behind `من` or an adjective of number."""
    for k in range(at, min(at + 3, len(words.meanings))):
        meaning = words.meanings[k]
        if meaning.person or (meaning.harm and meaning.harm.frame in {"n", "c"}):
            return k
        if meaning.form not in {"من", "(", ")", '"', "علي"} or k > at + 1:
            return None
    return None


def _with_noun(words: Words, phrase: Phrase) -> Phrase:
    if phrase.noun is None:
        return phrase
    meaning = words.meanings[phrase.noun]
    phrase.definite = meaning.definite
    if meaning.harm and meaning.harm.frame in {"n", "c"}:
        phrase.own = phrase.noun
    if meaning.person:
        phrase.group, phrase.lemma = meaning.person.group, meaning.person.lemma  # type: ignore[assignment]
    return phrase


def _vague(words: Words, at: int) -> Phrase | None:
    meaning = words.meanings[at]
    bare = meaning.form.removeprefix("و").removeprefix("ب").removeprefix("ل").removeprefix("ال")
    low, qualifier, end = 2, "several", at + 1
    if bare in SCORES:
        low, qualifier = SCORES[bare]
        if words.form(at + 1) in {"الالاف", "الاف"}:
            (low, qualifier), end = TENS_OF_THOUSANDS, at + 2
    elif bare not in {"عدد", "عديد", "عده", "بعض", "مجموعه", "اعداد"} or meaning.person or meaning.harm:
        return None
    other = words.form(end) in {"اخر", "اخري"}
    if words.form(end) in {"كبير", "كبيره", "اخر", "اخري", "غير"}:
        end += 1
    noun = _noun_after(words, end)
    if qualifier == "several" and noun is None and not other:
        return None
    phrase = Phrase(at, (noun + 1) if noun is not None else end, "vague", low, None, None, qualifier, noun)  # type: ignore[arg-type]
    return _with_noun(words, phrase)


def _noun(words: Words, at: int) -> Phrase | None:
    meaning = words.meanings[at]
    harm = meaning.harm if meaning.harm and meaning.harm.frame in {"n", "c"} else None
    person = meaning.person
    if harm is None and (person is None or (meaning.owned and person.lemma == "ضحيه")):
        return _others(words, at)
    shape: Shape = person.shape if person and not harm else (harm.shape if harm else "one")
    start, end, number = at, at + 1, None
    if words.form(at - 1).lstrip("وبفل") in {"احد", "احدي"}:
        start, shape = at - 1, "one"
    low, high, stated, qualifier = _size(shape)
    following = words.meanings[end].number if end < len(words.meanings) else None
    if shape in {"many", "either", "two"} and following and words.form(end).lstrip("ال")[:1] != "(":
        written = words.form(end)
        if following < 100 and (written.startswith("ال") or following == 2):  # noqa: PLR2004 - العمال الخمسة
            low, high, stated, qualifier, number = following, following, following, "exact", (end, end + 1)
            end, shape = end + 1, "number"
    phrase = Phrase(start, end, shape, low, high, stated, qualifier, at, number)
    return _with_noun(words, phrase)


def names(words: Words, taken: set[int], anchors: set[int]) -> list[Phrase]:
    """Words right behind a harm word that no table knows: `وفاة براون`, `اغتيال بلعيد`."""
    made: list[Phrase] = []
    for at in sorted(anchors):
        k = at + 1 + (words.form(at + 1) in {'"', "«", "-", "علي"})
        if k < len(words.meanings) and k not in taken and _unknown(words, k):
            made.append(Phrase(k, k + 1, "name", 1, 1, 1, "exact", k, definite=words.form(k).startswith("ال")))
    return made


def _unknown(words: Words, at: int) -> bool:
    meaning = words.meanings[at]
    known = meaning.person or meaning.harm or meaning.flags or meaning.number is not None
    return not known and meaning.form[:1].isalpha() and not meaning.form.startswith(("وال", "بال", "لل", "فال"))


def _size(shape: str) -> tuple[int, int | None, int | None, Qualifier]:
    if shape == "one":
        return 1, 1, 1, "exact"
    if shape == "two":
        return 2, 2, 2, "exact"
    return 2, None, None, "unspecified"


def _others(words: Words, at: int) -> Phrase | None:
    """`وإصابة آخرين`, `آخران`: people by their being others."""
    form = words.form(at).removeprefix("و")
    if form in {"اخرين", "اخرون", "الاخرين", "اخريات"}:
        return Phrase(at, at + 1, "others", 2, None, None, "unspecified", lemma="اخر")
    if form in {"اخران"}:
        return Phrase(at, at + 1, "two", 2, 2, 2, "exact", lemma="اخر")
    return None


def person_of(words: Words, at: int) -> Person | None:
    """The noun for people at a position."""
    return words.meanings[at].person if 0 <= at < len(words.meanings) else None
