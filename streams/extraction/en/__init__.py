"""The English figure reader: `figures(clean, sentences)` gives a draft for every casualty figure."""

from streams.extraction.en.figures import figures

__all__ = ["figures"]
