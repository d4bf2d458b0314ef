"""People beside a word of harm whom no harm befell: `لم ينج سوى طفل`, `غرق قارب مهاجرين`, `أصيب أب بحروق`."""

from streams.extraction.ar.aboard import VESSELS
from streams.extraction.ar.anchors import Anchor
from streams.extraction.ar.counting import Phrase
from streams.extraction.ar.phrases import ONE
from streams.extraction.ar.reading import Words

EXCEPT = frozenset(("سوي", "الا"))
"""What takes a negation back."""
SURVIVED, SURVIVAL = (
    frozenset(("ينج", "تنج", "ينجو", "تنجو")),
    frozenset(("نجا", "نجت", "نجوا", "نجاه", "ينجو", "تنجو")),
)
"""Verbs of coming through behind a negation, and words of it right before people."""
SURVIVED_REACH = 7
"""Words from the verb to whom alone it is said of."""
LOST = frozenset(("killed", "missing"))
VEHICLES = VESSELS | frozenset("حافله باص اتوبيس ميكروباص سياره مركبه شاحنه قطار دراجه دراجته".split())
"""Things that people are named with who ride, drive or make them."""
WOUNDS = frozenset(("حروق", "كسور", "جروح", "رضوض"))
"""Wounds that somebody has, who is told by another word."""
COUNTED_BACK = 3
"""Words from people behind `من` back to the number of some of them."""
WOUNDED_REACH = 8
"""Words from a wound back to that word."""


def is_spared(words: Words, phrase: Phrase, anchor: Anchor) -> bool:
    """Whether one of the constructions of this module holds."""
    return (
        _came_through(words, phrase, anchor)
        or _named_with_a_vehicle(words, phrase, anchor)
        or _is_a_wound(words, phrase, anchor)
        or _of_whom_some_are_counted(words, phrase)
    )


def _came_through(words: Words, phrase: Phrase, anchor: Anchor) -> bool:
    """`لم ينج منها سوى شخص واحد`, `مقتل أربعة ونجاة طفلين`: who is not among the dead."""
    first = phrase.start - (words.form(phrase.start) in ONE)  # نجاة راكب | واحد
    if anchor.kind not in LOST or phrase.own is not None:
        return False
    if words.form(first - 1).lstrip("وف") in SURVIVAL:
        return True
    alone = words.form(first - 1) in EXCEPT
    return alone and any(words.stem(k) in SURVIVED for k in range(max(0, first - SURVIVED_REACH), first))


def _named_with_a_vehicle(words: Words, phrase: Phrase, anchor: Anchor) -> bool:
    """`غرق قارب مهاجرين`, `تحطم طائرة ركاب`: what they are for, or who was in it, and not how many."""
    several = phrase.shape in {"many", "either", "two"} and phrase.number is None and phrase.own is None
    named = several and anchor.kind in LOST and anchor.start < phrase.start
    return named and not words.meanings[phrase.start].joined and words.stem(phrase.start - 1) in VEHICLES


def _is_a_wound(words: Words, phrase: Phrase, anchor: Anchor) -> bool:
    """`أصيب الأب بحروق`, `أصيبوا بحروق`: what somebody suffered who is told behind the verb, or several did."""
    at = anchor.start
    if phrase.own != at or phrase.number is not None or anchor.harm.frame != "c" or words.stem(at) not in WOUNDS:
        return False
    told = False
    for meaning in reversed(words.meanings[max(0, at - WOUNDED_REACH) : at]):
        if meaning.harm and meaning.harm.kind == "injured":
            return told or meaning.form.endswith("وا")
        told = told or meaning.person is not None or meaning.number is not None
    return False


def _of_whom_some_are_counted(words: Words, phrase: Phrase) -> bool:
    """`18 مقاتلا من البدو`: whom the counted ones are of."""
    first = phrase.start
    if phrase.shape != "many" or phrase.number is not None or words.form(first - 1) != "من" or first < COUNTED_BACK:
        return False
    return words.meanings[first - 2].person is not None and words.counts(first - COUNTED_BACK)
