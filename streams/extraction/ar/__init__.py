"""The Arabic figure reader: `figures(clean, sentences)` gives a draft for every casualty figure."""

from streams.extraction.ar.figures import figures

__all__ = ["figures"]
