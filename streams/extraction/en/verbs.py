"""Harm verbs and adjectives with the people they befall: passive, active, headline and elliptic."""

from collections.abc import Iterator

from streams.extraction.en.findings import Finding
from streams.extraction.en.harm import Predicate
from streams.extraction.en.lines import Line
from streams.extraction.en.lists import broken, joined, joined_left
from streams.extraction.en.nouns import HARMS, Phrase
from streams.extraction.en.numbers import amount
from streams.extraction.en.position import before, bound_to, following, governs, near
from streams.extraction.en.syntax import objects, opener, subject

TOGETHER = 12
"""Words between a verb and `along with`, at most."""
LEFT_REACH = 14
"""Words between `left` and `dead`, at most."""


def verb_findings(line: Line, people: list[Phrase], found: list[Predicate]) -> Iterator[Finding]:
    """What each harm verb and adjective says, from left to right."""
    shared: list[Phrase] = []
    for last, predicate in zip((None, *found), found, strict=False):
        if presumed(line, last, predicate):
            continue
        members, rule = arguments(line, people, predicate)
        if predicate.voice != "active" and members and (others := together(line, people, predicate)):
            yield Finding(
                predicate.kind, others, (predicate.start, predicate.end), "en.together", predicate.hint, predicate
            )
        if not members and predicate.shares and predicate.voice in {"passive", "subject", "state"} and shared:
            members, rule = shared, "en.shared.subject"
        elif not members and predicate.shares and predicate.voice == "passive":
            members, rule = opener(line, people), "en.shared.subject"
        elif not members and predicate.shares and predicate.voice in {"subject", "state"}:
            members, rule = subject(line, people, predicate.start), "en.shared.subject"
        if members and not (line.at(members[0].start - 1) == "of" and line.at(members[0].start - 2) == "number"):
            yield Finding(
                predicate.kind,
                members,
                (predicate.start, predicate.end),
                rule,
                predicate.hint,
                predicate,
                untold=predicate.untold,
            )
            yield from elsewhere(line, people, predicate, members)
            if rule != "en.active.object":
                shared = members


def presumed(line: Line, last: Predicate | None, predicate: Predicate) -> bool:
    """Whether `dead` only guesses at people said to be missing: `are missing and presumed dead`."""
    return (
        last is not None
        and last.kind == "missing"
        and predicate.kind == "killed"
        and predicate.shares
        and any(line.at(i) in {"presumed", "feared", "believed", "assumed"} for i in range(last.end, predicate.at))
    )


def elsewhere(line: Line, people: list[Phrase], predicate: Predicate, members: list[Phrase]) -> Iterator[Finding]:
    """`killed four in Osk and one in Ulm`: the second number takes the verb and the people of the first."""
    end = max(predicate.end, members[-1].end)
    if members[-1].shape not in {"counted", "bare"} or not line.has(end, "preposition", "open_prior"):
        return
    at = end
    while at < min(end + TOGETHER, len(line)):
        if broken(line, at, at + 1):
            return
        comma = line.at(at) == ","
        at += 1 + (comma and line.at(at + 1) == "and")
        phrase = following(people, at, 0) if comma or line.at(at - 1) == "and" else None
        if phrase is not None and phrase.shape == "bare" and line.at(phrase.end) in {"in", "on", "at", "near"}:
            yield Finding(
                predicate.kind, [phrase], (predicate.start, predicate.end), "en.ellipsis", predicate.hint, predicate
            )
            at = end = phrase.end


def together(line: Line, people: list[Phrase], predicate: Predicate) -> list[Phrase]:
    """`was killed along with five members of his entourage`."""
    for at in range(predicate.end, min(predicate.end + TOGETHER, len(line))):
        if line.at(at) in {"along", "together"} and line.at(at + 1) == "with":
            phrase = following(people, at + 2, 0)
            return joined(line, people, phrase) if phrase is not None and phrase.shape != "pronoun" else []
        if line.has(at, "clause", "relative") or line.at(at) in {",", ";"}:
            break
    return []


def arguments(line: Line, people: list[Phrase], predicate: Predicate) -> tuple[list[Phrase], str]:
    """The people a predicate befalls, and the rule that says so."""
    if predicate.voice == "passive":
        left = before(people, predicate.start)
        if predicate.start == predicate.at and left and left[-1].end == predicate.at and not governs(line, left[-1]):
            return adjacent(line, people, predicate)
        if line.at(predicate.start) == "to" and left and left[-1].shape == "nth" and left[-1].end == predicate.start:
            return left[-1:], "en.reduced.subject"
        return subject(line, people, predicate.start, predicate.number), "en.passive.subject"
    if predicate.voice == "subject":
        return intransitive(line, people, predicate)
    if predicate.voice in {"active", "either"}:
        second = line.at(predicate.end) == "and" and line.at(predicate.end + 1) in HARMS
        members = objects(line, people, predicate.end + 2 * second)
        if members and members[0].shape == "self":
            oneself(line, people, predicate, members[0])
        if not members and (spoken := object_pronoun(line, predicate.end + 2 * second)) is not None:
            return [spoken], "en.active.object"
        if not members and (fronted := before_subject(line, people, predicate)) is not None:
            return [fronted], "en.fronted.object"
        if (
            members
            and line.has(predicate.at, "loose")
            and members[0].group is None
            and members[0].shape not in {"bare", "name"}
            and line.at(members[0].head) not in {"them", "whom", "of"}
            and line.at(members[0].end - 1) not in {"them", "whom"}
        ):
            return [], ""
        if members or predicate.voice == "active":
            return members, "en.active.object"
    return adjacent(line, people, predicate)


