"""Parts of a whole: `بينهم خمسة مدنيين`, `17 منهم`, `أربعة من المصابين`, and numbers that add up to one told before."""

from collections.abc import Sequence

from streams.extraction.ar.candidates import Candidate
from streams.extraction.drafts import FigureDraft

BACK = 5
"""Figures before a part among which its whole is sought."""
THEY = frozenset(("هم", "وهم"))
"""What opens a list of who they are: `قتل سبعة هم أربعة رجال وثلاث نساء`."""
NEAR = 3
"""Words before a phrase in which a word of inclusion may stand."""
AMONG = frozenset(("بين", "وبين", "ضمن", "وضمن"))
"""What opens the people that somebody is one of: `من بين القتلى طفل`."""
ONE_OF_THEM = frozenset(("احدهم", "احدهما", "احدهن", "احداهن", "احداهما"))
COUNTED_ON = 40
"""Figures behind a whole among which its parts are sought."""
LEAST = 3
"""The least whole that is told in parts that only add up to it."""
APART, NEXT = 4, 1
"""Sentences from a whole to the first of such parts, and from one of them to the next."""
OPEN_SUM = 1.1
"""What the parts of `more than 80` may come to, as a share of 80."""
BOUNDED = frozenset(("exact", "about", "at_least", "more_than"))
OPEN = frozenset(("about", "more_than"))


def whole_of(at: int, found: Sequence[Candidate]) -> int | None:
    """Index of the figure that includes the one at `at`; null for a figure of its own."""
    part = found[at]
    told = _of_the_told(part)
    if not told and not _is_part(part):
        return None
    for i in range(at - 1, max(-1, at - 1 - BACK), -1):
        whole = found[i]
        same = whole.anchor.kind == part.anchor.kind if told else _together(whole, part)
        if same and not _is_part(whole) and not _of_the_told(whole) and (whole.low >= part.low or whole.high is None):
            return i
    return None


def add_up(made: Sequence[FigureDraft]) -> None:
    """Marks the parts of a whole that only their sum tells: `قتل 28 شخصا. … 17 متمردا … و11 جنديا`."""
    for at, whole in enumerate(made):
        if whole.low < LEAST or whole.kind in {"missing", "killed_or_injured"} or whole.qualifier not in BOUNDED:
            continue
        for part in _pieces(made, at):
            if made[part].part_of is None:
                made[part].part_of = at


def of_them(candidate: Candidate) -> bool:
    """Whether it counts some of people just told: `17 منهم`, but not `وإصابة عدد آخر منهم`."""
    words, end = candidate.words, candidate.phrase.end
    others = words.flagged(end - 1, "others") and candidate.phrase.number is None
    return words.flagged(end, "among") and words.form(end).startswith("من") and not others


def _pieces(made: Sequence[FigureDraft], at: int) -> list[int]:
    """Figures behind a whole, of its harm and status, of neighbouring sentences, that add up to it; else none.

    In the sentence of the whole they share its harm word or begin with one that is a part by its own words: others
    are told beside it.
    """
    whole = made[at]
    wanted = _number(whole)
    most = wanted * (OPEN_SUM if whole.qualifier in OPEN else 1)
    found: list[int] = []
    total = 0
    for k in range(at + 1, min(at + COUNTED_ON, len(made))):
        figure = made[k]
        if (figure.kind, figure.status) != (whole.kind, whole.status) or figure.qualifier not in BOUNDED:
            continue
        number = _number(figure)
        away = figure.sentence - (made[found[-1]] if found else whole).sentence
        far = away > NEXT if found else away > APART and figure.field == whole.field and at > 0
        again = bool(found) and number == _number(made[found[-1]]) and away > 0
        if number == 0 or again or figure.part_of not in {None, at}:
            continue
        begun = any(made[n].part_of == at and made[n].low > 1 for n in (*found, k))
        beside = figure.sentence == whole.sentence and figure.harm != whole.harm and not begun
        if far or beside or number >= wanted or total + number > most:
            return []
        found.append(k)
        total += number
        if len(found) > 1 and total >= wanted:
            return found
    return []


def _number(figure: FigureDraft) -> int:
    """The number that the words name, also behind `more than`."""
    return figure.low - (figure.qualifier == "more_than")


def _together(whole: Candidate, part: Candidate) -> bool:
    return whole.words.sentence == part.words.sentence and whole.words.field == part.words.field


def _is_part(candidate: Candidate) -> bool:
    words, phrase = candidate.words, candidate.phrase
    if of_them(candidate) or words.form(phrase.start) in ONE_OF_THEM:
        return True
    near = range(max(0, phrase.start - NEAR), phrase.start)
    return any(words.flagged(k, "among") for k in near) or words.form(phrase.start - 1) in THEY or _listed(candidate)


def _of_the_told(candidate: Candidate) -> bool:
    """Whether it counts some of the harmed told before: `أربعة من المصابين`, `من بين القتلى طفل`, `القتلى هم 18`.

    A vague counter only says that there are some: `سقوط عدد من الجرحى`.
    """
    words, phrase, anchor = candidate.words, candidate.phrase, candidate.anchor
    they = words.meanings[anchor.start].definite and anchor.frame == "n" and anchor.harm.shape in {"many", "either"}
    if not they or phrase.shape == "vague":
        return False
    before = words.form(anchor.start - 1)
    if before in AMONG:
        return True
    if candidate.own or candidate.between < 0:
        return before == "من" and phrase.start < anchor.start
    return words.form(phrase.start - 1) in THEY and candidate.between <= 1


def _listed(candidate: Candidate) -> bool:
    """A further member of a list behind `بينهم`: joined, with only members between."""
    words, at = candidate.words, candidate.phrase.start
    if not words.meanings[at].joined and words.form(at - 1) != "و":
        return False
    for k in range(at - 1, max(-1, at - 10), -1):
        if words.flagged(k, "among") or words.form(k) in THEY:
            return True
        if words.meanings[k].harm is not None or words.form(k) in {".", "،", ","}:
            return False
    return False
