"""People of whom grammar says that the harm befell them: `صيادين جرفهما السيل`, `تنفيذ حكم القتل في مدان`."""

from streams.extraction.ar.aboard import aboard
from streams.extraction.ar.anchors import LOSING, MISSED, NEGATED_BACK
from streams.extraction.ar.candidates import Candidate, is_unhurt
from streams.extraction.ar.implied import ANY, AUXILIARIES, HE
from streams.extraction.ar.meanings import OWN_FAMILIES
from streams.extraction.ar.mere import SUFFERED
from streams.extraction.ar.names import RETRIBUTION
from streams.extraction.ar.restated import BOTH, THEY, only_names

COUNTED = frozenset(("one", "two", "number", "many", "either", "vague"))
ONE, TWO, MANY = frozenset(("ه", "ها")), frozenset(("هما",)), frozenset(("هم", "هن"))
"""Pronouns of an object, by how many they stand for."""
AMBIGUOUS = frozenset(("اسرهم", "اسره", "اسرها", "قتله", "قتلهم", "قتلها"))
"""Verbs with their object that are written like a noun with its owner: `أسرهم`."""
FOUND, FOUND_BACK = frozenset("عثر عثرت عثروا عثور وجد وجدت وجدوا يعثر".split()), 4
"""Words of finding, and the words from the people back to them."""
DEAD, DEAD_REACH = ("مقتول", "قتيل", "ميت", "مشنوق", "مذبوح", "متوف"), 4
"""Beginnings of the words for the state in which people are found, and the words between."""
SENTENCES, CARRYING_OUT, CARRIED = frozenset(("قتل", "اعدام")), frozenset(("تنفيذ", "نفذ", "نفذت", "ينفذ")), 6
"""What is carried out on a convict, words for that, and the words between, with `حكم` and who does it."""
UPON = frozenset(("في", "بحق", "علي"))
CUT, LIMBS = "بتر", frozenset("ساق ساقي قدم قدمي يد يدي ذراع ذراعي اصبع اصابع رجل".split())
HURT, THEY_ARE = frozenset(("killed", "injured")), frozenset(("هم", "هما", "هن"))
DONE = frozenset(("تم", "جري"))
ALL = frozenset("جميع كل كافه".split())
THAT = "ان"
SO, WHOLE_NAME, ON = frozenset(("فقد", "قد")), 2, "علي"
"""What opens a clause about a name, the words of a whole name, and one that is mostly a preposition."""
WOUNDS = frozenset(
    "للاصابه لاصابات لجروح لحروق لحرق للطعن لطعن لطعنه لطعنات للدهس لدهس لعضه للدغه لرضوض لنزيف لصعق".split()
)
"""To wounds: what the verb of suffering leads to behind its people. A player's `لإصابة في الركبة` is none."""
WOUND_REACH = 5
LIVES_LOST = frozenset(("بشريه", "البشريه"))
LOSSES, LOSSES_REACH = "خساير", 3


def is_undergone(c: Candidate) -> bool:
    """Whether one of the constructions of this module holds."""
    if c.anchor.harm.lemma == LOSSES:
        return _lives_lost(c)
    if c.high == 0:
        return _none_of_any(c) or is_unhurt(c.words, c.phrase, c.anchor)
    rules = (
        _taken_up,
        _found_dead,
        _executed,
        _all_of_them,
        _one_was_killed,
        _family,
        _named,
        _they_are,
        _bereaved,
        _limb_of,
        _suffered,
    )
    if _aboard(c) or _held_by_pronoun(c):
        return True
    return c.phrase.noun is not None and any(rule(c) for rule in rules)


