"""What an article as a whole says of harm: whether it reports any, how thickly, and whether it is one about sport."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from streams.extraction.ar.anchors import Anchor, anchors
from streams.extraction.ar.news import leaning
from streams.extraction.ar.reading import Words
from streams.extraction.scoring import load

SPORTING = 2
"""Sport words that make an article one about sport."""
THIN, THICK = 0.15, 0.4
"""Shares of sentences with a harm word that part an article that mentions harm from one that is about it."""
SHORT, LONG = 3, 15
"""Sentences of a short article, and of one that is not long yet."""
MOST = 3
"""Counts from here on are alike."""


@dataclass(frozen=True)
class About:
    """Signs of an article that hold for each of its candidates."""

    sport: bool = False
    titled: bool = False
    """Whether a harm word stands in the title."""
    density: str = "thin"
    causes: str = "0"
    """Verbs of cause: `أسفر`, `أدى إلى`."""
    matters: str = "0"
    length: str = "short"
    news: str = "0"
    """How far all its words lean to news of harm."""

    @cached_property
    def signs(self) -> tuple[str, ...]:
        """Names of the signs."""
        counts = f"about:causes {self.causes}", f"about:length {self.length}", f"about:news {self.news}"
        return f"about:{self.density}", f"about:titled {self.titled}", *counts


def about(article: Sequence[Words], harms: Sequence[list[Anchor]] | None = None, news: str | None = None) -> About:
    """The signs of an article; `harms` are its harm words by sentence and `news` its leaning, where known already."""
    told = [bool(found) for found in (harms if harms is not None else map(anchors, article))]
    harmed = [words.field for words, tells in zip(article, told, strict=True) if tells]
    body = sum(words.field == "body" for words in article)
    share = harmed.count("body") / max(body, 1)
    classes = Counter(chain.from_iterable([m.flags for words in article for m in words.meanings if m.flags]))
    return About(
        sport=classes["sport"] >= SPORTING,
        titled="title" in harmed,
        density="thin" if share < THIN else "thick" if share > THICK else "some",
        causes=str(min(classes["cause"], MOST)),
        matters=str(min(classes["matter"], MOST)),
        length="short" if body <= SHORT else "long" if body > LONG else "middle",
        news=news if news is not None else leaning(article, load("ar_news")),
    )
