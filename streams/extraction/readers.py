"""The figure reader of an article's language."""

from importlib import import_module

from schemas.articles import CleanArticle
from streams.extraction.drafts import FigureDraft
from streams.text.sentences import Sentence


def figures(clean: CleanArticle, sentences: list[Sentence]) -> list[FigureDraft]:
    """Figures of an article, in the order of the text, the title's first."""
    try:
        reader = import_module(f"streams.extraction.{clean.ref.language}")
    except ModuleNotFoundError:
        return []
    drafts: list[FigureDraft] = reader.figures(clean, sentences) if hasattr(reader, "figures") else []
    return drafts
