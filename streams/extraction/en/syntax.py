"""Who is the subject or the object: the phrases that a harm word takes, with what is joined to them by `and`."""

from bisect import bisect_left

from streams.extraction.en.lines import Line
from streams.extraction.en.nouns import PERSONS, Phrase, stops
from streams.lexicon.en.words import harms

HARMS = harms()
REACH = 45
"""Words between a subject and its verb, at most."""
LIST = 40
"""Members of a list, at most."""
GAP = 8
"""Words between the members of a list, at most."""
QUOTES = frozenset('"“”‘;:|')


def before(people: list[Phrase], start: int) -> list[Phrase]:
    """Phrases that end at or before a token, within reach, from left to right."""
    low = bisect_left(people, start - REACH, key=lambda phrase: phrase.start)
    high = bisect_left(people, start, key=lambda phrase: phrase.start)
    return [phrase for phrase in people[low:high] if phrase.end <= start]


def following(people: list[Phrase], at: int, reach: int = 3) -> Phrase | None:
    """The first phrase that begins at a token or within reach of it."""
    index = bisect_left(people, at, key=lambda phrase: phrase.start)
    return people[index] if index < len(people) and people[index].start <= at + reach else None


def subject(line: Line, people: list[Phrase], start: int, number: str | None = None) -> list[Phrase]:
    """The phrases that the verb group starting at a token says something of."""
    left = before(people, start)
    if (line.has(start - 1, "relative") and line.at(start - 1) != "that") or line.at(start - 2) == "who":
        return left[-1:] if left and start - left[-1].end <= GAP else []
    if line.at(start - 1) == "," and (inserted := over_insertion(line, people, left, start, number)):
        return inserted
    bound = clause(line, start)
    pool = [phrase for phrase in left if phrase.start >= bound and phrase.shape != "self"]
    if not pool and line.at(start) == "being":
        pool = [phrase for phrase in left if governs(line, phrase)][-1:]
    chosen = next((p for p in reversed(pool) if governs(line, p) and agrees(line, people, p, number)), None)
    if chosen is None:
        chosen = next((p for p in reversed(pool) if not bound_to(line, p) and agrees(line, people, p, number)), None)
    if chosen is None:
        chosen = next((p for p in reversed(pool) if governs(line, p)), None)
    if chosen is None and pool and near(line, pool[-1].end, start):
        chosen = pool[-1]
    if chosen is None:
        return []
    return joined_left(line, people, chosen) if number != "singular" or not chosen.single else [chosen]


def over_insertion(
    line: Line, people: list[Phrase], left: list[Phrase], start: int, number: str | None
) -> list[Phrase]:
    """The subject before a clause between commas: `Ann Roe, the owner of a farm where rebels stay, was killed`."""
    inside = next((i for i in range(start - 2, max(start - REACH, 0), -1) if line.has(i, "clause", "relative")), None)
    if inside is None:
        return []
    for phrase in reversed(left):
        if (
            phrase.end < inside
            and line.at(phrase.end) == ","
            and governs(line, phrase)
            and agrees(line, people, phrase, number)
        ):
            return [phrase] if phrase.single else joined_left(line, people, phrase)
    return []


def agrees(line: Line, people: list[Phrase], phrase: Phrase, number: str | None) -> bool:
    """Whether a phrase fits a verb in the singular or plural."""
    if number == "singular":
        return phrase.high == 1 or phrase.shape == "zero" or phrase.stated == 1
    if number == "plural":
        return phrase.high != 1 or len(joined_left(line, people, phrase)) > 1
    return True


def near(line: Line, end: int, start: int) -> bool:
    """Whether nothing but signs, ages and adverbs stands between."""
    return start - end <= GAP and all(
        line.at(i) in {",", "-", "—", "–", "'", '"', "’"} or line.at(i)[:1].isdigit() or line.has(i, "adverb", "aspect")
        for i in range(end, start)
    )


def clause(line: Line, start: int) -> int:
    """The token at which the clause of a verb begins."""
    for at in range(start - 1, max(start - REACH, 0) - 1, -1):
        word = line.at(at)
        if word in QUOTES and at == start - 1 and word not in ";:":
            continue
        if word == "as" and {line.at(at - 1), line.at(at + 1)} & {"many", "few"}:
            continue
        if word in QUOTES or (line.has(at, "clause") and not line.has(at, "relative")):
            return at + 1
        if line.has(at, "speech") and at < start - 1 and not line.has(at - 1, "be", "determiner"):
            return at + 1
        if word == "that" and line.has(at - 1, "speech"):
            return at + 1
    return max(start - REACH, 0)


def governs(line: Line, phrase: Phrase) -> bool:
    """Whether a phrase may be a subject: no preposition and no verb stands right before it."""
    at = phrase.start - 1
    word = line.at(at)
    if bound_to(line, phrase) or (line.at(phrase.end - 1) in {"them", "whom"} and not predicative(line, phrase.end)):
        return False
    if not word or not word[0].isalpha() or word == "that":
        return True
    if line.has(at, "clause", "conjunction", "adverb", "open_prior", "speech") or line.capital[at]:
        return True
    if phrase.shape == "name":
        return word in PERSONS
    return phrase.shape in {"noun", "plural"} and not word.endswith(("ed", "ing", "s"))


