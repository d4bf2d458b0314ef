"""Finding place names in the sentences that matter: one walk over their words."""

from collections.abc import Iterator
from functools import lru_cache

from schemas.articles import CleanArticle
from streams.extraction import place_arabic, place_english, place_unknown
from streams.extraction.drafts import Mark, PlaceMention
from streams.extraction.place_holders import held
from streams.extraction.place_words import Found, Words
from streams.lexicon.gazetteer import Gazetteer, load
from streams.text.sentences import Sentence

LEAD = 3
"""The title and so many sentences are always read: they tell the country."""


class Named:
    """Place names and nationalities by sentence, in order, none inside another.

    A sentence is read when it is first asked for: of an article that tells no event, few are.
    """

    def __init__(self, clean: CleanArticle, sentences: list[Sentence], wanted: set[int] | None = None) -> None:
        self.clean = clean
        self.wanted = {s.index: s for s in sentences if wanted is None or s.index < LEAD or s.index in wanted}
        self.found: dict[int, list[PlaceMention]] = {}
        self._all: list[PlaceMention] | None = None

    def of(self, index: int) -> list[PlaceMention]:
        """Names of a sentence; none of one that is not wanted."""
        found = self.found.get(index)
        if found is None:
            sentence = self.wanted.get(index)
            text = self.clean.title if sentence and sentence.field == "title" else self.clean.text
            found = self.found[index] = list(scan(text, sentence, load())) if sentence else []
        return found

    def all(self) -> list[PlaceMention]:
        """Names of all wanted sentences, in the order of the text; nobody may change the list."""
        if self._all is None:
            self._all = [mention for index in self.wanted for mention in self.of(index)]
        return self._all


def mentions(clean: CleanArticle, sentences: list[Sentence], wanted: set[int] | None) -> list[PlaceMention]:
    """Place names and nationalities of the wanted sentences (all where None), in order."""
    return Named(clean, sentences, wanted).all()


def scan(text: str, sentence: Sentence, gazetteer: Gazetteer) -> Iterator[PlaceMention]:
    """Mentions of one sentence."""
    words = Words.of(text, sentence.start, sentence.end)
    free, before = 0, None
    for at in [
        at for at, key in enumerate(words.keys) if begins(key) or (at and place_unknown.is_defined(words.keys, at))
    ]:
        if at < free:
            continue
        reader = place_english if words.keys[at][0].isascii() else place_arabic
        found = reader.read(words, at, before, gazetteer)
        if found is not None:
            found = held(words, found, gazetteer)
            yield mention(words, found, sentence, gazetteer)
            before = before if found.hint == "n" else found
            free = found.end


@lru_cache(1 << 16)
def begins(key: str) -> bool:
    """Whether a place or a nationality may begin with a word: with few Arabic words, with any English one."""
    return key[0].isalnum() and (key[0].isascii() or place_arabic.begins(key))


def mention(words: Words, found: Found, sentence: Sentence, gazetteer: Gazetteer) -> PlaceMention:
    """What was found, with its offsets."""
    start, end = words.starts[found.begin] + found.skip, words.ends[found.end - 1]
    ids = tuple(gazetteer.row(n).id for n in found.name.rows) if found.name else ()
    if found.country and (country := gazetteer.country(found.country)):
        ids = (country.id,)
    name = words.text[start:end]
    if found.skip and words.text[start - 1 : start + 1] == "لل":
        name = "ا" + name  # للقدس
    return PlaceMention(
        sentence.field, sentence.index, Mark(start, end), name, ids, found.placed, found.hint, found.near
    )
