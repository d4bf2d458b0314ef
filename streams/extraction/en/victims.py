"""Who was harmed: civilians, security forces, militants, as the text presents them."""

from schemas.quantities import Victims
from streams.extraction.en.lines import Line
from streams.extraction.en.phrases import PERSONS, Phrase

CLEAR = ("civilians", "security", "militants")


def victims(line: Line, people: list[Phrase]) -> Victims:
    """Class of the people a figure counts, by their nouns and what qualifies them."""
    groups = {group for phrase in people if (group := phrase_group(line, phrase)) != "unspecified"}
    if len(groups) > 1:
        return "mixed"
    return groups.pop() if groups else "unspecified"


def phrase_group(line: Line, phrase: Phrase) -> Victims:
    """Class of one phrase: its head noun's, or that of a noun before it or of `members of …` after it."""
    if phrase.group in CLEAR and not (phrase.group == "civilians" and spoils(line, phrase)):
        return phrase.group  # type: ignore[return-value]
    for at in range(phrase.start, min(phrase.end + 5, len(line))):
        person = PERSONS.get(line.at(at))
        if (
            at >= phrase.end
            and not line.has(at, "preposition", "determiner")
            and person is None
            and line.at(at) not in {"same"}
        ):
            break
        if person is not None and person.group in CLEAR:
            return person.group  # type: ignore[return-value]
    return "unspecified"


def spoils(line: Line, phrase: Phrase) -> bool:
    """Whether the noun says kin or age only of someone in common crime: her boyfriend, a 23-year-old."""
    return line.at(phrase.head) in {"adult", "driver"} and phrase.shape == "definite"
