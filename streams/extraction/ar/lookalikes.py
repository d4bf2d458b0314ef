"""Words that are written like people and are none: adjectives, a movement, a land, a sentence, a condition."""

from streams.extraction.ar.meanings import Meaning
from streams.extraction.ar.reading import Words
from streams.lexicon.ar.words import NATIONAL, Person, lands

FEMININE = ("ه", "ات")
"""Endings of nouns that no masculine adjective describes."""
OF_THE_ROOT = frozenset(("مشتبه", "فقيه"))
"""Nouns whose last letter is no ending."""
NO = "غير"
OF_A_UNIVERSITY = "جامعي"
OF_GROUPS = frozenset(
    "ارهابي انتحاري مسلح متطرف متشدد حوثي داعشي جهادي تكفيري سلفي اسلامي مدني عسكري امني متمرد انقلابي".split()
)
"""Nouns for people that in the feminine describe a group, a deed or a thing: `شبكة إرهابية`, `عملية انتحارية`."""
NOT_PEOPLE = frozenset(("عما", "بحاله", "مدرسته", "مدرستها", "مدرستهم"))
"""`عما يجري` is no uncle's, `بحالة خطرة` no case, `مدرستهم` mostly a school."""
SENTENCE, SENTENCED_TO = "حكم", frozenset("القتل الاعدام بالقتل بالاعدام الموت".split())
"""A sentence, which is written like a referee, and what it is to."""
SELF = "نفس"
CONDITION, IN = "حاله", frozenset(("في", "الي"))
"""A condition, or a case, and what stands before the one."""
ONE_OF_THEM = frozenset(("احدهم", "احدهما", "احدهن", "احداهما", "احداهن"))


def is_no_person(words: Words, at: int, person: Person) -> bool:
    """Whether a word that a table has as a person is none where it stands."""
    meaning = words.meanings[at]
    if meaning.form in NOT_PEOPLE or (meaning.owned and person.lemma == CONDITION):
        return True  # ثلاثة منهم حالتهم خطرة
    if person.lemma == SENTENCE and words.form(at + 1) in SENTENCED_TO:
        return True  # حكم القتل
    if person.lemma == SELF and meaning.owned and at and words.meanings[at - 1].definite:
        return True  # في الجبهة نفسها
    if meaning.form == CONDITION and words.form(at - 1) not in IN and _of_some(words, at + 1):
        return True  # حالة اثنين منهم حرجة
    return _adjective(words, at, person) or _movement(words, at) or _land(meaning)


def _adjective(words: Words, at: int, person: Person) -> bool:
    """Whether it describes the noun before, neither a person nor a small word: `القوات السورية`, `القوة المشاركة`."""
    before = words.meanings[at - 1] if at else None
    meaning = words.meanings[at]
    if before is not None and before.form == NO:
        return True  # بصفة غير نظامية
    if before is None or meaning.clitic not in {"", "ال"} or not before.form[:1].isalpha():
        return False
    if before.harm or before.number is not None or before.flags or (before.person and person.lemma != NATIONAL):
        return False
    if person.lemma == NATIONAL or (person.lemma == OF_A_UNIVERSITY and before.definite == meaning.definite):
        return True  # سكن جامعي
    feminine = meaning.form.endswith("ه") and person.lemma not in OF_THE_ROOT
    if before.definite and meaning.definite and person.shape == "one":
        return feminine or not before.form.endswith(FEMININE)  # اعتقلت الشرطة | السائق
    plain = not before.definite and not meaning.definite
    return plain and feminine and before.form.endswith("ه") and person.lemma in OF_GROUPS


def _of_some(words: Words, at: int) -> bool:
    """Whether a bare number, or one of some, stands here: whose condition is told."""
    counted = words.counts(at) and not (at + 1 < len(words.meanings) and words.meanings[at + 1].person)
    return counted or words.form(at) in ONE_OF_THEM


def _movement(words: Words, at: int) -> bool:
    """Whether `طالبان` is the movement: two students stand so only as the subject of a masculine verb."""
    before = words.meanings[at - 1] if at else None
    masculine = before is not None and before.harm is not None and before.harm.frame in {"p", "pt"}
    masculine = masculine and not words.form(at - 1).endswith(("ت", "تهم", "ته", "تها", "تهما"))
    return words.meanings[at].form.endswith("طالبان") and at > 0 and not masculine


def _land(meaning: Meaning) -> bool:
    """Whether `سوريا` is the country: a Syrian in the accusative stands so behind a number only."""
    if meaning.person is None or meaning.person.lemma != NATIONAL or meaning.definite:
        return False
    bare = meaning.form.removeprefix(meaning.clitic) if meaning.clitic else meaning.form
    return bare in lands()
