"""Who speaks in an Arabic sentence: قالت وزارة الصحة إن …, … بحسب مصدر طبي, الشرطة: مقتل ثلاثة."""

from streams.extraction.sayings import ENDS, VAGUE, Name, Saying, Way, phrase
from streams.lexicon.gazetteer.nations import is_country
from streams.lexicon.speakers import CUTS, SAYING
from streams.text.tokens import Token

BY = frozenset("وفق وفقا بحسب حسب حسبما طبقا نقلا استنادا".split())
"""Words behind which only the speaker stands."""
AS = frozenset("كما ما مثلما حسبما".split())
"""Words before a verb of saying that tell of what was just said."""
THAT = frozenset("ان بان انه انها انهم بانه بانها ب".split())
FROM = "عن"
"""Behind it stands from whom what is said comes: نقلت الوكالة عن | طبيب, قالت القناة نقلا عن | طبيب."""
APART = frozenset(
    """
    من على ضد بين الى الي في قرب مع عبر لدى نحو مقتل بمقتل وفاة بوفاة استشهاد باستشهاد اصابة باصابة اعتقال باعتقال جرح
    بجرح خطف بخطف سقوط بسقوط اغتيال باغتيال توقيف بتوقيف احتجاز باحتجاز اسر باسر قتل بقتل
    """.split()
)
"""Words behind which somebody is spoken of and does not speak."""
AGAIN = frozenset("المصدر المصادر البيان المتحدث الناطق المسؤول المسؤولون".split())
"""Words for whoever spoke before."""
SAME = frozenset(
    "الوزارة الوزير الهيئة المنظمة الوكالة الحركة الجماعة التنظيم القيادة الادارة المديرية المفوضية".split()
)
"""Words for a speaker that was named before with that word: وزارة الصحة … | الوزارة."""
FROM_HIM = frozenset("عنه عنها عنهم".split())
OF = frozenset("في من باسم لدى ب عن".split())
REACH, LONGEST, NAMED = 9, 6, 3
"""Words from a verb to its speaker, words of a name, and words of a name between a speaker and its verb."""
OPENS = 2
"""Words from the start of a sentence within which a statement opens it."""


def sayings(tokens: list[Token], *, title: bool) -> list[Saying]:
    """The statements of a sentence, in order."""
    found: list[Saying] = []
    at = 0
    while at < len(tokens):
        form = tokens[at].form.removeprefix("و")
        saying = None
        if form in BY or tokens[at].form in BY:
            saying = _by(tokens, at)
        elif form in SAYING or form.removeprefix("ف") in SAYING:
            saying = _verb(tokens, at)
        elif tokens[at].form == ":":
            saying = _headed(tokens, at, title=title)
        if saying and not (found and saying.name and found[-1].name and saying.name.start == found[-1].name.start):
            found.append(saying)
            at = max(at, saying.name.end - 1 if saying.name else at)
        at += 1
    return found


def _by(tokens: list[Token], at: int) -> Saying | None:
    """`بحسب وزارة الصحة`, `وفق ما ذكر مصدر طبي`, `نقلا عن الشرطة`."""
    stop = _stop(tokens, at + 1)
    if tokens[at].form.endswith("نقلا") and (at + 1 >= stop or tokens[at + 1].form != FROM):
        return None  # they were taken: نقلا إلى المستشفى
    name = _first(tokens, at + 1, stop, clitics="لوب", apart=frozenset())
    way: Way = "on" if at < OPENS else "back"
    again = any(t.form in FROM_HIM for t in tokens[at + 1 : stop])
    return Saying(at, way, name, again=again) if name else None


def _verb(tokens: list[Token], at: int) -> Saying | None:
    """`قالت وزارة الصحة إن`, `وزارة الصحة تعلن`, `وأضاف أن`, `كما ذكرت الشرطة`."""
    way: Way = "back" if at and tokens[at - 1].form in AS else "on"
    stop = _stop(tokens, at + 1)
    told = frozenset(t.form for t in tokens[at + 1 : stop])
    name = _speaker(tokens, at, stop)
    if name is None and way == "back":
        return None
    if at + 1 < stop and (form := tokens[at + 1].form) in AGAIN | SAME:
        known = frozenset({form.removeprefix("ال")}) if form in SAME else frozenset[str]()
        return Saying(at, way, name, again=True, told=known)
    if name is None:
        goes_on = at < OPENS and stop < len(tokens) and (stop - at - 1 < LONGEST)
        return Saying(at, way, None, again=True, told=told) if goes_on else None
    return Saying(at, way, name, told=told)


