"""The signs by which a candidate is weighed: grammar classes, order, distance, what stands between and around."""

from bisect import bisect_left
from collections.abc import Iterator

from streams.extraction.ar import constructions, surroundings
from streams.extraction.ar.about import About
from streams.extraction.ar.candidates import Candidate
from streams.extraction.ar.reading import Words

CROSS = " & "
"""Between a sign and what it is crossed with: some signs say more together with the frame, the shape and the order."""
TOTALS = frozenset(("الي", "بلغ", "وصل", "بلغت", "نحو", "هو"))
"""Words before the number that a count of the dead comes to."""
OF_ALL = frozenset(("عدد", "حصيله", "اعداد", "وحصيله"))
"""Words for a toll, of those who stand right behind."""
AHEAD, BEHIND = 4, 8
"""Words before a harm word, and behind a phrase, in which classes of words are looked for."""
CLASSES = ("cause", "report", "matter", "means", "illness", "generic", "past_time", "hypothetical", "denied")
STEPS = (0, 1, 2, 3, 5, 8, 12, 18)
SEPARATORS = frozenset(',،;؛:.-()"«»')
HARMLESS = frozenset(
    {"ذوي", "اسره", "عائله", "والد", "جثمان", "اهالي", "عزاء", "ابناء", "اسر", "لذوي", "تشييع", "زياره", "زار"}
)


def bucket(distance: int) -> int:
    """Distances in steps that widen."""
    return bisect_left(STEPS, distance)


def features(c: Candidate, article: About) -> list[str]:
    """Names of all signs of one candidate, those that are crossed with others included: what is learned from."""
    base, alone = signs(c, article)
    found = crossings(c)
    return base + alone + [f"{prefix}{CROSS}{sign}" for sign in base for prefix in found.get(group(sign), ())]


def group(sign: str) -> str:
    """What a sign is about: the part before the colon."""
    return sign.partition(":")[0]


def signs(c: Candidate, article: About) -> tuple[list[str], list[str]]:
    """Names of the signs of one candidate, without crossings: those that may be crossed, and those that never are."""
    frame, shape, build, order = _frame(c), _shape(c), c.anchor.frame, c.order
    near = bucket(abs(c.between) if c.between >= 0 else -c.between - 1)
    place = f"{order}|{near}"
    placed = [f"{frame}|{shape}|{place}", f"{frame}|{shape}|{order}", f"{shape}|{place}", f"{build}|{place}"]
    placed += [f"{build}|{shape}|{place}", f"{build}|{shape}|{place}|{c.phrase.definite}|{c.phrase.group}"]
    placed += constructions.signs(c)
    return _base(c, article, frame, shape), placed + surroundings.signs(c, shape, order)


def context(c: Candidate) -> tuple[str, str, str]:
    """Shape, frame and order, on which its crossings hang."""
    return _shape(c), c.anchor.frame, c.order


def crossings(c: Candidate) -> dict[str, tuple[str, ...]]:
    """What the signs of each group are crossed with: those of position with the order, of the phrase with its shape."""
    shape, build, order = context(c)
    whole = f"{build}|{shape}|{order}"
    return {
        "mid": (whole, order), "rival": (order,), "title": (whole,), "neg": (whole,), "acc": (whole,),
        "lead": (whole,), "tail": (whole,), "agree": (whole,), "nth": (whole,), "lemma": (shape,), "group": (shape,),
        "about": (shape,), "sentence": (shape,), "prep": (order, shape, build), "left": (order, shape),
        "next": (order, shape), "aprep": (build,), "anext": (build,), "def": (whole, shape, build),
        "suffix": (whole, order),
    }  # fmt: skip


def _frame(c: Candidate) -> str:
    return f"{c.anchor.kind}/{c.anchor.frame}/{c.anchor.harm.slot}"


def _shape(c: Candidate) -> str:
    shape: str = c.phrase.shape
    if shape == "either":
        shape = "two?" if c.high == 2 else "many?"  # noqa: PLR2004
    if c.high == 0:
        return f"no {shape}"
    if shape == "number" and c.phrase.noun is None:
        shape = "bare number"
    return shape


