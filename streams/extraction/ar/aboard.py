"""Who was on board of what disappeared: `اختفت الطائرة … وعلى متنها 40 راكبا`, however far the number stands."""

from collections.abc import Iterator, Sequence

from streams.extraction.ar.anchors import Anchor
from streams.extraction.ar.counting import Phrase
from streams.extraction.ar.reading import Words

DISAPPEARED = frozenset("اختفي اختفاء فقد فقدان مفقوده مفقود فقدت انقطع انقطعت".split())
VESSELS = frozenset(
    """
    طايره طايرت طايرات رحله مروحيه هليكوبتر سفينه قارب مركب زورق عباره يخت غواصه بوينغ بوينج ايرباص ناقله
    """.split()
)
VESSEL_REACH = 8
"""Words between a vessel and the word for its disappearing."""
BOARD, BOARD_BACK = ("متن", "ظهر"), 3
JOINED_BACK = 6
"""Words from people who are joined to others on board back to those."""
CARRIES = frozenset("تقل يقل تحمل يحمل تنقل ينقل".split())
"""Verbs of carrying, right before the number."""


def aboard(words: Words, phrases: Sequence[Phrase], found: Sequence[Anchor]) -> Iterator[tuple[Phrase, Anchor]]:
    """Counted people on board, each with the disappearing of the vessel, which stands before them."""
    gone = [a for a in found if a.kind == "missing" and a.harm.lemma in DISAPPEARED and _of_a_vessel(words, a)]
    for phrase in phrases if gone else ():
        before = [a for a in gone if a.start < phrase.start]
        if before and phrase.number is not None and phrase.own is None and _is_on_board(words, phrase.start):
            yield phrase, before[-1]


def _of_a_vessel(words: Words, a: Anchor) -> bool:
    """`اختفت طائرة`, `الطائرة المفقودة`, `رحلتها التي فقدت`."""
    near = range(max(0, a.start - VESSEL_REACH), a.end + VESSEL_REACH)
    return any(words.stem(k) in VESSELS for k in near)


def _is_on_board(words: Words, at: int) -> bool:
    """`وعلى متنها 40 راكبا`, and who is joined to them: `و3 من أفراد الطاقم`."""
    joined = words.meanings[at].joined or words.form(at - 1) == "و"
    reach = JOINED_BACK if joined else 1
    return any(_on_board(words, k) for k in range(max(0, at - reach + 1), at + 1))


def _on_board(words: Words, at: int) -> bool:
    """`وعلى متنها`, `على متن الطائرة`, `تقل`: what stands before people on board."""
    before = range(max(0, at - BOARD_BACK), at)
    return words.form(at - 1) in CARRIES or any(
        words.form(k).startswith(BOARD) and words.form(k - 1).lstrip("و") == "علي" for k in before
    )
