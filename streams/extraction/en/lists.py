"""Lists of people: the phrases that `and`, a comma or `then` join to one another."""

from streams.extraction.en.lines import Line
from streams.extraction.en.nouns import HARMS, Phrase
from streams.extraction.en.position import GAP, QUOTES, before, following, governs

OWN = 13
"""Words between a verb's objects and `then himself`, at most."""
LIST = 40
"""Members of a list, at most."""


def joined_left(line: Line, people: list[Phrase], last: Phrase) -> list[Phrase]:
    """A phrase with those joined before it: `four officers, two boys and a man`."""
    members = [last]
    while len(members) < LIST:
        first = members[0]
        at = first.start - 1
        comma = line.at(at) == ","
        if (
            comma
            and first.shape == "noun"
            and (heads := before(people, at))
            and heads[-1].end == at
            and heads[-1].shape == "noun"
        ):
            members.insert(0, heads[-1])
            continue
        if line.at(at) not in {"and", "&"} and not (comma and (len(members) > 1 or headed(line, people, first))):
            return members
        at -= line.at(at - 1) == "," and not comma
        earlier = [p for p in before(people, at) if at - p.end <= GAP and p.shape not in {"pronoun", "zero", "self"}]
        if not earlier or nameless(earlier[-1]) or broken(line, earlier[-1].end, at):
            return members
        found = line.has(earlier[-1].start - 1, "left", "found") or line.at(earlier[-1].start - 1) == "find"
        if not found and not governs(line, earlier[-1]):
            return members
        if comma and first.shape == "name" and role(earlier[-1]):
            members[0] = earlier[-1]
        else:
            members.insert(0, earlier[-1])
    return members


def role(phrase: Phrase) -> bool:
    """Whether a phrase is the role of the name after its comma: `a senior officer, Major Tal Reuven, and`."""
    return phrase.shape in {"one", "definite"} and phrase.high == 1 and phrase.group is not None


def headed(line: Line, people: list[Phrase], last: Phrase) -> bool:
    """Whether a comma joins two phrases that open a headline: `Mother, two children perish`."""
    at = last.start - 1
    left = before(people, at)
    verbal = line.at(last.end) == "," or line.has(last.end, "be", "have")
    if not left or left[-1].end != at or verbal or last.shape not in {"counted", "noun"}:
        return False
    first = left[-1]
    if line.at(last.end - 1) in {"them", "whom"} or first.shape not in {"counted", "noun", "name"}:
        return False
    opens = first.start == 0 or line.at(first.start - 1) in QUOTES
    return opens and (first.shape != "name" or last.shape == "counted")


def nameless(phrase: Phrase) -> bool:
    """Whether a phrase may well be of a thing: an unknown noun after an article."""
    return phrase.group is None and phrase.shape in {"one", "definite"} and not phrase.rest


def broken(line: Line, start: int, end: int) -> bool:
    """Whether a verb or a clause stands between two members of a list."""
    return any(
        line.has(i, "be", "have", "modal", "clause", "relative", "speech", "finite")
        or line.at(i) in HARMS
        or line.at(i) in {"(", ")", ";", ":", "dead", "missing"}
        for i in range(start, end)
    )


def joined(line: Line, people: list[Phrase], first: Phrase, *, inner: bool = False) -> list[Phrase]:
    """A phrase with all those joined after it."""
    members = [first]
    while len(members) < LIST and (more := joined_right(line, people, members[-1], inner=inner)) is not None:
        members.append(more)
    return members


def joined_right(line: Line, people: list[Phrase], last: Phrase, *, inner: bool = False) -> Phrase | None:
    """The phrase joined after another by `and` or a comma; `inner` where another noun takes the verb: the bodies of."""
    for at in range(last.end, min(last.end + GAP, len(line))):
        names = last.shape == "name" and line.at(at) in {",", ";"} and line.at(at - 1).isdigit()
        if (broken(line, at, at + 1) and not names) or line.at(at) in {"in", "on", "at", "during", "near"}:
            return None
        if line.at(at) not in {"and", "&", ",", "plus", ";"} or (
            line.at(at - 1).isdigit() and last.shape != "bare" and not names
        ):
            continue
        start = at + 1 + (line.at(at) in {",", ";"} and line.at(at + 1) == "and")
        phrase = following(people, start, 0)
        if (
            phrase is not None
            and phrase.shape not in {"pronoun", "zero", "self"}
            and (not finite(line, phrase.end) or (inner and not harmed(line, phrase.end)))
        ):
            if phrase.shape == "name" and last.shape != "name":
                return None
            if phrase.shape == "counted" and line.at(phrase.end - 1) in {"them", "whom"}:
                return None
            comma = line.at(start - 1) in {",", ";"}
            return phrase if not comma or phrase.shape == "counted" or names or listed(line, last, phrase) else None
    return None


def listed(line: Line, last: Phrase, phrase: Phrase) -> bool:
    """Whether a list goes on to its `and`: `a woman, her son and two neighbours`, not `Omar Dell, a farmer, and`."""
    owned = line.has(phrase.start, "possessive")
    if phrase.shape not in {"one", "definite"} or not (owned or (last.shape == "one" and line.at(phrase.start) == "a")):
        return False
    for i in range(phrase.end, min(phrase.end + GAP, len(line))):
        if line.at(i) == "and":
            return True
        if broken(line, i, i + 1):
            return False
    return False


def harmed(line: Line, at: int) -> bool:
    """Whether the verb group at a token is one of harm: `were badly hurt`."""
    return any(line.at(i) in HARMS for i in range(at, at + 4))


def finite(line: Line, at: int) -> bool:
    """Whether a new clause's verb follows a phrase: `… and two others were hurt`."""
    at += line.has(at, "adverb")
    return (
        line.has(at, "be", "have", "modal")
        or (line.at(at) in HARMS and HARMS[line.at(at)].slot != "gerund")
        or line.at(at) in {"dead", "missing"}
    )


def oneself(line: Line, people: list[Phrase], at: int) -> Phrase | None:
    """The reflexive joined to a verb's objects: `kills four at a mall, then himself`, `his wife and himself`."""
    for i in range(at, min(at + OWN, len(line))):
        if line.has(i, "reflexive") and line.at(i - 1) in {"and", "then"}:
            return following(people, i, 0)
        if line.has(i, "be", "have", "modal", "clause", "relative", "speech") or line.at(i) in HARMS:
            return None
    return None
