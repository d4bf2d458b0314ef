"""What words tell of a figure's status: those of its sentence, those beside it, and what the title is about."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache

from streams.extraction.ar.candidates import Candidate
from streams.extraction.ar.reading import Words
from streams.lexicon.ar.lists import telling

REMEMBERED = 20_000
ARTICLES = ("بال", "كال", "ال", "لل")
LEAST = 3
"""Letters up to which a word keeps its first one, and says little of what a sentence is about."""
BESIDE = 6
"""Words on each side of a figure that stand beside it."""
MOST_SHARED, MOST_PAIRS = 3, 4


@dataclass(slots=True)
class Around:
    """An article around its figures: its sentences, the day of publication, what its title and its lead are about."""

    sentences: Sequence[Words]
    published: datetime | None
    news: str = "0"
    """How far all its words lean to news of harm."""
    title: frozenset[str] = field(init=False)
    lead: frozenset[str] = field(init=False)
    opening: int = field(init=False)
    """Index of the lead."""

    def __post_init__(self) -> None:
        self.title = frozenset().union(*(_topics(words) for words in self.sentences if words.field == "title"))
        lead = next((words for words in self.sentences if words.field == "body"), None)
        self.lead = _topics(lead) if lead else frozenset()
        self.opening = lead.sentence if lead else 0

    def before(self, words: Words) -> Words | None:
        """The sentence before one of the body."""
        at = words.sentence - 1
        return next((w for w in self.sentences if w.sentence == at and w.field == words.field), None)

    def signs(self, c: Candidate) -> Iterator[str]:
        """Names of the signs of words for one figure."""
        first, last = min(c.anchor.start, c.phrase.start), max(c.anchor.end, c.phrase.end)
        yield from (f"word:{word}" for word in _told(c.words, 0, len(c.words.meanings)))
        yield from (f"ahead:{word}" for word in _told(c.words, max(0, first - BESIDE), first))
        yield from (f"behind:{word}" for word in _told(c.words, last, last + BESIDE))
        yield from self._shared(c.words)
        yield f"news:{self.news}"
        yield f"news:{self.news}|{c.words.field}"

    def _shared(self, words: Words) -> Iterator[str]:
        """How much a sentence speaks of what the title and the lead speak of: a happening apart shares little."""
        if words.field == "title" or not self.title:
            return
        own = {bare(m.form) for m in words.meanings}
        yield f"titled:{min(len(own & self.title), MOST_SHARED)}"
        if words.sentence > self.opening:
            yield f"led:{min(len(own & self.lead) // 2, MOST_PAIRS)}"


def _topics(words: Words) -> frozenset[str]:
    """Words that say what a sentence is about: no small words, harms or numbers."""
    return frozenset(
        bare(m.form)
        for m in words.meanings
        if len(m.form) > LEAST and "stop" not in m.flags and not m.harm and m.number is None
    )


def _told(words: Words, first: int, last: int) -> dict[str, None]:
    """The telling words of a stretch, each once."""
    found = (told_by(m.form) for m in words.meanings[first:last])
    return dict.fromkeys(word for word in found if word)


@lru_cache(REMEMBERED)
def told_by(form: str) -> str:
    """The telling word that a form stands for, what is joined to it taken off; empty where it is none."""
    return next((word for word in (form, bare(form), form[1:]) if word in telling()), "")


@lru_cache(REMEMBERED)
def bare(form: str) -> str:
    """A form without conjunction and article: `والحوادث` is `حوادث`."""
    rest = form.lstrip("وف") if len(form) > LEAST else form
    article = next((a for a in ARTICLES if rest.startswith(a) and len(rest) > len(a) + 2), "")
    return rest.removeprefix(article)
