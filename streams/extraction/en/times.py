"""Time words that date harm before the news, or spread it over a long time."""

import datetime as dt

from streams.extraction.en.lines import Line
from streams.extraction.en.numbers import NUMERALS

MONTHS = {
    name: n
    for n, names in enumerate(
        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sep sept|october oct|"
        "november nov|december dec".split("|"),
        1,
    )
    for name in names.split()
}
LONG = frozenset("year years month months weeks decade decades fortnight".split())
SEASONS = frozenset("summer winter spring autumn season monsoon".split())
UNITS = LONG | {"week", "day", "days"}
SPANS = frozenset("past last first previous recent coming".split())
LAST_DAY = 31
FRESH_DAYS = 5
"""Days before publication within which a date is still news."""
HUNDRED = 100
"""People from which a year's number is a total, not one happening's."""
RECORD = 9
"""Words between a superlative and its `since`, at most: the deadliest attack in the country since."""
EARLY = frozenset("child children boy girl kid kids toddler toddlers baby infant young teenager teenagers".split())
NEAR = 7
"""Words between a harm and `in an earlier attack`, at most."""
LASTING = frozenset("war conflict insurgency uprising rebellion genocide violence crackdown unrest".split())
MARKS = frozenset("anniversary commemorate commemorates commemorated commemorating commemoration".split())
FORMER = frozenset("previous prior earlier similar past".split())
HAPPENING = frozenset(
    "attack attacks bombing bombings shooting shootings blast blasts explosion explosions incident incidents "
    "raid raids crash crashes accident accidents disaster disasters massacre killing killings strike strikes assault "
    "assaults ambush clash clashes earthquake quake flood floods fire fires".split()
)


def year(word: str) -> bool:
    """Whether a word is a year."""
    return len(word) == 4 and word.isdigit() and word[:2] in {"19", "20"}  # noqa: PLR2004


def total(line: Line, low: int, high: int, published: dt.date | None, least: int) -> bool:
    """Whether a stretch counts over a long time: since 2014, this year, in the past six months, in the war."""
    return any(
        since(line, i)
        or running(line, i)
        or spanning(line, i)
        or (least >= HUNDRED and (lasting(line, i) or (in_year(line, i, published) and not single(line, low, high))))
        for i in range(low, high)
    )


def since(line: Line, at: int) -> bool:
    """`since 2014`, `since the start of the war`; not `the deadliest attack since 2014`."""
    after = line.at(at + 1)
    if line.at(at) != "since" or record(line, at):
        return False
    return year(after) or line.any_in(at + 1, at + 6, "long_time") is not None or after in MONTHS


def record(line: Line, at: int) -> bool:
    """Whether a superlative goes before: `the worst attack there since`."""
    return any(
        (line.at(i).endswith("est") and len(line.at(i)) > len("best")) or line.at(i) in {"worst", "first", "most"}
        for i in range(max(at - RECORD, 0), at)
    )


def running(line: Line, at: int) -> bool:
    """`so far this year`, `has killed 37 this summer`, `to date`, `in 2015 alone`, `brings the year's total`."""
    word, after = line.at(at), line.at(at + 1)
    if word == "so":
        return after == "far" and line.at(at + 2) == "this"
    if word == "this" and after in SEASONS:
        return any(line.at(i) in {"has", "have"} for i in range(max(at - NEAR * 2, 0), at))
    if word in {"this", "per", "each", "every"}:
        return after == "year" and line.at(at - 1) != "earlier"
    if year(word):
        return after in {"alone", "so"}
    if word in {"brings", "bringing", "bring"}:
        return line.any_in(at, at + 10, "tally") is not None and any(
            year(line.at(i)) or line.at(i) in {"year", "year's", "month", "homicides", "murders", "killings"}
            for i in range(at, at + 12)
        )
    return word in {"annually", "yearly"}


def spanning(line: Line, at: int) -> bool:
    """`in the past six months`, `over the last decade`, `in recent years`, `between March 2015 and March 2016`."""
    word = line.at(at)
    if word == "recent":
        return line.at(at + 1) in {"years", "months", "decades"}
    if word in {"past", "last", "first"}:
        return (
            line.at(at - 1) == "the"
            and any(line.at(i) in UNITS for i in (at + 2, at + 3))
            and line.at(at + 2) not in {"day", "week"}
        ) or (line.at(at - 1) == "the" and word != "first" and line.at(at + 1) in {"decade", "decades"})
    if word in {"between", "from"}:
        end = next((i for i in range(at + 1, min(at + 6, len(line))) if line.at(i) in {"and", "to"}), 0)
        return bool(end) and dated(line, at + 1, end) and dated(line, end + 1, end + 4)
    return False


def dated(line: Line, start: int, end: int) -> bool:
    """Whether a month or a year stands in a stretch."""
    return any(
        year(line.at(i)) or (line.at(i) in MONTHS and line.capital[i]) for i in range(start, min(end, len(line)))
    )


