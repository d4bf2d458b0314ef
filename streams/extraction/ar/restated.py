"""Relative clauses that say of people just named that they died: `الضابط الذي لقي مصرعه`, `الشهداء الذين استشهدوا`."""

from streams.extraction.ar.candidates import Candidate
from streams.extraction.ar.implied import AUXILIARIES, BY, BY_REACH, DIED, HE, MOST_AUXILIARIES, THERE
from streams.extraction.ar.names import MEANT
from streams.extraction.ar.phrases import DESCRIBING
from streams.extraction.ar.reading import Words
from streams.extraction.ar.senses import SPENT, TIMES
from streams.lexicon.ar.words import NATIONAL

THEY, BOTH = (
    frozenset(("الذين", "اللواتي", "اللاتي")),
    frozenset(("اللذان", "اللذين", "اللتان", "اللتين")),
)
LONGEST_NAME = 8
"""Words between people and the clause: their names, and where they are from."""
FELL = "سقط"
"""A verb that tells of a death only of many: `الجنود الذين سقطوا في المعركة`."""
MET, MET_BACK = ("لقي", "لاق", "فقد", "راح", "ذهب", "خسر", "قضي", "نال"), 2
"""Verbs that a word for death completes, and the words from it back to them."""
WHOSE = ("ضحيته", "ضحيتها", "ضحيتهم", "ضحاياه", "ضحاياها")
"""Its victims, who are told behind."""
VIOLENT = frozenset(("قتل", "استشهد", "اغتيل", "اعدم", "ذبح", "صرع", "قضي", "سقط", "هلك", "ارتقي", "غرق"))
"""Verbs of dying that are hardly said of who dies in bed."""
SPENDING = TIMES | {"علي", "ليلت", "اوقاتا"}
"""What is spent or done away with by the verb that also tells of dying: `قضوا ليلتهم`, `قضى على الفتنة`."""
SHE, FEMININE = "التي", frozenset(("ام", "بنت", "اخت", "عروس", "حامل"))
"""The pronoun of women, and nouns for them without an ending that says so."""
SHARE = frozenset("عدد اعداد حصيله غالبيه معظم اغلب اسماء صور ذكري نسبه".split())
"""Words of how many they are, told elsewhere, or of their names, before people that are no figure then."""


def is_restated(c: Candidate) -> bool:
    """Whether people stand right before a relative clause that says that they died."""
    words, phrase, anchor = c.words, c.phrase, c.anchor
    if anchor.kind != "killed" or c.between >= -1 or c.high == 0:
        return False
    if phrase.noun is None or phrase.shape in {"name", "nobody", "pronoun", "ordinal"}:
        return False
    relative = _relative(words, anchor.start, anchor.frame)
    return (
        relative >= phrase.end
        and _agree(c, words.form(relative))
        and only_names(words, phrase.end, relative)
        and _tells_of_dying(c)
    )


def _relative(words: Words, at: int, frame: str) -> int:
    """Where the relative pronoun before a verb of dying stands, or before the verb that a word for death completes."""
    if frame == "r":
        first = next((k for k in range(at - 1, max(-1, at - 1 - MET_BACK), -1) if words.form(k).startswith(MET)), -1)
        if first < 0:
            return -1
        at = first
    elif frame not in {"p", "pt"}:
        return -1
    at -= 1
    for _ in range(MOST_AUXILIARIES):
        at -= words.form(at) in AUXILIARIES
    return at if words.form(at) in HE | THEY | BOTH else -1


def _agree(c: Candidate, relative: str) -> bool:
    """Whether the pronoun is of the number of the people."""
    if c.low == c.high == 1:
        return relative in HE and (relative != SHE or _of_a_woman(c))
    if c.low == c.high == 2:  # noqa: PLR2004
        return relative in BOTH or (relative in THEY and c.phrase.number is not None)
    return relative in THEY and not _shared_out(c)


def _of_a_woman(c: Candidate) -> bool:
    noun = c.words.form(c.phrase.noun) if c.phrase.noun is not None else ""
    return noun.endswith(("ه", "ها", "هم")) or c.phrase.lemma in FEMININE


def _shared_out(c: Candidate) -> bool:
    return c.phrase.number is None and c.words.form(c.phrase.start - 1).lstrip("وبل") in SHARE


def only_names(words: Words, first: int, last: int) -> bool:
    """Whether nothing but names, and adjectives, stands between: nobody else, no verb of harm, no small word."""
    if last - first > LONGEST_NAME:
        return False
    for meaning in words.meanings[first:last]:
        person = meaning.person
        if meaning.harm or ("stop" in meaning.flags and meaning.form not in MEANT) or meaning.form == ".":
            return False
        if person and person.lemma != NATIONAL and person.lemma not in DESCRIBING:
            return False
    return True


def _tells_of_dying(c: Candidate) -> bool:
    """Whether the verb tells of their death and not of what they did: `الذي قتل جنديا`, `الذين قضوا ليلتهم`."""
    words, anchor = c.words, c.anchor
    if anchor.frame == "r":
        return not words.form(anchor.start).startswith(WHOSE)  # الحادث الذي راح ضحيته ثلاثة
    if not _violent(c) or anchor.harm.slot != "past" or (anchor.harm.lemma == FELL and c.low == c.high == 1):
        return False
    behind = words.meanings[anchor.end] if anchor.end < len(words.meanings) else None
    if behind is None or words.meanings[anchor.start].suffix:
        return True
    form = behind.form
    if anchor.harm.lemma == SPENT and (form.removesuffix("هم") in SPENDING or form in SPENDING):
        return False
    if behind.owned or form in THERE:
        return False  # الطفلة التي توفيت والدتها
    return anchor.frame == "p" or not (behind.person or behind.number is not None or form.startswith("ال"))


def _violent(c: Candidate) -> bool:
    """Whether the verb tells of a death that is harm done, by itself or by what caused it."""
    if c.anchor.harm.lemma in VIOLENT:
        return True
    behind = c.words.meanings[c.anchor.end : c.anchor.end + BY_REACH]
    return c.anchor.harm.lemma in DIED and any(m.flags & BY or m.form.startswith("متاثر") for m in behind)
