"""The figure reader of an article's language."""

from collections.abc import Sequence

from schemas.articles import CleanArticle
from streams.extraction import ar, en
from streams.extraction.ar.reading import Words, article
from streams.extraction.drafts import FigureDraft
from streams.text.sentences import Sentence


def words(clean: CleanArticle, sentences: list[Sentence]) -> list[Words]:
    """The words of each sentence of an Arabic article, which several parts look at; the English reader has its own."""
    return article(clean, sentences) if clean.ref.language == "ar" else []


def figures(clean: CleanArticle, sentences: list[Sentence], said: Sequence[Words]) -> list[FigureDraft]:
    """Figures of an article, in the order of the text, the title's first; `said` are its `words`."""
    return ar.figures(clean, sentences, said) if clean.ref.language == "ar" else en.figures(clean, sentences)
