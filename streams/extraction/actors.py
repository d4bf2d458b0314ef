"""Who did it, as written."""

from schemas.articles import CleanArticle
from schemas.events import Actor
from streams.extraction.drafts import Mark
from streams.lexicon.perpetrators import ARMED, CUTS, FOLLOWS, LEADS
from streams.text.offsets import to_published
from streams.text.sentences import Sentence
from streams.text.tokens import Token, tokens

LONGEST = 5
"""Words of an actor's name."""


def perpetrator(clean: CleanArticle, sentences: list[Sentence], wanted: list[int]) -> Actor | None:
    """The first armed actor that the event's sentences name as acting."""
    for index in wanted:
        sentence = sentences[index]
        text = clean.title if sentence.field == "title" else clean.text
        mark = acting(tokens(text, sentence.start, sentence.end))
        if mark:
            span = to_published(clean, sentence.field, mark.start, mark.end)
            return Actor(role="perpetrator", name=text[mark.start : mark.end], group="unspecified", span=span)
    return None


def acting(tokens: list[Token]) -> Mark | None:
    """The first armed actor right after or before a word that says it acts."""
    for at, token in enumerate(tokens):
        form, skip = stripped(token.form)
        if form not in ARMED:
            continue
        before = tokens[at - 1].form if at else ""
        end = at + 1
        while end < len(tokens) and end - at < LONGEST and continues(tokens, end):
            end += 1
        after = tokens[end].form if end < len(tokens) else ""
        if skip or before in LEADS or before.lstrip("و") in LEADS or after in FOLLOWS:
            return Mark(token.start + skip, tokens[end - 1].end)
    return None


def stripped(form: str) -> tuple[str, int]:
    """The word without لـ or بـ (غارات لطيران النظام), and how many letters were cut."""
    for clitic in ("ل", "ب"):
        if form not in ARMED and form.startswith(clitic) and form[1:] in ARMED:
            return form[1:], 1
    return form, 0


def continues(tokens: list[Token], at: int) -> bool:
    """Whether a word goes on the actor's name."""
    form = tokens[at].form
    if form in CUTS or not form[:1].isalpha():
        return False
    return form in ARMED or form.startswith("ال") or form in {"مجهولون", "مجهولين", "داعش", "هادي", "of"}
