"""From findings to figures: what counts, once, with its number, its victims, its status and its whole."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace

from schemas.articles import CleanArticle
from schemas.quantities import Status, Victims
from schemas.spans import Field
from streams.extraction.drafts import FigureDraft
from streams.extraction.en.choice import chosen
from streams.extraction.en.findings import Finding
from streams.extraction.en.harm import predicates
from streams.extraction.en.idioms import captives, idiom_findings
from streams.extraction.en.lines import CLASSES, YEAR, Line, line
from streams.extraction.en.nouns import STATES, Phrase
from streams.extraction.en.outcomes import person, same, settle
from streams.extraction.en.parts import breakdown, is_part, parts
from streams.extraction.en.phrases import phrases
from streams.extraction.en.reference import refer
from streams.extraction.en.status import carry, set_back
from streams.extraction.en.status import status as status_of
from streams.extraction.en.tolls import toll_findings
from streams.extraction.en.verbs import verb_findings
from streams.extraction.en.victims import victims
from streams.extraction.en.wounds import sign_findings
from streams.lexicon.en.words import triggers
from streams.text.sentences import Sentence

TRIGGERS = triggers()
TAIL = 40
"""Characters of a sentence in which its last word stands."""
BACK = 30
"""Figures before one in which its whole is looked for."""
AGAIN = 12
"""Figures before one among which the same person is looked for."""
TRAVEL = (" passenger", " commuter", " tram ", " derail", " ferry", " airliner")
"""Beginnings of words that put the public on board."""
PLAYERS = frozenset("player players defender defenders midfielder midfielders striker strikers goalkeeper".split())
LONGEST = 10_000
"""Characters of a sentence joined over line breaks, at most."""
SIGNS = str.maketrans(dict.fromkeys(".,;:!?\"'“”‘’()[]-–—/*|", " "))


@dataclass(slots=True)
class Candidate:
    """A finding in its line, with the whole that it is part of."""

    line: Line
    finding: Finding
    whole: Finding | None = None
    past: bool = False
    """Whether the sentence before takes the story back."""


def figures(clean: CleanArticle, sentences: list[Sentence]) -> list[FigureDraft]:
    """Every casualty figure of an English article, in the order of the text; offsets into the clean fields."""
    texts: dict[Field, str] = {"title": clean.title, "body": clean.text}
    published = clean.ref.published_at.date() if clean.ref.published_at else None
    candidates: list[Candidate] = []
    last: Sentence | None = None
    for sentence in unwrapped(sentences, texts):
        text = texts[sentence.field]
        if not TRIGGERS.isdisjoint(text[sentence.start : sentence.end].lower().translate(SIGNS).split()):
            found = read(line(text, sentence))
            if found and last is not None and last.paragraph == sentence.paragraph and last.field == sentence.field:
                past = dates(text[last.start : last.end]) and set_back(line(text, last), published)
                for candidate in found:
                    candidate.past = past
            candidates += found
        last = sentence
    return drafts(refer(settle(chosen(candidates))), published, passengers=travels(clean))


def dates(text: str) -> bool:
    """Whether a word of a sentence may date what it tells, seen before its words are parted."""
    return any(
        "dating" in CLASSES.get(word, ()) or (len(word) == YEAR and word.isdigit())
        for word in text.lower().translate(SIGNS).split()
    )


def travels(clean: CleanArticle) -> bool:
    """Whether an article is of passengers: a derailed tram, a sunk ferry."""
    text = clean.title + clean.text
    return any(word in text for word in TRAVEL)


def unwrapped(sentences: list[Sentence], texts: dict[Field, str]) -> Iterator[Sentence]:
    """Sentences, joined where a line break alone parted them: hard-wrapped wire copy."""
    last: Sentence | None = None
    for sentence in sentences:
        text = texts[sentence.field]
        if (
            last is not None
            and last.field == sentence.field
            and wraps(text, last, sentence)
            and sentence.end - last.start < LONGEST
        ):
            last = replace(last, end=sentence.end)
            continue
        if last is not None:
            yield last
        last = sentence
    if last is not None:
        yield last


def wraps(text: str, last: Sentence, sentence: Sentence) -> bool:
    """Whether a sentence goes on: after an abbreviation, or with a small letter after a line break without a stop."""
    end = text[max(last.start, last.end - TAIL) : last.end]
    if "abbreviated" in CLASSES.get(end.rstrip().rpartition(" ")[2].lower(), ()):
        return True
    if not text[sentence.start].islower():
        return False
    return not end.endswith("\n") or end.rstrip()[-1:].isalnum() or end.rstrip().endswith(",")


def read(words: Line) -> list[Candidate]:
    """All candidates of one sentence."""
    people = phrases(words)
    inner = {phrase.state for phrase in people if phrase.state is not None}
    found = [*verb_findings(words, people, predicates(words, inner)), *toll_findings(words, people)]
    found += [*sign_findings(words, people), *idiom_findings(words, people), *captives(words, people)]
    found += [states(words, phrase) for phrase in people if stated(words, phrase)]
    found = [finding for finding in found if finding.people]
    wholes = [Candidate(words, piece) for finding in found for piece in split(finding)]
    named = [candidate.finding for candidate in wholes]
    listed = [(piece, whole) for part, whole in parts(words, people, named) for piece in split(part)]
    return [*wholes, *(Candidate(words, piece, whole) for piece, whole in listed)]


def stated(words: Line, phrase: Phrase) -> bool:
    """Whether an adjective of harm stands inside a countable phrase: `100 wounded people`; not injured players."""
    return phrase.state is not None and phrase.shape in {"counted", "bare"} and words.at(phrase.head) not in PLAYERS


def states(words: Line, phrase: Phrase) -> Finding:
    """The figure of such a phrase."""
    assert phrase.state is not None
    kind = STATES.get(words.at(phrase.state), "killed")
    return Finding(kind, [phrase], (phrase.state, phrase.state + 1), "en.state.inside")  # type: ignore[arg-type]


def split(finding: Finding) -> list[Finding]:
    """One finding for each number: singular persons in a row are summed, a numeral starts a figure of its own."""
    runs: list[list[Phrase]] = []
    for phrase in finding.people:
        if phrase.shape == "nth" and finding.rule != "en.reduced.subject":
            phrase.shape, phrase.low, phrase.high, phrase.stated, phrase.number, phrase.rest = (
                "definite",
                1,
                1,
                None,
                None,
                True,
            )
        if runs and phrase.single and runs[-1][-1].single:
            runs[-1].append(phrase)
        else:
            runs.append([phrase])
    return [
        Finding(
            finding.kind,
            run,
            finding.harm,
            finding.rule,
            finding.hint,
            finding.predicate,
            finding.status,
            finding.untold,
            finding.weak,
        )
        for run in runs
    ]


def drafts(candidates: list[Candidate], published: dt.date | None, *, passengers: bool) -> list[FigureDraft]:
    """Drafts in the order of the text, with `part_of` as an index."""
    candidates.sort(key=lambda c: (c.line.sentence, c.finding.people[0].start, c.finding.harm[0]))
    index = {id(c.finding): i for i, c in enumerate(candidates)}
    made: list[FigureDraft] = []
    found = [status_of(c.line, c.finding, published, past=c.past) for c in candidates]
    people = [candidate.finding.people[0] for candidate in candidates]
    carry([candidate.line for candidate in candidates], found, [p.shape in {"definite", "pronoun"} for p in people])
    for candidate, read_status in zip(candidates, found, strict=True):
        made.append(draft(candidate, read_status))
        if candidate.whole is not None:
            made[-1].part_of = index.get(id(candidate.whole))
        elif len(made) > 1 and (
            candidate.finding.rule == "en.among" or is_part(candidate.line, candidate.finding.people[0])
        ):
            made[-1].part_of = last_whole(made)
    for k, figure in enumerate(made[:-1]):
        after = made[k + 1]
        if figure.rule == "en.among" != after.rule and figure.part_of is None and figure.sentence == after.sentence:
            figure.part_of = k + 1 if after.kind == figure.kind and after.low > figure.low else None
    out_of(made, candidates)
    again(made, candidates)
    breakdown(made, [c.line for c in candidates], [c.finding.people[0].rest for c in candidates])
    inherit(
        made,
        [candidate.finding.people[0] for candidate in candidates],
        ["civilians" in (c.line.at((p := c.finding.people[0]).head), c.line.at(p.end)) for c in candidates],
        passengers=passengers,
    )
    return made


def out_of(made: list[FigureDraft], candidates: list[Candidate]) -> None:
    """Marks the parts of a whole that opens its sentence: `Of the 30 injured, four are in critical condition`."""
    for k in range(len(made) - 1):
        line, start = candidates[k].line, candidates[k].finding.people[0].start
        opens = line.at(start - 1) == "of" and start == 1
        part = made[k + 1]
        if opens and candidates[k + 1].line is line and part.part_of is None and part.low < made[k].low:
            part.part_of = k


def again(made: list[FigureDraft], candidates: list[Candidate]) -> None:
    """Ties a figure of one known person to the earlier figure of the same harm that it speaks of again."""
    known = [person(c.line, c.finding.people[0]) for c in candidates]
    for k, candidate in enumerate(candidates):
        line, first = candidate.line, candidate.finding.people[0]
        the = first.shape in {"definite", "pronoun"} or (first.low > 1 and line.at(first.start) in {"the", "both"})
        if line.has(first.start, "possessive") or not (the or (first.shape == "name" and made[k].low == 1)):
            continue
        for j in range(k - 1, max(k - AGAIN, -1), -1):
            alike = (made[j].kind, made[j].status, made[j].low) == (made[k].kind, made[k].status, made[k].low)
            if alike and (same(known[k], known[j]) if the else known[k].name & known[j].name):
                made[k].same_as = j
                break


def inherit(made: list[FigureDraft], people: list[Phrase], plain: list[bool], *, passengers: bool) -> None:
    """Gives figures without a noun of their own the victims of the figure before: `and 12 others`."""
    last: dict[Status, Victims] = {}
    for k, (figure, phrase) in enumerate(zip(made, people, strict=True)):
        whole = made[figure.part_of] if figure.part_of is not None else None
        if (
            whole is not None
            and whole.victims == "unspecified"
            and figure.victims == "civilians"
            and figure.rule == "en.part.listed"
            and plain[k]
        ):
            whole.victims = "mixed"
        if figure.victims == "unspecified" and figure.kind != "detained" and phrase.group in {None, "unspecified"}:
            if phrase.shape in {"bare", "counted", "plural", "zero"} and passengers:
                figure.victims = "civilians"
            elif phrase.shape not in {"one", "name", "self"} or (phrase.rest and phrase.group is None):
                figure.victims = last.get(figure.status, "unspecified")
                if figure.victims == "militants" and phrase.rest:
                    figure.victims = "unspecified"
        if figure.part_of is None and figure.kind != "detained":
            last[figure.status] = figure.victims


def last_whole(made: list[FigureDraft]) -> int | None:
    """Index of the nearest larger figure before the last one."""
    return next(
        (
            i
            for i in range(len(made) - 2, max(len(made) - BACK, -1), -1)
            if made[i].part_of is None
            and made[i].low > made[-1].low
            and not (made[i].rule == made[-1].rule == "en.among" and made[i].sentence == made[-1].sentence)
        ),
        None,
    )


def draft(candidate: Candidate, status: Status) -> FigureDraft:
    """One figure, with the spans it was read from."""
    words, finding = candidate.line, candidate.finding
    first, last = finding.people[0], finding.people[-1]
    start = min(first.start, finding.harm[0]) if candidate.whole is None else first.start
    end = max(last.end, finding.harm[1]) if candidate.whole is None else last.end
    many = len(finding.people)
    number = words.mark(*first.number) if first.number else None
    qualified = first.number is not None and first.qualifier != "exact" and first.start < first.number[0]
    return FigureDraft(
        field=words.field,
        sentence=words.sentence,
        span=words.mark(start, end),
        kind=finding.kind,
        stated=many if many > 1 else 1 if first.single else first.stated,
        low=many if many > 1 else first.low,
        high=many if many > 1 else first.high,
        qualifier=first.qualifier,
        rule=finding.rule,
        victims=victims(words, finding.people),
        status=status,
        harm=words.mark(*finding.harm),
        number=number,
        victims_mark=words.mark(first.start, last.end),
        qualifier_mark=words.mark(first.start, first.number[0]) if qualified and first.number else None,
        type_hint=finding.hint,
    )
