"""Deaths that nobody and nothing did: `توفي إثر نوبة قلبية`, and all that an article then tells of that death."""

from streams.extraction.ar.candidates import Candidate

DYING = frozenset("توفي وفاه مات موت".split())
CAUSES = frozenset("قلبيه سرطان جلطه سكته شيخوخه عضال".split())
"""What people die of who are no casualties; outbreaks count, and stand not here."""
IDIOMS = frozenset((("عن", "عمر"), ("مع", "مرض"), ("بعد", "مرض"), ("وفاه", "طبيعيه")))
"""Two words that say the same: `عن عمر`, `بعد صراع مع المرض`."""
OF_WOUNDS = ("متاثر", "بجراح", "بجروح")
HOLDING = frozenset(("detained", "abducted"))
REACH = 24
"""Words behind a death within which its cause is named."""


def without_natural(found: list[Candidate]) -> list[Candidate]:
    """The figures of an article without the natural death of one person, where it tells of one."""
    return [c for c in found if not _of_one(c)] if any(map(_is_natural, found)) else found


def _of_one(c: Candidate) -> bool:
    """Whether one person died, or one who is called by several titles: `توفي الممثل والمغني`."""
    return c.anchor.harm.lemma in DYING and (c.low == c.high == 1 or c.phrase.shape in {"one", "name"})


def _is_natural(c: Candidate) -> bool:
    last, words = max(c.anchor.end, c.phrase.end), c.words
    told = range(last, last + REACH)
    if not _of_one(c) or any(words.form(k).startswith(OF_WOUNDS) for k in told):
        return False
    return any(words.stem(k) in CAUSES or (words.form(k), words.stem(k + 1)) in IDIOMS for k in told)


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
