"""Whether a figure is news: read from tense, time words and the date of publication."""

import datetime as dt

from schemas.quantities import Status
from streams.extraction.en.findings import Finding
from streams.extraction.en.lines import Line

MONTHS = {
    name: n
    for n, names in enumerate(
        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sep sept|october oct|"
        "november nov|december dec".split("|"),
        1,
    )
    for name in names.split()
}
UNITS = frozenset("year years month months week weeks decade decades day days".split())
LAST_DAY = 31
FRESH_DAYS = 10
"""Days before publication within which a date is still news."""
NEAR = 25
"""Words between a time word and the harm that it dates, at most."""
COURT = frozenset("convicted sentenced pleaded pled acquitted trial jurors jury verdict parole appeal indicted".split())
REPRISAL = frozenset("retaliation revenge reprisal reprisals avenge".split())
HEADING = 10
"""Words of a heading, at most."""
DENIALS = frozenset("denied denies denying hoax fabricated untrue refuted".split())


def status(line: Line, finding: Finding, published: dt.date | None) -> Status:
    """Status of a figure by the words of its sentence."""
    if finding.status is not None:
        return finding.status
    predicate = finding.predicate
    if predicate is not None and (predicate.infinitive or predicate.modal):
        return "hypothetical"
    at = finding.harm[0]
    low = max(0, at - NEAR)
    high = next(
        (i for i in range(finding.harm[1], min(len(line), at + NEAR)) if line.at(i) in {"who", "whose", ";"}),
        min(len(line), at + NEAR),
    )
    if any(phrase.shape == "nth" for phrase in finding.people):
        return "aggregate"
    if any(line.at(i) in DENIALS for i in range(max(0, at - 8), at)):
        return "denied"
    if all(phrase.low > 1 for phrase in finding.people) and aggregate(line, low, high):
        return "aggregate"
    if any(line.at(i) in REPRISAL and "for" in line.forms[i + 1 : i + 4] for i in range(low, at)):
        return "background"
    if (
        after_long(line, low, at)
        or earlier(line, low, high, published)
        or any(line.at(i) in COURT for i in range(low, at))
        or any(dated_event(line, i, published) for i in range(low, high))
    ):
        return "background"
    return "new"


def dated_event(line: Line, at: int, published: dt.date | None) -> bool:
    """`the 2014 attack`: a happening known by the year it fell in, before the one of publication."""
    found = year(line.at(at)) and line.at(at - 1) in {"the", "a"} and line.at(at + 1).isalpha()
    return bool(found) and (published is None or int(line.at(at)) < published.year)


def aggregate(line: Line, low: int, high: int) -> bool:
    """Whether a stretch speaks of a long time: since 2014, this year, in the past six months."""
    for i in range(low, high):
        word, after = line.at(i), line.at(i + 1)
        if word == "since" and (year(after) or line.any_in(i + 1, i + 6, "long_time") is not None or after in MONTHS):
            return True
        if word in {"brings", "bringing", "bring"} and line.any_in(i, i + 10, "tally") is not None:
            return True
        if word == "so" and after == "far" and line.at(i + 2) == "this":
            return True
        if word in {"this", "per", "each", "every"} and after == "year" and line.at(i - 1) != "earlier":
            return True
        if (
            word in {"past", "last"}
            and line.at(i - 1) == "the"
            and any(line.at(k) in UNITS for k in (i + 2, i + 3))
            and line.at(i + 2) != "day"
        ):
            return True
    return False


def after_long(line: Line, low: int, at: int) -> bool:
    """Whether the harm is what something came long after: `a year after an attack that killed 17`."""
    long = {"year", "years", "month", "months", "weeks", "decade", "decades"}
    return any(line.at(i) in long and line.at(i + 1) in {"after", "since"} for i in range(low, at))


def earlier(line: Line, low: int, high: int, published: dt.date | None) -> bool:
    """Whether a stretch dates the harm before the news: last year, in 2012, two weeks ago, an anniversary."""
    for i in range(low, high):
        word, after = line.at(i), line.at(i + 1)
        if (word == "last" and after in {"year", "month"}) or (
            word == "earlier" and after == "this" and line.at(i + 2) in {"month", "year"}
        ):
            return True
        if word == "ago" and line.at(i - 1) in UNITS and line.at(i - 1) not in {"day", "days"}:
            return True
        if word in {"anniversary", "previous", "commemorate", "decades"} or (word == "weeks" and after == "after"):
            return True
        if published is not None and (past_year(line, i, published) or past_day(line, i, published)):
            return True
    return False


def year(word: str) -> bool:
    """Whether a word is a year."""
    return len(word) == 4 and word.isdigit() and word[:2] in {"19", "20"}  # noqa: PLR2004


def past_year(line: Line, at: int, published: dt.date) -> bool:
    """`in 2012`, in an article of a later year."""
    return (
        year(line.at(at))
        and int(line.at(at)) < published.year
        and line.at(at - 1) not in {"since", "("}
        and (line.has(at - 1, "preposition") or line.at(at - 1) in MONTHS or line.at(at - 1) == "late")
    )


def past_day(line: Line, at: int, published: dt.date) -> bool:
    """`on January 6` or `6 January`, more than a few days before publication; the nearest such day is meant."""
    month = MONTHS.get(line.at(at))
    if (
        month is None
        or not line.capital[at]
        or (line.at(at) in {"may", "march"} and not line.at(at + 1).isdigit() and not line.at(at - 1).isdigit())
    ):
        return False
    day = next(
        (
            int(w)
            for w in (line.at(at + 1), line.at(at + 2) if line.at(at + 1) == "." else "", line.at(at - 1))
            if w.isdigit() and 0 < int(w[:3]) <= LAST_DAY
        ),
        None,
    )
    if day is None:
        return line.at(at - 1) in {"in", "last"} and (published.month - month) % 12 > 1
    try:
        said = dt.date(published.year, month, day)
    except ValueError:
        return False
    if said > published + dt.timedelta(days=2):
        said = said.replace(year=said.year - 1) if (month, day) != (2, 29) else said
    return (published - said).days > FRESH_DAYS


def carry(lines: list[Line], found: list[Status]) -> None:
    """Carries background on: from a heading's text to the heading, and from sentence to sentence of a paragraph."""
    for i in range(len(found) - 2, -1, -1):
        heading = len(lines[i]) <= HEADING and ":" in lines[i].forms and lines[i].paragraph < lines[i + 1].paragraph
        if heading and found[i] == "new" and lines[i + 1].sentence <= lines[i].sentence + 1:
            found[i] = found[i + 1]
    for i in range(1, len(found)):
        same = lines[i].paragraph == lines[i - 1].paragraph > 0 and lines[i].field == lines[i - 1].field
        if same and found[i] == "new" and found[i - 1] == "background" and not fresh(lines[i]):
            found[i] = "background"


def fresh(line: Line) -> bool:
    """Whether a sentence speaks of these days."""
    return "open_prior" in line.present
