"""People told in a row: singular persons of a list are one figure, and a member shares the harm word of its row."""

from collections.abc import Iterable, Sequence

from streams.extraction.ar.candidates import Candidate
from streams.extraction.ar.names import AND_SOME, SINGLE, in_row
from streams.extraction.ar.parts import of_them
from streams.lexicon.ar.words import NATIONAL

FIGHTING = frozenset(("security", "militants"))
AMONG, REACH = 0.2, 4
"""Chance from which uncounted people behind `بينهم` share the harm of the whole, and how far behind it they stand."""
NEUTRAL = frozenset((NATIONAL, "عنصر", "فرد", "عضو", "منسوب"))
"""Nouns that tell of no class of their own: `ضابط وأحد العناصر`."""
TWO_OTHERS = frozenset(("اخران", "اخرين", "اخريان", "اخريين"))
LEAST_CHANCE = 0.02
"""A member of a row needs no more than this, where the one before it is a figure."""


def joined(picked: Sequence[Candidate], found: Iterable[Candidate], least: float) -> list[Candidate]:
    """The figures among the best candidates of each phrase; members of a row follow the one before them.

    `picked` holds one candidate a phrase, in the order of the text; `found` all that were weighed.
    """
    pairs = {(c.phrase.start, c.anchor.start, c.anchor.kind, c.high): c for c in found}
    kept: list[Candidate] = []
    for candidate in picked:
        before = kept[-1] if kept else None
        taken = candidate if candidate.chance >= least else None
        if before:
            shared = pairs.get((candidate.phrase.start, before.anchor.start, before.anchor.kind, candidate.high))
            if _covered(before, candidate):
                taken = None
            elif shared and (_member(before, candidate, shared) or _counted_on(before, candidate)):
                taken = shared
            elif shared and _among(before, candidate):
                counted = candidate.phrase.number is not None and candidate.phrase.noun is not None
                taken = shared if taken or counted or shared.chance >= AMONG else None
            elif _some_of(before, candidate):
                taken = shared or candidate
        if taken:
            kept.append(taken)
    return kept


def with_both_harms(kept: Sequence[Candidate], found: Iterable[Candidate]) -> list[Candidate]:
    """The figures, and beside one of two harms with the same people that of the other: `قتل وأسر عشرات المهاجمين`."""
    firsts = {(id(c.words), c.phrase.start, c.anchor.end): c for c in found if c.between == 1 and _takes_all(c)}
    whole: list[Candidate] = []
    for c in kept:
        first = firsts.get((id(c.words), c.phrase.start, c.anchor.start))
        if first and first.high == c.high and c.between == 0 and _takes_all(c) and _two_kinds(first, c):
            whole.append(first)
        whole.append(c)
    return whole


def _takes_all(c: Candidate) -> bool:
    """Whether a harm has people behind it that it can share: a noun of what was done, or a verb of one or of all."""
    plain = c.anchor.frame in {"m", "t", "pt"} and not c.words.meanings[c.anchor.start].suffix
    several = c.words.form(c.anchor.start).endswith(("وا", "ون"))
    return plain and not several and c.phrase.noun is not None and c.phrase.shape != "name"


def _two_kinds(first: Candidate, second: Candidate) -> bool:
    """Whether two harms are told side by side that are no one of killed or injured."""
    kinds = {first.anchor.kind, second.anchor.kind}
    joined = second.words.meanings[second.anchor.start].joined and second.anchor.end - second.anchor.start == 1
    return joined and len(kinds) > 1 and not kinds <= {"killed", "injured", "killed_or_injured"}


def _member(before: Candidate, candidate: Candidate, shared: Candidate) -> bool:
    """Whether it follows a figure in a row; `shared`, its phrase with the harm word of that, tells a person or two."""
    some = candidate.words.form(candidate.phrase.start) in AND_SOME  # رئيس الحكومة وعدد من الوزراء
    if before.own or before.words is not candidate.words or not (some or shared.phrase.shape in SINGLE):
        return False
    if shared.phrase.own is not None:
        return False  # وفاة شخص وإصابة حرجة
    return shared.chance >= LEAST_CHANCE and in_row(before.phrase, candidate.phrase, candidate.words)


