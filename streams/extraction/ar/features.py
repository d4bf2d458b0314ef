"""The signs by which a candidate is weighed: grammar classes, order, distance, what stands between and around."""

from collections.abc import Iterator

from streams.extraction.ar.candidates import Candidate
from streams.extraction.ar.reading import Words

STEPS = (0, 1, 2, 3, 5, 8, 12, 18)
SEPARATORS = frozenset(',،;؛:.-()"«»')
HARMLESS = frozenset(
    {"ذوي", "اسره", "عائله", "والد", "جثمان", "اهالي", "عزاء", "ابناء", "اسر", "لذوي", "تشييع", "زياره", "زار"}
)


def bucket(distance: int) -> int:
    """Distances in steps that widen."""
    return sum(distance > step for step in STEPS)


def features(c: Candidate, *, sport: bool) -> list[str]:
    """Names of the signs of one candidate."""
    base = list(_base(c, sport=sport))
    frame, shape, build = _frame(c), _shape(c), c.anchor.frame
    order = "own" if c.own else "after" if c.between >= 0 else "before"
    near = bucket(abs(c.between) if c.between >= 0 else -c.between - 1)
    place = f"{order}|{near}"
    crossed = [f"{frame}|{shape}|{place}", f"{frame}|{shape}|{order}", f"{shape}|{place}", f"{build}|{place}"]
    crossed += [f"{build}|{shape}|{place}", f"{build}|{shape}|{place}|{c.phrase.definite}|{c.phrase.group}"]
    for sign in base:
        crossed += [f"{prefix}|{sign}" for prefix in _prefixes(sign, order, shape, build)]
    return base + crossed


def _prefixes(sign: str, order: str, shape: str, build: str) -> Iterator[str]:
    """What a sign is crossed with: a sign of position with the order, one of the phrase with its shape."""
    group = sign.partition(":")[0]
    if group in {"mid", "def", "title", "neg"}:
        yield f"{build}|{shape}|{order}"
    if group in {"mid", "rival", "prep", "left", "next"}:
        yield order
    if group in {"prep", "next", "group", "def", "left", "lemma"}:
        yield shape
    if group in {"prep", "aprep", "anext", "def"}:
        yield build


def _frame(c: Candidate) -> str:
    return f"{c.anchor.kind}/{c.anchor.frame}/{c.anchor.harm.slot}"


def _shape(c: Candidate) -> str:
    shape: str = c.phrase.shape
    if shape == "either":
        shape = "two?" if c.high == 2 else "many?"  # noqa: PLR2004
    if shape == "number" and c.phrase.noun is None:
        shape = "bare number"
    return shape


def _base(c: Candidate, *, sport: bool) -> Iterator[str]:
    words, phrase, anchor = c.words, c.phrase, c.anchor
    yield f"kind:{anchor.kind}"
    yield f"frame:{_frame(c)}"
    yield f"shape:{_shape(c)}"
    yield f"lemma:{anchor.harm.lemma}"
    yield f"group:{phrase.group}"
    yield f"noun:{phrase.lemma}"
    yield f"lemma:{anchor.harm.lemma}|{_shape(c)}|{'own' if c.own else c.between >= 0}"
    yield f"rival:{min(c.rivals, 3)}"
    if phrase.definite:
        yield "def"
    if words.meanings[anchor.start].definite:
        yield "def anchor"
    if words.field == "title":
        yield "title"
    if sport:
        yield "sport"
    yield f"aclitic:{words.meanings[anchor.start].clitic}"
    yield f"prep:{_left(words, phrase.start)}"
    yield f"left:{_class(words, phrase.start - 1)}"
    yield f"next:{_class(words, phrase.end)}"
    yield f"aprep:{_left(words, anchor.start)}"
    yield f"anext:{_class(words, anchor.end)}"
    if any(words.form(k) in HARMLESS for k in range(phrase.start - 2, phrase.start)):
        yield "harmless"
    if any(words.flagged(k, "negation") for k in range(anchor.start - 3, anchor.start)):
        yield "neg"
    yield from {f"mid:{sign}" for sign in _middle(c)}
    if words.flagged(phrase.end, "unit") or words.flagged(phrase.end, "household"):
        yield "unit"


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