def _taken_up(c: Candidate) -> bool:
    """`صيادين جرفهما السيل`, `السائقين الذين اعتقلتهم`: the pronoun of the verb stands for the people before it."""
    words, phrase, anchor = c.words, c.phrase, c.anchor
    verb = words.meanings[anchor.start]
    if not verb.suffix or verb.joined or _by_several(verb.form, verb.suffix):
        return False
    if anchor.frame not in {"t", "pt"} or anchor.harm.slot == "noun":
        return False
    if phrase.end > anchor.start or phrase.shape not in COUNTED or phrase.own is not None:
        return False
    if phrase.noun is None or words.meanings[phrase.noun].person is None or not _stands_for(verb.suffix, c):
        return False
    at = anchor.start - 1
    while at >= phrase.end and words.form(at) in AUXILIARIES:
        at -= 1
    if at >= phrase.end and words.form(at) in HE | THEY | BOTH:
        return only_names(words, phrase.end, at)
    return at == phrase.end - 1 and not phrase.definite and verb.form not in AMBIGUOUS


def _by_several(form: str, suffix: str) -> bool:
    """`مسلحين خطفوهم`: a verb whose subject can be the people before it."""
    return form.removesuffix(suffix).endswith(("و", "ون"))


def _stands_for(suffix: str, c: Candidate) -> bool:
    if c.high == 1:
        return suffix in ONE
    return suffix in (TWO if c.high == 2 else MANY)  # noqa: PLR2004


def _found_dead(c: Candidate) -> bool:
    """`العثور على حارسين مقتولين`: the state in which people are found."""
    words, phrase, anchor = c.words, c.phrase, c.anchor
    if anchor.kind != "killed" or phrase.own is not None or not 0 <= anchor.start - phrase.end <= DEAD_REACH:
        return False
    dead = words.form(anchor.start).startswith(DEAD) and phrase.shape != "name"
    return dead and any(words.stem(k) in FOUND for k in range(max(0, phrase.start - FOUND_BACK), phrase.start))


def _executed(c: Candidate) -> bool:
    """`تنفيذ حكم القتل قصاصا بمدان`, `نفذ الإعدام في مدانين`: a sentence carried out on people."""
    words, at = c.words, c.anchor.start
    between = {words.form(k) for k in range(c.anchor.end, c.phrase.start)}
    if c.anchor.harm.lemma not in SENTENCES or c.between < 0 or between - UPON - RETRIBUTION:
        return False
    done = any(words.stem(k) in CARRYING_OUT for k in range(max(0, at - CARRIED), at))
    return c.phrase.shape != "name" and (done or bool(between & RETRIBUTION))


def _all_of_them(c: Candidate) -> bool:
    """`مقتل جميع المهاجمين`: all of those told, however many."""
    words, anchor = c.words, c.anchor
    told = c.between == 1 and c.high is None and anchor.kind == "killed" and anchor.frame in {"m", "p", "pt"}
    return told and words.form(anchor.end) in ALL


def _one_was_killed(c: Candidate) -> bool:
    """`أن حارسا قتل في المواجهة`: one person behind `أن`, and a verb of killing that has no object."""
    words, phrase, anchor = c.words, c.phrase, c.anchor
    if c.between != -1 or phrase.shape != "one" or phrase.own is not None or anchor.kind != "killed":
        return False
    meaning = words.meanings[anchor.start]
    verb = anchor.frame in {"p", "pt"} and anchor.harm.slot == "past" and not meaning.suffix and not meaning.joined
    behind = words.meanings[anchor.end] if anchor.end < len(words.meanings) else None
    ends = behind is None or not behind.form.isalpha() or bool(behind.flags) or behind.joined
    closed = ends and not (behind and (behind.person or behind.number is not None))
    return verb and closed and words.form(phrase.start - 1).lstrip("وبفل") == THAT


def _family(c: Candidate) -> bool:
    """`إصابة عائلته`, `قتلوا أسرتها`: somebody's family, right behind the harm."""
    return c.between == 0 and c.words.form(c.phrase.start) in OWN_FAMILIES and c.anchor.kind in {"killed", "injured"}


def _aboard(c: Candidate) -> bool:
    """`اختفت الطائرة وعلى متنها 40 راكبا`."""
    if c.anchor.kind != "missing" or c.phrase.number is None or c.between < 0:
        return False
    return (c.phrase, c.anchor) in aboard(c.words, [c.phrase], [c.anchor])


