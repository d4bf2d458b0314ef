"""Candidates: each phrase that can count people, with each harm word of its sentence that could be its own."""

from bisect import bisect_left
from dataclasses import dataclass, replace
from itertools import pairwise

from schemas.quantities import Kind
from streams.extraction.ar.counting import Phrase
from streams.extraction.ar.homographs import counts_nobody, is_other
from streams.extraction.ar.phrases import NEGATED, WOUND
from streams.extraction.ar.reading import Words
from streams.lexicon.ar.words import Harm, idioms

FARTHEST = 16
"""Words between a phrase and its harm word, at the most."""
HELD = frozenset(
    {"احتجز", "احتجاز", "اسر", "محتجز", "محتجزين", "محتجزا", "محتجزون", "اسير", "اسري", "اسيرا", "ضحايا", "ضحيه"}
)
"""Words that leave open who holds the people, or whether they died."""
OTHER_KIND: dict[Kind, Kind] = {"abducted": "detained", "killed": "killed_or_injured", "killed_or_injured": "killed"}
DENIED = 8
"""Words between a verb of denial and what it denies: its subject stands there."""
NEAREST = 2
"""Harm words tried on each side of a phrase."""


PLAYERS = frozenset("لاعب لاعبا لاعبان لاعبين لاعبون لاعبي لاعبه مهاجم مهاجمي مدافع مدافعي حارس ظهير جناح نجم".split())
STRAINS = frozenset("تمزق تمزقا شد عضلي عضليه عضله صليبي صليبيه غضروف غضروفي التواء التواءات اربطه اوتار".split())
LIMBS = frozenset("ركبه كاحل فخذ عضله قدم كتف ساق ظهر اصبع ربله حوض انكل".split())
GAMES = frozenset("مباراه مباريات تدريب تدريبات مران فريق ملعب دوري موسم بطوله كاس".split())
"""Words of players, of the hurts of a game, of the limbs that it hurts, and of where it is played."""

LOSSES, LOST = "خساير", 5
"""Losses, and the words behind them within which they are told to be lives."""
IDIOM_REACH = 7
CASE, CASES_BACK = Harm("injured", "c", None, "حاله", "noun", "one"), 8
FATE, FATE_REACH, FATE_BACK = Harm("missing", "m", None, "مصير", "noun", "one"), 12, 3
CAUGHT, CAUGHT_REACH = (
    frozenset("اصيب اصاب اصابه اصابات اصابتين اصابتان مصاب مصابا مصابه مصابين مصابون مصابات".split()),
    9,
)
CURES, ENDS = frozenset(("جراحه", "علاج")), frozenset((".", "،", "؛", ","))
"""Words of catching an illness, within how many words behind it stands, and what is written like one."""
FALLEN, FELL = frozenset(("سقط", "سقوط")), 6
"""Falling, and the words between it and `بين قتيل وجريح`."""
HELD_BEFORE: frozenset[Kind] = frozenset(("displaced", "detained", "abducted"))
MOVED = frozenset(("نقل", "تعرض", "فرار", "فر", "هرب", "سقط", "سقوط"))
"""Harms that the displaced and the held can be told of with other words: `نقل 200 لاجئ`."""
DOING = ("مسوولي", "المسوولي", "صلت", "علاقت", "ضلوع", "تورط", "علمه")
"""Responsibility, ties and knowledge: to deny them denies no harm."""
TRUTH, UNTRUE = frozenset(("صحه", "اشاعه")), frozenset(("عدم", "لا", "بعدم"))
"""Truth and spreading, and what makes them a denial."""
SOURCES = frozenset("وفق وفقا بحسب حسب حسبما وحسب ووفق ووفقا وبحسب وحسبما".split())
"""Words that name who says so."""
PEOPLE = frozenset(("others", "vague", "one_of"))
"""Classes of words for people that name nobody."""
WAIVED = frozenset(("اي", "ايه", "ايا"))
"""`any`, behind which a singular is nobody too."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A harm word at `[start, end)`."""

    start: int
    end: int
    kind: Kind
    frame: str
    harm: Harm


