"""The harm words of a sentence, with what stands around them that makes them one harm, another, or none."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from schemas.quantities import Kind
from streams.extraction.ar.homographs import counts_nobody, is_other
from streams.extraction.ar.meanings import FINDING, STOPS, Meaning
from streams.extraction.ar.reading import Words
from streams.extraction.ar.senses import is_other_sense
from streams.lexicon.ar.words import Harm, classes, idioms

HELD = frozenset({"احتجز", "احتجاز", "محتجز", "محتجزين", "محتجزا", "محتجزون", "اسير", "اسري", "اسيرا", "ضحايا", "ضحيه"})
"""Words that leave open who holds the people, or whether they died."""
CAPTURE = "اسر"
HOLDING, HOSTAGES = frozenset(("احتجز", "احتجاز")), frozenset(("رهاين", "رهينه", "رهينتين", "رهينتان"))
HOSTAGES_REACH = 4
"""Words behind a holding within which hostages stand, with who holds them."""
LAW, LAW_REACH = (
    frozenset("للاشتباه بتهمه بتهم ذمه للتحقيق لاستجوابه لاستجوابهم بشبهه القاضي النيابه الاشتباه".split()),
    14,
)
POLICE, POLICE_BACK = frozenset("شرطه سلطات نيابه محكمه مباحث ادعاء درك جمارك مخابرات".split()), 4
"""What makes a holding one by law, behind it and beside it."""
OTHER_KIND: dict[Kind, Kind] = {"abducted": "detained", "killed": "killed_or_injured", "killed_or_injured": "killed"}
PLAYERS = frozenset("لاعب لاعبا لاعبان لاعبين لاعبون لاعبي لاعبه مهاجم مهاجمي مدافع مدافعي حارس ظهير جناح نجم".split())
STRAINS = frozenset("تمزق تمزقا شد عضلي عضليه عضله صليبي صليبيه غضروف غضروفي التواء التواءات اربطه اوتار".split())
LIMBS = frozenset("ركبه كاحل فخذ عضله قدم كتف ساق ظهر اصبع ربله حوض انكل".split())
GAMES = frozenset("مباراه مباريات تدريب تدريبات مران فريق ملعب دوري موسم بطوله كاس".split())
"""Words of players, of the hurts of a game, of the limbs that it hurts, and of where it is played."""

LOSSES, LOST = "خساير", 5
"""Losses, and the words behind them within which they are told to be lives."""
LOSING, BEREAVED_REACH = frozenset(("فقد", "فقدان")), 4
KIN = frozenset("ابن ابنه بنت زوج زوجه شقيق شقيقه اخ اخت والد والده صديق صديقه ام اب نجل حفيد خال عم".split())
"""Nouns that take other people as their genitive."""
MEMBERS = frozenset("عنصر فرد مقاتل مسلح رجل جندي ضابط عسكري شرطي عضو رفيق عامل موظف".split())
MISSED = KIN | MEMBERS | {"طفل", "طفله", "رضيع", "زميل"}
"""Members of a unit, and all who are lost for good by somebody, with the pronoun of that one."""
IDIOM_REACH = 7
CASE, CASES_BACK = Harm("injured", "c", None, "حاله", "noun", "one"), 8
FATE, FATE_REACH, FATE_BACK = Harm("missing", "m", None, "مصير", "noun", "one"), 12, 3
UNFOUND = Harm("missing", "m", None, "يعثر", "noun", "one")
STOP = Harm("detained", "t", None, "توقف", "present", "one")
CAUGHT, CAUGHT_REACH = (
    frozenset("اصيب اصاب اصابه اصابات اصابتين اصابتان مصاب مصابا مصابه مصابين مصابون مصابات".split()),
    9,
)
STRUCK, STRIKING = "اصاب", 3
"""A verb whose subject can be an illness, and the words behind it within which that stands."""
CURES, ENDS = frozenset(("جراحه", "علاج")), frozenset((".", "،", "؛", ","))
"""Words of catching an illness, within how many words behind it stands, and what is written like one."""
NEGATED_BACK = 8
"""Words before a harm within which a negation can say that there was none, or of two neither."""
FALLEN, FELL = frozenset(("سقط", "سقوط")), 6
"""Falling, and the words between it and `بين قتيل وجريح`."""


Telling = Sequence[tuple[int, Meaning]]
"""The words of a sentence that can tell of harm, with where they stand."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A harm word at `[start, end)`."""

    start: int
    end: int
    kind: Kind
    frame: str
    harm: Harm