def lasting(line: Line, at: int) -> bool:
    """`in the conflict`, `the war has killed`, `during the five-year insurgency`."""
    if line.at(at) not in LASTING:
        return False
    opens = any(line.at(i) in {"in", "during", "throughout", "by", "from"} for i in range(max(at - 4, 0), at))
    return opens or line.has(at + 1, "have") or line.at(at - 1) == "the"


def in_year(line: Line, at: int, published: dt.date | None) -> bool:
    """`in 2015`, `last year`."""
    word = line.at(at)
    if year(word):
        return line.at(at - 1) in {"in", "during"} and published is not None and int(word) < published.year
    return word == "last" and line.at(at + 1) == "year"


def single(line: Line, low: int, high: int) -> bool:
    """Whether a stretch tells of one happening."""
    return any(
        (line.at(i) in HAPPENING and not line.at(i).endswith("s")) or line.at(i) == "when" for i in range(low, high)
    )


def after_long(line: Line, low: int, at: int) -> bool:
    """Whether the harm is what something came long after: `a year after an attack that killed 17`."""
    for i in range(low, at):
        if line.at(i) in LONG and line.at(i + 1) in {"after", "since"}:
            return True
        came = line.at(i) in {"came", "comes", "coming", "come", "happened", "occurred"}
        if came and any(line.at(k) in {"day", "days", "week"} and line.at(k + 1) == "after" for k in range(i, i + 7)):
            return True
    return False


def earlier(line: Line, low: int, high: int, published: dt.date | None) -> bool:
    """Whether a stretch dates the harm before the news: last year, in 2012, two weeks ago, an anniversary."""
    return line.dated and any(
        ago(line, i)
        or line.at(i) in MARKS
        or line.at(i) == "previous"
        or (published is not None and (past_year(line, i, published) or past_day(line, i, published)))
        for i in range(low, high)
    )


def ago(line: Line, at: int) -> bool:
    """`last year`, `earlier this month`, `two weeks ago`, `years earlier`, `when he was a child`."""
    word, before, after = line.at(at), line.at(at - 1), line.at(at + 1)
    if word == "last":
        return after in {"year", "month"}
    if word == "earlier":
        return (after == "this" and line.at(at + 2) in {"month", "year"}) or before in LONG
    if word == "war":
        return before in {"world", "vietnam", "korean"}
    if word == "ago":
        return before in UNITS and before not in {"day", "days"}
    if word in {"before", "prior", "previously"}:
        return before in LONG and not line.at(at + 1)[:1].isalpha()
    if word == "weeks":
        return after == "after"
    if word == "when":
        return after in {"he", "she", "they", "i"} and any(
            line.at(i) in EARLY or (line.at(i) in NUMERALS and not line.at(i + 1)[:1].isalpha())
            for i in range(at + 3, at + 5)
        )
    return False


def former(line: Line, low: int, at: int, high: int) -> bool:
    """Whether the harm is that of another happening: `an earlier bombing killed`, `killed in a similar attack`."""
    for i in range(low, max(at, high)) if line.dated else ():
        told = line.at(i) in FORMER and line.has(i - 1, "determiner") and line.at(i + 1) in HAPPENING
        if told and (i < at or (i - at < NEAR and line.at(i - 2) in {"in", "during", "from"})):
            return True
    return False


def past_year(line: Line, at: int, published: dt.date) -> bool:
    """`in 2012`, in an article of a later year."""
    return (
        year(line.at(at))
        and int(line.at(at)) < published.year
        and (line.at(at - 1) not in {"since", "("} or (line.at(at - 1) == "since" and record(line, at - 1)))
        and (line.has(at - 1, "preposition") or line.at(at - 1) in MONTHS or line.at(at - 1) == "late")
    )


def dated_event(line: Line, at: int, published: dt.date | None) -> bool:
    """`the 2014 attack`: a happening known by the year it fell in, before the one of publication."""
    after = line.at(at + 1)
    found = year(line.at(at)) and line.at(at - 1) in {"the", "a"} and after.isalpha() and after != "block"
    return bool(found) and (published is None or int(line.at(at)) < published.year)


def past_day(line: Line, at: int, published: dt.date) -> bool:
    """`on January 6` or `6 January`, more than a few days before publication; the nearest such day is meant."""
    month = MONTHS.get(line.at(at))
    if (
        month is None
        or not line.capital[at]
        or (
            line.at(at) in {"may", "march"}
            and line.at(at - 1) not in {"in", "last"}
            and not line.at(at + 1).isdigit()
            and not line.at(at - 1).isdigit()
        )
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
    if any(year(line.at(i)) and int(line.at(i)) < published.year - 1 for i in (at + 1, at + 2, at + 3)):
        return True
    try:
        said = dt.date(published.year, month, day)
    except ValueError:
        return False
    if said > published + dt.timedelta(days=2):
        said = said.replace(year=said.year - 1) if (month, day) != (2, 29) else said
    return (published - said).days > FRESH_DAYS
