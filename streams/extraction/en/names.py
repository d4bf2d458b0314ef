"""Names and bare nouns: `John Doe`, `Sgt. Ann Roe`, `police officer`, `gunmen`."""

from streams.extraction.en.lines import Line
from streams.extraction.en.nouns import HARMS, NOT_PEOPLE, PERSONS, STATES, STOPS, WIDEST, Phrase, Shape, noun, single
from streams.extraction.en.numbers import OPENERS, amount

PREFIXES = frozenset("ex co vice non mid".split())
"""Prefixes before the hyphen of a noun for people: ex-mayor."""
NAME_PARTS = frozenset("al el bin ibn de la del van von jr sr ould abu".split())


def named(line: Line, at: int) -> Phrase | None:
    """A name: words with capitals in a row, with the initials and the role among them."""
    if not line.capital[at] or ((at == 0 or line.at(at - 1) in {".", ":", '"', "“", "|"}) and not opens_name(line, at)):
        return None
    end, people = at, None
    while end < len(line) and end < at + WIDEST:
        word = line.at(end)
        if end > at and word in OPENERS and amount(line, end) is not None:
            break
        if line.capital[end] and not line.has(end, "determiner", "preposition", "pronoun", "clause", "be"):
            people = end if word in PERSONS else people
        elif not within(line, end):
            break
        end += 1
    if end == at:
        return None
    last = line.at(end - 1)
    if last in {"'s", "s"} or last.endswith("'s"):
        return None if last in {"'s", "s"} else Phrase(at, end, end - 1, "name", 1, 1, None, "exact", None)
    if people == end - 1 or (last in PERSONS):
        return single(line, at, (end - 1, PERSONS[last].group, None), "noun")
    if end < len(line) and line.at(end) in PERSONS and not line.capital[end]:
        head = noun(line, end)
        if head is not None:
            return single(line, at, head, "noun") if head[1] != "thing" else None
    if line.has(end, "thing") or any(word in NOT_PEOPLE for word in line.forms[at:end]) or line.has(end - 1, "thing"):
        return None
    group = PERSONS[line.at(people)].group if people is not None else None
    return Phrase(at, end, end - 1, "name", 1, 1, None, "exact", group)


def within(line: Line, at: int) -> bool:
    """Whether a sign or a particle goes on with a name: the stop of `J. Doe`, the `bin` of `Omar bin Ali`."""
    if at + 1 >= len(line) or not line.capital[at + 1]:
        return False
    word = line.at(at)
    if word in {'"', "“", "”"}:
        return line.capital[at - 1] and (line.at(at + 2) in {'"', "”"} or line.at(at - 2) in {'"', "“"})
    return word in NAME_PARTS or (word in {".", "-", "'", "’"} and line.glued(at))


def opens_name(line: Line, at: int) -> bool:
    """Whether a sentence's first word may open a name."""
    word = line.at(at)
    if word in PERSONS and line.at(at + 1) == "." and at + 2 < len(line) and line.capital[at + 2]:
        return True
    if word in PERSONS or word in HARMS or line.has(at, "trigger") or line.has(at, *STOPS) or word in STATES:
        return False
    aged = line.at(at + 2).isdigit() and line.at(at + 3) == ","
    if line.at(at + 1) == "," and (line.at(at + 2) in {"who", "whose"} or aged):
        return True
    return (at + 1 < len(line) and line.capital[at + 1]) or line.has(at + 1, "be", "have") or line.at(at + 1) in HARMS


def bare(line: Line, at: int) -> Phrase | None:
    """A noun for people without a determiner, as in headlines: `police officer`, `gunmen`."""
    if line.at(at) not in PERSONS or (line.at(at - 1) == "-" and line.at(at - 2) not in PREFIXES):
        return None
    head = noun(line, at)
    if head is None or head[1] in {None, "thing"}:
        return None
    shape: Shape = "noun"
    found = single(line, at, head, shape)
    if found.end < len(line) and found.single and (name := named(line, found.end)) is not None and name.shape == "name":
        return Phrase(at, name.end, name.head, "name", 1, 1, None, "exact", found.group)
    return found