@dataclass(slots=True)
class Candidate:
    """A phrase read with a harm word; `between` counts the words between, negative where the phrase is first."""

    words: Words
    phrase: Phrase
    anchor: Anchor
    between: int
    rivals: int
    """Other harm words that stand nearer."""
    low: int
    high: int | None
    nth: int = 0
    """Phrases that stand between, on the same side of the harm word."""
    chance: float = 0.0
    summed: bool = False
    """Whether it counts several singular people of a list."""

    @property
    def own(self) -> bool:
        """Whether the counted noun is the harm word."""
        return self.phrase.own == self.anchor.start


def anchors(words: Words) -> list[Anchor]:
    """The harm words of a sentence, and `مقتل وإصابة` as one of killed or injured."""
    telling = [(i, m) for i, m in enumerate(words.meanings) if m.tells]
    if not telling:
        return []
    idiomatic = [a for i, m in telling if (a := _idiom(words, i, m.stem))]
    found = [
        Anchor(i, i + 1, m.harm.kind, m.harm.frame, m.harm)  # type: ignore[arg-type]
        for i, m in telling
        if m.harm and not is_other(words, i) and not counts_nobody(words, i)
    ]
    found = [a for a in found if all(a.start != b.start for b in idiomatic)] + idiomatic + _cases(words)
    if any(a.kind == "injured" for a in found) and _strained(words):
        found = [a for a in found if a.kind != "injured"]
    found = [_lives(words, a) for a in found if not _ill(words, a)] + _unknown_fates(words)
    if not found:
        return []
    found = _outcomes_open(words, found)
    other = [Anchor(a.start, a.end, OTHER_KIND[a.kind], a.frame, a.harm) for a in found if a.harm.lemma in HELD]
    return sorted([*found, *_joint(words, found), *other], key=lambda a: a.start)


def _strained(words: Words) -> bool:
    """`إصابة لاعبين بتمزق عضلي`: a player's hurt of the game, which nobody did to them."""
    said = [m.form for m in words.meanings]
    said += [form[1:] for form in said if form[0] in "وفبلك"]
    forms = {form.removeprefix("ال") for form in said}
    return bool(forms & PLAYERS and (forms & STRAINS or (forms & GAMES and forms & LIMBS)))


def _outcomes_open(words: Words, found: list[Anchor]) -> list[Anchor]:
    """`سقطوا بين قتيل وجريح`: the verb says nothing of its own, and neither noun is a person more."""
    left = found
    for a, b in pairwise(found):
        if words.form(a.start - 1) == "بين" and b.start == a.end and {a.kind, b.kind} == {"killed", "injured"}:
            both = Anchor(a.start, b.end, "killed_or_injured", a.frame, a.harm)
            left = [
                c for c in left if c not in {a, b} and not (c.harm.lemma in FALLEN and abs(c.start - a.start) <= FELL)
            ]
            left.append(both)
    return left


def _ill(words: Words, a: Anchor) -> bool:
    """`إصابة وافد بفيروس`: an illness is no wound."""
    if a.kind != "injured" or a.harm.lemma not in CAUGHT:
        return False
    for k in range(a.end, a.end + CAUGHT_REACH):
        form = words.form(k)
        if form in ENDS or (k < len(words.meanings) and words.meanings[k].harm):
            return False
        by = form.startswith("ب") or k == a.end or words.form(k - 1) == "ب"
        if words.flagged(k, "illness") and by and form.removeprefix("ب") not in CURES:
            return True
    return False


def _lives(words: Words, a: Anchor) -> Anchor:
    """`خسائر في الأرواح`: losses that are lives are deaths."""
    behind = (words.form(k).lstrip("وب") for k in range(a.end, a.end + LOST))
    lost = a.harm.lemma == LOSSES and any(form in {"الارواح", "ارواح"} for form in behind)
    return replace(a, kind="killed") if lost else a


def _idiom(words: Words, at: int, verb: str) -> Anchor | None:
    """`أضرم النار في جسده`, `انتقل إلى رحمة الله`."""
    harm, behind = idioms().get(verb, (None, frozenset()))
    told = any(words.form(k).removeprefix("ل") in behind for k in range(at + 1, at + IDIOM_REACH))
    return Anchor(at, at + 1, harm.kind, harm.frame, harm) if harm and told else None  # type: ignore[arg-type]


