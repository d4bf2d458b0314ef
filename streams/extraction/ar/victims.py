"""Who was harmed: by the counted noun, its adjectives, and what the article says of people elsewhere."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast

from schemas.quantities import Victims
from streams.extraction.ar.candidates import Candidate
from streams.extraction.ar.choice import likeliest
from streams.extraction.ar.reading import Words
from streams.extraction.scoring import load

GROUPS: tuple[Victims, ...] = ("civilians", "security", "militants", "mixed", "unspecified")
ACCIDENT = frozenset(("حادث", "مروري", "حريق", "غرق", "تصادم", "انقلاب", "دهس", "سياره", "المرور", "المروري", "الدفاع"))
WAR = frozenset(
    ("غاره", "الحوثي", "الحوثيين", "داعش", "قصف", "تفجير", "انتحاري", "اشتباكات", "هجوم", "الجيش", "القوات")
)
FORCES = frozenset(
    ("امن", "الامن", "شرطه", "الشرطه", "الجيش", "جيش", "الامنيه", "العسكري", "الحرس", "الحدود", "الدفاع")
)
FIGHTERS = frozenset(
    (
        "داعش",
        "الحوثي",
        "الحوثيين",
        "الحوثيون",
        "القاعده",
        "طالبان",
        "المقاومه",
        "ميليشيا",
        "المسلحين",
        "التنظيم",
        "الارهابيه",
        "حزب",
    )
)
NEAR = 6
STOPS = frozenset(("في", "علي", "عن", "الي", "مع", "خلال", "اثر", "بعد", "قرب", "جراء"))
OPEN = frozenset(("", "شخص", "اخر", "عنصر", "فرد", "ضحيه"))
"""Nouns that do not say who."""
UNSETTLED = frozenset(("قوات", "عضو", "منفذ"))
"""Nouns whose class depends on whose they are: `قوات الحوثي`."""
OTHER = frozenset(("اخر", ""))


@dataclass(slots=True)
class Said:
    """What an article says of people: how often it names each class, and its figures so far with their victims."""

    named: Mapping[str, int]
    figures: list[tuple[Candidate, Victims]] = field(default_factory=list)
    latest: dict[tuple[str, int, int | None], Victims] = field(default_factory=dict)
    """Victims of the latest figure of each kind and number."""
    classes: Counter[Victims] = field(default_factory=Counter)

    def add(self, c: Candidate, victims: Victims) -> None:
        """One more figure that the article has told."""
        self.figures.append((c, victims))
        self.latest[c.anchor.kind, c.low, c.high] = victims
        self.classes[victims] += 1


def victims(c: Candidate, said: Said) -> Victims:
    """Class of the people of one figure: what the counted noun says (`جنود`, `مدنيين`), else what is likeliest."""
    if c.phrase.group != "unspecified" and c.phrase.lemma not in UNSETTLED:
        return c.phrase.group
    return cast("Victims", likeliest(signs(c, said), load("ar_victims"), GROUPS))


def signs(c: Candidate, said: Said) -> list[str]:
    """Names of the signs of a figure's victims."""
    return [*_signs(c, said.named), *_course(c, said)]


def _course(c: Candidate, said: Said) -> Iterator[str]:
    """Signs of the figures told before: the last one, one of the same number, all of them."""
    open_noun = c.phrase.lemma in OPEN
    if not said.figures:
        yield f"first|{c.phrase.group}"
        return
    last, group = said.figures[-1]
    here = last.words.sentence == c.words.sentence and last.words.field == c.words.field
    yield f"before:{group}|{here}|{c.phrase.lemma in OTHER}"
    yield f"before:{group}|{open_noun}|{c.phrase.group}|{last.anchor.kind == c.anchor.kind}"
    same = said.latest.get((c.anchor.kind, c.low, c.high))
    if same:
        yield f"same:{same}|{c.low > 1}|{open_noun}"
    most = said.classes.most_common(1)[0][0]
    yield f"most:{most}|{open_noun}|{c.phrase.group}"


def _signs(c: Candidate, article: Mapping[str, int]) -> Iterator[str]:
    words, phrase = c.words, c.phrase
    yield f"group:{phrase.group}/{phrase.lemma == ''}"
    yield f"noun:{phrase.lemma}"
    yield f"lemma:{c.anchor.harm.lemma}"
    yield f"kind:{c.anchor.kind}"
    yield f"shape:{phrase.shape}"
    first, last = min(c.anchor.start, phrase.start), max(c.anchor.end, phrase.end)
    for k in range(max(0, first - NEAR), min(len(words.meanings), last + NEAR)):
        meaning = words.meanings[k]
        side = "in" if first <= k < last else "left" if k < first else "right"
        if meaning.person and k != phrase.noun:
            yield f"{side}:{meaning.person.group}"
            if k in {phrase.end, phrase.end + 1}:
                yield f"next:{meaning.person.group}|{phrase.group}"
        yield from (f"{side}:{name}" for name in _topics(meaning.form))
    yield from (f"of:{sign}" for sign in dict.fromkeys(_genitive(c)))
    if phrase.lemma in OPEN:
        yield f"before:{_before(c)}|{phrase.shape}"
        yield f"main:{_main(article, 'harmed ')}"
    yield f"main:{_main(article, 'harmed ')}|{phrase.group}"


def _genitive(c: Candidate) -> Iterator[str]:
    """Classes of the words that belong to the counted noun: `عناصر الشرطة`, `16 من قوات البيشمركة`."""
    words, noun = c.words, c.phrase.noun if c.phrase.noun is not None else c.phrase.end - 1
    for k in range(noun + 1, min(noun + 4, len(words.meanings))):
        meaning = words.meanings[k]
        if meaning.harm or meaning.joined or (meaning.form in STOPS and k > noun + 1) or not meaning.form[0].isalpha():
            return
        yield from _topics(meaning.form)
        if meaning.person:
            yield meaning.person.group


def _before(c: Candidate) -> str:
    """Class of the nearest people named before in the sentence."""
    for k in range(c.phrase.start - 1, -1, -1):
        person = c.words.meanings[k].person
        if person and person.lemma not in OPEN:
            return person.group
    return ""


def _main(article: Mapping[str, int], prefix: str) -> str:
    """The class that is named most."""
    counts = [(article.get(prefix + group, 0), group) for group in GROUPS[:3]]
    most, group = max(counts)
    return group if most else ""


def _topics(form: str) -> Iterator[str]:
    bare = form.removeprefix("و")
    if bare in ACCIDENT:
        yield "accident"
    if bare in WAR:
        yield "war"
    if bare in FORCES:
        yield "forces"
    if bare in FIGHTERS:
        yield "fighters"


def mentions(article: Sequence[Words], figures: Sequence[Candidate] = ()) -> Counter[str]:
    """How often the article names people of each class, and words of war and accident."""
    found: Counter[str] = Counter(f"harmed {c.phrase.group}" for c in figures)
    for words in article:
        for meaning in words.meanings:
            if meaning.person:
                found[meaning.person.group] += 1
            found.update(_topics(meaning.form))
    return found
