"""Who was harmed: civilians, security forces, militants, as the text presents them."""

from schemas.quantities import Victims
from streams.extraction.en.lines import Line
from streams.extraction.en.nouns import PERSONS, Phrase
from streams.extraction.en.numbers import amount

CLEAR = ("civilians", "security", "militants")
LEADERS = frozenset("chief chiefs commander commanders leader leaders official officials".split())
"""Nouns whose class is that of the group named before them: a police chief, a rebel leader."""
AROUND = 40
"""Words on either side in which other people tell who was struck."""
APPOSITION = 9
"""Words after a name in which its role may stand."""


def victims(line: Line, people: list[Phrase]) -> Victims:
    """Class of the people a figure counts, by their nouns and what qualifies them."""
    groups = [phrase_group(line, phrase) for phrase in people]
    clear = {group for group in groups if group != "unspecified"}
    if len(clear) > 1:
        return "mixed"
    if not clear or (len(groups) > 1 and "unspecified" in groups and clear == {"civilians"}):
        return around(line, people[-1]) if not clear else "unspecified"
    return clear.pop()


def phrase_group(line: Line, phrase: Phrase) -> Victims:
    """Class of one phrase: its head noun's, that of a noun inside or after `of`, or a name's role."""
    led = PERSONS.get(line.at(phrase.head - 1))
    if line.at(phrase.head) in LEADERS and led is not None and led.group in {"security", "militants"}:
        return led.group  # type: ignore[return-value]
    if phrase.group in CLEAR:
        joint = line.at(phrase.end) == "and" and phrase.shape == "counted" and joins_other(line, phrase)
        return "mixed" if joint else phrase.group  # type: ignore[return-value]
    for at in range(phrase.start, phrase.end):
        person = PERSONS.get(line.at(at))
        if person is not None and person.group in CLEAR:
            return person.group  # type: ignore[return-value]
    if (
        phrase.group is None
        and phrase.shape == "counted"
        and line.capital[phrase.head]
        and line.at(phrase.head).endswith("s")
    ):
        return "civilians"
    if line.at(phrase.end) in {"of", "from"}:
        return nearby(line, phrase.end, phrase.end + 4)
    if line.at(phrase.end - 1) in {"them", "whom"}:
        return nearby(line, phrase.end, phrase.end + 2)
    if phrase.shape == "name" and line.at(phrase.end) == ",":
        return nearby(line, phrase.end, phrase.end + APPOSITION)
    return "unspecified"


def joins_other(line: Line, phrase: Phrase) -> bool:
    """Whether one number counts two classes: `35 civilians and security personnel`."""
    start = phrase.end + 1
    if line.has(start, "determiner") or amount(line, start) is not None:
        return False
    groups = {PERSONS[line.at(i)].group for i in range(start, start + 2) if line.at(i) in PERSONS}
    return bool(groups & set(CLEAR) - {phrase.group})


def nearby(line: Line, start: int, end: int) -> Victims:
    """Class of the first noun for people in a stretch."""
    for at in range(start, min(end, len(line))):
        person = PERSONS.get(line.at(at))
        if person is not None and person.group in CLEAR:
            return person.group  # type: ignore[return-value]
        if line.has(at, "be", "have", "relative"):
            break
    return "unspecified"


def around(line: Line, phrase: Phrase) -> Victims:
    """Civilians where people are counted in a sentence that speaks of worshippers, villagers, protesters."""
    if phrase.high == 1 or phrase.shape not in {"counted", "bare"} or phrase.group not in {None, "unspecified"}:
        return "unspecified"
    if "fight" in line.present:
        return "unspecified"
    groups: set[str] = set()
    for at in range(max(phrase.start - AROUND, 0), min(phrase.end + AROUND, len(line))):
        word = line.at(at)
        if line.has(at, "partial") or (word in {"them", "whom"} and line.at(at - 1) == "of"):
            break
        person = PERSONS.get(word)
        if (
            person is not None
            and person.plural
            and not line.has(at, "teller")
            and not phrase.start <= at < phrase.end
            and not line.has(at + 1, "speech")
        ):
            groups.add(person.group)
    return "civilians" if "civilians" in groups and "security" not in groups else "unspecified"
