"""Who was harmed: by the counted noun, its adjectives, and what the article says of people elsewhere."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import cast

from schemas.quantities import Victims
from streams.extraction.ar.agreement import agreed
from streams.extraction.ar.candidates import Candidate
from streams.extraction.ar.choice import scores
from streams.extraction.ar.company import NAME, company
from streams.extraction.ar.meanings import Meaning
from streams.extraction.ar.parts import whole_of
from streams.extraction.ar.reading import Words
from streams.extraction.ar.scenes import NEAR, around, titled, topics
from streams.extraction.drafts import FigureDraft
from streams.extraction.scoring import Table, table

GROUPS: tuple[Victims, ...] = ("civilians", "security", "militants", "mixed", "unspecified")
STOPS = frozenset(("في", "علي", "عن", "الي", "مع", "ضد", "خلال", "اثر", "بعد", "قرب", "جراء"))
OPEN = frozenset(("", "شخص", "اخر", "عنصر", "فرد", "ضحيه"))
"""Nouns that do not say who."""
UNSETTLED = frozenset(("قوات", "عضو", "منفذ"))
"""Nouns whose class depends on whose they are: `قوات الحوثي`."""
PASSED = frozenset(("علي", "الاقل", "في", "اخرين", "اخرون"))
"""Small words between a figure and whose people it counts."""
ARMED = frozenset(("مسلح", "مسلحه"))
"""`القوات المسلحة`."""
QUOTES = frozenset('"«»“”')
SIDES: dict[str, Victims] = {"rebels": "militants", "forces": "security", "sides": "mixed"}
"""Topics that are a group."""
SAME_NUMBER, SAME_SENTENCE = 2.0, 1.0
"""How strongly figures agree with those of their kind and number, and with those of their sentence."""
FLEEING = frozenset(("فر", "فرار"))
MIXED_REACH = 6
"""Words behind a counted noun within which other people may be joined to it."""
OWNED, OWN_REACH = frozenset(("من", "صفوف", "بصفوف", "وسط", "بين", "لعناصر", "لمقاتلين", "عناصر")), 6
"""Words behind a figure that open whose people they are, and how far these are named."""


def evident(c: Candidate) -> Victims | None:
    """The group that the counted noun says: `جنود`, `مدنيين`; null where it leaves it open.

    People displaced without another word are civilians.
    """
    group = _noun_group(c)
    if group == "unspecified" and _uprooted(c):
        return "civilians"
    if group == "unspecified" or c.phrase.lemma in UNSETTLED:
        return None
    return "mixed" if _mixes(c) else group


def _noun_group(c: Candidate) -> Victims:
    """The group of the counted noun, also of one among many: `أحد الحراس`."""
    phrase = c.phrase
    person = c.words.meanings[phrase.noun].person if phrase.noun is not None and not phrase.lemma else None
    return cast("Victims", person.group) if person and phrase.group == "unspecified" else phrase.group


def _uprooted(c: Candidate) -> bool:
    """`نزوح 500 شخص`: people who lose their homes are refugees; who only flees may be anybody."""
    return c.anchor.kind == "displaced" and c.anchor.harm.lemma not in FLEEING


def _mixes(c: Candidate) -> bool:
    """Whether people of another group share one counter: `خمسة من المدنيين والجنود`, `عدد من رجال الأمن والعاملين`."""
    words, phrase = c.words, c.phrase
    if phrase.shape == "one" or not any(words.form(k) == "من" for k in range(phrase.start, phrase.end + 1)):
        return False
    for k in range(phrase.end, min(phrase.end + MIXED_REACH, len(words.meanings))):
        meaning = words.meanings[k]
        if meaning.harm or meaning.number is not None or meaning.form in STOPS or not meaning.form[0].isalpha():
            return False
        if meaning.joined and meaning.person and meaning.person.group not in {"unspecified", phrase.group}:
            return meaning.definite or words.form(k + 1).startswith("ال")
    return False


class Said:
    """What an article says of people: the topics of its title, and its figures with what their own words tell.

    `weights` are those of all words around (`company`).
    """

    def __init__(self, article: Sequence[Words], figures: Sequence[Candidate], weights: Table) -> None:
        self.figures = figures
        self.company = company(article, figures, weights)
        self.title = titled(article)
        self.evident = [evident(c) for c in figures]
        self.behind = [_behind(c) for c in figures]
        self.wholes = [whole_of(i, figures) for i in range(len(figures))]
        self.groups = Counter(filter(None, map(self.told, range(len(figures)))))
        self.ahead: list[int | None] = []
        """The next figure whose words tell a group."""
        self.parts: dict[int, set[str]] = {}
        self.alike: dict[tuple[str, int, int | None], Counter[str]] = {}
        for i, (c, whole) in enumerate(zip(figures, self.wholes, strict=True)):
            told = self.told(i)
            if whole is not None:
                self.parts.setdefault(whole, set()).add(told or "open")
            if told:
                self.alike.setdefault(size(c), Counter())[told] += 1

        following: int | None = None
        for i in range(len(figures) - 1, -1, -1):
            self.ahead.append(following)
            following = i if self.told(i) else following
        self.ahead.reverse()

    def told(self, at: int) -> Victims | None:
        """The group that a figure's own words name: its noun, or the people behind it."""
        return self.evident[at] or self.behind[at]