def _counted_on(before: Candidate, candidate: Candidate) -> bool:
    """Whether a number goes on with the count of the one before: `قتل 20 من الفصائل و12 من الجيش`."""
    words, whole, part = candidate.words, before.phrase, candidate.phrase
    if before.words is not words or before.own or whole.number is None or part.number is None or part.own is not None:
        return False
    between = words.meanings[whole.end : part.start]
    goes_on = words.meanings[part.start].joined or words.form(part.start - 1) == "و"
    near = before.between == 0 and len(between) <= REACH
    people = part.noun is not None or words.form(part.end) == "من"
    broken = any(m.harm or m.number is not None or not m.form.isalpha() for m in between)
    return goes_on and near and people and not broken


def _among(before: Candidate, candidate: Candidate) -> bool:
    """Whether people behind `بينهم` are some of those just told, and came to the harm that those did."""
    words, start = candidate.words, candidate.phrase.start
    whole = max(before.phrase.end, before.anchor.end)
    if before.words is not words or not whole < start <= whole + REACH or before.low < candidate.low:
        return False
    told = any(meaning.harm for meaning in words.meanings[whole:start])
    return words.flagged(start - 1, "among") and not told and not candidate.own


def _covered(before: Candidate, candidate: Candidate) -> bool:
    """Whether a noun belongs to the harm word of two words before it: the wounded of `عشرات القتلى والجرحى`."""
    joint = before.anchor.end - before.anchor.start > 1 and before.words is candidate.words
    return joint and candidate.own and before.anchor.start <= candidate.phrase.start < before.anchor.end


def _some_of(before: Candidate, candidate: Candidate) -> bool:
    """Whether a bare number right behind a counted figure tells some of it: `مقتل عشرة أشخاص أربعة منهم مدنيون`."""
    whole, part, words = before.phrase, candidate.phrase, candidate.words
    if before.words is not words or whole.number is None or part.number is None or candidate.low > before.low:
        return False
    return part.start - whole.end in {0, 1} and of_them(candidate) and before.between >= 0


def summed(found: list[Candidate]) -> list[Candidate]:
    """Singular persons in a row under one harm word are one figure: `مقتل نقيب ومجند` is two."""
    kept: list[Candidate] = []
    for candidate in found:
        before = kept[-1] if kept else None
        if before and _one_figure(before, candidate):
            _add(before, candidate)
        else:
            kept.append(candidate)
    return kept


def _one_figure(before: Candidate, candidate: Candidate) -> bool:
    if candidate.phrase.shape not in SINGLE or before.own or candidate.own:
        return False
    if before.phrase.shape not in SINGLE and not before.summed:
        return False
    if {before.phrase.number, candidate.phrase.number} != {None} or _another_class(before, candidate):
        return False  # a numeral starts a figure of its own, and so does another class of people
    if _two_others(candidate):
        return False
    same = before.anchor.start == candidate.anchor.start and before.anchor.kind == candidate.anchor.kind
    return same and in_row(before.phrase, candidate.phrase, candidate.words)


def _two_others(c: Candidate) -> bool:
    """`قتل قائد ومسلحان آخران`: others are a figure of their own."""
    told = (c.words.form(k) for k in range(c.phrase.start, c.phrase.end + 1))
    return c.phrase.shape == "two" and any(form in TWO_OTHERS for form in told)


def _another_class(before: Candidate, candidate: Candidate) -> bool:
    """`إصابة عسكري ومهرب`: those who fight, and others; a nationality tells no class."""
    groups = {before.phrase.group, candidate.phrase.group}
    told = {before.phrase.lemma, candidate.phrase.lemma}
    return len(groups) > 1 and bool(groups & FIGHTING) and not told & NEUTRAL


def _add(before: Candidate, candidate: Candidate) -> None:
    phrase, total = before.phrase, before.low + candidate.low
    before.low, before.high, before.summed = total, total, True
    phrase.low, phrase.high, phrase.stated, phrase.end = total, total, total, candidate.phrase.end
    groups = {phrase.group, candidate.phrase.group} - {"unspecified"}
    phrase.group = "mixed" if len(groups) > 1 else next(iter(groups), "unspecified")