def _base(c: Candidate, article: About, frame: str, shape: str) -> list[str]:
    words, phrase, anchor = c.words, c.phrase, c.anchor
    verb, lemma = words.meanings[anchor.start], anchor.harm.lemma
    found = [f"kind:{anchor.kind}", f"frame:{frame}", f"shape:{shape}", f"lemma:{lemma}", f"group:{phrase.group}"]
    found += [f"noun:{phrase.lemma}", f"pair:{lemma}|{phrase.lemma}"]
    found += [f"lemma:{lemma}|{shape}|{'own' if c.own else c.between >= 0}", f"rival:{min(c.rivals, 3)}"]
    found += article.signs
    if words.field == "body":
        found.append(f"sentence:{min(words.sentence, 6)}")
    if phrase.definite:
        found.append("def")
    if verb.definite:
        found.append("def anchor")
    if words.field == "title":
        found.append("title")
    if article.sport:
        found.append("sport")
    if words.form(anchor.start - 1).lstrip("و") in OF_ALL:
        found.append(f"def:total {words.form(phrase.start - 1) in TOTALS or phrase.start == anchor.end}")
    found += [f"aclitic:{verb.clitic}", f"prep:{_left(words, phrase.start)}"]
    found += [f"left:{_class(words, phrase.start - 1)}", f"next:{_class(words, phrase.end)}"]
    found += [f"aprep:{_left(words, anchor.start)}", f"anext:{_class(words, anchor.end)}"]
    if words.form(phrase.start - 1) in HARMLESS or words.form(phrase.start - 2) in HARMLESS:
        found.append("harmless")
    if "negation" in words.flags(anchor.start - 3, anchor.start):
        found.append("neg")
    found += [f"mid:{sign}" for sign in dict.fromkeys(_middle(c))]
    found += _around(c)
    if words.flagged(phrase.end, "unit") or words.flagged(phrase.end, "household"):
        found.append("unit")
    return found


def _around(c: Candidate) -> list[str]:
    """Words of reporting and of means around, case and agreement, and how many phrases stand nearer."""
    words, phrase, anchor = c.words, c.phrase, c.anchor
    first, last = min(anchor.start, phrase.start), max(anchor.end, phrase.end)
    ahead, behind = words.flags(first - AHEAD, first), words.flags(last, last + BEHIND)
    found = [f"lead:{name}" for name in CLASSES if name in ahead]
    found += [f"tail:{name}" for name in CLASSES if name in behind]
    noun = words.meanings[phrase.noun] if phrase.noun is not None else None
    if noun and noun.person and noun.form.endswith("ا") and not noun.person.lemma.endswith("ا"):
        found.append("acc")
    verb = words.form(anchor.start)
    if anchor.frame in {"p", "pt", "t"}:
        number = "many" if verb.endswith(("وا", "ون")) else "two" if verb.endswith(("ا", "ان")) else "one"
        found.append(f"agree:{number}{'ت' if verb.endswith('ت') or verb.startswith('ت') else ''}")
    joined = words.meanings[phrase.start].joined or words.form(phrase.start - 1) == "و"
    found.append(f"nth:{min(c.nth, 3)}{'+' if joined else ''}")
    after = words.form(last)
    if after in {"(", '"', "«"}:
        found.append("tail:sign")
    if words.meanings[anchor.start].suffix:
        found.append("suffix")
    return found


def _middle(c: Candidate) -> Iterator[str]:
    first, last = (c.anchor.end, c.phrase.start) if c.between >= 0 else (c.phrase.end, c.anchor.start)
    for k in range(first, last):
        meaning = c.words.meanings[k]
        if meaning.form in SEPARATORS:
            yield meaning.form
        elif meaning.harm:
            yield f"harm {meaning.harm.kind == c.anchor.kind}"
        elif meaning.person:
            yield "person"
        elif meaning.number is not None:
            yield "number"
        elif "stop" in meaning.flags:
            yield "stop"
        elif meaning.joined or meaning.form[0] == "و":
            yield "and"


def _left(words: Words, at: int) -> str:
    """The small word before, or the proclitic of the word itself."""
    clitic = words.meanings[at].clitic
    form = words.form(at - 1)
    return form if words.flagged(at - 1, "stop") else f"+{clitic}" if clitic else ""


def _class(words: Words, at: int) -> str:
    if not 0 <= at < len(words.meanings):
        return "edge"
    meaning = words.meanings[at]
    if meaning.form in SEPARATORS:
        return "sign"
    if meaning.harm:
        return f"harm {meaning.harm.frame}"
    if meaning.person:
        return f"person {meaning.person.shape}"
    if meaning.number is not None:
        return "number"
    for name in ("unit", "others", "household", "negation", "among", "one_of", "about", "more_than"):
        if name in meaning.flags:
            return name
    if "stop" in meaning.flags:
        return meaning.form
    return "def" if meaning.form.startswith(("ال", "وال")) else "word"
