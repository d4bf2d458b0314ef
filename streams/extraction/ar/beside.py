"""People beside a word of harm where no other reading is left: `وإصابة آخرين`, `أن 40 عاملا لقوا حتفهم`."""

from streams.extraction.ar.candidates import Candidate
from streams.extraction.ar.meanings import Meaning
from streams.extraction.ar.natural import CAUSES
from streams.extraction.ar.phrases import FALLING, OTHERS

HURT = frozenset(("killed", "injured"))
ACTING = frozenset(("m", "p", "pt", "t"))
"""Frames of verbs, and of the nouns of what they do."""
LONGEST_SUBJECT = 6
"""Words between counted people and the verb that tells of their death."""
CAUSE_REACH = 8
"""Words behind a death within which an illness is named."""
FELL = frozenset(("سقط", "سقوط"))
KUNYA, SON, NAME_REACH = frozenset(("ابو", "ابي", "ابا", "عبد")), frozenset(("بن", "بنت")), 5
"""What a person's name begins with, what stands within one, and the words behind it where an object would stand."""
HOLDING, PRISON = frozenset(("killed", "detained")), "سجن"
WHOSE = ("ضحيته", "ضحيتها")
SIGNS = frozenset((",", "،", ".", ":", ";", "؛"))


def is_beside(c: Candidate) -> bool:
    """Whether one of the constructions of this module holds."""
    if c.high == 0:
        return False
    return _others_too(c) or _number_too(c) or _many_died(c) or _dead_or_wounded(c) or _victims(c) or _named(c)


def _others_too(c: Candidate) -> bool:
    """`وإصابة آخرين`, `وجرح آخرون`: others, right behind a harm that is joined to another."""
    alone = c.phrase.end == c.phrase.start + 1 and c.words.form(c.phrase.start) in OTHERS
    return alone and c.high is None and c.phrase.number is None and _is_joined_harm(c)


def _number_too(c: Candidate) -> bool:
    """`قتل سبعة وجرح 28`: a number that counts nothing named, right behind a harm that is joined to another."""
    words, end = c.words, c.phrase.end
    if c.phrase.shape != "number" or c.phrase.noun is not None or not _is_joined_harm(c):
        return False
    behind = words.meanings[end] if end < len(words.meanings) else None
    closed = (
        behind is None or bool(behind.flags) or behind.harm is not None or behind.joined or not behind.form.isalpha()
    )
    return closed and not words.meanings[c.anchor.start].suffix


def _is_joined_harm(c: Candidate) -> bool:
    anchor = c.anchor
    told = c.between == 0 and anchor.kind in HURT and anchor.frame in ACTING
    return told and c.words.meanings[anchor.start].joined


def _many_died(c: Candidate) -> bool:
    """`3500 من المهاجرين لقوا حتفهم`: counted people, and the plural verb of their death that nothing else can have."""
    words, phrase, anchor = c.words, c.phrase, c.anchor
    if anchor.kind != "killed" or c.between >= 0 or phrase.shape != "number" or c.low <= 1:
        return False
    verb = anchor.frame in {"p", "pt"} and words.form(anchor.start).endswith("وا") and anchor.harm.lemma not in FELL
    between = words.meanings[phrase.end : anchor.start]
    if not verb or len(between) > LONGEST_SUBJECT or any(map(_parts, between)):
        return False
    if any(words.stem(k) in CAUSES for k in range(anchor.end, anchor.end + CAUSE_REACH)):
        return False
    behind = words.meanings[anchor.end] if anchor.end < len(words.meanings) else None
    return behind is None or not (behind.person or behind.number is not None)


def _parts(meaning: Meaning) -> bool:
    """Whether a word parts a subject from its verb."""
    refugees = meaning.harm is not None and meaning.harm.kind == "displaced" and meaning.joined
    return (bool(meaning.harm) and not refugees) or meaning.number is not None or meaning.form in SIGNS


def _dead_or_wounded(c: Candidate) -> bool:
    """`عشرات المسلحين سقطوا بين قتيل وجريح`: people before the verb of falling."""
    words, phrase, anchor = c.words, c.phrase, c.anchor
    if anchor.kind != "killed_or_injured" or words.form(anchor.start - 1) != "بين" or c.between >= 0:
        return False
    between = words.meanings[phrase.end : anchor.start - 1]
    falls = any(m.harm and m.harm.lemma in FELL for m in between)
    return falls and len(between) <= LONGEST_SUBJECT and phrase.shape in {"number", "vague"} and phrase.noun is not None


def _victims(c: Candidate) -> bool:
    """`راح ضحيته الشابان`: who a happening took, right behind its victims."""
    words, at = c.words, c.anchor.start
    took = words.form(at).startswith(WHOSE) and words.form(at - 1).lstrip("وف") in FALLING
    return took and c.between == 0 and c.phrase.shape in {"two", "many"}


def _named(c: Candidate) -> bool:
    """`قتل أبو سالم المصري`, `اعتقل خالد بن ناصر`: a whole name behind a verb that has no object behind."""
    words, phrase, anchor = c.words, c.phrase, c.anchor
    verb = anchor.frame == "pt" and anchor.harm.slot == "past" and anchor.kind in HOLDING
    if phrase.shape != "name" or c.between != 0 or not verb or anchor.harm.lemma == PRISON:
        return False
    at = phrase.start
    whole = words.form(at) in KUNYA or words.form(at + 1) in SON or words.form(at + 2) in SON
    behind = words.meanings[phrase.end : phrase.end + NAME_REACH]
    return whole and not any(m.number is not None or (m.person and not m.definite) for m in behind)
