"""Whether a figure is news: read from tense, mood, time words and the date of publication."""

import datetime as dt

from schemas.quantities import Status
from streams.extraction.en.findings import Finding
from streams.extraction.en.lines import Line
from streams.extraction.en.nouns import HARMS
from streams.extraction.en.times import after_long, dated_event, earlier, former, total

NEAR = 25
"""Words between a time word and the harm that it dates, at most."""
CLAUSE = 12
"""Words between `if`, `after` or a speaker and the verb of their clause, at most."""
COURT = frozenset("convicted sentenced pleaded pled acquitted trial jurors jury verdict parole appeal indicted".split())
REPRISAL = frozenset("retaliation revenge reprisal reprisals avenge response".split())
HEADING = 10
"""Words of a heading, at most."""
DENIALS = frozenset("denied denies denying hoax fabricated untrue refuted".split())
BRINGING = frozenset("bringing taking pushing raising brings takes pushes raises brought took pushed raised".split())
SUMS, SUM_REACH = frozenset("toll total number tally count".split()), 9
"""Verbs of a clause that adds a sum, what they bring, and the words between."""
DRILLS = frozenset("drill exercise simulation simulated mock scenario rehearsal".split())
THREATS = frozenset("fears fear risk danger threat threats possibility prospect potential".split())
TEASERS = frozenset("related more read also video watch".split())


def status(line: Line, finding: Finding, published: dt.date | None, *, past: bool = False) -> Status:
    """Status of a figure by the words of its sentence; `past` where the sentence before takes the story back."""
    if finding.status is not None:
        return finding.status
    if unreal(line, finding):
        return "hypothetical"
    at = finding.harm[0]
    low = max(0, at - NEAR)
    high = next(
        (i for i in range(finding.harm[1], min(len(line), at + NEAR)) if line.at(i) in {"who", "whose", ";"}),
        min(len(line), at + NEAR),
    )
    low, high = within(line, low, at, high)
    if any(phrase.shape == "nth" for phrase in finding.people):
        return "aggregate"
    if denied(line, finding):
        return "denied"
    least = min(phrase.low for phrase in finding.people)
    if any(line.at(i) in REPRISAL and {"for", "to"} & set(line.forms[i + 1 : i + 4]) for i in range(low, at)):
        return "background"
    if any(line.at(i) == "anniversary" for i in range(low, at)):
        return "background"
    if least > 1 and total(line, low, high, published, least):
        return "aggregate"
    if (
        after_long(line, low, at)
        or any(earlier(line, start, end, published) for start, end in clear(line, low, at, high))
        or former(line, low, at, high)
        or recalled(line, finding)
        or dated_from(line, finding)
        or teased(line, at)
        or (past and not fresh(line))
        or any(line.at(i) in COURT for i in range(low, at))
        or any(dated_event(line, i, published) for i in range(low, high))
    ):
        return "background"
    return "new"


def denied(line: Line, finding: Finding) -> bool:
    """`denied that three had been killed`, `reports that three had been killed were denied`."""
    at, end = finding.harm
    if any(line.at(i) in DENIALS for i in range(max(0, at - 8), at)):
        return True
    return any(
        line.at(i) in {"reports", "claims", "rumours", "rumors"} for i in range(max(0, at - CLAUSE), at)
    ) and any(line.at(i) in DENIALS and line.has(i - 1, "be") for i in range(end, min(end + 8, len(line))))


def within(line: Line, low: int, at: int, high: int) -> tuple[int, int]:
    """The stretch around a harm as far as it does not cross into the sum of a later clause, or out of it.

    `killed 22, | bringing the death toll since October to 40,300`.
    """
    for i in range(low, high):
        if line.at(i) in BRINGING and any(line.at(k) in SUMS for k in range(i + 1, i + SUM_REACH)):
            return (low, i) if at < i else (i, high)
    return low, high


def clear(line: Line, low: int, at: int, high: int) -> list[tuple[int, int]]:
    """Stretches around a harm without an inserted clause: `Ann Roe, who was abducted last year, was killed`."""
    start = next((i for i in range(low, at) if line.has(i, "relative") and line.at(i) != "that"), None)
    if start is None or not (line.at(start - 1) == "," or any(line.at(i) in HARMS for i in range(start, at))):
        return [(low, high)]
    end = next((i for i in range(start, at) if line.at(i) == ","), None)
    if end is None and line.at(start - 1) != ",":
        end = at
    return [(low, high)] if end is None else [(low, start), (end, high)]