def grouped(article: Sequence[Words], figures: Sequence[Candidate]) -> list[Victims]:
    """The group of each figure: what the counted noun says, else what is likeliest beside the other figures."""
    if not figures:
        return []
    said, weights = Said(article, figures, table(NAME)), table("ar_victims")
    own = [scores(signs(at, said), weights, GROUPS) for at in range(len(figures))]
    told = [[float(group == each) for group in GROUPS] if each else None for each in said.evident]
    numbers = [size(c) for c in figures]
    sentences = [
        (c.words.field, c.words.sentence) if c.phrase.lemma in OPEN and whole is None else None
        for c, whole in zip(figures, said.wholes, strict=True)
    ]
    chances = agreed(own, told, [(SAME_NUMBER, numbers), (SAME_SENTENCE, sentences)])
    return [GROUPS[each.index(max(each))] for each in chances]


def by_parts(made: Sequence[FigureDraft], figures: Sequence[Candidate]) -> None:
    """Gives a whole that its parts share out their group, or `mixed` for several; its repeats in the article as well.

    Only where the words of the whole leave open who: `قتل 19 شخصا. … 12 جنديا … و7 مسلحين`.
    """
    shared: dict[tuple[str, int, int | None], Victims] = {}
    parts: dict[int, list[FigureDraft]] = {}
    for part in made:
        if part.part_of is not None and made[part.part_of].kind == part.kind:
            parts.setdefault(part.part_of, []).append(part)
    for at, pieces in parts.items():
        groups = {piece.victims for piece in pieces}
        if sum(piece.low for piece in pieces) >= made[at].low and "unspecified" not in groups:
            shared[size(figures[at])] = groups.pop() if len(groups) == 1 else "mixed"
    for figure, candidate in zip(made, figures, strict=True):
        figure.victims = (shared.get(size(candidate)) if evident(candidate) is None else None) or figure.victims


def signs(at: int, said: Said) -> list[str]:
    """Names of the signs of a figure's victims."""
    return [*_signs(said.figures[at]), *_scene(at, said), *_elsewhere(at, said), *said.company[at]]


def size(c: Candidate) -> tuple[str, int, int | None]:
    """Kind and number, by which the article's repeats of a figure are known."""
    return c.anchor.kind, c.low, c.high


def _scene(at: int, said: Said) -> Iterator[str]:
    c = said.figures[at]
    open_noun = c.phrase.lemma in OPEN
    yield from around(c)
    yield from (f"title:{topic}|{open_noun}" for topic in said.title)


def _elsewhere(at: int, said: Said) -> Iterator[str]:
    """Signs of what other figures say by their own words: the same number, the parts, the whole, all of them."""
    c = said.figures[at]
    open_noun = c.phrase.lemma in OPEN
    yield f"behind:{said.behind[at]}"
    alike = Counter(said.alike.get(size(c), ()))
    if said.told(at):
        alike[said.told(at) or ""] -= 1
    if +alike:
        yield f"alike:{max(alike, key=lambda g: alike[g])}|{c.low > 1}|{open_noun}"
    if at in said.parts:
        yield f"parts:{'+'.join(sorted(said.parts[at]))}|{open_noun}"
    whole = said.wholes[at]
    if whole is not None:
        yield f"whole:{said.told(whole)}|{c.phrase.group}"
    ahead = said.ahead[at]
    if ahead is not None:
        here = said.figures[ahead].words is c.words
        yield f"ahead:{said.told(ahead)}|{here}|{open_noun}"
    groups = sorted(group for group, n in said.groups.items() if n > (group == said.told(at)))
    yield f"all:{'+'.join(groups)}|{open_noun}"


