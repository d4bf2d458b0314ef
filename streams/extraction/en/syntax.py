"""Who is the subject or the object: the phrases that a harm word takes, with what is joined to them."""

from streams.extraction.en.lines import Line
from streams.extraction.en.lists import finite, joined, joined_left, oneself
from streams.extraction.en.nouns import Phrase, stops
from streams.extraction.en.position import GAP, QUOTES, REACH, before, bound_to, following, governs, near


def subject(line: Line, people: list[Phrase], start: int, number: str | None = None) -> list[Phrase]:
    """The phrases that the verb group starting at a token says something of."""
    left = before(people, start)
    if (line.has(start - 1, "relative") and line.at(start - 1) != "that") or line.at(start - 2) == "who":
        known = [p for p in left[-3:] if p.group is not None or p.shape in {"name", "counted", "bare"} or p.rest]
        if known and not (left[-1].shape == "one" and left[-1] is not known[-1]):
            left = known
        return left[-1:] if left and start - left[-1].end <= GAP else []
    if line.at(start - 1) == "," and (inserted := over_insertion(line, people, left, start, number)):
        return inserted
    bound = clause(line, start)
    pool = [phrase for phrase in left if phrase.start >= bound and phrase.shape != "self"]
    if not any(human(p) for p in pool) and line.at(bound - 1) in {"after", "before", "since", "as"}:
        wider = [p for p in left if p.end < bound and p.start >= clause(line, bound - 1) and human(p)]
        pool = (
            wider
            if wider and not any(line.has(i, "be", "have", "modal") for i in range(wider[-1].end, start))
            else pool
        )
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


def human(phrase: Phrase) -> bool:
    """Whether a phrase surely holds people: not `a shooting`."""
    return phrase.group is not None or phrase.shape in {"counted", "bare", "name", "pronoun"}


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


def clause(line: Line, start: int) -> int:
    """The token at which the clause of a verb begins."""
    for at in range(start - 1, max(start - REACH, 0) - 1, -1):
        word = line.at(at)
        if word in QUOTES and at == start - 1 and word not in ";:":
            continue
        if word == "but" and line.at(at - 1) == "all":
            continue
        if word == "as" and {line.at(at - 1), line.at(at + 1)} & {"many", "few"}:
            continue
        if word in QUOTES or (line.has(at, "clause") and not line.has(at, "relative")):
            return at + 1
        if line.has(at, "speech") and word != "alleged" and at < start - 1 and not line.has(at - 1, "be", "determiner"):
            return at + 1
        if word == "that" and line.has(at - 1, "speech"):
            return at + 1
    return max(start - REACH, 0)


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


def objects(line: Line, people: list[Phrase], end: int) -> list[Phrase]:
    """The phrases that an active verb ending before a token takes, with those joined to them."""
    first = following(people, end)
    if first is None or (
        not modifies(line, first, end)
        and not all(
            line.has(i, "adverb", "open_prior")
            or line.at(i) in {"dead", "down", "up", "to", "death", "as", "of", '"', "”"}
            for i in range(end, first.start)
        )
    ):
        return []
    if finite(line, first.end):
        return []
    members = joined(line, people, first)
    if members[-1].shape != "self" and (own := oneself(line, people, members[-1].end)) is not None:
        members.append(own)
    return members


def modifies(line: Line, phrase: Phrase, start: int) -> bool:
    """Whether only adjectives stand before a bare noun: `killed suspected militants`."""
    return phrase.shape in {"noun", "plural"} and not any(stops(line, i) for i in range(start, phrase.start))


def opener(line: Line, people: list[Phrase]) -> list[Phrase]:
    """The one person that a sentence opens with, and may come back to: `Roe pointed a gun at them and was wounded`."""
    first = people[0] if people and people[0].start == 0 else None
    if first is None or not first.single or (first.shape != "name" and first.group is None) or first.end >= len(line):
        return []
    return [first] if governs(line, first) else []
