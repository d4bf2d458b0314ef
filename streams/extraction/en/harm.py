"""Harm verbs in a sentence: the kind of harm, the voice, and the whole verb group."""

from dataclasses import dataclass
from typing import Literal

from schemas.quantities import Kind
from schemas.types import EventType
from streams.extraction.en.lines import Line
from streams.extraction.en.nouns import PERSONS, STATES
from streams.extraction.en.numbers import amount
from streams.lexicon.en.words import harms

HARMS = harms()
Voice = Literal["passive", "active", "subject", "either", "state"]
DEAD_REACH = 2
"""Words between `shot` and `dead`, at most."""
SAID_BEFORE = 7
"""Words of a verb group before the verb, at most: `are reported to have been shot and`."""


@dataclass(slots=True)
class Predicate:
    """A harm word with its verb group, all in tokens."""

    kind: Kind
    hint: EventType | None
    start: int
    """First word of the verb group, auxiliaries included."""
    at: int
    end: int
    voice: Voice
    number: str | None = None
    """singular or plural, where an auxiliary says so."""
    negated: bool = False
    infinitive: bool = False
    modal: bool = False
    perfect: bool = False
    past_perfect: bool = False
    untold: bool = False
    """Shot or stabbed, the outcome not said by this word."""
    shares: bool = False
    """Joined to the verb before it, whose subject it shares: `was shot and died`."""


def predicates(line: Line, inner: set[int]) -> list[Predicate]:
    """All harm verbs and adjectives of a line; `inner` are those that stand inside a phrase (two wounded men)."""
    found = []
    for at, word in enumerate(line.forms):
        if at in inner:
            continue
        if word == "passed" and line.at(at + 1) == "away":
            found.append(group(line, Predicate("killed", None, at, at, at + 2, "subject")))
            continue
        predicate = (
            verb(line, at) if word in HARMS or line.has(at, "deadly") else state(line, at) if word in STATES else None
        )
        if predicate is not None:
            found.append(predicate)
    return found


def state(line: Line, at: int) -> Predicate | None:
    """`dead`, `missing`: after a verb of being or finding, or right after a phrase."""
    if (
        (line.has(at - 1, "determiner", "deadly", "possessive") and line.at(at - 1) != "one")
        or line.at(at - 1) in HARMS
        or line.at(at + 1) in {"body", "bodies", "end"}
    ):
        return None
    if line.at(at) == "missing" and not (
        line.has(at - 1, "be", "aspect", "left")
        or line.has(at + 1, "preposition", "clause")
        or not line.at(at + 1)[:1].isalpha()
    ):
        return None
    predicate = Predicate(STATES[line.at(at)], None, at, at, at + 1, "state")  # type: ignore[arg-type]
    return group(line, predicate)


def verb(line: Line, at: int) -> Predicate | None:
    """A harm verb, or a verb that harms by what follows it: `beaten to death`, `gunned down`."""
    word = line.at(at)
    entry = HARMS.get(word)
    deadly = line.has(at, "deadly") and ending(line, at)
    if (
        (entry is None and not deadly)
        or nominal(line, at)
        or (word.startswith("sho") and (line.at(at + 1) == "up" or missed(line, at)))
    ):
        return None
    if entry is not None and (joint := paired(line, at)) is not None and joint != "both":
        return None
    kind: Kind = "killed" if deadly or fatal(line, at) else entry.kind if entry else "killed"  # type: ignore[assignment]
    if entry is not None and paired(line, at - 2) == "both":
        kind = "killed_or_injured"
    slot = entry.slot if entry else "gerund" if word.endswith("ing") else "past|participle"
    untold = entry is not None and entry.hint in {"shooting", "stabbing"} and kind == "injured"
    hint = (entry.hint if entry else None) or means(line, at)
    predicate = Predicate(kind, hint, at, at, at + 1, "either", untold=untold)  # type: ignore[arg-type]
    if paired(line, at - 2) == "both" or (entry is not None and paired(line, at) == "both"):
        predicate.kind = "killed_or_injured"
    if paired(line, at) == "both":
        return None
    group(line, predicate)
    if entry is not None and entry.frame == "i":
        predicate.voice = "subject"
    elif slot == "gerund" or slot in {"base", "third"}:
        predicate.voice = "active" if predicate.voice != "passive" or slot == "gerund" else "passive"
    elif "past" not in slot and predicate.voice == "either":
        predicate.voice = "passive"
    elif slot == "past":
        predicate.voice = "active"
    return predicate