def anchors(words: Words) -> list[Anchor]:
    """The harm words of a sentence, and `مقتل وإصابة` as one of killed or injured."""
    telling = [(i, m) for i, m in enumerate(words.meanings) if m.tells]
    if not telling:
        return []
    idiomatic = [a for i, m in telling if (a := _idiom(words, i, m.idiom))]
    found = [
        Anchor(i, i + 1, m.harm.kind, m.harm.frame, m.harm)  # type: ignore[arg-type]
        for i, m in telling
        if m.harm and not is_other(words, i) and not is_other_sense(words, i) and not counts_nobody(words, i)
    ]
    found = [a for a in found if all(a.start != b.start for b in idiomatic)] + idiomatic + _cases(words, telling)
    if any(a.kind == "injured" for a in found) and _strained(words):
        found = [a for a in found if a.kind != "injured"]
    found = [_captured(words, _lives(words, a)) for a in found if not _ill(words, a)]
    found += [*_unknown_fates(words, telling), *_unfound(words, telling), *_stopped(words, telling)]
    if not found:
        return []
    found = _neither(words, _outcomes_open(words, found))
    other = [Anchor(a.start, a.end, OTHER_KIND[a.kind], a.frame, a.harm) for a in found if _is_open(words, a)]
    return sorted([*found, *_joint(words, found), *other], key=lambda a: a.start)


def _is_open(words: Words, a: Anchor) -> bool:
    """Whether a harm word leaves open who holds the people, or whether they died."""
    return a.harm.lemma in HELD and not _by_law(words, a) and not _of_hostages(words, a)


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
        if words.form(a.start - 1) == "بين" and b.start == a.end and _are_both(a, b):
            left = [c for c in left if not (c.harm.lemma in FALLEN and abs(c.start - a.start) <= FELL)]
            left = _as_one(left, a, b)
    return left


def _neither(words: Words, found: list[Anchor]) -> list[Anchor]:
    """`لم ترد أنباء عن قتلى أو جرحى`: where nobody came to either harm, both words are one."""
    left = found
    for a, b in pairwise(found):
        either = b.start == a.end + 1 and words.form(a.end) == "او" and _are_both(a, b)
        if either and a.harm.lemma not in HELD and words.negated(a.start - NEGATED_BACK, a.start):
            left = _as_one(left, a, b)
    return left


def _are_both(a: Anchor, b: Anchor) -> bool:
    """Whether one of two harms is death and the other a wound."""
    return {a.kind, b.kind} == {"killed", "injured"}


def _as_one(found: list[Anchor], a: Anchor, b: Anchor) -> list[Anchor]:
    """The harm words with one of killed or injured in place of two."""
    return [*(c for c in found if c not in {a, b}), Anchor(a.start, b.end, "killed_or_injured", a.frame, a.harm)]


def _ill(words: Words, a: Anchor) -> bool:
    """`إصابة وافد بفيروس`: an illness is no wound."""
    if a.kind != "injured" or a.harm.lemma not in CAUGHT:
        return False
    striking = range(a.end, a.end + STRIKING) if a.harm.lemma == STRUCK else range(0)
    if any(words.stem(k) in classes()["illness"] for k in striking):
        return True  # أصاب الفيروس 20 شخصا
    for k in range(a.end, a.end + CAUGHT_REACH):
        form = words.form(k)
        ends = form in ENDS and not words.flagged(k + 1, "illness")
        if ends or (k < len(words.meanings) and words.meanings[k].harm):
            return False
        by = form.startswith("ب") or k == a.end or words.form(k - 1) == "ب"
        if words.flagged(k, "illness") and by and form.removeprefix("ب") not in CURES:
            return True
    return False


def _lives(words: Words, a: Anchor) -> Anchor:
    """`خسائر في الأرواح`: losses that are lives are deaths."""
    behind = (words.form(k).lstrip("وب") for k in range(a.end, a.end + LOST))
    lost = a.harm.lemma == LOSSES and any(form in {"الارواح", "ارواح"} for form in behind)
    return replace(a, kind="killed") if lost or _bereaved(words, a) else a


def _bereaved(words: Words, a: Anchor) -> bool:
    """`فقد زوجته`, `فقدت أربعة من أبنائها`: who loses kin or members has lost them for good."""
    if a.harm.lemma not in LOSING or words.meanings[a.start].suffix:
        return False
    at = a.end + (words.form(a.end).startswith("ال") and not _people(words, a.end))  # فقدت الكتيبة خمسة من عناصرها
    while at < a.end + BEREAVED_REACH and (words.form(at) == "من" or words.counts(at)):
        at += 1
    kin = words.meanings[at] if at < len(words.meanings) else None
    return kin is not None and kin.owned and kin.person is not None and kin.person.lemma in MISSED