def _they_are(c: Candidate) -> bool:
    """`مقتل عشرة أشخاص وهم سبعة جنود …`: a number that shares out those just told."""
    words, start = c.words, c.phrase.start
    counted = c.phrase.shape == "number" and c.phrase.own is None and c.anchor.kind in HURT
    return counted and c.between > 0 and c.nth > 0 and words.form(start - 1).removeprefix("و") in THEY_ARE


def _held_by_pronoun(c: Candidate) -> bool:
    """`تم اعتقاله`: somebody is held, by the pronoun of the deed that was done."""
    words, at = c.words, c.anchor.start
    noun = c.anchor.harm.slot == "noun" and c.phrase.start == at and c.phrase.shape == "pronoun"
    return noun and c.anchor.kind == "detained" and words.form(at - 1).lstrip("وف") in DONE


def _bereaved(c: Candidate) -> bool:
    """`فقد أمه وأخته`, `فقدت أربعة من أبنائها`: kin that somebody lost, right behind the verb."""
    noun = c.phrase.noun
    kin = noun is not None and c.words.meanings[noun].owned and c.phrase.lemma in MISSED
    return kin and c.between == 0 and c.anchor.harm.lemma in LOSING and c.anchor.kind == "killed"


def _limb_of(c: Candidate) -> bool:
    """`بتر ساق الحارس`, `بتر قدمي أحد العمال`: whose limb was cut off."""
    cut = c.anchor.harm.lemma == CUT and c.between == 1 and c.phrase.shape in {"one", "two", "number"}
    return cut and c.words.form(c.anchor.end) in LIMBS


def _suffered(c: Candidate) -> bool:
    """`تعرض أحد الحراس للإصابة`, `تعرضت طفلة لحروق`: people right behind the verb, and the wound that it leads to."""
    if c.anchor.harm.lemma != SUFFERED or c.between != 0 or c.phrase.shape == "name":
        return False
    return any(c.words.form(k) in WOUNDS for k in range(c.phrase.end, c.phrase.end + WOUND_REACH))


def _none_of_any(c: Candidate) -> bool:
    """`لم تسجل أي حالة اختناق`, `دون قتلى أو جرحى`: any behind a negation, right beside the harm, or of two neither."""
    words, first = c.words, c.phrase.start
    beside = c.own or c.between in {-1, 0}
    either = c.own and c.anchor.end - c.anchor.start > 1
    waived = words.form(first - 1) in ANY
    return beside and (waived or either) and words.negated(first - NEGATED_BACK, first)


def _named(c: Candidate) -> bool:
    """`سمير العلي الذي استشهد`, `أما سمير العلي فقد أوقف`: a name, and a clause about it with no object."""
    words, phrase, anchor = c.words, c.phrase, c.anchor
    if phrase.shape != "name" or phrase.end - phrase.start != WHOLE_NAME or words.stem(phrase.start) == ON:
        return False
    verb = words.meanings[anchor.start]
    if anchor.frame not in {"p", "pt"} or anchor.harm.slot != "past" or verb.suffix or verb.joined:
        return False
    between = {words.form(k) for k in range(phrase.end, anchor.start)}
    opened = between & SO or (between & HE and anchor.kind == "killed")
    behind = words.meanings[anchor.end : anchor.end + 2]
    return bool(opened) and not any(m.person or m.number is not None or m.owned for m in behind)


def _lives_lost(c: Candidate) -> bool:
    """`خسائر بشرية`, `خسائر مادية وبشرية`: losses that are people."""
    words, at = c.words, c.phrase.end
    if not c.own or not any(words.form(k).removeprefix("و") in LIVES_LOST for k in range(at, at + LOSSES_REACH)):
        return False
    return words.negated(c.phrase.start - NEGATED_BACK, c.phrase.start) == (c.high == 0)