def _speaker(tokens: list[Token], at: int, stop: int) -> Name | None:
    """Who says what a verb tells: right behind it, the one it is handed on from, or right before it."""
    source = next((k for k in range(at + 1, stop) if tokens[k].form == FROM), None)
    if source is not None and (name := _first(tokens, source + 1, stop, clitics="", apart=APART)):
        return name
    name = _first(tokens, at + 1, stop, clitics="", apart=APART)
    return name or _country(tokens, at + 1) or _before(tokens, at)


def _country(tokens: list[Token], at: int) -> Name | None:
    """`قالت روسيا`: a country that speaks."""
    if at < len(tokens) and tokens[at].form[:1].isalpha() and is_country(tokens[at].form):
        return Name(at, at + 1, "government")
    return None


def _before(tokens: list[Token], at: int) -> Name | None:
    """`وزارة الصحة في غزة تعلن`, `وكانت الشرطة قالت`: who stands before the verb, with a name between at most."""
    for start in range(at - 1, max(-1, at - 1 - LONGEST - NAMED), -1):
        if tokens[start].form in ENDS:
            return None
        name = phrase(tokens, start, "وف") if start == 0 or tokens[start - 1].form not in APART else None
        if name and name.end <= at:
            whole = _whole(tokens, name)
            return whole if at - whole.end <= NAMED else None
    return _country(tokens, at - 1) if at == 1 or (at > 1 and tokens[at - 2].form in ENDS) else None


def _headed(tokens: list[Token], at: int, *, title: bool) -> Saying | None:
    """`الشرطة العراقية: مقتل خمسة`: a headline, or a sentence, that names its speaker first."""
    for start in range(min(at, OPENS)):
        name = phrase(tokens, start, "")
        if name and (whole := _whole(tokens, name)).end <= at <= whole.end + (NAMED if title else 1):
            return Saying(at, "on", whole)
    return None


def _stop(tokens: list[Token], at: int) -> int:
    """Where the words that can name a speaker end: before what is said, or a sign."""
    for k in range(at, min(at + REACH, len(tokens))):
        if tokens[k].form in THAT or tokens[k].form in ENDS - {"«", "»", '"', "“", "”"}:
            return k
    return min(at + REACH, len(tokens))


def _first(tokens: list[Token], at: int, stop: int, clitics: str, apart: frozenset[str]) -> Name | None:
    """The first speaker among some words, nobody behind one of `apart` or told something himself: قال لوكالة رويترز."""
    for start in range(at, stop):
        if tokens[start].form in apart or (apart and phrase(tokens, start, "ل") != phrase(tokens, start, "")):
            return None
        if name := phrase(tokens, start, clitics):
            return _whole(tokens, name)
    return None


def _whole(tokens: list[Token], name: Name) -> Name:
    """A speaker with its adjectives, and with the body that an official speaks for: المتحدث الرسمي باسم | الشرطة."""
    end, kind = name.end, name.kind
    while end < len(tokens) and end - name.start < LONGEST and goes_on(tokens[end]):
        end += 1
    if kind in VAGUE and end < len(tokens):
        body = None
        if tokens[end].form in OF:
            body = next((b for k in (end + 1, end + 2) if k < len(tokens) and (b := phrase(tokens, k, ""))), None)
        elif tokens[end].form[0] in "بل":
            body = phrase(tokens, end, "بل")
        if body:
            whole = _whole(tokens, Name(body.start, body.end, body.kind))
            return Name(name.start, whole.end, whole.kind, name.skip)
    return Name(name.start, end, kind, name.skip)


def goes_on(token: Token) -> bool:
    """Whether a word goes on a speaker's name: an adjective with the article, as in المرصد السوري."""
    return token.form.startswith("ال") and token.form not in CUTS
