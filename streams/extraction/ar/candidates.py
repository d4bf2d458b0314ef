"""Candidates: each phrase that can count people, with each harm word of its sentence that could be its own."""

from bisect import bisect_left
from dataclasses import dataclass, field

from schemas.quantities import Kind
from streams.extraction.ar.aboard import aboard
from streams.extraction.ar.anchors import Anchor
from streams.extraction.ar.counting import Phrase
from streams.extraction.ar.implied import ANY, implied, is_harmless
from streams.extraction.ar.mere import is_mere
from streams.extraction.ar.objects import acts, suffers
from streams.extraction.ar.phrases import NEGATED, WOUND
from streams.extraction.ar.reading import Words
from streams.extraction.ar.spared import EXCEPT

FARTHEST = 16
"""Words between a phrase and its harm word, at the most."""
DENIED = 8
"""Words between a verb of denial and what it denies: its subject stands there."""
LISTED, LISTED_AT_ONCE = 48, 3
"""The same in a list that a colon opens right behind what it shares out, and words from there to the colon."""
NEAREST = 2
"""Harm words tried on each side of a phrase."""
HELD_BEFORE: frozenset[Kind] = frozenset(("displaced", "detained", "abducted"))
MOVED = frozenset(("نقل", "تعرض", "فرار", "فر", "هرب", "سقط", "سقوط"))
"""Harms that the displaced and the held can be told of with other words: `نقل 200 لاجئ`."""
DOING = ("مسوولي", "المسوولي", "صلت", "علاقت", "ضلوع", "تورط", "علمه")
"""Responsibility, ties and knowledge: to deny them denies no harm."""
OPENS = frozenset("فيما بينما كما حيث . :".split())
"""What a clause of its own opens behind."""
TRUTH, UNTRUE = frozenset(("صحه", "اشاعه")), frozenset(("عدم", "لا", "بعدم"))
"""Truth and spreading, and what makes them a denial."""
RUMOURED = frozenset(
    """
    تردد ترددت راج روج روجت اشيع يشاع شاع نشر نشرته نشره تناقلته تناقله تناقلت تداولته تداوله تداولت يتداول بثته بثه
    اوردته اورده ذكرته ذكره جاء قيل يقال
    """.split()
)
"""Verbs of spreading, behind `ما`."""
RUMOUR_REACH = 22
"""Words behind a denial of what was spread within which stands what is denied."""
SOURCES = frozenset("وفق وفقا بحسب حسب حسبما وحسب ووفق ووفقا وبحسب وحسبما".split())
"""Words that name who says so."""
PEOPLE = frozenset(("others", "vague", "one_of"))
"""Classes of words for people that name nobody."""


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
    suffered: bool = False
    """Whether a verb has its subject beside it, and these people as its object: `قتل شاب | والده`."""
    order: str = field(init=False)
    """Where the phrase stands as seen from the harm word: after or before it, or `own`, where that is the noun."""

    own: bool = field(init=False)
    """Whether the counted noun is the harm word."""

    def __post_init__(self) -> None:
        self.own = self.phrase.own == self.anchor.start
        self.order = "own" if self.own else "after" if self.between >= 0 else "before"


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
            reach = LISTED if _is_listed(words, phrase, anchor) else FARTHEST
            if abs(between) > reach or (not own and (sides[side] >= NEAREST or phrase.lemma == WOUND)):
                continue
            if between > 1 and phrase.shape in {"one", "name"} and _speaks(words, anchor.end, phrase.start):
                continue
            if acts(words, at, anchor, phrases) or is_mere(words, phrase, anchor):
                continue
            if _is_unhurt_by_others(words, phrase, anchor):
                continue
            if own and anchor.kind in HELD_BEFORE and any(_strikes(a, b, anchor) for b, a in near):
                continue
            sides[side] += 1
            nearer = abs(bisect_left(starts, anchor.start) - at) - side
            nth = max(nearer, 0)
            none = emptied(words, phrase, anchor)
            possible = not (none and _settled(words, phrase, anchor))
            if possible:
                sizes = _sizes(words, phrase)
                suffered = suffers(words, at, anchor, phrases)
                made += [
                    Candidate(words, phrase, anchor, between, rivals, low, high, nth, suffered=suffered)
                    for low, high in sizes
                ]
            if none:
                made.append(Candidate(words, phrase, anchor, between, rivals, 0, 0, nth))
    paired = {(c.phrase.start, c.anchor.start) for c in made}
    far = [pair for pair in aboard(words, phrases, found) if (pair[0].start, pair[1].start) not in paired]
    return made + [
        Candidate(words, p, a, _between(p, a), 0, p.low, p.high) for p, a in [*implied(words, phrases, found), *far]
    ]


