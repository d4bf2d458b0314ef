"""Who acts and who suffers, where a verb of harm has both beside it: `قتل شاب والده`, `إن شابا قتل شرطيين`."""

from streams.extraction.ar.anchors import KIN, Anchor
from streams.extraction.ar.counting import Phrase
from streams.extraction.ar.lookalikes import FEMININE, OF_THE_ROOT
from streams.extraction.ar.numbers import AND_ONE
from streams.extraction.ar.reading import Words
from streams.extraction.ar.spared import VEHICLES
from streams.lexicon.ar.lists import bodies
from streams.lexicon.ar.words import NATIONAL

BODY_WORDS = 2
"""Words behind the first one of an army's or an authority's name."""
CHAIN = 3
"""Phrases side by side in which an object is looked for: `مسلحون | ملثمون | شرطيا`."""


def acts(words: Words, at: int, anchor: Anchor, phrases: list[Phrase]) -> bool:
    """Whether the people of a phrase are the subject of a verb that has an object: they are not harmed by it."""
    if not _takes_object(anchor):
        return False
    phrase = phrases[at]
    if phrase.number is not None or phrase.noun is None:
        return False  # counted people are harmed
    if phrase.shape == "name" and any(_behind_a_body(words, behind, anchor) for behind in phrases[at + 1 : at + CHAIN]):
        return phrase.start == anchor.end
    if phrase.shape == "name" and not (phrase.definite and _counted_behind(phrases, at)):
        return False  # a word that no table knows may be nobody: سفك دم المسلم, but اعتقلت الشرطة 3 رجال
    if phrase.start == anchor.end:
        return any(_is_object(words, phrases, k) for k in _chain(words, phrases, at))
    if phrase.end != anchor.start:
        return False
    first = next((k for k in range(at + 1, min(at + CHAIN, len(phrases))) if phrases[k].start == anchor.end), None)
    return first is not None and _can_be_object(words, phrases[first])


def suffers(words: Words, at: int, anchor: Anchor, phrases: list[Phrase]) -> bool:
    """Whether the people of a phrase are the object of a verb whose subject stands beside it."""
    if not _takes_object(anchor):
        return False
    if _by_a_body(words, phrases[at], anchor):
        return True
    if phrases[at].start == anchor.end:
        before = phrases[at - 1] if at else None
        return before is not None and before.end == anchor.start and acts(words, at - 1, anchor, phrases)
    first = at - 1
    while first >= 0 and phrases[first].start > anchor.end:
        first -= 1
    beside = first >= 0 and phrases[first].start == anchor.end and at in _chain(words, phrases, first)
    return beside and _is_object(words, phrases, at) and acts(words, first, anchor, phrases)


def _by_a_body(words: Words, phrase: Phrase, anchor: Anchor) -> bool:
    """`قتلت الشرطة المهاجم`: one person or two right behind an army or an authority that acts."""
    return phrase.shape in {"one", "two"} and _behind_a_body(words, phrase, anchor)


def _behind_a_body(words: Words, phrase: Phrase, anchor: Anchor) -> bool:
    """`أوقفت الشرطة الفرنسية أربعة أشخاص`: people behind the name of a body that acts, and no part of it."""
    between = range(anchor.end + 1, phrase.start)
    if phrase.start <= anchor.end or len(between) > BODY_WORDS or anchor.harm.slot != "past":
        return False
    if words.stem(anchor.end) not in bodies():
        return False
    if words.stem(phrase.start) in bodies() or not _can_be_object(words, phrase):
        return False
    return all(words.meanings[k].definite for k in between) and not _belongs(words, phrase, anchor.end)


def _belongs(words: Words, phrase: Phrase, body: int) -> bool:
    """`حزب العمال`, `الشرطة العسكرية`, `طائرة أمريكية`: people who are part of the name of a body, at `body`."""
    beside = phrase.start == body + 1
    if not phrase.definite:
        return beside and phrase.lemma == NATIONAL and words.form(phrase.start).endswith("ه")
    owned = beside and not words.meanings[body].definite
    return owned or _is_feminine(words, phrase) or not words.form(body).endswith(FEMININE)


def _is_feminine(words: Words, phrase: Phrase) -> bool:
    return words.form(phrase.start).endswith("ه") and phrase.lemma not in OF_THE_ROOT


def _counted_behind(phrases: list[Phrase], at: int) -> bool:
    behind = phrases[at + 1] if at + 1 < len(phrases) else None
    return behind is not None and behind.start == phrases[at].end and behind.number is not None


def _takes_object(anchor: Anchor) -> bool:
    return anchor.frame in {"t", "pt"} and anchor.harm.slot != "noun"


def _chain(words: Words, phrases: list[Phrase], at: int) -> list[int]:
    """The phrases that follow one side by side, nothing between, no `and` either."""
    found = []
    for k in range(at + 1, min(at + CHAIN, len(phrases))):
        first, end = phrases[k].start, phrases[k - 1].end
        end += words.stem(end) in VEHICLES  # دهس سائق شاحنة | طفلا
        if first != end or words.meanings[first].joined or words.form(first) in AND_ONE:
            break
        found.append(k)
    return found


def _is_object(words: Words, phrases: list[Phrase], at: int) -> bool:
    """Whether a phrase right behind another is the object of which that one is the subject, and no apposition."""
    phrase, before = phrases[at], phrases[at - 1]
    if not _can_be_object(words, phrase):
        return False
    owned = phrase.noun is not None and words.meanings[phrase.noun].owned
    if owned and before.lemma in KIN:
        return False  # ابن | عمه
    accusative = words.form(phrase.start).endswith("ا") or phrase.shape in {"two", "either"}
    one = phrase.shape == "one" and not phrase.definite and phrase.lemma != before.lemma
    return phrase.number is not None or owned or accusative or phrase.definite != before.definite or one


def _can_be_object(words: Words, phrase: Phrase) -> bool:
    """Whether a phrase names people and stands in no nominative, and nothing is written before it."""
    first = words.meanings[phrase.start]
    people = phrase.noun is not None and phrase.shape in {"one", "two", "either", "many", "number", "vague"}
    nominative = words.form(phrase.end - 1).endswith(("ون", "ان")) and phrase.number is None
    return people and not first.joined and first.clitic in {"", "ال"} and not nominative and phrase.own is None
