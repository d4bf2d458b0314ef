"""Parts of a whole: `بينهم خمسة مدنيين`, `17 منهم`."""

from collections.abc import Sequence

from streams.extraction.ar.candidates import Candidate

BACK = 5
"""Figures before a part among which its whole is sought."""
THEY = frozenset(("هم", "وهم"))
"""What opens a list of who they are: `قتل سبعة هم أربعة رجال وثلاث نساء`."""
NEAR = 3
"""Words before a phrase in which a word of inclusion may stand."""


def whole_of(at: int, found: Sequence[Candidate]) -> int | None:
    """Index of the figure that includes the one at `at`; null for a figure of its own."""
    part = found[at]
    if not _is_part(part):
        return None
    for i in range(at - 1, max(-1, at - 1 - BACK), -1):
        whole = found[i]
        same = whole.words.sentence == part.words.sentence and whole.words.field == part.words.field
        if same and not _is_part(whole) and (whole.low >= part.low or whole.high is None):
            return i
    return None


def of_them(candidate: Candidate) -> bool:
    """Whether it counts some of people just told: `17 منهم`."""
    words, end = candidate.words, candidate.phrase.end
    return words.flagged(end, "among") and words.form(end).startswith("من")


def _is_part(candidate: Candidate) -> bool:
    words, phrase = candidate.words, candidate.phrase
    if of_them(candidate):
        return True
    near = range(max(0, phrase.start - NEAR), phrase.start)
    return any(words.flagged(k, "among") for k in near) or words.form(phrase.start - 1) in THEY or _listed(candidate)


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