def _sizes(words: Words, phrase: Phrase) -> list[tuple[int, int | None]]:
    """How many people letters can mean that are dual or plural: two where their row goes on with a number.

    `إصابة مواطنين و3 من رجال الأمن`.
    """
    if phrase.shape != "either":
        return [(phrase.low, phrase.high)]
    at = phrase.end + (words.form(phrase.end) == "و")
    following = words.meanings[at] if at < len(words.meanings) else None
    joined = following is not None and (at > phrase.end or following.joined)
    counted = joined and following is not None and following.number is not None and phrase.noun is not None
    return [(2, 2)] if counted and not phrase.definite else [(phrase.low, phrase.high), (2, 2)]


def _is_listed(words: Words, phrase: Phrase, anchor: Anchor) -> bool:
    """`89 قتيلا: 46 مقاتلا و4 مدنيين … وسبعة مسلحين`: a counted part in a list of the harmed."""
    counted = phrase.number is not None and phrase.noun is not None and phrase.own is None
    return counted and any(words.form(k) == ":" for k in range(anchor.end, anchor.end + LISTED_AT_ONCE))


def _speaks(words: Words, first: int, last: int) -> bool:
    """Whether a source is named between a harm word and one person: `، بحسب ما قال مراسلنا`."""
    return any(words.form(k) in SOURCES for k in range(first, last))


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
        if halves and _counted_together(words, both):
            if phrase.own == halves[0].start:
                return [both]
            if phrase.own == halves[-1].start:
                return []
        if (
            halves
            and _opens_a_clause(words, both, halves[0])
            and both.end == phrase.start
            and not _others(words, phrase)
        ):
            return [a for a in found if a not in halves]
        if not halves or halves[0].frame != "m":
            continue
        cases = "case" in words.meanings[both.start - 1].flags if both.start else False
        if both.end == phrase.start:
            return [a for a in found if (a is not both if cases else a not in halves)]
        if both.start == phrase.end and cases and phrase.number:
            alone = not any(_counts(words, k) for k in range(both.end, both.end + 2))
            return [a for a in found if (a not in halves if alone else a is not both)]
    return found


def _opens_a_clause(words: Words, both: Anchor, first: Anchor) -> bool:
    """`قتل وجرح العشرات`: verbs that open a clause have their people behind them, not `ثلاثة قتلوا وجرح 12`."""
    verb = first.frame in {"p", "pt"} and not words.form(first.start).endswith(("وا", "ا", "تا"))
    return verb and (not both.start or words.form(both.start - 1) in OPENS)


def _others(words: Words, phrase: Phrase) -> bool:
    """Whether people are others than some told before: `12 آخرون`."""
    return any(words.flagged(k, "others") for k in range(phrase.start, phrase.end + 1))


def _counted_together(words: Words, both: Anchor) -> bool:
    """`50 قتيلا وجريحا`: singulars behind a number, which counts them both."""
    singular = all(words.form(k).endswith("ا") for k in range(both.start, both.end))
    return both.frame == "n" and both.start > 0 and singular and words.meanings[both.start - 1].number is not None


def _counts(words: Words, at: int) -> bool:
    """Whether a word can be people or their number."""
    meaning = words.meanings[at] if at < len(words.meanings) else None
    return meaning is not None and bool(meaning.number is not None or meaning.person or meaning.flags & PEOPLE)


def _settled(words: Words, phrase: Phrase, anchor: Anchor) -> bool:
    """Whether nobody is the only reading: `أي جندي`, or people right behind a harm word that is denied."""
    return _waived(words, phrase.start) or is_denied(words, phrase, anchor) or is_unhurt(words, phrase, anchor)