def missed(line: Line, at: int) -> bool:
    """Whether someone was only shot at; not `four people shot at a picnic`, where people and place go around."""
    if line.at(at + 1) != "at":
        return False
    if amount(line, at - 1) is not None:
        return any(line.at(i) in PERSONS for i in range(at + 2, at + 4))
    hit = line.has(at - 1, "be") or line.at(at - 1) in PERSONS
    target = any(line.at(i) in PERSONS or line.has(i, "pronoun") for i in range(at + 2, at + 6))
    where = line.at(at + 2)
    place = line.has(at + 2, "determiner") or line.capital[min(at + 2, len(line) - 1)] or where[:1].isdigit()
    return not hit or target or not (place or where in {"about", "around", "approximately", "close", "least", "point"})


def nominal(line: Line, at: int) -> bool:
    """Whether a word that is also a noun is one here: a shot, gunshot wounds, the killing of, an arrest."""
    word, before = line.at(at), line.at(at - 1)
    if line.at(at + 1) == "of" and word in HARMS and HARMS[word].slot in {"gerund", "base"}:
        return True
    slot = HARMS[word].slot if word in HARMS else ""
    if slot in {"gerund", "base", "third"} and (
        line.has(at - 1, "determiner", "preposition")
        and before not in {"to", "by", "before", "after", "of", "for", "that", "without", "with"}
    ):
        return True
    if line.has(at, "homograph"):
        if word == "hurt":
            return False
        if word == "shot":
            return (
                line.has(at - 1, "determiner")
                or before in {"gun", "fired", "-", "warning", "one", "single"}
                or line.at(at + 1) in {"fired", "rang"}
            )
        if word == "shooting":
            return (
                not line.has(at + 1, "determiner")
                and not line.at(at + 1)[:1].isdigit()
                and line.at(at + 1)
                not in {
                    "dead",
                    "two",
                    "three",
                    "four",
                    "five",
                    "six",
                    "at",
                    "more",
                    "several",
                    "him",
                    "her",
                    "them",
                    "and",
                }
            )
        return (
            before != "to"
            and not line.has(at - 1, "modal")
            and not (line.has(at + 1, "determiner") or amount(line, at + 1) is not None)
        )
    return slot == "gerund" and (before == "-" or line.at(at + 1) in {"spree", "range", "death", "suspect"})


def ending(line: Line, at: int) -> bool:
    """Whether the words after a verb make it deadly: dead, to death, alive, down."""
    for i in range(at + 1, min(at + 8, len(line))):
        word = line.at(i)
        if word in {".", ";"} or (word in HARMS and line.at(i - 1) != "and" and word != "shot"):
            return False
        if (
            line.starts_with(i, ("to", "death"))
            or (word == "dead" and i - at <= DEAD_REACH)
            or (word == "alive" and (i == at + 1 or line.at(at).startswith("bur")))
            or (word == "execution" and line.at(i + 1) == "-" and i == at + 1)
        ):
            return True
        if word == "down" and i == at + 1 and line.at(at) in {"gunned", "gunning", "gun", "mowed"}:
            return True
    return False


def fatal(line: Line, at: int) -> bool:
    """Whether an adverb before makes a wound deadly."""
    return any(line.at(i) in {"fatally", "mortally"} for i in (at - 1, at - 2))