def predicative(line: Line, at: int) -> bool:
    """Whether a verb goes on at a token: `two of them died`, not `two of them women`."""
    return line.at(at) in HARMS or line.has(at, "be", "have", "modal", "adverb", "aspect", "suffer", "transport")


def bound_to(line: Line, phrase: Phrase) -> bool:
    """Whether a phrase hangs on a preposition, on a harm verb, or on a list after `including`."""
    at = phrase.start - 1
    if line.at(at) == "(" or line.has(at, "preposition", "left", "partial", "determiner") or line.at(at) in HARMS:
        return True
    if line.at(at) in {"them", "whom"} or (line.at(at) in {"all", "both"} and line.at(at - 1) == ","):
        return True
    for i in range(at, max(at - GAP, -1), -1):
        if line.has(i, "partial"):
            return True
        if line.at(i) in {",", "(", ")", ";"} or line.has(i, "be", "have", "clause"):
            return False
    return False


def group_start(line: Line, at: int) -> int:
    """First word of the auxiliaries before a verb."""
    while line.has(at - 1, "be", "have", "modal", "adverb", "aspect", "get") and line.at(at - 1) != "left":
        if line.at(at - 1) in {"both", "all"} and not line.has(at - 2, "be", "have"):
            break
        at -= 1
    return at


def number_of(line: Line, start: int, at: int) -> str | None:
    """Singular or plural, where an auxiliary says so."""
    if line.any_in(start, at, "singular_be") is not None:
        return "singular"
    return "plural" if line.any_in(start, at, "plural_be") is not None else None


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
        if line.at(at) not in {"and", "&"} and not (comma and len(members) > 1):
            return members
        at -= line.at(at - 1) == "," and not comma
        earlier = [p for p in before(people, at) if at - p.end <= GAP and p.shape not in {"pronoun", "zero", "self"}]
        if not earlier or nameless(earlier[-1]) or not governs(line, earlier[-1]) or broken(line, earlier[-1].end, at):
            return members
        members.insert(0, earlier[-1])
    return members


def nameless(phrase: Phrase) -> bool:
    """Whether a phrase may well be of a thing: an unknown noun after an article."""
    return phrase.group is None and phrase.shape in {"one", "definite"} and not phrase.rest


def broken(line: Line, start: int, end: int) -> bool:
    """Whether a verb or a clause stands between two members of a list."""
    return any(
        line.has(i, "be", "have", "modal", "clause", "relative", "speech")
        or line.at(i) in HARMS
        or line.at(i) in {"(", ")", ";", ":"}
        for i in range(start, end)
    )


def objects(line: Line, people: list[Phrase], end: int) -> list[Phrase]:
    """The phrases that an active verb ending before a token takes, with those joined to them."""
    first = following(people, end)
    if first is None or (
        not modifies(line, first, end)
        and not all(
            line.has(i, "adverb", "open_prior") or line.at(i) in {"dead", "down", "up", "to", "death", "as", "of"}
            for i in range(end, first.start)
        )
    ):
        return []
    if finite(line, first.end):
        return []
    members = [first]
    while len(members) < LIST and (more := joined_right(line, people, members[-1])) is not None:
        members.append(more)
    return members


def modifies(line: Line, phrase: Phrase, start: int) -> bool:
    """Whether only adjectives stand before a bare noun: `killed suspected militants`."""
    return phrase.shape in {"noun", "plural"} and not any(stops(line, i) for i in range(start, phrase.start))


def finite(line: Line, at: int) -> bool:
    """Whether a new clause's verb follows a phrase: `… and two others were hurt`."""
    at += line.has(at, "adverb")
    return (
        line.has(at, "be", "have", "modal")
        or (line.at(at) in HARMS and HARMS[line.at(at)].slot != "gerund")
        or line.at(at) in {"dead", "missing"}
    )


def joined_right(line: Line, people: list[Phrase], last: Phrase) -> Phrase | None:
    """The phrase joined after another by `and` or a comma."""
    for at in range(last.end, min(last.end + GAP, len(line))):
        if broken(line, at, at + 1) or line.at(at) in {"in", "on", "at", "during", "near"}:
            return None
        if line.at(at) not in {"and", "&", ",", "plus"} or (line.at(at - 1).isdigit() and last.shape != "bare"):
            continue
        start = at + 1 + (line.at(at) == "," and line.at(at + 1) == "and")
        phrase = following(people, start, 0)
        if phrase is not None and phrase.shape not in {"pronoun", "zero", "self"} and not finite(line, phrase.end):
            if phrase.shape == "name" and last.shape != "name":
                return None
            return phrase if line.at(start - 1) != "," or phrase.shape == "counted" else None
    return None
