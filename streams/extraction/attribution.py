"""Who says how many came to harm."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
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
    heard = _Heard()
    if any(statement.saying.again for statement in said):
        for index in range(max(0, sentence.index - CARRIED), sentence.index):
            if sentences[index].field == sentence.field:
                heard.listen(_said(clean, sentences[index]))
    for statement in said:
        before = heard.last(statement.saying.told) if statement.saying.again else None
        if before:
            found.append(replace(before, sentence=sentence.index, covers=statement.covers))
        elif statement.speaker:
            found.append(statement.speaker)
        heard.listen((statement,))
    return found


class _Heard:
    """The speakers named so far: the last one, and the last one of each word of a name."""

    def __init__(self) -> None:
        self._spoken: list[SpeakerMention] = []
        self._by_word: dict[str, int] = {}

    def listen(self, said: Iterable[Statement]) -> None:
        """Takes in the speakers that statements name."""
        for statement in said:
            if statement.speaker:
                self._by_word |= dict.fromkeys(statement.names, len(self._spoken))
                self._spoken.append(statement.speaker)

    def last(self, known: frozenset[str]) -> SpeakerMention | None:
        """The last speaker; where words of a name are known, the last one named with any of them."""
        if not known:
            return self._spoken[-1] if self._spoken else None
        at = max((self._by_word[word] for word in known if word in self._by_word), default=None)
        return None if at is None else self._spoken[at]


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
