"""The figure reader of an article's language."""

from schemas.articles import CleanArticle
from streams.extraction import ar, en
from streams.extraction.drafts import FigureDraft
from streams.text.sentences import Sentence


def figures(clean: CleanArticle, sentences: list[Sentence]) -> list[FigureDraft]:
    """Figures of an article, in the order of the text, the title's first."""
    read = ar.figures if clean.ref.language == "ar" else en.figures
    return read(clean, sentences)