def _signs(c: Candidate) -> Iterator[str]:
    words, phrase = c.words, c.phrase
    yield f"group:{phrase.group}/{phrase.lemma == ''}"
    yield f"noun:{phrase.lemma}"
    yield f"lemma:{c.anchor.harm.lemma}"
    yield f"kind:{c.anchor.kind}|{phrase.lemma in OPEN}"
    yield f"shape:{phrase.shape}"
    first, last = min(c.anchor.start, phrase.start), max(c.anchor.end, phrase.end)
    for k in range(max(0, first - NEAR), min(len(words.meanings), last + NEAR)):
        meaning = words.meanings[k]
        side = "in" if first <= k < last else "left" if k < first else "right"
        if meaning.person and k != phrase.noun:
            yield f"{side}:{meaning.person.group}"
            if k in {phrase.end, phrase.end + 1}:
                yield f"next:{meaning.person.group}|{phrase.group}"
    yield from (f"of:{sign}" for sign in dict.fromkeys(_genitive(c)))
    if phrase.lemma in OPEN:
        yield f"before:{_before(c)}|{phrase.shape}"


def _genitive(c: Candidate) -> Iterator[str]:
    """Classes of the words that belong to the counted noun: `عناصر الشرطة`, `16 من قوات البيشمركة`."""
    words, noun = c.words, c.phrase.noun if c.phrase.noun is not None else c.phrase.end - 1
    for k in range(noun + 1, min(noun + 4, len(words.meanings))):
        meaning = words.meanings[k]
        if meaning.harm or meaning.joined or (meaning.form in STOPS and k > noun + 1) or not meaning.form[0].isalpha():
            return
        yield from topics(meaning.form)
        if meaning.person:
            yield meaning.person.group


def _behind(c: Candidate) -> Victims | None:
    """Group named behind a figure as its people: `قتلى وجرحى من قوات الحوثي`, `قتيلا في صفوف المتمردين`."""
    words = c.words
    at = max(c.phrase.end, c.anchor.end)
    inside = next((k for k in range(c.phrase.start, c.phrase.end) if words.form(k) == "من"), None)
    at = at if inside is None else inside  # عدد من رجال الأمن
    while at < len(words.meanings) and _passed(words, at):
        at += 1
    if words.form(at) not in OWNED:
        return None
    found: Victims | None = None
    for k in range(at, min(at + OWN_REACH, len(words.meanings))):
        meaning = words.meanings[k]
        if (meaning.form in STOPS and words.form(k + 1) != "صفوف") or (meaning.harm and k > at):
            break
        if not meaning.form[0].isalpha() and meaning.form not in QUOTES:
            break
        named = _named(meaning)
        if named and found and named != found and meaning.joined:
            return "mixed"
        if found is None or (found, named) == ("security", "militants"):  # قوات الحوثي
            found = named
    return found


def _passed(words: Words, at: int) -> bool:
    """Whether a word may stand between a figure and whose people it counts: `وجرحى`, `و70 جريحا`, `على الأقل`."""
    meaning = words.meanings[at]
    return bool(meaning.harm) or meaning.number is not None or meaning.form in PASSED


def _named(meaning: Meaning) -> Victims | None:
    """The group that a word behind a figure names."""
    side = next((SIDES[topic] for topic in SIDES if topic in topics(meaning.form)), None)
    person = meaning.person
    if side or person is None or person.group == "unspecified" or person.lemma in UNSETTLED or person.lemma in ARMED:
        return side
    return cast("Victims", person.group)


def _before(c: Candidate) -> str:
    """Class of the nearest people named before in the sentence."""
    for k in range(c.phrase.start - 1, -1, -1):
        person = c.words.meanings[k].person
        if person and person.lemma not in OPEN:
            return person.group
    return ""