def _cases(words: Words) -> list[Anchor]:
    """`استقبل المستشفى 14 حالة`, `ثلاث حالات متوسطة`: wounded of a hospital."""
    found = []
    for i, m in enumerate(words.meanings):
        if "case" not in m.flags or (i + 1 < len(words.meanings) and words.meanings[i + 1].harm):
            continue
        bad = any(words.flagged(k, "grave") for k in (i + 1, i + 2))
        if bad or any(words.flagged(k, "taken_in") for k in range(i - CASES_BACK, i)):
            found.append(Anchor(i, i + 1, CASE.kind, CASE.frame, CASE))  # type: ignore[arg-type]
    return found


def _unknown_fates(words: Words) -> list[Anchor]:
    """`لا يزال مصير 5 جنود مجهولا`, `لا يزال مجهولا مصير 5 جنود`: they are missing."""
    return [
        Anchor(i, i + 1, "missing", FATE.frame, FATE)
        for i, m in enumerate(words.meanings)
        if FATE.lemma in m.form
        and m.form.lstrip("وب").removeprefix("ال") == FATE.lemma
        and any(words.form(k).startswith("مجهول") for k in range(i - FATE_BACK, i + FATE_REACH))
    ]


def _joint(words: Words, found: list[Anchor]) -> list[Anchor]:
    pairs = pairwise(found)
    return [
        Anchor(a.start, b.end, "killed_or_injured", b.frame, b.harm)
        for a, b in pairs
        if b.start == a.end and {a.kind, b.kind} == {"killed", "injured"} and words.meanings[b.start].joined
    ]


def candidates(words: Words, phrases: list[Phrase], found: list[Anchor]) -> list[Candidate]:
    """All pairs worth weighing; a phrase of letters that are dual or plural is read both ways."""
    made: list[Candidate] = []
    starts = [phrase.start for phrase in phrases]
    for at, phrase in enumerate(phrases):
        told = _whole(words, found, phrase)
        near = sorted(((_between(phrase, a), a) for a in told), key=lambda pair: (abs(pair[0]), pair[1].start))
        sides = {True: 0, False: 0}
        for rivals, (between, anchor) in enumerate(near):
            side = between < 0
            own = phrase.own == anchor.start
            if abs(between) > FARTHEST or (not own and (sides[side] >= NEAREST or phrase.lemma == WOUND)):
                continue
            if between > 1 and phrase.shape in {"one", "name"} and _speaks(words, anchor.end, phrase.start):
                continue
            if between == 0 and _acts(words, phrase, anchor, phrases[at + 1 : at + 2]):
                continue
            if own and anchor.kind in HELD_BEFORE and any(_strikes(a, b, anchor) for b, a in near):
                continue
            sides[side] += 1
            nearer = abs(bisect_left(starts, anchor.start) - at) - side
            nth = max(nearer, 0)
            none = emptied(words, phrase, anchor)
            possible = not (none and _settled(words, phrase, anchor))
            if possible:
                made.append(Candidate(words, phrase, anchor, between, rivals, phrase.low, phrase.high, nth))
            if possible and phrase.shape == "either":
                made.append(Candidate(words, phrase, anchor, between, rivals, 2, 2, nth))
            if none:
                made.append(Candidate(words, phrase, anchor, between, rivals, 0, 0, nth))
    return made


def _speaks(words: Words, first: int, last: int) -> bool:
    """Whether a source is named between a harm word and one person: `، بحسب ما قال مراسلنا`."""
    return any(words.form(k) in SOURCES for k in range(first, last))


def _acts(words: Words, phrase: Phrase, anchor: Anchor, behind: list[Phrase]) -> bool:
    """Whether people behind a verb are its subject, since counted people follow: `خطف مسلحون 11 طالبة`."""
    if anchor.frame not in {"t", "pt"} or anchor.harm.slot == "noun" or phrase.number is not None or not behind:
        return False
    told, meaning = behind[0], words.meanings[behind[0].start]
    subject = phrase.definite or words.form(phrase.end - 1).endswith("ون")
    return (
        subject
        and told.start == phrase.end
        and told.noun is not None
        and told.number is not None
        and not meaning.joined
    )


