"""People told by name: behind a harm word, before a verb of befalling, and in a row with others."""

from streams.extraction.ar.counting import Phrase
from streams.extraction.ar.numbers import AND_ONE
from streams.extraction.ar.reading import Words
from streams.lexicon.ar.lists import given_names
from streams.lexicon.ar.words import NATIONAL

LONGEST = 12
"""Words between two people of a row, at the most."""
AGES = frozenset(
    """
    العقد العقدين عقده عقدها مقتبل ريعان سن الخامسه السادسه السابعه الثامنه التاسعه العاشره العشرين الثلاثين الاربعين
    الخمسين الستين السبعين الثمانين التسعين العشرينات الثلاثينات الاربعينات الخمسينات الستينات السبعينات الثمانينات
    """.split()
)
"""What stands behind `في` in an age: `في العقد الرابع`, `في الخمسين من عمره`."""
AGE_REACH = 5
"""Words of an age in brackets."""
MEANT = frozenset(("من", "علي"))
"""Small words that may stand in a name: where somebody is from, and Ali, who is written as `on`."""
BEHIND = frozenset(('"', "«", "-", "علي"))
"""Signs, and the one small word, between a harm word and a name."""
AUXILIARIES = frozenset(("قد", "فقد", "وقد", "كان", "كانت", "،", ",", "الذي", "التي"))
"""Words between a name and the verb that tells of it."""
ADVERBS = frozenset("عمدا خطا فورا حالا مباشره سابقا لاحقا حاليا مجددا يوميا سنويا رسميا غيابيا ايضا معا".split())
"""How and when, which names nobody: `قتلت عمدا ثلاثة عمال`."""
NOBODY = frozenset(
    """
    جميع كل كافه معظم غالبيه مزيد سلطات سلطه جهات جهه اجهزه وزاره محكمه نيابه مباحث دوريات فرق حكومه اداره رحله طايره
    طايرات سياره سفينه قارب مركب زورق منزل مدينه قريه بلده ساق ساقي قدم قدمي يد يدي ذراع ذراعي اصبع اصابع
    """.split()
)
"""Shares, authorities and things, which no table of people holds, right behind a harm word: `قبضت السلطات`."""
RETRIBUTION = frozenset(("قصاصا", "تعزيرا", "حدا"))
"""How a convict is put to death, with who it is behind: `القتل قصاصا في أحد المدانين`."""
DEEDS = frozenset("جريمه جرايم عمليه عمليات محاوله محاولات قضيه قضايا حادثه حوادث".split())
"""Nouns in front of a harm word that the adjective behind it describes."""
PLURALS = ("وا", "ون", "ان", "تا", "ن")
"""Endings of a verb that tells of more than one."""
AND_SOME = frozenset(("وعدد", "والعديد", "وعديد", "ومجموعه"))
"""How uncounted people are joined to those before them."""
SINGLE = frozenset(("one", "name", "two"))


def names(words: Words, found: list[Phrase]) -> list[Phrase]:
    """People whom only their names tell, none inside the phrases found."""
    taken = {k for phrase in found for k in range(phrase.start, phrase.end)}
    made: list[Phrase] = []
    for at, meaning in enumerate(words.meanings):
        if meaning.harm is None or meaning.harm.frame not in {"m", "p", "pt", "t"}:
            continue
        behind = at + 1 + (words.form(at + 1) in BEHIND)
        behind += 2 * (words.form(behind) == "كل" and words.form(behind + 1) == "من")
        if words.form(behind) in RETRIBUTION and taken & {behind + 1, behind + 2}:
            continue
        if behind not in taken and _unknown(words, behind) and not _describes_a_crime(words, at, behind):
            made.append(_named(words, behind, behind + 1))
        elif meaning.harm.frame in {"p", "pt"} and (before := _subject(words, at)) and before.start not in taken:
            made.append(before)
    taken |= {k for phrase in made for k in range(phrase.start, phrase.end)}
    return made + _rows(words, sorted([*found, *made], key=lambda phrase: phrase.start), taken)


