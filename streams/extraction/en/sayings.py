"""Who speaks in an English sentence: police said …, … according to medics, … a hospital official told Reuters."""

from streams.extraction.sayings import ENDS, STOPS, VAGUE, Name, Saying, Way, phrase
from streams.lexicon.date_words import WEEKDAYS
from streams.lexicon.gazetteer.nations import is_country, is_national
from streams.lexicon.speakers import SAYING
from streams.text.tokens import Token

AGAIN = frozenset("he she they it statement source spokesman spokeswoman spokesperson adding".split())
"""Words for whoever spoke before."""
SAME = frozenset("ministry minister agency department group observatory organisation organization official".split())
"""Words for a speaker that was named before with that word: the health ministry … the | ministry."""
APART = frozenset(
    "by of against with from killed wounded injured shot arrested detained attacked near on two three four five".split()
)
"""Words behind which somebody is spoken of and does not speak."""
OF = frozenset("at of for from in with".split())
LIGHT = frozenset("the a an main local city country region senior top".split())
WHEN = WEEKDAYS.keys() | frozenset("on in late early yesterday today earlier overnight morning evening night".split())
NATIONAL = frozenset({"army", "government", "health_ministry", "interior_ministry", "police", "rescuers", "official"})
"""Kinds of claimant of whom each country has its own."""
TITLES = frozenset("official officials spokesman spokeswoman spokesperson spokesmen chief".split())
DASHES = frozenset("-–—:,")
REACH, BEHIND, BEFORE, LONGEST, OPENS, NAMED = 9, 5, 3, 6, 2, 2
"""Words back from a verb to its speaker, on to one, back to a body, of a name, that open a sentence, of a person."""


def sayings(tokens: list[Token], *, title: bool) -> list[Saying]:
    """The statements of a sentence, in order."""
    found: list[Saying] = []
    for at, token in enumerate(tokens):
        saying = None
        if token.form == "citing" or (token.form == "to" and at and tokens[at - 1].form == "according"):
            saying = _according(tokens, at)
        elif token.form in SAYING:
            saying = _verb(tokens, at)
        elif token.form == "saying" and at > 1 and tokens[at - 1].form == "as":
            name = _before(tokens, at - 1)  # Reuters quoted a doctor as saying
            saying = Saying(at, "on", name) if name else None
        elif token.form == "adding":
            saying = Saying(at, "on", None, again=True)
        elif token.form in DASHES:
            saying = _headed(tokens, at, title=title)
        if saying and not (found and saying.name and found[-1].name and saying.name.start == found[-1].name.start):
            found.append(saying)
    return found


def _according(tokens: list[Token], at: int) -> Saying | None:
    stop = next((k for k in range(at + 1, min(at + REACH, len(tokens))) if tokens[k].form in ENDS), at + REACH)
    for start in range(at + 1, min(stop, len(tokens))):
        if name := phrase(tokens, start, ""):
            return Saying(at, "on" if at <= OPENS else "back", _whole(tokens, name))
    return None


def _verb(tokens: list[Token], at: int) -> Saying | None:
    """`police said`, `the mayor told Reuters`, `…, said an official at the hospital`, `he added`."""
    inverted = bool(at) and tokens[at - 1].form in ENDS
    name = (_behind(tokens, at) if inverted else None) or _before(tokens, at)
    again = _speaks_again(tokens, at - 1)
    known = frozenset({tokens[at - 1].form}) & SAME if again else frozenset[str]()
    return Saying(at, _way(tokens, at, name), name, again=again, told=known) if name or again else None


def _speaks_again(tokens: list[Token], at: int) -> bool:
    """Whether a word is one for a speaker that was named before: he | said, the spokesman | added."""
    if at < 0 or tokens[at].form not in AGAIN | SAME:
        return False
    return at == 0 or tokens[at - 1].form in ENDS or tokens[at - 1].form == "the"


def _way(tokens: list[Token], at: int, name: Name | None) -> Way:
    """Whether a statement closes what it tells: it stands behind a comma, and only a day or a sign follows."""
    after = max(at + 1, name.end if name else 0)
    while after < len(tokens) and (tokens[after].form in WHEN or tokens[after].form.isdigit()):
        after += 1
    if tokens[at].form in {"told", "tells"}:
        return "back" if not any(t.form == "that" for t in tokens[at : at + LONGEST]) and at > REACH else "on"
    closed = after >= len(tokens) or tokens[after].form in ENDS
    return "back" if closed and min(at, name.start if name else at) > OPENS else "on"


def _behind(tokens: list[Token], at: int) -> Name | None:
    """`…, said police`, `…, said John Smith, a spokesman for the rescue agency`."""
    for start in range(at + 1, min(at + BEHIND, len(tokens))):
        if tokens[start].form in ENDS:
            break
        if name := phrase(tokens, start, ""):
            return _whole(tokens, name)
    return _appositive(tokens, at)


