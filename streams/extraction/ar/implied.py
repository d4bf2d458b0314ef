"""People whom only a verb tells: `… الذي استشهد في الكمين`, `قبل أن ينتحر`, `إلا أنه فارق الحياة`."""

from collections.abc import Iterator, Sequence

from streams.extraction.ar.anchors import NEGATED_BACK, Anchor
from streams.extraction.ar.counting import Phrase
from streams.extraction.ar.meanings import Meaning
from streams.extraction.ar.reading import Words

HE = frozenset(("الذي", "التي"))
AUXILIARIES, MOST_AUXILIARIES = frozenset(("قد", "كان", "كانت", "كانوا", '"', "«")), 2
THERE = frozenset("فيه فيها فيهما فيهم به بها بهم منه منها عنده عندها خلاله خلالها".split())
"""Words behind the verb that take up a place, a time or a thing: `القرية التي قتل فيها`."""
IN_FRONT = "امام"
"""A preposition that is written like an imam."""
DIED, BY, BY_REACH = frozenset(("توفي", "مات")), frozenset(("cause", "means")), 6
"""Verbs of dying, harm only where words of a cause stand near: `الذي توفي إثر حادث`."""
PLURALS = ("وا", "ون", "ان", "تا", "ين")
"""Endings of a verb that tells of more than one."""
BEFALLING = frozenset("استشهد اغتيل اعدم صرع ذبح".split())
"""Verbs that hardly tell of anything but a violent death of their subject."""
HURT, HELD = frozenset(("اصيب", "جرح")), frozenset(("خطف", "اختطف", "احتجز", "اسر"))
KILLED = "قتل"
NEAR = 3
"""Words behind a wounding within which its cause stands: a clause without one only says who is meant."""
MANNERS = frozenset("حرقا غرقا خنقا طعنا دهسا شنقا رميا ذبحا رجما ضربا غدرا غيله جوعا بردا".split())
"""How somebody died, right behind the verb."""
MAIMING = frozenset("كسر كسرت كسرتا انكسر انكسرت يكسر تكسر بتر بترت بترتا يبتر تبتر قطعت قصم قصمت".split())
LIMB_REACH = 3
"""Verbs of breaking and cutting off, and the words behind them within which a limb stands."""
SUICIDE = "انتحر"
IS_KILLED, BY_FIRE = (
    frozenset(("يقتل", "تقتل", "يردي", "تردي")),
    frozenset(("برصاص", "بنيران", "بيد", "بايدي")),
)
"""Verbs whose passive is written like the active, and what stands right behind the passive."""
LIFE = "الحياه"
PARTING = ("فارق", "فارقت")
BUT = frozenset("انه انها لكنه لكنها حيث ان".split())
"""What leads to an outcome: `إلا أنه`, `لكنها`, `قبل أن`."""
SUFFERING = frozenset(("اصيب", "يصب", "تعرض"))
ILL, ILL_REACH = frozenset("اذي سوء مكروه خدش خدوش".split()), 8
"""What nobody suffered, behind a negated verb of suffering: `لم يصب أحد بأذى`."""
ANY = frozenset(("اي", "ايه", "ايا"))
"""`any`, behind which a singular is nobody too."""
NOTHING = frozenset(("اصابه", "وفاه", "قتيل", "جريح", "ضحيه"))
"""Single harms of which there can be said not to be any."""
DAMAGE = "اضرار"
"""Damage, a harm where it is done to people: `أضرار بشرية`."""
ANTECEDENT = 14
"""Words before a clause within which the person stands whom it says to be wounded or taken."""


def implied(words: Words, phrases: Sequence[Phrase], found: Sequence[Anchor]) -> Iterator[tuple[Phrase, Anchor]]:
    """One person each, with the harm that the verb tells of them."""
    for anchor in found:
        if _is_nothing(words, anchor):
            yield Phrase(anchor.start, anchor.end, "nobody", 0, 0, 0, "exact", own=anchor.start), anchor
            continue
        if is_harmless(words, anchor):
            at = anchor.start - 2
            if words.form(at) in HE:  # السائق الذي لم يصب بأذى
                yield Phrase(at, at + 1, "nobody", 0, 0, 0, "exact", own=anchor.start), anchor
            continue
        at = _clause(words, phrases, anchor)
        if at < 0 and (_is_suicide(words, anchor) or _is_shot(words, anchor) or _parts_with_life(words, anchor)):
            at = anchor.start - (anchor.frame == "r")
        if at < 0 and _is_maimed(words, phrases, found, anchor):
            at = anchor.start
        if at >= 0:
            yield Phrase(at, at + 1, "clause", 1, 1, 1, "exact", own=anchor.start), anchor


