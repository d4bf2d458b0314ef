"""From sentences to figures."""

from collections.abc import Sequence

from schemas.articles import CleanArticle
from schemas.quantities import Qualifier
from streams.extraction.ar.about import about
from streams.extraction.ar.anchors import anchors
from streams.extraction.ar.candidates import Candidate, candidates
from streams.extraction.ar.choice import chosen
from streams.extraction.ar.counting import Phrase
from streams.extraction.ar.either import count_as_below
from streams.extraction.ar.natural import without_natural, without_repeated
from streams.extraction.ar.parts import add_up, whole_of
from streams.extraction.ar.phrases import phrases
from streams.extraction.ar.reading import Words, article
from streams.extraction.ar.rows import summed
from streams.extraction.ar.status import statuses
from streams.extraction.ar.telling import Around
from streams.extraction.ar.victims import by_parts, grouped
from streams.extraction.drafts import FigureDraft, Mark
from streams.text.sentences import Sentence

LONGEST = 400
"""Words of one sentence that are read together; a longer one is read in stretches."""
NOTHING = 0


def figures(clean: CleanArticle, sentences: list[Sentence], said: Sequence[Words] | None = None) -> list[FigureDraft]:
    """Every casualty figure of an Arabic article, in the order of the text; offsets into the clean fields.

    `said` are the words of each sentence, where they have been read.
    """
    whole_sentences = article(clean, sentences) if said is None else said
    read = [part for words in whole_sentences for part in words.stretches(LONGEST)]
    harms = [anchors(part) for part in read]
    if not any(harms):
        return []
    whole = about(read, harms)
    found: list[Candidate] = []
    for part, harmed in zip(read, harms, strict=True):
        if harmed:
            found += summed(chosen(candidates(part, phrases(part), harmed), whole))
    found = without_repeated(without_natural(found))
    if not found:
        return []
    count_as_below(found)
    made = [draft(c) for c in found]
    groups = grouped(read, found)
    presented = statuses(found, Around(read, clean.ref.published_at, whole.news))
    for i, each in enumerate(made):
        each.victims = groups[i]
        each.status = presented[i]
        each.part_of = whole_of(i, found)
        if found[i].high == NOTHING:
            each.part_of = None
    add_up(made)
    by_parts(made, found)
    return made


def draft(c: Candidate) -> FigureDraft:
    """One figure, with the spans it was read from."""
    low, high, stated, qualifier = _size(c)
    phrase, anchor, part = c.phrase, c.anchor, c.words
    start, end = min(phrase.start, anchor.start), max(phrase.end, anchor.end)
    number = part.mark(*phrase.number) if phrase.number else None
    qualified = phrase.number is not None and qualifier != "exact" and phrase.start < phrase.number[0]
    return FigureDraft(
        field=part.field,
        sentence=part.sentence,
        span=part.mark(start, end),
        kind=anchor.kind,
        stated=stated,
        low=low,
        high=high,
        qualifier=qualifier,
        rule=f"ar.{_construction(c)}.{phrase.shape}",
        harm=part.mark(anchor.start, anchor.end),
        number=number,
        victims_mark=_noun_mark(part, phrase),
        qualifier_mark=part.mark(phrase.start, phrase.number[0]) if qualified and phrase.number else None,
        type_hint=anchor.harm.hint,  # type: ignore[arg-type]
    )


def _size(c: Candidate) -> tuple[int, int | None, int | None, Qualifier]:
    phrase = c.phrase
    if c.high == NOTHING:
        return NOTHING, NOTHING, None, "exact"
    if phrase.shape == "either" and c.high is not None:
        return 2, 2, 2, "exact"
    return c.low, c.high, phrase.stated, phrase.qualifier


def _construction(c: Candidate) -> str:
    names = {"m": "masdar", "n": "noun", "c": "case", "r": "complement", "b": "idiom"}
    order = "own" if c.own else "after" if c.between >= 0 else "before"
    return f"{names.get(c.anchor.frame, 'verb')}.{order}"


def _noun_mark(part: Words, phrase: Phrase) -> Mark | None:
    return None if phrase.noun is None else part.mark(phrase.noun, phrase.noun + 1)
