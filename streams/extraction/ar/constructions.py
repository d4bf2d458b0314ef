"""Constructions by which Arabic says that people came to harm, as signs of a candidate: order, agreement, what parts.

Each sign has a name that stands in the weights, so that a reviewer sees which construction counts how much.
"""

from collections.abc import Iterator
from itertools import groupby

from streams.extraction.ar.candidates import Candidate
from streams.extraction.ar.names import MEANT
from streams.extraction.ar.reading import Words
from streams.lexicon.ar.lists import given_names

VERBS = frozenset(("p", "pt", "t"))
THAT = frozenset(("ان", "بان", "وان", "انه", "حيث", "بينما", "فيما", "لكن"))
RELATIVE = frozenset(("الذي", "التي", "الذين", "اللذين", "اللذان", "اللتين", "ممن", "من"))
RELATIVE_ONLY, WHO = RELATIVE - {"من"}, RELATIVE - {"من", "ممن"}
AUXILIARIES, LONGEST_NAME = frozenset(("قد", "كان", "كانت", "كانوا")), 8
"""Words between `الذي` and its verb, and how many words may name people before it."""
WAIVED = frozenset(("اي", "ايه"))
NEGATIONS = 7
"""Words before a phrase within which a negation can empty it."""
LONGEST_PATH = 7
TIMES = frozenset(
    """
    اليوم امس اول صباح مساء فجر ظهر عصر ليله ليل البارحه الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت يوم ساعه
    """.split()
)
STATE = frozenset("الشرطه السلطات الامن الامنيه الدرك النيابه وزاره المباحث الجمارك قوات الجيش الحرس الاحتلال".split())
FORCE = frozenset("مسلحون مسلحين داعش الحوثي الحوثيون الحوثيين القاعده مجهولون قراصنه خاطفون خاطفين تنظيم".split())
HOLDING = frozenset(("detained", "abducted"))
PART = frozenset(("بينهم", "بينها", "منهم", "منها", "ضمنهم", "بينهن", "بينهما"))


def signs(c: Candidate) -> list[str]:
    """Names of the constructions that a candidate stands in."""
    path, order = skeleton(c), c.order
    frame = c.anchor.frame if c.anchor.frame not in VERBS else f"{c.anchor.frame}{c.anchor.harm.slot[:2]}"
    found = [f"path:{order}|{path}", f"path:{frame}|{order}|{path}", f"path:{frame}|{c.phrase.shape}|{order}|{path}"]
    if frame[0] in "pt":
        agrees = f"agrees:{frame}|{order}|{agreement(c)}"
        found += [agrees, f"{agrees}|{c.phrase.shape}|{path[:3]}"]
    found += _opening(c, order)
    found += [f"{name}|{c.phrase.shape}|{order}" for name in _marks(c)]
    if c.anchor.kind in HOLDING:
        found += [f"holder:{name}|{c.anchor.kind}" for name in _holders(c.words)]
    return found


def skeleton(c: Candidate) -> str:
    """What stands between phrase and harm word, one letter a kind of word, repeats told once."""
    first, last = (c.anchor.end, c.phrase.start) if c.between >= 0 else (c.phrase.end, c.anchor.start)
    letters = [_letter(c.words, k) for k in range(first, last)]
    joined = c.words.meanings[last].joined if last < len(c.words.meanings) and not c.own else False
    path = "".join(letter for letter, _ in groupby(letters))
    return (path if len(path) <= LONGEST_PATH else path[:3] + "~" + path[-2:]) + ("&" if joined else "")


def _letter(words: Words, at: int) -> str:
    meaning = words.meanings[at]
    form = meaning.form
    if not form[0].isalnum():
        return "," if form in ",،;؛:" else "." if form == "." else "'"
    if meaning.harm:
        return "H"
    bare = form.removeprefix("و")
    if bare in PART:
        return "B"
    if bare in RELATIVE_ONLY:
        return "R"
    if form in THAT:
        return "A"
    if meaning.person:
        return "Q"
    if meaning.number is not None:
        return "#"
    if bare in TIMES:
        return "T"
    if "negation" in meaning.flags:
        return "-"
    if "stop" in meaning.flags:
        return "P"
    if "cause" in meaning.flags or "report" in meaning.flags:
        return "V"
    return "D" if form.startswith(("ال", "بال", "لل")) else "W" if not form.startswith("و") else "&"


