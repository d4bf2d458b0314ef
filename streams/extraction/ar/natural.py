"""Deaths that nobody and nothing did: `توفي إثر نوبة قلبية`, and all that an article then tells of that death."""

from streams.extraction.ar.candidates import Candidate

DYING = frozenset("توفي وفاه مات موت".split())
CAUSES = frozenset("قلبيه سرطان جلطه سكته شيخوخه".split())
"""What people die of who are no casualties; outbreaks count, and stand not here."""
HOLDING = frozenset(("detained", "abducted"))
REACH = 24
"""Words behind a death within which its cause is named."""


def without_natural(found: list[Candidate]) -> list[Candidate]:
    """The figures of an article without the natural death of one person, where it tells of one."""
    return [c for c in found if not _of_one(c)] if any(map(_is_natural, found)) else found


def _of_one(c: Candidate) -> bool:
    return c.anchor.harm.lemma in DYING and c.low == c.high == 1


def _is_natural(c: Candidate) -> bool:
    last = max(c.anchor.end, c.phrase.end)
    return _of_one(c) and any(c.words.stem(k) in CAUSES for k in range(last, last + REACH))


def without_repeated(found: list[Candidate]) -> list[Candidate]:
    """The figures of an article without pronouns that hold again who is told to be held: `أوقفت شابا … تم اعتقاله`."""
    kept: list[Candidate] = []
    held = False
    for c in found:
        holding = c.anchor.kind in HOLDING and c.high != 0
        if c.phrase.shape == "pronoun" and holding and held:
            continue
        kept.append(c)
        held = held or holding
    return kept