def is_denied(words: Words, phrase: Phrase, anchor: Anchor) -> bool:
    """`نفى الجيش مقتل مدنيين`: several people right behind a harm word that is denied."""
    several = phrase.shape != "one" or not phrase.definite
    return several and _denied(words, min(phrase.start, anchor.start)) and abs(_between(phrase, anchor)) <= 1


def emptied(words: Words, phrase: Phrase, anchor: Anchor) -> bool:
    """Whether a negation or a denial before may say that nobody came to harm: `دون وقوع إصابات`, `نفت مقتل أي جندي`."""
    waived, first = _waived(words, phrase.start), min(phrase.start, anchor.start)
    if any(words.form(k) in EXCEPT for k in range(max(0, first - 2), max(phrase.end, anchor.end) + 2)):
        return False  # لم يصب سوى بجروح
    if is_unhurt(words, phrase, anchor):
        return True
    if not waived and phrase.definite:
        return False
    if not waived and phrase.shape not in {"many", "either"}:
        return phrase.shape in {"one", "number"} and _denied(words, first)
    return words.negated(first - NEGATED - waived, first + 1) or _denied(words, first)


def is_unhurt(words: Words, phrase: Phrase, anchor: Anchor) -> bool:
    """`لم يصب الطيار بأي أذى`, `السائق لم يتعرض لأذى`: people beside a verb that says that no harm came to them."""
    at = anchor.start
    if phrase.shape == "name" or not is_harmless(words, anchor):
        return False
    if phrase.start > at or phrase.shape == "nobody":
        return phrase.start in {anchor.end, at - 2}
    several = words.form(at).endswith(("وا", "ا", "ن"))
    last = words.meanings[at - 2]
    beside = phrase.end == at - 1 or (phrase.end == at - 2 and last.definite and not last.person)
    return beside and several == (phrase.high != 1)


def _is_unhurt_by_others(words: Words, phrase: Phrase, anchor: Anchor) -> bool:
    """Whether a verb says that no harm came to others than these: `لم يصب الطيار ومساعده بأذى` is one figure."""
    if phrase.shape == "nobody" or not is_harmless(words, anchor):
        return False
    return not _waived(words, phrase.start) and not is_unhurt(words, phrase, anchor)


def _waived(words: Words, at: int) -> bool:
    """`أي جندي`, `أي من الجنود`."""
    return words.form(at - 1 - (words.form(at - 1) == "من")) in ANY


def _denied(words: Words, first: int) -> bool:
    return is_denied_before(words, first, DENIED)


def is_denied_before(words: Words, first: int, reach: int) -> bool:
    """Whether a harm that begins at `first` is denied, and not only whose doing it is."""
    if any(words.stem(k) in RUMOURED and words.form(k - 1).endswith("ما") for k in range(max(1, first - reach), first)):
        reach = RUMOUR_REACH
    start = max(0, first - reach)
    denial = "denied" in words.flags(start, first) and any(_denies(words, k) for k in range(start, first))
    return denial and not denies_doing(words, first, reach)


def _denies(words: Words, at: int) -> bool:
    """Whether a word denies; صحة is the truth that is denied only behind such a word, and health elsewhere."""
    if not words.flagged(at, "denied"):
        return False
    return (
        words.form(at).lstrip("وب") not in TRUTH
        or words.form(at - 1).lstrip("وف") in UNTRUE
        or words.flagged(at - 1, "denied")
    )


def denies_doing(words: Words, first: int, reach: int) -> bool:
    """`نفت مسؤوليتها عن مقتل 3`: a denial of responsibility or ties, which denies no harm."""
    said = next((k for k in range(first - 1, max(-1, first - reach - 1), -1) if _denies(words, k)), first)
    return any(words.form(k).lstrip("وب").startswith(DOING) for k in range(said, first))


def _between(phrase: Phrase, anchor: Anchor) -> int:
    if anchor.start >= phrase.end:
        return -(anchor.start - phrase.end) - 1
    return max(phrase.start - anchor.end, 0)