def paired(line: Line, at: int) -> str | None:
    """How a verb is joined to the next: `shot and killed` (the second says it all) or `killed or wounded` (both)."""
    if at < 0 or line.at(at) not in HARMS:
        return None
    second = at + 2 + line.has(at + 2, "adverb")
    if line.at(at + 1) not in {"and", "or", ","} or line.at(second) not in HARMS:
        return None
    one, two = HARMS[line.at(at)], HARMS[line.at(second)]
    if one.hint in {"shooting", "stabbing"} and two.kind in {"killed", "injured"} and one.slot == two.slot:
        return "second"
    if (
        {one.kind, two.kind} == {"killed", "injured"}
        and one.slot == two.slot
        and not one.hint
        and second == at + 2
        and line.at(at + 1) != ","
    ):
        return "both"
    return None


def means(line: Line, at: int) -> str | None:
    """The means that the verb before `and` says: shot and killed."""
    for i in (at - 2, at - 3):
        if paired(line, i) == "second":
            return HARMS[line.at(i)].hint
    return None


def done(line: Line, at: int) -> bool:
    """Whether an infinitive tells what was done: `went on to kill`, `managed to wound`."""
    before = line.at(at - 2)
    return line.at(at - 1) == "to" and (
        before in {"managed", "proceeded", "continued"}
        or (before == "on" and line.at(at - 3) in {"went", "gone", "goes"})
    )


def group(line: Line, predicate: Predicate) -> Predicate:
    """Reads the auxiliaries before a verb: voice, number, tense, negation."""
    at = predicate.at
    while (line.at(at - 1) in {"and", "or"} and line.at(at - 2) in HARMS) or (
        line.at(at - 1) in HARMS and line.at(at) in {"dead", "and"}
    ):
        at -= 2 if line.at(at - 1) in {"and", "or"} else 1
    first, passive = at, False
    if (
        line.at(at - 1) == "and"
        and (line.at(at - 2).endswith(("ed", "en", "ght", "laid", "wn", "nd")) or line.has(at - 2, "strike"))
        and (line.has(at - 3, "be") or line.has(at - 4, "be"))
    ):
        at -= 2
    for i in range(at - 1, max(at - SAID_BEFORE, 0) - 1, -1):
        word = line.at(i)
        if line.has(i, "contracted"):
            predicate.perfect, predicate.past_perfect = True, word.endswith("'d")
            break
        if word in {'"', "“"} and i == at - 1 and line.has(i - 1, "be"):
            continue
        if word in {"both", "all"} and not line.has(i - 1, "be", "have"):
            break
        if line.has(i, "be", "get"):
            passive = True
        elif line.has(i, "have"):
            predicate.perfect, predicate.past_perfect = True, word == "had"
        elif line.has(i, "modal"):
            predicate.modal = word != "can"
        elif line.has(i, "negation"):
            if word in {"no", "none", "nobody", "never", "neither", "without"}:
                break
            predicate.negated = True
        elif word == "," or line.has(i, "open_prior"):
            if line.any_in(i - 3, i, "be", "have") is None or line.has(i - 1, "conjunction"):
                break
        elif not line.has(i, "adverb", "aspect") or (word == "left" and not passive and not line.has(i - 1, "be")):
            break
        if line.has(i, "singular_be"):
            predicate.number = "singular"
        elif line.has(i, "plural_be"):
            predicate.number = "plural"
        if line.has(i, "be", "have", "get", "modal", "negation") or line.has(i, "aspect"):
            first = i
    predicate.infinitive = (
        any(line.at(i) == "to" and not line.has(i + 1, "have") for i in range(first, at))
        and not passive
        and not line.at(predicate.at).endswith("ing")
        and not done(line, predicate.at)
    )
    predicate.shares = line.at(first - 1) in {"and", ","} or line.at(first - 1) == "but"
    predicate.start = first
    if passive:
        predicate.voice = "passive"
    elif predicate.perfect and predicate.voice == "either":
        predicate.voice = "active"
    return predicate
