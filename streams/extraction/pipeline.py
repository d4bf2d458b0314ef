"""The one entry to the reader: a clean article in, its events and figures out."""

from schemas.articles import CleanArticle, EnrichedArticle
from schemas.types import HARMFUL
from streams.extraction import records
from streams.extraction.ar.reading import Words
from streams.extraction.circumstances import circumstances
from streams.extraction.drafts import FigureDraft
from streams.extraction.event_places import SCOPE
from streams.extraction.events import events
from streams.extraction.places import Named
from streams.extraction.readers import figures, words
from streams.extraction.scene import scene
from streams.extraction.triggers import Trigger, find
from streams.text.sentences import Sentence
from streams.text.sentences import sentences as split


def extract(clean: CleanArticle) -> EnrichedArticle:
    """Events and figures of an article. The same article always yields the same records.

    An article without a harm word and without a trigger ends early; one that is no longer usable says nothing.
    """
    if clean.status != "usable":
        return records.enriched(clean, [], [], [])
    sentences = split(clean)
    said = words(clean, sentences)
    drafts = figures(clean, sentences, said)
    triggers = find(clean, sentences, whole=bool(drafts))
    if not drafts and not triggers:
        return records.enriched(clean, [], [], [])
    return read(clean, sentences, said, drafts, triggers)


def read(
    clean: CleanArticle,
    sentences: list[Sentence],
    said: list[Words],
    drafts: list[FigureDraft],
    triggers: list[Trigger],
) -> EnrichedArticle:
    """Events and figures of an article that may have some."""
    wanted = {s for d in drafts for s in range(d.sentence - SCOPE, d.sentence + SCOPE + 1)}
    wanted |= {s.index for s in sentences[: SCOPE + 1]}
    wanted |= {t.sentence for t in triggers if t.type in HARMFUL}
    ground = scene(clean, sentences, triggers, Named(clean, sentences, wanted), drafts, words=said)
    found = events(ground)
    return records.enriched(clean, drafts, found, [circumstances(ground, e) for e in found])
