"""Who says how many came to harm."""

from functools import lru_cache

from schemas.articles import CleanArticle
from schemas.quantities import ClaimantKind
from streams.extraction.drafts import FigureDraft, Mark, SpeakerMention
from streams.lexicon import gazetteer
from streams.lexicon.gazetteer.demonyms import demonyms
from streams.lexicon.speakers import CUTS, SAYING
from streams.lexicon.speakers import speakers as phrases
from streams.text.sentences import Sentence
from streams.text.tokens import Token, tokens

REACH = 6
"""Words between a verb of saying and the speaker."""
LONGEST = 6
"""Words of a speaker's name."""
OF = frozenset("في من باسم لدى with at of for from in".split())
NATIONAL: frozenset[ClaimantKind] = frozenset({"army", "government", "health_ministry", "interior_ministry"})
"""Claimants of whom each country has its own."""
WHERE = frozenset("in at to from الى".split())
ADJECTIVES = 2
"""Words between an official's preposition and the body: at the | main | hospital."""
CLITICS = "وفلب"
KEPT = 16
"""Sentences whose speakers are kept."""


def speakers(clean: CleanArticle, sentences: list[Sentence], wanted: set[int] | None) -> list[SpeakerMention]:
    """Speakers beside a verb of saying in the wanted sentences (all where None)."""
    found: list[SpeakerMention] = []
    for sentence in sentences:
        if wanted is None or sentence.index in wanted:
            text = clean.title if sentence.field == "title" else clean.text
            found += told(text, sentence)
    return found


@lru_cache(KEPT)
def told(text: str, sentence: Sentence) -> tuple[SpeakerMention, ...]:
    """Speakers of one sentence of a text, in order; kept, since each event beside it asks for them."""
    return tuple(in_sentence(tokens(text, sentence.start, sentence.end), sentence))


def in_sentence(tokens: list[Token], sentence: Sentence) -> list[SpeakerMention]:
    """Speakers of one sentence, in order."""
    saying = [i for i, t in enumerate(tokens) if t.form in SAYING or t.form.lstrip("و") in SAYING]
    found: list[SpeakerMention] = []
    at = 0
    while saying and at < len(tokens):
        hit = phrase(tokens, at)
        if hit is None or is_where(tokens, at) or not any(abs(at - s) <= REACH for s in saying):
            at += 1
            continue
        kind, words, skip = hit
        end = at + words
        if kind == "official" and (body := employer(tokens, end)):
            kind, end = body
        while end < len(tokens) and end - at < LONGEST and goes_on(tokens[end]):
            end += 1
        whose = at - (kind in NATIONAL and names_country(tokens, at - 1))
        mark = Mark(tokens[whose].start + (skip if whose == at else 0), tokens[end - 1].end)
        found.append(SpeakerMention(sentence.field, sentence.index, mark, kind))
        at = end
    return found


def phrase(tokens: list[Token], at: int) -> tuple[ClaimantKind, int, int] | None:
    """Kind, words and letters of clitics of the speaker that begins here."""
    word = tokens[at].form
    for skip in (0, 1):
        if skip and (len(word) < LONGEST - 1 or word[0] not in CLITICS):
            return None
        for words, kind in phrases().get(word[skip:], ()):
            if [t.form for t in tokens[at + 1 : at + len(words)]] == list(words[1:]):
                return kind, len(words), skip
    return None


def names_country(tokens: list[Token], at: int) -> bool:
    """Whether a word before an English body says whose it is: Turkish army, Azerbaijan's defence ministry."""
    if at < 0 or not tokens[at].form.isascii():
        return False
    if tokens[at].form in demonyms():
        return True
    name = tokens[at].form.removesuffix("'s")
    if name == tokens[at].form or (at and tokens[at - 1].form in {"south", "north"}):
        return False
    return any(entry.kind == "c" for entry in gazetteer.load().lookup(name))


def is_where(tokens: list[Token], at: int) -> bool:
    """Whether a hospital is where people are, not who speaks: taken to a hospital, نقلوا إلى المستشفى."""
    at -= tokens[at - 1].form in {"a", "the"} if at else 0
    if at < 1 or tokens[at - 1].form not in WHERE:
        return False
    return tokens[at - 1].form != "to" or at < 2 or tokens[at - 2].form != "according"  # noqa: PLR2004


def employer(tokens: list[Token], at: int) -> tuple[ClaimantKind, int] | None:
    """For whom an official speaks, and the word after that: مسؤول في | المستشفى, an official at the | hospital."""
    if at >= len(tokens) or tokens[at].form not in OF:
        return None
    for start in range(at + 1, min(at + 2 + ADJECTIVES, len(tokens))):
        hit = phrase(tokens, start)
        if hit:
            return hit[0], start + hit[1]
    return None


def goes_on(token: Token) -> bool:
    """Whether a word goes on a speaker's name: an adjective with the article, as in المرصد السوري."""
    return token.form.startswith("ال") and token.form not in CUTS


def of(figure: FigureDraft, said: list[SpeakerMention]) -> SpeakerMention | None:
    """The speaker of a figure: the nearest in its sentence."""
    same = [s for s in said if s.sentence == figure.sentence and s.field == figure.field]
    return min(same, key=lambda s: abs(s.mark.start - figure.span.start), default=None)
