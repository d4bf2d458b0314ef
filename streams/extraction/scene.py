"""What the choice of events looks at: an article's sentences, triggers, places and figures, side by side."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from schemas.articles import CleanArticle
from schemas.spans import Field
from schemas.types import HARMFUL
from streams.extraction.ar.reading import Words
from streams.extraction.ar.wording import Likely, vocabularies, wording
from streams.extraction.drafts import FigureDraft
from streams.extraction.place_scan import Named
from streams.extraction.triggers import Trigger
from streams.text.sentences import Sentence

SIGNS = str.maketrans(dict.fromkeys('.,;:!?"“”‘()[]–—/*|', " "))
LEAD = 2
"""Sentences of the body that count as its lead."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One article, indexed by sentence."""

    clean: CleanArticle
    sentences: list[Sentence]
    triggers: dict[int, list[Trigger]]
    places: Named
    figures: list[FigureDraft]
    titles: int
    """Number of sentences of the title."""
    opening: frozenset[str]
    """Types of the triggers of the title and the lead."""
    everywhere: dict[str, frozenset[str]]
    """Features of each type of harm that hold for the whole article: how often it is named, and in which parts."""
    said: Mapping[int, frozenset[str]]
    """The words of each sentence, in the form that weights name them by."""
    wording: list[Likely]
    """What the words around each figure speak for; none in English."""

    def text(self, field: Field) -> str:
        """The clean title or text."""
        return self.clean.title if field == "title" else self.clean.text

    def part(self, sentence: int) -> str:
        """Where a sentence stands: title, lead or body."""
        return part(sentence, self.titles)

    def paragraph(self, sentence: int) -> tuple[str, int]:
        """Field and number of the paragraph that holds a sentence."""
        return self.sentences[sentence].field, self.sentences[sentence].paragraph


def scene(
    clean: CleanArticle,
    sentences: list[Sentence],
    triggers: list[Trigger],
    places: Named,
    figures: list[FigureDraft],
    *,
    words: Sequence[Words],
) -> Scene:
    """The parts, indexed; `words` are those of each sentence of an Arabic article."""
    by_trigger: dict[int, list[Trigger]] = defaultdict(list)
    for trigger in triggers:
        by_trigger[trigger.sentence].append(trigger)
    titles = sum(1 for s in sentences if s.field == "title")
    opening = frozenset(t.type for s in range(titles + LEAD) for t in by_trigger.get(s, ()))
    arabic = clean.ref.language == "ar"
    said = vocabularies(words) if arabic else forms(clean, sentences)
    told = wording(said, figures) if arabic else [{}] * len(figures)
    everywhere = named(triggers, titles)
    return Scene(clean, sentences, dict(by_trigger), places, figures, titles, opening, everywhere, said, told)


def forms(clean: CleanArticle, sentences: list[Sentence]) -> dict[int, frozenset[str]]:
    """The words of each sentence of an English article."""
    texts = {"title": clean.title, "body": clean.text}
    return {s.index: frozenset(texts[s.field][s.start : s.end].lower().translate(SIGNS).split()) for s in sentences}


def part(sentence: int, titles: int) -> str:
    """Where a sentence of an article with so many sentences of title stands."""
    return "title" if sentence < titles else "lead" if sentence < titles + LEAD else "body"


def named(triggers: list[Trigger], titles: int) -> dict[str, frozenset[str]]:
    """Features of each type of harm that hold for the whole article."""
    found: dict[str, set[str]] = defaultdict(set)
    counts = Counter(t.type for t in triggers if t.type in HARMFUL)
    for trigger in triggers:
        if trigger.type in counts:
            found[trigger.type].add(part(trigger.sentence, titles))
    for kind, count in counts.items():
        found[kind].add(f"count:{min(count, 4)}")
    for kind, _ in counts.most_common(1):
        found[kind].add("most")
    return {kind: frozenset(marks) for kind, marks in found.items()}