def _is_nothing(words: Words, anchor: Anchor) -> bool:
    """`لم تسجل أي إصابة`, `ولا أضرار بشرية`: what there was not is nobody's."""
    alone = words.form(anchor.start - 1) in ANY and anchor.harm.lemma in NOTHING
    negatable = alone or anchor.harm.lemma == DAMAGE
    return negatable and words.negated(anchor.start - NEGATED_BACK, anchor.start)


def is_harmless(words: Words, anchor: Anchor) -> bool:
    """Whether a verb says that no harm came to somebody: `لم يصب … بأذى`."""
    if anchor.harm.lemma not in SUFFERING or not words.negates(anchor.start - 1):
        return False
    return any(words.stem(k) in ILL for k in range(anchor.end, anchor.end + ILL_REACH))


def _is_maimed(words: Words, phrases: Sequence[Phrase], found: Sequence[Anchor], anchor: Anchor) -> bool:
    """`كسرت ساقه`, `بتر إحدى يديه`: a limb with the pronoun of somebody whom nothing else tells to be hurt."""
    if anchor.harm.lemma not in MAIMING or anchor.kind != "injured":
        return False
    told = any(a.kind == "injured" and a.start != anchor.start for a in found)
    last = anchor.end + LIMB_REACH
    beside = any(p.end == anchor.start or anchor.start < p.start < last for p in phrases)
    limb = any(words.flagged(k, "own_limb") for k in range(anchor.end, last))
    return limb and not told and not beside


def _clause(words: Words, phrases: Sequence[Phrase], anchor: Anchor) -> int:
    """Where the relative pronoun stands that is the subject of the verb, -1 where there is none."""
    if anchor.frame not in {"p", "pt"} or anchor.harm.slot != "past" or words.form(anchor.start).endswith(PLURALS):
        return -1
    at = anchor.start - 1
    for _ in range(MOST_AUXILIARIES):
        at -= words.form(at) in AUXILIARIES
    if words.form(at).removeprefix("و") not in HE or words.meanings[anchor.start].suffix:
        return -1
    behind = words.meanings[anchor.end : anchor.end + BY_REACH]
    if _has_other_people(behind) or not _befalls(words, phrases, anchor, at, behind):
        return -1
    return at


def _has_other_people(behind: Sequence[Meaning]) -> bool:
    """`الذي قتل جنديا`, `التي توفيت والدتها`, `الجروح التي أصيب بها`: the verb tells of others, or of a thing."""
    if not behind:
        return False
    first = behind[0]
    definite = first.form.startswith("ال") and "news_time" not in first.flags
    people = first.owned or (first.person and first.form != IN_FRONT) or first.number is not None
    return bool(people or definite or first.form.lstrip("وف") in THERE)


def _befalls(words: Words, phrases: Sequence[Phrase], anchor: Anchor, at: int, behind: Sequence[Meaning]) -> bool:
    """Whether the verb, with what stands around it, tells of a harm that somebody did or that befell one person."""
    lemma, manner = anchor.harm.lemma, bool(behind) and behind[0].form in MANNERS
    if lemma in BEFALLING or (lemma in DIED | {KILLED} and manner):
        return True
    if lemma in HURT and not any(m.flags & BY for m in behind[:NEAR]):
        return False
    if lemma in HURT | HELD:
        return any(p.low == p.high == 1 and 0 <= at - p.end <= ANTECEDENT for p in phrases)
    violent = any(m.flags & BY or m.form.startswith("متاثر") for m in behind)
    return (lemma in DIED and violent) or (lemma == KILLED and words.form(at - 1) in {"،", ","})


def _is_suicide(words: Words, anchor: Anchor) -> bool:
    """`قبل أن ينتحر`: the verb names nobody behind it."""
    if anchor.harm.lemma != SUICIDE or anchor.harm.slot != "present" or words.form(anchor.start).endswith(PLURALS):
        return False
    behind = words.meanings[anchor.end] if anchor.end < len(words.meanings) else None
    return behind is None or bool(behind.flags) or not behind.form.isalpha()


def _is_shot(words: Words, anchor: Anchor) -> bool:
    """`قبل أن يقتل برصاص الشرطة`: a passive behind `before`, with by what and nobody else."""
    verb = words.form(anchor.start) in IS_KILLED and words.form(anchor.start - 1) == "ان"
    return verb and words.form(anchor.start - 2) == "قبل" and words.form(anchor.end) in BY_FIRE


def _parts_with_life(words: Words, anchor: Anchor) -> bool:
    """`إلا أنه فارق الحياة`, `ليفارق الحياة`: the outcome for somebody told before."""
    verb = words.form(anchor.start - 1)
    if anchor.frame != "r" or words.form(anchor.start) != LIFE or not verb.endswith(PARTING):
        return False
    return verb.startswith("ل") or words.form(anchor.start - 2).lstrip("و") in BUT