def _captured(words: Words, a: Anchor) -> Anchor:
    """`أسر عشرة مسلحين`, `احتجاز رجلين للاشتباه`: who is captured in a fight, or held by law, is detained."""
    return replace(a, kind="detained") if a.harm.lemma == CAPTURE or _by_law(words, a) else a


def _by_law(words: Words, a: Anchor) -> bool:
    if a.harm.lemma not in HOLDING:
        return False
    charged = any(words.form(k) in LAW for k in range(a.start, a.end + LAW_REACH))
    return charged or any(words.stem(k) in POLICE for k in range(max(0, a.start - POLICE_BACK), a.end + 2))


def _of_hostages(words: Words, a: Anchor) -> bool:
    """`احتجاز الرهائن`, `احتجز مسلحون 20 رهينة`: who is a hostage is abducted."""
    return a.harm.lemma in HOLDING and any(words.stem(k) in HOSTAGES for k in range(a.end, a.end + HOSTAGES_REACH))


def _idiom(words: Words, at: int, opening: str) -> Anchor | None:
    """`أضرم النار في جسده`, `انتقل إلى رحمة الله`, `بين الحياة والموت`."""
    for harm, behind in idioms().get(opening, ()):
        if any(words.form(k).removeprefix("ل") in behind for k in range(at + 1, at + IDIOM_REACH)):
            return Anchor(at, at + 1, harm.kind, harm.frame, harm)  # type: ignore[arg-type]
    return None


def _cases(words: Words, telling: Telling) -> list[Anchor]:
    """`استقبل المستشفى 14 حالة`, `ثلاث حالات متوسطة`: wounded of a hospital."""
    found = []
    for i, m in telling:
        if "case" not in m.flags or (i + 1 < len(words.meanings) and words.meanings[i + 1].harm):
            continue
        bad = any(words.flagged(k, "grave") for k in (i + 1, i + 2))
        if bad or any(words.flagged(k, "taken_in") for k in range(i - CASES_BACK, i)):
            found.append(Anchor(i, i + 1, CASE.kind, CASE.frame, CASE))  # type: ignore[arg-type]
    return found


def _unknown_fates(words: Words, telling: Telling) -> list[Anchor]:
    """`لا يزال مصير 5 جنود مجهولا`, `لا يزال مجهولا مصير 5 جنود`: they are missing."""
    return [
        Anchor(i, i + 1, "missing", FATE.frame, FATE)
        for i, m in telling
        if FATE.lemma in m.form
        and m.form.lstrip("وب").removeprefix("ال") == FATE.lemma
        and any(words.form(k).startswith("مجهول") for k in range(i - FATE_BACK, i + FATE_REACH))
    ]


def _unfound(words: Words, telling: Telling) -> list[Anchor]:
    """`لم يعثر على تسعة من ركابه`: they are missing."""
    return [
        Anchor(i, i + 1, "missing", UNFOUND.frame, UNFOUND)
        for i, m in telling
        if m.stem in FINDING and words.negated(i - FATE_BACK, i) and _on(words, i)
    ]


def _on(words: Words, at: int) -> bool:
    """Whether `على` without a pronoun stands close behind: `لم يعثر بعد على الطفل`."""
    return any(words.form(k) == "علي" for k in range(at + 1, at + 1 + FATE_BACK))


def _stopped(words: Words, telling: Telling) -> list[Anchor]:
    """`الشرطة توقف 14 مشتبها`: behind people the form that mostly tells that something stopped is the other verb."""
    return [
        Anchor(i, i + 1, "detained", STOP.frame, STOP) for i, m in telling if m.stem == STOPS and _people(words, i + 1)
    ]


def _people(words: Words, at: int) -> bool:
    """Whether people stand at a position, or their number."""
    at += words.counts(at)
    meaning = words.meanings[at] if at < len(words.meanings) else None
    return meaning is not None and meaning.person is not None


def _joint(words: Words, found: list[Anchor]) -> list[Anchor]:
    pairs = pairwise(found)
    return [
        Anchor(a.start, b.end, "killed_or_injured", b.frame, b.harm)
        for a, b in pairs
        if b.start == a.end and _are_both(a, b) and words.meanings[b.start].joined
    ]
