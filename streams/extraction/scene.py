"""What the choice of events looks at: an article's sentences, triggers, places and figures, side by side."""

from collections import defaultdict
from dataclasses import dataclass

from schemas.articles import CleanArticle
from schemas.spans import Field
from streams.extraction.drafts import FigureDraft, PlaceMention
from streams.extraction.triggers import Trigger
from streams.text.sentences import Sentence

LEAD = 2
"""Sentences of the body that count as its lead."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One article, indexed by sentence."""

    clean: CleanArticle
    sentences: list[Sentence]
    triggers: dict[int, list[Trigger]]
    places: dict[int, list[PlaceMention]]
    figures: list[FigureDraft]

    @property
    def titles(self) -> int:
        """Number of sentences of the title."""
        return sum(1 for s in self.sentences if s.field == "title")

    def text(self, field: Field) -> str:
        """The clean title or text."""
        return self.clean.title if field == "title" else self.clean.text

    @property
    def opening(self) -> set[str]:
        """Types of the triggers of the title and the lead."""
        return {t.type for s in range(self.titles + LEAD) for t in self.triggers.get(s, ())}

    def part(self, sentence: int) -> str:
        """Where a sentence stands: title, lead or body."""
        titles = self.titles
        return "title" if sentence < titles else "lead" if sentence < titles + LEAD else "body"

    def paragraph(self, sentence: int) -> tuple[str, int]:
        """Field and number of the paragraph that holds a sentence."""
        return self.sentences[sentence].field, self.sentences[sentence].paragraph


def scene(
    clean: CleanArticle,
    sentences: list[Sentence],
    triggers: list[Trigger],
    places: list[PlaceMention],
    figures: list[FigureDraft],
) -> Scene:
    """The parts, indexed."""
    by_trigger: dict[int, list[Trigger]] = defaultdict(list)
    by_place: dict[int, list[PlaceMention]] = defaultdict(list)
    for trigger in triggers:
        by_trigger[trigger.sentence].append(trigger)
    for place in places:
        by_place[place.sentence].append(place)
    return Scene(clean, sentences, dict(by_trigger), dict(by_place), figures)