def object_pronoun(line: Line, at: int) -> Phrase | None:
    """The pronoun that a verb takes: `killing him`, `shot them`; not `shot her brother`."""
    at += 2 * line.starts_with(at, ("all", "of"))
    word, after = line.at(at), line.at(at + 1)
    if word not in {"him", "them", "her"} or (word == "her" and after[:1].isalnum() and not closes(line, at + 1)):
        return None
    many = word == "them"
    return Phrase(
        at, at + 1, at, "pronoun", 2 if many else 1, None if many else 1, None, "unspecified" if many else "exact", None
    )


def closes(line: Line, at: int) -> bool:
    """Whether a word after `her` leaves it a pronoun: `shot her in`, `shot her and`."""
    return line.has(at, "preposition", "conjunction", "clause", "adverb", "open_prior") or line.at(at) == "dead"


def oneself(line: Line, people: list[Phrase], predicate: Predicate, own: Phrase) -> None:
    """Gives a reflexive the class and the number of its subject: `three bombers … killing themselves`."""
    doer = next(iter(subject(line, people, predicate.start)), None)
    if doer is not None:
        own.group = doer.group
        if own.high is None and doer.shape == "counted":
            own.low, own.high, own.stated, own.qualifier = doer.low, doer.high, doer.stated, doer.qualifier


def before_subject(line: Line, people: list[Phrase], predicate: Predicate) -> Phrase | None:
    """The object that stands before the subject: `two victims the militants had shot dead`."""
    left = before(people, predicate.start)[-2:]
    if len(left) < 2 or takes_thing(line, people, predicate):  # noqa: PLR2004
        return None
    what, who = left
    touches = who.end == predicate.start and what.end == who.start
    agent = who.shape in {"definite", "plural", "noun", "name", "pronoun"} and what.shape in {
        "counted",
        "one",
        "definite",
    }
    return what if touches and agent and what.group is not None else None


def intransitive(line: Line, people: list[Phrase], predicate: Predicate) -> tuple[list[Phrase], str]:
    """Who died: the subject; of whom where the sentence says so."""
    if line.at(predicate.at) in {"drowned", "drowning"} and (members := objects(line, people, predicate.end)):
        return members, "en.active.object"
    return subject(line, people, predicate.start, predicate.number), "en.intransitive.subject"


def adjacent(line: Line, people: list[Phrase], predicate: Predicate) -> tuple[list[Phrase], str]:
    """`5 killed`, `a man dead`, `left five members of a family dead`."""
    left = before(people, predicate.start)
    if not left:
        return [], ""
    if predicate.voice == "either" and takes_thing(line, people, predicate):
        return [], ""
    last = left[-1]
    if (whole := before_parts(line, left, predicate.start)) is not None:
        return [whole], "en.left.object"
    if line.at(predicate.start - 1) == "," and bound_to(line, last):
        return subject(line, people, predicate.start), "en.reduced.subject"
    if line.at(predicate.start - 1) != "and" and line.has(last.start - 1, "preposition"):
        for at in range(last.start - 1, max(last.start - LEFT_REACH, 0) - 1, -1):
            if line.has(at, "left") or line.at(at) in {"found", "find"}:
                return [phrase for phrase in left if phrase.start > at and known(phrase)][:1], "en.left.object"
    if last.shape in {"pronoun", "self"} and not line.has(last.start - 1, "left"):
        return [], ""
    sure = known(last) or last.rest or predicate.voice != "either" or any(line.capital[last.start + 1 : last.end])
    if sure and near(line, last.end, predicate.start) and agrees_reduced(line, last):
        if line.at(last.start - 1) == "and" and line.at(last.start - 2) == ",":
            return [last], "en.reduced.subject"
        return joined_left(line, people, last), "en.reduced.subject"
    for at in range(predicate.start - 1, max(predicate.start - LEFT_REACH, 0) - 1, -1):
        if line.has(at, "left") or line.at(at) in {"found", "find"}:
            members = [phrase for phrase in left if phrase.start > at and known(phrase)][:1]
            return members, "en.left.object"
    if line.has(predicate.start - 1, "relative"):
        return subject(line, people, predicate.start), "en.relative.subject"
    return [], ""


def before_parts(line: Line, left: list[Phrase], start: int) -> Phrase | None:
    """The whole before an insertion that tells its parts: `left seven pilgrims, six of them women, dead`."""
    if line.at(start - 1) != ",":
        return None
    for phrase in reversed(left):
        inside = range(phrase.end + 1, start - 1)
        if line.at(phrase.end) == "," and line.has(phrase.start - 1, "left") and phrase.high != 1:
            return phrase if any(line.at(i) in {"them", "whom", "including", "among"} for i in inside) else None
    return None


def known(phrase: Phrase) -> bool:
    """Whether a phrase surely holds people: not `a balance of`."""
    return phrase.group is not None or phrase.shape not in {"one", "definite"}


def takes_thing(line: Line, people: list[Phrase], predicate: Predicate) -> bool:
    """Whether an object that is no person follows a verb: `shot and killed a dog`, `seized 200 kilos of cocaine`."""
    at = predicate.end
    if line.has(at, "pronoun", "thing") or (line.has(at, "determiner") and not line.has(at + 1, "open_prior")):
        return True
    if following(people, at, 0) is None and amount(line, at) is not None:
        return line.at(at + 1).isalpha() and line.at(at + 1) not in HARMS
    word = line.at(at)
    return (
        line.has(predicate.at, "loose")
        and word.isalpha()
        and not line.capital[at]
        and not line.kinds[at]
        and not word.endswith("ly")
        and word not in HARMS
    )


def agrees_reduced(line: Line, phrase: Phrase) -> bool:
    """Whether a phrase right before a participle is what the participle says something of."""
    return phrase.shape != "name" or governs(line, phrase) or line.has(phrase.start - 1, "left")
