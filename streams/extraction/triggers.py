"""Words of an article that name a happening, with the type they speak for."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from schemas.articles import CleanArticle
from schemas.spans import Field
from streams.extraction.drafts import Mark
from streams.lexicon import triggers as lexicon
from streams.text.sentences import Sentence
from streams.text.tokens import Token, tokenize

PREFIXES = ("و", "ف", "ب", "ل", "ك")
SUFFIXES = ("هما", "هم", "ها", "ه", "ا")
SHORTEST = 3
"""Letters that must be left of an Arabic word when a clitic is taken off."""
LONGEST_WORD = 40
KNOWN_WORDS = 100_000
"""Bound of the memory of words; news has about 80,000 forms."""
NOTHING = "-"


@dataclass(frozen=True, slots=True)
class Trigger:
    """A trigger in the text. `type` is an event type, or `turn` or `past` (see streams.lexicon.triggers)."""

    type: str
    field: Field
    sentence: int
    mark: Mark


def stems(form: str) -> Iterator[str]:
    """An Arabic form, then the form without its clitics: وبالهجوم, بالهجوم, الهجوم, هجوم."""
    yield form
    bare = form
    for _ in range(2):
        if bare[:1] in PREFIXES and len(bare) > SHORTEST:
            bare = bare[1:]
            yield bare
    for word in (bare, form):
        for article in ("ال", "لل"):
            if word.startswith(article) and len(word) >= SHORTEST + len(article):
                yield word[2:]
    for suffix in SUFFIXES:
        if bare.endswith(suffix) and len(bare) >= SHORTEST + len(suffix):
            yield bare[: -len(suffix)]


class Matcher:
    """Finds trigger phrases of one language; remembers of each word whether a phrase can start with it."""

    def __init__(self, language: str) -> None:
        self.phrases = lexicon.load(language)
        self.arabic = language == "ar"
        self.known: dict[str, bool] = {}

    def starts(self, word: str) -> bool:
        """Whether a phrase can start in a run of characters without blanks."""
        answer = self.known.get(word)
        if answer is None:
            answer = any(any(s in self.phrases for s in self.variants(t.form)) for t in tokenize(word[:LONGEST_WORD]))
            if len(self.known) >= KNOWN_WORDS:
                self.known.clear()
            if len(word) <= LONGEST_WORD:
                self.known[word] = answer
        return answer

    def variants(self, form: str) -> tuple[str, ...]:
        """Forms under which a token may stand in the table."""
        return tuple(stems(form)) if self.arabic else (form,)

    def find(self, text: str, sentence: Sentence) -> Iterator[Trigger]:
        """Triggers of one sentence, in order, the longest phrase at each place."""
        if not any(map(self.starts, text[sentence.start : sentence.end].split())):
            return
        tokens = tokenize(text, sentence.start, sentence.end)
        at = 0
        while at < len(tokens):
            name, length = self.match(tokens, at)
            if length and name != NOTHING:
                mark = Mark(tokens[at].start, tokens[at + length - 1].end)
                yield Trigger(name, sentence.field, sentence.index, mark)
            at += max(length, 1)

    def match(self, tokens: list[Token], at: int) -> tuple[str, int]:
        """Type and length in tokens of the longest phrase that starts at a token; length 0 where there is none."""
        best, length = "", 0
        for stem in self.variants(tokens[at].form):
            for rest, name in self.phrases.get(stem, ()):
                if len(rest) < length:
                    break
                if self.follows(tokens, at + 1, rest):
                    best, length = name, len(rest) + 1
                    break
        return best, length

    def follows(self, tokens: list[Token], at: int, rest: tuple[str, ...]) -> bool:
        """Whether the words `rest` stand from a token on, each with or without clitics."""
        if at + len(rest) > len(tokens):
            return False
        return all(word in self.variants(tokens[at + k].form) for k, word in enumerate(rest))


@cache
def matcher(language: str) -> Matcher:
    """The one matcher of a language."""
    return Matcher(language)


def find(clean: CleanArticle, sentences: list[Sentence]) -> list[Trigger]:
    """All triggers of an article, in the order of the text, the title's first."""
    match = matcher(clean.ref.language)
    fields = {"title": clean.title, "body": clean.text}
    return [t for s in sentences for t in match.find(fields[s.field], s)]