def agreement(c: Candidate) -> str:
    """How the ending of a verb fits the number of its people: one, two, many; feminine or not."""
    form = c.words.form(c.anchor.start)
    plural = form.endswith(("وا", "ون", "ن")) and not form.endswith(("ان", "ين"))
    dual = form.endswith(("تا", "ان")) or (form.endswith("ا") and not form.endswith("وا"))
    verb = "many" if plural else "two" if dual else "her" if form.endswith("ت") or form[:1] == "ت" else "one"
    noun = c.words.form(c.phrase.noun) if c.phrase.noun is not None else ""
    feminine = noun.endswith(("ه", "ات", "تين", "تان"))
    people = "one" if c.low == c.high == 1 else "two" if c.low == c.high == 2 else "many"  # noqa: PLR2004
    return f"{verb}-{people}{'f' if feminine else ''}"


def _opening(c: Candidate, order: str) -> Iterator[str]:
    """The word before the pair, where it opens a clause; the first words of a sentence do."""
    first = min(c.anchor.start, c.phrase.start)
    before = c.words.form(first - 1).removeprefix("و")
    if first == 0:
        yield f"opens:start|{order}|{c.words.field}|{c.phrase.shape}"
    elif before in THAT:
        yield f"opens:that|{order}"
    elif before in RELATIVE:
        yield f"opens:relative|{order}"
    elif not before[:1].isalnum():
        yield f"opens:sign|{order}"


def _marks(c: Candidate) -> Iterator[str]:
    words, phrase, anchor = c.words, c.phrase, c.anchor
    first, last = min(anchor.start, phrase.start), max(anchor.end, phrase.end)
    if "negation" in words.flags(first - NEGATIONS, first):
        yield "mark:negated"
    if words.form(phrase.start - 1).removeprefix("و") in WAIVED:
        yield "mark:any"
    if _shared(words, anchor.end) == phrase.start:
        yield f"mark:shares {anchor.kind}"
    if anchor.end - anchor.start > 1:
        yield "mark:joint"
    if words.form(phrase.start - 1).removeprefix("و") in PART or words.form(phrase.start - 2).removeprefix("و") in PART:
        yield f"mark:part {c.nth}"
    if last < len(words.meanings) and words.meanings[last].joined and words.meanings[last].harm:
        yield "mark:harm follows"
    if words.meanings[phrase.start].joined and words.form(phrase.start - 1) not in {"،", ","}:
        yield f"mark:joined {min(c.nth, 2)}"
    if words.form(phrase.end) in RELATIVE and any(m.harm for m in words.meanings[phrase.end : phrase.end + 4]):
        yield "mark:who came to harm"
    if _who(c):
        yield f"mark:who {anchor.kind} {phrase.definite}"
        yield f"mark:who {anchor.harm.lemma}"
    if phrase.shape in {"name", "one"}:
        given = [words.form(k) in given_names() for k in (phrase.end - 1, phrase.end)]
        yield f"mark:given {given[0]} {given[1]}"
    if anchor.frame in {"pt", "t"} and c.between == 0 and _object(words, phrase.end):
        yield "mark:object follows"
    following = words.form(phrase.end)
    if following == "و" or (phrase.end < len(words.meanings) and words.meanings[phrase.end].joined):
        number = words.meanings[min(phrase.end + (following == "و"), len(words.meanings) - 1)].number
        yield f"mark:then {number is not None}"


def _who(c: Candidate) -> bool:
    """`الشهيد سامي المالكي الذي استشهد`: a clause that says of people just named that they came to harm."""
    words, last = c.words, c.anchor.start - 1
    if c.between >= 0 or c.anchor.frame not in {"p", "pt"} or c.anchor.harm.slot != "past":
        return False
    while words.form(last) in AUXILIARIES:
        last -= 1
    between = words.meanings[c.phrase.end : last]
    named = all(not m.harm and ("stop" not in m.flags or m.form in MEANT) for m in between)
    return words.form(last) in WHO and len(between) <= LONGEST_NAME and named and not _object(words, c.anchor.end)


def _object(words: Words, at: int) -> bool:
    """Whether people are told right behind the people next to a verb, who then are its subject."""
    if at >= len(words.meanings):
        return False
    meaning = words.meanings[at]
    return not meaning.clitic and not meaning.harm and bool(meaning.person or meaning.number)


def _shared(words: Words, at: int) -> int:
    """`قتل وأسر أعداد`: where the phrase stands that a harm word shares with the one joined to it."""
    if at < len(words.meanings) and words.meanings[at].joined and words.meanings[at].harm:
        return at + 1
    return -1


def _holders(words: Words) -> Iterator[str]:
    forms = {meaning.form.removeprefix("و") for meaning in words.meanings}
    if forms & STATE:
        yield "state"
    if forms & FORCE:
        yield "force"
