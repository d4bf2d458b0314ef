"""Names of who may have done harm: قوات النظام, unidentified gunmen, a country."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from streams.lexicon.actors import CUTS, GOES_BEFORE, GOES_ON, heads
from streams.lexicon.gazetteer.nations import is_country, is_national
from streams.text.sentences import Sentence
from streams.text.tokens import Token, tokens

QUOTES = frozenset("«»“”\"'‘’")
OPENING, CLOSING = frozenset('«“"'), frozenset('»”"')
CLITICS = ("", "و", "ف", "ل", "ب", "ك", "ول")
LONGEST, LONGEST_ENGLISH, BEFORE = 7, 3, 4
"""Words of an Arabic name; of an English one from its head on, and before that."""
REMEMBERED, KEPT = 1 << 15, 16
MOST = 40
"""Names of one sentence, the first ones: it bounds the cost of a hostile one."""
COUNTRY, PERSON = "country", "person"
QUOTED = 6
"""Words from an opening quotation mark to the one that closes a name."""
FEMININE = ("ة", "ات")
"""Endings of nouns that only adjectives with such an ending describe."""
OWN_NOTHING = ("ون", "ين")
"""Endings of plurals that nothing definite can follow in one name."""


@dataclass(frozen=True, slots=True)
class ActorName:
    """A name in a sentence: letters `start` to `end` of the field, what its head tells, and the words beside it."""

    start: int
    end: int
    group: str
    head: str
    clitic: str
    before: str
    """The word before, quotation marks aside; empty where there is none."""
    behind: str


@dataclass(frozen=True, slots=True)
class Head:
    """A word that opens a name: its group, and the clitics before it."""

    group: str
    word: str
    clitic: str = ""
    skip: int = 0
    """Letters before the name as it is written without clitics."""


@lru_cache(KEPT)
def names(text: str, sentence: Sentence, *, arabic: bool) -> tuple[ActorName, ...]:
    """The first names of one sentence, in order; kept, since each event beside it asks for them."""
    words = tokens(text, sentence.start, sentence.end)
    return tuple(islice(_arabic(words) if arabic else _english(words), MOST))


@lru_cache(REMEMBERED)
def head(form: str) -> Head | None:
    """What a folded Arabic word tells as the first of a name."""
    known = heads()
    for clitic in CLITICS:
        if not form.startswith(clitic):
            continue
        rest = form[len(clitic) :]
        doubled = clitic.endswith("ل") and rest.startswith("ل")  # لل
        for bare in (rest, rest.removeprefix("ال"), rest[1:] if doubled else rest):
            if bare in known:
                return Head(known[bare], bare, clitic, len(clitic))
    country = next((cut for cut in (0, 1) if form[:cut] in {"", "و", "ل"} and is_country(form[cut:])), None)
    return None if country is None else Head(COUNTRY, COUNTRY, form[:country], country)


def _name(words: list[Token], first: int, end: int, head: Head) -> ActorName:
    before = first - 1
    while before >= 0 and words[before].form in QUOTES:
        before -= 1
    return ActorName(
        start=words[first].start + head.skip,
        end=words[end - 1].end,
        group=head.group,
        head=head.word,
        clitic=head.clitic,
        before=words[before].form if before >= 0 else "",
        behind=words[end].form if end < len(words) else "",
    )


def _arabic(words: list[Token]) -> Iterator[ActorName]:
    at = 0
    while at < len(words):
        found = head(words[at].form)
        if found is None:
            at += 1
            continue
        end = at + 1 if found.group == COUNTRY else _arabic_end(words, at)
        yield _name(words, at, end, found)
        at = end


def _arabic_end(words: list[Token], at: int) -> int:
    """The word behind a name that opens with a head: adjectives, heads and one quoted name go on it."""
    end, quoted = at + 1, at > 0 and words[at - 1].form in QUOTES
    while end < min(at + LONGEST, len(words)):
        form = words[end].form
        if form in OPENING and not quoted:
            closed = next((k for k in range(end + 2, min(end + QUOTED, len(words))) if words[k].form in CLOSING), None)
            if closed is None:
                break
            end, quoted = closed + 1, True
        elif form in CUTS or not form[:1].isalpha() or not _goes_on(words[end - 1].form, form):
            break
        else:
            end += 1
    return end


def _goes_on(before: str, form: str) -> bool:
    """Whether a word goes on a name that ends before it; مسلحون | النار are two: such a plural owns nothing."""
    if form.startswith("ال"):
        if before.startswith("ال"):
            return form.endswith(FEMININE) or not before.endswith(FEMININE)  # الشرطة | السائق
        return not before.endswith(OWN_NOTHING)
    if form in GOES_ON or is_national(form):
        return True
    found = head(form)
    return found is not None and not found.clitic and found.group not in {COUNTRY, PERSON}


def _english(words: list[Token]) -> Iterator[ActorName]:
    known, at = heads(), 0
    while at < len(words):
        form = words[at].form
        if form in known:
            first, end = _english_start(words, at), at + 1
            while end < min(at + LONGEST_ENGLISH, len(words)) and words[end].form in known:
                end += 1
            yield _name(words, first, end, Head(known[form], form))
            at = end
        else:
            if form.isalpha() and is_country(form):
                yield _name(words, at, at + 1, Head(COUNTRY, COUNTRY))
            at += 1


def _english_start(words: list[Token], at: int) -> int:
    first = at
    while first and at - first < BEFORE and (_goes_before(words[first - 1].form) or words[first - 1].form == "-"):
        first -= 1
    while words[first].form in {"-", "a", "of", "led"}:
        first += 1
    return first


def _goes_before(form: str) -> bool:
    return form in GOES_BEFORE or form in heads() or is_national(form)
