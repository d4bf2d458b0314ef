"""From sentences to figures."""

from schemas.articles import CleanArticle
from schemas.quantities import Qualifier
from streams.extraction.ar.candidates import Candidate, anchors, candidates
from streams.extraction.ar.choice import chosen
from streams.extraction.ar.parts import whole_of
from streams.extraction.ar.phrases import Phrase, phrases
from streams.extraction.ar.reading import Words, words
from streams.extraction.ar.status import denied, status
from streams.extraction.ar.victims import mentions, victims
from streams.extraction.drafts import FigureDraft, Mark
from streams.text.sentences import Sentence

LONGEST = 400
"""Words of one sentence that are read together; a longer one is read in stretches."""
ROW = 9
"""Words between two people of a list, at the most."""
SPORTING = 2
"""Sport words that make an article one about sport."""
NOTHING = 0


def figures(clean: CleanArticle, sentences: list[Sentence]) -> list[FigureDraft]:
    """Every casualty figure of an Arabic article, in the order of the text; offsets into the clean fields."""
    read = [part for s in sentences for part in _stretches(words(_text(clean, s), s))]
    sport = sum("sport" in m.flags for part in read for m in part.meanings) >= SPORTING
    found: list[Candidate] = []
    for part in read:
        harmed = anchors(part)
        if harmed:
            found += summed(chosen(candidates(part, phrases(part), harmed), sport=sport))
    made = [draft(c) for c in found]
    said = mentions(read, found) if found else None
    groups = [victims(c, said) for c in found] if said else []
    for i, each in enumerate(made):
        each.victims, each.status = groups[i], status(found[i], len(read), clean.ref.published_at)
        each.part_of = whole_of(i, found)
        if found[i].high == NOTHING:
            each.part_of = None
    return made


def _text(clean: CleanArticle, sentence: Sentence) -> str:
    return clean.title if sentence.field == "title" else clean.text


def _stretches(whole: Words) -> list[Words]:
    if len(whole.meanings) <= LONGEST:
        return [whole]
    return [
        Words(
            whole.field,
            whole.sentence,
            whole.starts[i : i + LONGEST],
            whole.ends[i : i + LONGEST],
            whole.meanings[i : i + LONGEST],
        )
        for i in range(0, len(whole.meanings), LONGEST)
    ]


def summed(found: list[Candidate]) -> list[Candidate]:
    """Singular persons in a row under one harm word are one figure: `مقتل نقيب ومجند` is two."""
    kept: list[Candidate] = []
    for candidate in found:
        before = kept[-1] if kept else None
        if before and _in_row(before, candidate):
            phrase = before.phrase
            total = before.low + 1
            before.low, before.high, before.summed = total, total, True
            phrase.low, phrase.high, phrase.stated, phrase.end = total, total, total, candidate.phrase.end
            if phrase.group != candidate.phrase.group:
                phrase.group = "mixed"
        else:
            kept.append(candidate)
    return kept


def _in_row(before: Candidate, candidate: Candidate) -> bool:
    single = candidate.phrase.shape == "one" and before.phrase.shape in {"one", "number", "two", "name"}
    if before.phrase.shape in {"number", "two"} and not before.summed:
        return False
    words, first, last = candidate.words, before.phrase.end, candidate.phrase.start
    joined = words.meanings[last].joined or words.form(last - 1) == "و"
    same = before.anchor.start == candidate.anchor.start and not before.own and not candidate.own
    return single and joined and same and 0 <= last - first <= ROW and all(_name(words, k) for k in range(first, last))


def _name(words: Words, at: int) -> bool:
    """Whether a word may stand between two people of a list: a name, a sign, no verb and no small word."""
    meaning = words.meanings[at]
    return not meaning.harm and meaning.number is None and "stop" not in meaning.flags and meaning.form != "."


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
    negated = any(c.words.flagged(k, "negation") for k in range(min(phrase.start, c.anchor.start) - 6, phrase.start))
    bare = phrase.shape in {"many", "either"} and not phrase.definite
    refused = denied(c)
    if refused and c.words.form(phrase.start - 1) == "اي":  # نفت مقتل أي جندي
        c.low = c.high = NOTHING
        return NOTHING, NOTHING, None, "exact"
    if bare and ((phrase.own is not None and (negated or refused)) or (refused and c.between == 0)):
        c.low = c.high = NOTHING
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