def _named(words: Words, start: int, end: int) -> Phrase:
    return Phrase(start, end, "name", 1, 1, 1, "exact", start, definite=words.form(start).startswith("ال"))


def _subject(words: Words, at: int) -> Phrase | None:
    """`سمير العلي توفي`: a given name and what follows it, before a verb of the singular."""
    last = at - 1
    while last >= max(0, at - 3) and words.form(last) in AUXILIARIES:
        last -= 1
    last = _before_age(words, last)
    if last < 1 or words.form(at).endswith(PLURALS) or not (_unknown(words, last) or _origin(words, last)):
        return None
    called = words.meanings[last - 2].harm if last > 1 else None
    if called and called.frame == "n":
        return None  # الشهيد سمير العلي الذي ارتقى
    return _named(words, last - 1, last + 1) if words.form(last - 1) in given_names() else None


def _describes_a_crime(words: Words, at: int, behind: int) -> bool:
    """`جريمة قتل مروعة`: an adjective of the deed, which has the deed's ending."""
    return words.stem(at - 1) in DEEDS and words.form(behind).endswith(("ه", "ات"))


def _origin(words: Words, at: int) -> bool:
    """`طارق المصري`: a surname that tells where somebody is from."""
    meaning = words.meanings[at]
    return meaning.person is not None and meaning.person.lemma == NATIONAL and meaning.clitic == "ال"


def _before_age(words: Words, last: int) -> int:
    """The position before an age in brackets: `سمير العلي (18 عاما) توفي`."""
    if words.form(last) != ")":
        return last
    opens = next((k for k in range(last - 1, max(0, last - AGE_REACH), -1) if words.form(k) == "("), last + 1)
    return opens - 1


def _rows(words: Words, known: list[Phrase], taken: set[int]) -> list[Phrase]:
    """`مقتل سمير العلي … ومحمد الحاج`: given names that `و` joins to a person before them."""
    made: list[Phrase] = []
    before: Phrase | None = None
    ends = {phrase.end: phrase for phrase in known if phrase.shape in SINGLE}
    for at, meaning in enumerate(words.meanings):
        before = ends.get(at, before)
        if before and at not in taken and meaning.form[:1] == "و" and meaning.form[1:] in given_names():
            name = _named(words, at, at + 1)
            if in_row(before, name, words):
                made.append(name)
                ends[at + 1] = name
    return made


def _unknown(words: Words, at: int) -> bool:
    """Whether a word is in no table, and so can be a name."""
    if at >= len(words.meanings):
        return False
    meaning = words.meanings[at]
    known = meaning.person or meaning.harm or meaning.flags or meaning.number is not None
    known = known or meaning.form in ADVERBS or meaning.stem in NOBODY
    return not known and meaning.form[:1].isalpha() and not meaning.form.startswith(("وال", "بال", "لل", "فال"))


def in_row(before: Phrase, after: Phrase, words: Words) -> bool:
    """Whether `و` joins two phrases with nothing between them but names, ages and signs."""
    first, last = before.end, after.start
    linked = words.meanings[last].joined or words.form(last - 1) == "و" or words.form(last) in AND_ONE
    linked = linked or words.form(last) in AND_SOME
    return linked and 0 <= last - first <= LONGEST and all(_name(words, k) for k in range(first, last))


def _name(words: Words, at: int) -> bool:
    """Whether a word may stand between two people of a list: a name, a sign, an age; no verb and no small word."""
    meaning = words.meanings[at]
    if (meaning.form == "في" and words.form(at + 1) in AGES) or (meaning.form in AGES and words.form(at - 1) == "في"):
        return True
    if meaning.number is not None:
        return words.flagged(at + 1, "unit") or (words.form(at - 1) == "(" and words.form(at + 1) == ")")
    return not meaning.harm and ("stop" not in meaning.flags or meaning.form in MEANT) and meaning.form != "."
