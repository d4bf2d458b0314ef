"""Words of an article that name a happening, with the type they speak for."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate, chain

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
LEAD = 800
"""Characters of the body that are looked at where the article has no figure: what it is about stands there."""
KNOWN_WORDS = 100_000
"""Bound of the memory of words; news has about 80,000 forms."""
NOTHING = "-"
RUN = re.compile(r"\S+")
BLASTS = frozenset("blast blasts explosion explosions exploded".split()) | {"blew up"}
"""English words of `bombing` that leave open whether someone set it off."""
FUELS = re.compile(
    r"\b(?:refiner(?:y|ies)|boilers?|gas|pipelines?|fireworks?|firecrackers?|fuel|petrol|gasoline|diesel|kerosene|propane"
    r"|methane|cylinders?|tankers?|chemicals?|fertili[sz]er|silos?|transformer|power plant|steel (?:plant|mill))\b",
    re.IGNORECASE,
)
"""What blows up by itself."""
MEANT = frozenset(
    ("suicide_bombing", "attack", "airstrike", "drone_strike", "shelling", "missile_strike", "landmine", "armed_clash")
)
"""Types of violence; where one is told, a blast at a refinery may be meant."""


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


@dataclass(frozen=True, slots=True)
class Part:
    """A token of a word: where it stands in it, its forms that some phrase has, and the phrases it can start."""

    start: int
    end: int
    forms: tuple[str, ...]
    phrases: tuple[tuple[tuple[str, ...], str], ...]


class Known(dict[str, tuple[Part, ...]]):
    """Tokens of a run without blanks, of an overlong one those of its start; short runs are remembered."""

    def __init__(self, part: Callable[[Token], Part]) -> None:
        super().__init__()
        self.part = part
        self.same: dict[tuple[Part, ...], tuple[Part, ...]] = {}
        """Most words say nothing to the table, and those of one length are one value: few that stay near."""

    def __missing__(self, word: str) -> tuple[Part, ...]:
        parts = tuple(map(self.part, tokenize(word[:LONGEST_WORD])))
        if len(word) <= LONGEST_WORD:
            if len(self) >= KNOWN_WORDS:
                self.clear()
                self.same.clear()
            parts = self[word] = self.same.setdefault(parts, parts)
        return parts


class Matcher:
    """Finds trigger phrases of one language; remembers the tokens of each word it has met."""

    def __init__(self, language: str) -> None:
        self.phrases = lexicon.load(language)
        self.words = {w for first, found in self.phrases.items() for rest, _ in found for w in (first, *rest)}
        self.arabic = language == "ar"
        self.known = Known(self.part)

    def part(self, token: Token) -> Part:
        """A token with what the table knows of it."""
        read = dict.fromkeys(stems(token.form)) if self.arabic else (token.form,)
        forms = tuple(form for form in read if form in self.words)
        found = [phrase for form in forms for phrase in self.phrases.get(form, ())]
        return Part(token.start, token.end, forms, tuple(sorted(found, key=lambda phrase: -len(phrase[0]))))

    def find(self, text: str) -> Iterator[tuple[str, int, int]]:
        """Type, start and end of each trigger of a field, in order, the longest phrase at each place."""
        words = text.split()
        row = list(chain.from_iterable(map(self.known.__getitem__, words)))
        free, starts = 0, list[int]()
        for at in [at for at, part in enumerate(row) if part.phrases]:
            if at >= free and (found := longest(row, at)):
                name, free = found
                if name != NOTHING:
                    starts = starts or self.starts(text, words)
                    yield name, starts[at] + row[at].start, starts[free - 1] + row[free - 1].end

    def starts(self, text: str, words: list[str]) -> list[int]:
        """Where the word of each part starts."""
        firsts: Iterable[int]
        if len(" ".join(words)) == len(text.rstrip()):  # one blank between two words, as clean texts have it
            firsts = accumulate([len(word) + 1 for word in words], initial=0)
        else:
            firsts = (match.start() for match in RUN.finditer(text))
        return [first for first, word in zip(firsts, words, strict=False) for _ in self.known[word]]


def longest(row: list[Part], at: int) -> tuple[str, int] | None:
    """Type of the longest phrase that starts at a token, and the index after its last token."""
    for rest, name in row[at].phrases:
        stop = at + 1 + len(rest)
        if rest and (stop > len(row) or rest[0] not in row[at + 1].forms):
            continue
        if all(word in row[at + 1 + k].forms for k, word in enumerate(rest)):
            return name, stop
    return None


@cache
def matcher(language: str) -> Matcher:
    """The one matcher of a language."""
    return Matcher(language)


def find(clean: CleanArticle, sentences: list[Sentence], *, whole: bool) -> list[Trigger]:
    """Triggers of an article, in the order of the text, the title's first; of the title and the lead if not `whole`."""
    match = matcher(clean.ref.language)
    found: list[Trigger] = []
    body = clean.text if whole else clean.text[:LEAD]
    fields: tuple[tuple[Field, str], ...] = (("title", clean.title), ("body", body))
    for field, text in fields:
        own = [s for s in sentences if s.field == field]
        starts = [s.start for s in own]
        for name, start, end in match.find(text) if own else ():
            sentence = own[max(bisect_right(starts, start) - 1, 0)]
            found.append(Trigger(name, field, sentence.index, Mark(start, end)))
    return accidents(clean, sentences, found)


def accidents(clean: CleanArticle, sentences: list[Sentence], found: list[Trigger]) -> list[Trigger]:
    """The triggers, with each blast beside what blows up by itself as an accident, where no violence is told of."""
    open_ones = [t for t in found if t.type == "bombing" and word(clean, t).lower() in BLASTS]
    if not open_ones or any(t.type in MEANT for t in found) or len(open_ones) < sum(t.type == "bombing" for t in found):
        return found
    if not any(FUELS.search(text(clean, s.field), s.start, s.end) for s in beside(sentences, open_ones)):
        return found
    return [replace(t, type="explosion") if t.type == "bombing" else t for t in found]


def beside(sentences: list[Sentence], triggers: list[Trigger]) -> list[Sentence]:
    """The sentences that hold triggers."""
    held = {t.sentence for t in triggers}
    return [s for s in sentences if s.index in held]


def text(clean: CleanArticle, field: Field) -> str:
    """The clean title or text."""
    return clean.title if field == "title" else clean.text


def word(clean: CleanArticle, trigger: Trigger) -> str:
    """The words of a trigger."""
    return text(clean, trigger.field)[trigger.mark.start : trigger.mark.end]