def _appositive(tokens: list[Token], at: int) -> Name | None:
    """`said John Smith, | a spokesman for the agency`: who a person is, behind the name."""
    comma = next((k for k in range(at + 1, min(at + BEHIND, len(tokens))) if tokens[k].form in STOPS), None)
    if comma is None or not all(_can_be_name(tokens[k]) for k in range(at + 1, comma)):
        return None
    for start in range(comma + 1, min(comma + BEHIND, len(tokens))):
        if name := phrase(tokens, start, ""):
            return _whole(tokens, name)
    return None


def _can_be_name(token: Token) -> bool:
    """Whether a word can be part of a person's name: any that is no light one, since forms are folded."""
    return token.form not in LIGHT and token.form.isalpha()


def _before(tokens: list[Token], at: int) -> Name | None:
    """Who stands before a verb: police | said, the police chief, Ahmad Khan, | said."""
    stop = at
    if at and tokens[at - 1].form == ",":
        stop = next((k for k in range(at - 2, max(-1, at - REACH), -1) if tokens[k].form == ","), at)
        if stop == at:
            return None
        for start in range(stop + 1, at - 1):
            if name := phrase(tokens, start, ""):
                return _whole(tokens, name)
    for start in range(stop - 1, max(-1, stop - REACH), -1):
        if tokens[start].form in ENDS:
            return None
        name = phrase(tokens, start, "")
        if name is None or _is_apart(tokens, start):
            continue
        name = _begun(tokens, name)
        return name if name.end >= at or name.end <= stop else None
    first = stop - 1
    opens = first in (0, 1) or (first > 1 and tokens[first - 1].form in ENDS)
    return Name(first, first + 1, "government") if opens and is_country(tokens[first].form) else None


def _is_apart(tokens: list[Token], start: int) -> bool:
    """Whether somebody is spoken of and does not speak: killed by | police."""
    before = start - 1
    while before > 0 and (tokens[before].form in LIGHT or is_national(tokens[before].form)):
        before -= 1
    return before >= 0 and tokens[before].form in APART


def _begun(tokens: list[Token], name: Name) -> Name:
    """A speaker found by its last words, with what goes before: | police spokesman, | an official at the hospital."""
    for start in range(max(0, name.start - BEFORE), name.start):
        first = phrase(tokens, start, "")
        if first and first.end == name.end:  # prison | agency
            return _begun(tokens, first)
        if first and not _is_apart(tokens, start) and _goes_with(tokens, first, name):
            kind = first.kind if name.kind in VAGUE else name.kind
            return _whole(tokens, Name(start, name.end, kind))
    before = name.start - 1
    while before > 0 and tokens[before].form in LIGHT:
        before -= 1
    if before > 0 and tokens[before].form in OF and (whose := phrase(tokens, before - 1, "")):
        return _whole(tokens, whose)
    return _whole(tokens, name)


def _goes_with(tokens: list[Token], first: Name, name: Name) -> bool:
    """Whether two phrases are of one name: police | spokesman, Taliban chief | spokesman."""
    return first.end == name.start or (first.end == name.start - 1 and tokens[first.end].form.isalpha())


def _whole(tokens: list[Token], name: Name) -> Name:
    """A speaker with the country before it, and with the body that an official speaks for."""
    start, end, kind = name.start, name.end, name.kind
    if kind not in VAGUE and end < len(tokens) and tokens[end].form in TITLES:
        end += 1
    elif kind in VAGUE and end < len(tokens):
        if body := _body(tokens, end):
            end, kind = body.end, body.kind
        elif (title := phrase(tokens, end, "")) and title.kind in VAGUE:
            end = title.end
    if start and kind in NATIONAL and (is_national(tokens[start - 1].form) or _owns(tokens, start - 1)):
        start -= 1
    return Name(start, end, kind)


def _body(tokens: list[Token], at: int) -> Name | None:
    """For whom an official speaks: an official at the | hospital."""
    if tokens[at].form not in OF:
        return None
    for start in range(at + 1, min(at + 4, len(tokens))):
        if name := phrase(tokens, start, ""):
            return name
        if tokens[start].form in ENDS:
            return None
    return None


def _owns(tokens: list[Token], at: int) -> bool:
    """Whether a word is a country that a body is of: Azerbaijan's | defence ministry."""
    form = tokens[at].form
    name = form.removesuffix("'s")
    if name == form or (at and tokens[at - 1].form in {"south", "north"}):
        return False
    return is_country(name)


def _headed(tokens: list[Token], at: int, *, title: bool) -> Saying | None:
    """`Police: five dead`, and in a title `five dead - officials`, `five dead: police`."""
    if tokens[at].form == ":":
        for start in range(min(at, OPENS)):
            name = phrase(tokens, start, "")
            if name and _whole(tokens, name).end == at:
                return Saying(at, "on", _whole(tokens, name))
    if not title:
        return None
    for start in range(at + 1, min(at + BEHIND, len(tokens))):
        name = phrase(tokens, start, "")
        if name and len(tokens) - (whole := _whole(tokens, name)).end <= NAMED:
            return Saying(at, "back", whole)
    return None
