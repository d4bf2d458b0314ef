"""Counts of the harmed: the death toll, the number of people killed, those among the dead."""

from collections.abc import Iterator

from schemas.quantities import Kind
from streams.extraction.en.findings import Finding
from streams.extraction.en.lines import Line
from streams.extraction.en.lists import joined
from streams.extraction.en.nouns import HARMS, STATES, Phrase
from streams.extraction.en.numbers import amount, cardinal
from streams.extraction.en.position import before, following
from streams.extraction.en.syntax import group_start, subject

COUNTED_IN: dict[str, Kind] = {
    "dead": "killed", "deaths": "killed", "killed": "killed", "fatalities": "killed", "victims": "killed",
    "injured": "injured", "wounded": "injured", "hurt": "injured", "missing": "missing", "arrested": "detained",
    "casualties": "killed_or_injured", "injuries": "injured",
}  # fmt: skip
TOPS = frozenset("tops topped exceeds exceeded surpasses surpassed passes passed".split())
BRINGS = ("bring", "brought", "rais", "tak", "took", "push", "lift")
"""Beginnings of verbs that bring a toll to a number."""
TOLL_REACH = 40
"""Words between `death toll` and its number, at most."""


def number_of_people(line: Line, people: list[Phrase], at: int) -> int | None:
    """The harm word of `the number of people killed`, `the number of soldiers who have died`."""
    phrase = following(people, at + 2, 0)
    if phrase is None or phrase.shape not in {"plural", "noun"} or line.at(at - 1) in {"a", "unknown"}:
        return None
    return next(
        (
            i
            for i in range(phrase.end, min(phrase.end + 5, len(line)))
            if (line.at(i) in COUNTED_IN or line.at(i) in HARMS)
            and all(line.has(k, "relative", "have", "be", "aspect") for k in range(phrase.end, i))
        ),
        None,
    )


def death_toll(line: Line, people: list[Phrase], at: int, kind: Kind) -> Iterator[Finding]:
    """`the death toll from the floods rose to at least 40`; of `from 30 to 40` the second number."""
    start, best = at + 1, None
    while start < min(at + TOLL_REACH, len(line)):
        if not (line.has(start - 1, "to_toll") or line.has(start - 1, "be")) or (
            line.at(start - 1) in {"of", "in"} and start > at + 2
        ):
            start += 1
            continue
        if (found := amount(line, start)) is not None and found.number:
            tops = line.at(start - 1) in TOPS
            best = (None if tops else following(people, start, 0)) or Phrase(
                found.start,
                found.end,
                found.end - 1,
                "bare",
                found.low + tops,
                None if tops else found.high,
                found.stated,
                "more_than" if tops else found.qualifier,
                None,
                found.number,
            )
            break
        start += 1
    if best is not None:
        yield Finding(kind, [best], (at - (line.at(at - 1) == "death"), at + 1), "en.toll")
        yield from superseded(line, at, best, kind)
    elif (brought := up_to(line, people, at)) is not None:
        yield Finding(kind, [brought], (at, at + 1), "en.toll.brought")


def superseded(line: Line, at: int, best: Phrase, kind: Kind) -> Iterator[Finding]:
    """The number before: `rose from 30 to 50`, `was cut to 18 from 25`."""
    for i in (best.start - 3, best.start - 2, best.end, best.end + 1):
        found = cardinal(line, i + 1) if i > at and line.at(i) == "from" else None
        if found is not None:
            n, number = found[0], (i + 1, found[1])
            old = Phrase(*number, i + 1, "bare", n, n, n, "exact", None, number)
            yield Finding(kind, [old], (at, at + 1), "en.toll.before", status="background")
            return


def up_to(line: Line, people: list[Phrase], at: int) -> Phrase | None:
    """`bringing to 50 the number of civilians killed`, `took to nine the death toll`."""
    for i in range(at, max(at - 7, 0), -1):
        if line.at(i) == "the" and (left := before(people, i)) and left[-1].end == i:
            brings = line.at(left[-1].start - 1) == "to" and line.at(left[-1].start - 2).startswith(BRINGS)
            return left[-1] if brings else None
    return None


def among(line: Line, people: list[Phrase], at: int) -> Iterator[Finding]:
    """`Among the dead were three policemen`, `the victims included two women`, `a nurse was among those killed`."""
    start = at - 1 - line.has(at - 1, "adverb", "aspect")
    if line.at(start) not in {"the", "those"}:
        return
    if line.at(start - 1) == "of":
        yield from of_the_dead(line, people, at)
    kind, opens = COUNTED_IN[line.at(at)], line.at(start - 1) == "among"
    also = line.at(at + 1) == "also"
    first = following(people, at + 2 + also, 0)
    if opens and line.has(start - 2, "be"):
        found = subject(line, people, group_start(line, start - 1))
        counted = [phrase for phrase in found if phrase.shape in {"counted", "one", "name", "definite"} and phrase.high]
        yield Finding(kind, counted, (start - 1, at + 1), "en.among")
    elif first is None or first.shape not in {"counted", "one", "name"}:
        return
    elif (opens and line.has(at + 1, "be")) or line.at(at + 1 + also) in {"include", "included"}:
        yield Finding(kind, joined(line, people, first, inner=True), (start, at + 1), "en.among")


def of_the_dead(line: Line, people: list[Phrase], at: int) -> Iterator[Finding]:
    """`Sixteen of the dead were foreigners`: a part; not `two of the wounded died`, which is read by its verb."""
    part = next((p for p in reversed(before(people, at + 1)) if p.end in {at + 1, at - 2}), None)
    if part is None or part.stated is None or part.shape not in {"counted", "bare"} or not line.has(at + 1, "be"):
        return
    if not any(
        line.at(i) in HARMS or line.at(i) in STATES or line.at(i) in {"in", "taken"} for i in range(at + 2, at + 6)
    ):
        yield Finding(COUNTED_IN[line.at(at)], [part], (at - 1, at + 1), "en.among")


def one_among(line: Line, people: list[Phrase], at: int) -> Iterator[Finding]:
    """`A nurse was among 11 people killed`, `she was one of four people shot`: a part of a whole that follows."""
    whole = following(people, at + 1, 0)
    at -= line.at(at) == "of"
    if whole is None or whole.shape not in {"counted", "bare"}:
        return
    harm = next(
        (i for i in range(whole.end, min(whole.end + 4, len(line))) if line.at(i) in HARMS or line.at(i) == "dead"),
        None,
    )
    if harm is None or not all(line.has(i, "relative", "be", "aspect", "adverb") for i in range(whole.end, harm)):
        return
    deadly = line.at(harm) == "dead" or any(line.at(i) in {"killed", "dead"} for i in (harm + 1, harm + 2))
    kind: Kind = "killed" if deadly else HARMS[line.at(harm)].kind  # type: ignore[assignment]
    found = subject(line, people, group_start(line, at))
    counted = [p for p in found if p.shape in {"counted", "one", "name", "definite", "noun"} and p.low < whole.low]
    if counted and counted[-1].end <= at:
        yield Finding(kind, counted, (at, at + 1), "en.among")
