"""Who says how many came to harm."""

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import lru_cache

from schemas.articles import CleanArticle
from schemas.spans import Field
from streams.extraction.ar.sayings import sayings as of_arabic
from streams.extraction.drafts import FigureDraft, Mark, SpeakerMention
from streams.extraction.en.sayings import sayings as of_english
from streams.extraction.sayings import Saying, stretches
from streams.text.sentences import Sentence
from streams.text.tokens import Token, tokens

KEPT = 16
"""Sentences whose statements are kept."""
BESIDE = 4
"""Statements before and behind a figure among which its own is looked for."""
BySentence = dict[tuple[Field, int], list[SpeakerMention]]
CARRIED = 3
"""Sentences over which one who goes on speaking is the one who spoke before: وأضاف أن, he added that."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement of a sentence: what it answers for, its speaker where it names one, and the words that do."""

    saying: Saying
    covers: Mark
    speaker: SpeakerMention | None
    names: frozenset[str]


def speakers(clean: CleanArticle, sentences: list[Sentence], wanted: set[int] | None) -> list[SpeakerMention]:
    """Speakers of the statements in the wanted sentences (all where None)."""
    found: list[SpeakerMention] = []
    for sentence in sentences:
        if wanted is None or sentence.index in wanted:
            found += _speakers(clean, sentences, sentence)
    return found


def _speakers(clean: CleanArticle, sentences: list[Sentence], sentence: Sentence) -> list[SpeakerMention]:
    """Speakers of one sentence; who only goes on speaking is looked for before."""
    found: list[SpeakerMention] = []
    said = _said(clean, sentence)
    for at, statement in enumerate(said):
        before = _earlier(clean, sentences, sentence, said[: at + 1]) if statement.saying.again else None
        if before:
            found.append(replace(before, sentence=sentence.index, covers=statement.covers))
        elif statement.speaker:
            found.append(statement.speaker)
    return found


def _earlier(
    clean: CleanArticle, sentences: list[Sentence], sentence: Sentence, said: tuple[Statement, ...]
) -> SpeakerMention | None:
    """The last speaker before the last of these statements; where it tells words of a name, the last of that name."""
    known = said[-1].saying.told
    before = list(said[:-1])
    for index in range(max(0, sentence.index - CARRIED), sentence.index)[::-1]:
        if sentences[index].field == sentence.field:
            before[:0] = _said(clean, sentences[index])
    return next((s.speaker for s in reversed(before) if s.speaker and (not known or known & s.names)), None)


def _said(clean: CleanArticle, sentence: Sentence) -> tuple[Statement, ...]:
    text = clean.title if sentence.field == "title" else clean.text
    return _kept(text, sentence, arabic=clean.ref.language == "ar")


@lru_cache(KEPT)
def _kept(text: str, sentence: Sentence, *, arabic: bool) -> tuple[Statement, ...]:
    """Statements of one sentence of a text; kept, since each event beside it asks for them."""
    words = tokens(text, sentence.start, sentence.end)
    told = (of_arabic if arabic else of_english)(words, title=sentence.field == "title")
    return tuple(
        _statement(sentence, words, saying, Mark(words[first].start, words[end - 1].end))
        for saying, first, end in stretches(words, told)
    )


def _statement(sentence: Sentence, words: list[Token], saying: Saying, covers: Mark) -> Statement:
    name = saying.name
    if name is None:
        return Statement(saying, covers, None, frozenset())
    mark = Mark(words[name.start].start + name.skip, words[name.end - 1].end)
    names = saying.told | {t.form for t in words[name.start : name.end]}
    return Statement(saying, covers, SpeakerMention(sentence.field, sentence.index, mark, name.kind, covers), names)


def by_sentence(said: list[SpeakerMention]) -> BySentence:
    """Speakers by field and sentence, each sentence's in the order of the text."""
    found: BySentence = defaultdict(list)
    for mention in said:
        found[mention.field, mention.sentence].append(mention)
    return found


def of(figure: FigureDraft, said: BySentence) -> SpeakerMention | None:
    """The speaker of a figure: whose statement tells it, else the nearest statement of its sentence."""
    same = said.get((figure.field, figure.sentence), [])
    point = figure.number or figure.victims_mark or figure.span
    start, end = point.start, point.end
    at = bisect_left(same, start, key=lambda mention: mention.covers.start)

    def away(mention: SpeakerMention) -> tuple[int, int]:
        covers = mention.covers
        return max(covers.start - start, end - covers.end, 0), abs(mention.mark.start - start)

    return min(same[max(0, at - BESIDE) : at + BESIDE], key=away, default=None)