def unreal(line: Line, finding: Finding) -> bool:
    """Whether the harm is only thought of: planned, possible, feared, conditional, played."""
    predicate, at = finding.predicate, finding.harm[0]
    if predicate is not None and (predicate.infinitive or (predicate.modal and not supposed(line, predicate.at))):
        return True
    if predicate is None and may(line, at):
        return True
    if joined_to_modal(line, finding):
        return True
    low = max(0, at - CLAUSE)
    if any(line.at(i) in DRILLS and line.has(i - 1, "determiner", "adverb") for i in range(low, at)):
        return True
    if any(line.at(i) in THREATS and line.at(i + 1) == "of" for i in range(max(0, at - 5), at)):
        return True
    return any(line.at(i) == "if" and line.at(i - 1) != "as" and "," not in line.forms[i:at] for i in range(low, at))


def joined_to_modal(line: Line, finding: Finding) -> bool:
    """Whether the harm goes on what may come: `could kill 30,000 and leave half a million homeless`."""
    first = finding.people[0].start
    for i in range(max(first - 2, 1), first):
        if line.at(i) in {"leave", "kill", "injure", "wound", "displace"} and line.at(i - 1) in {"and", "or"}:
            return any(line.has(k, "modal") and line.at(k) != "can" for k in range(max(0, i - CLAUSE), i - 1))
    return False


def supposed(line: Line, at: int) -> bool:
    """`may have killed`: a report that is not sure, no plan."""
    return any(line.at(i) in {"may", "might", "must"} and line.at(i + 1) == "have" for i in range(max(0, at - 5), at))


def may(line: Line, at: int) -> bool:
    """Whether a modal stands before a verb or noun of harm: `could claim hundreds of lives`."""
    i = at - 1
    while line.has(i, "adverb", "be"):
        i -= 1
    bare = line.at(at) in {"claim", "take", "cost", "lose"}
    return (line.has(i, "modal") and line.at(i) != "can") or (bare and line.at(i) == "to")


def recalled(line: Line, finding: Finding) -> bool:
    """Whether the pluperfect goes back before the news: `who had earlier killed`, `had been killed a day before`."""
    predicate = finding.predicate
    if predicate is None or not predicate.past_perfect:
        return False
    adverb = any(line.at(i) in {"earlier", "previously"} for i in range(predicate.start, predicate.at))
    if adverb or finding.rule == "en.fronted.object":
        return True
    end = min(predicate.end + CLAUSE, len(line))
    return any(
        line.at(i) in {"day", "days", "week"} and line.at(i + 1) in {"earlier", "before", "previously"}
        for i in range(predicate.end, end)
    )


def dated_from(line: Line, finding: Finding) -> bool:
    """Whether the news is dated by the harm: `a day after 18 died in a strike`."""
    start = finding.people[0].start
    return start < finding.harm[0] and line.at(start - 1) == "after" and line.at(start - 2) in {"day", "days", "week"}


def teased(line: Line, at: int) -> bool:
    """Whether the harm stands in a headline of another article that is pointed to: `RELATED: 2 dead in crash`."""
    for i in range(max(0, at - 2 * CLAUSE), at):
        if line.at(i + 1) == ":" and line.at(i) in TEASERS and line.capital[i]:
            return True
    return False


def set_back(line: Line, published: dt.date | None) -> bool:
    """Whether a sentence takes the story back for the next: `In April 2009 he bought a gun. He killed four.`."""
    if "since" in line.forms:
        return False  # 51 were killed, raising the toll since October 2023
    weekly = any(line.at(i) == "last" and line.at(i + 1) == "week" for i in range(len(line)))
    return not fresh(line) and (weekly or earlier(line, 0, len(line), published) or former(line, 0, len(line), 0))


def carry(lines: list[Line], found: list[Status], continues: list[bool]) -> None:
    """Carries background on: from a heading's text to the heading, and from sentence to sentence of a paragraph.

    `continues` says of each figure whether its people are spoken of as known: he, the attacker.
    """
    for i in range(len(found) - 2, -1, -1):
        heading = len(lines[i]) <= HEADING and ":" in lines[i].forms and lines[i].paragraph < lines[i + 1].paragraph
        near = lines[i + 1].sentence <= lines[i].sentence + 1 or lines[i + 1].paragraph == lines[i].paragraph + 1
        if heading and found[i] == "new" and near:
            found[i] = found[i + 1]
    for i in range(1, len(found)):
        same = lines[i].paragraph == lines[i - 1].paragraph > 0 and lines[i].field == lines[i - 1].field
        next_to = continues[i] and lines[i].sentence == lines[i - 1].sentence + 1
        if (same or next_to) and found[i] == "new" and found[i - 1] == "background" and not fresh(lines[i]):
            found[i] = "background"


def fresh(line: Line) -> bool:
    """Whether a sentence speaks of these days."""
    return "today" in line.present