def _strikes(other: Anchor, between: int, own: Anchor) -> bool:
    """Whether another harm befalls displaced or held people: `مقتل 10 نازحين`, `وفاة ثلاثة معتقلين`."""
    if other.start == own.start or other.kind == own.kind or other.harm.lemma in MOVED:
        return False
    if between == 1 and other.frame in {"t", "pt"}:
        return True  # خطف مسلحون 47 نازحا
    return (between == 0 and other.frame in {"m", "p", "t", "pt"}) or (between == -1 and other.frame in {"p", "pt"})


def _whole(words: Words, found: list[Anchor], phrase: Phrase) -> list[Anchor]:
    """The harm words that a phrase can stand with, where `مقتل وإصابة` is one: that, or its halves.

    It is one where people stand right behind, `مقتل وإصابة | خمسة`, or only cases before: `7 حالات | وفاة وإصابة`, but
    not `7 حالات وفاة | وإصابة 5`.
    """
    for both in (a for a in found if a.end - a.start > 1):
        halves = [a for a in found if a is not both and both.start <= a.start < both.end]
        if not halves or halves[0].frame != "m":
            continue
        cases = "case" in words.meanings[both.start - 1].flags if both.start else False
        if both.end == phrase.start:
            return [a for a in found if (a is not both if cases else a not in halves)]
        if both.start == phrase.end and cases and phrase.number:
            alone = not any(_counts(words, k) for k in range(both.end, both.end + 2))
            return [a for a in found if (a not in halves if alone else a is not both)]
    return found


def _counts(words: Words, at: int) -> bool:
    """Whether a word can be people or their number."""
    meaning = words.meanings[at] if at < len(words.meanings) else None
    return meaning is not None and bool(meaning.number is not None or meaning.person or meaning.flags & PEOPLE)


def _settled(words: Words, phrase: Phrase, anchor: Anchor) -> bool:
    """Whether nobody is the only reading: `أي جندي`, or people right behind a harm word that is denied."""
    return _waived(words, phrase.start) or is_denied(words, phrase, anchor)


def is_denied(words: Words, phrase: Phrase, anchor: Anchor) -> bool:
    """`نفى الجيش مقتل مدنيين`: several people right behind a harm word that is denied."""
    plural = phrase.shape != "one"
    return plural and _denied(words, min(phrase.start, anchor.start)) and abs(_between(phrase, anchor)) <= 1


def emptied(words: Words, phrase: Phrase, anchor: Anchor) -> bool:
    """Whether a negation or a denial before may say that nobody came to harm: `دون وقوع إصابات`, `نفت مقتل أي جندي`."""
    waived, first = _waived(words, phrase.start), min(phrase.start, anchor.start)
    if not waived and phrase.definite:
        return False
    if not waived and phrase.shape not in {"many", "either"}:
        return phrase.shape in {"one", "number"} and _denied(words, first)
    reach = range(max(0, first - NEGATED - waived), first + 1)
    return any(words.flagged(k, "negation") for k in reach) or _denied(words, first)


def _waived(words: Words, at: int) -> bool:
    """`أي جندي`, `أي من الجنود`."""
    return words.form(at - 1 - (words.form(at - 1) == "من")) in WAIVED


def _denied(words: Words, first: int) -> bool:
    return is_denied_before(words, first, DENIED)


def is_denied_before(words: Words, first: int, reach: int) -> bool:
    """Whether a harm that begins at `first` is denied, and not only whose doing it is."""
    denial = any(_denies(words, k) for k in range(max(0, first - reach), first))
    return denial and not denies_doing(words, first, reach)


def _denies(words: Words, at: int) -> bool:
    """Whether a word denies; صحة is the truth that is denied only behind such a word, and health elsewhere."""
    if not words.flagged(at, "denied"):
        return False
    return words.form(at).lstrip("وب") not in TRUTH or words.form(at - 1) in UNTRUE or words.flagged(at - 1, "denied")


def denies_doing(words: Words, first: int, reach: int) -> bool:
    """`نفت مسؤوليتها عن مقتل 3`: a denial of responsibility or ties, which denies no harm."""
    said = next((k for k in range(first - 1, max(-1, first - reach - 1), -1) if _denies(words, k)), first)
    return any(words.form(k).lstrip("وب").startswith(DOING) for k in range(said, first))


def _between(phrase: Phrase, anchor: Anchor) -> int:
    if anchor.start >= phrase.end:
        return -(anchor.start - phrase.end) - 1
    return max(phrase.start - anchor.end, 0)
