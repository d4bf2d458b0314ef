"""Arabic forms by rule: conjugations of harm verbs, participles, and nouns for people in all their numbers."""
# ruff: noqa: PLR2004 - lengths of words are what the rules of forms are about

from typing import Literal

NumberShape = Literal["one", "two", "many", "either"]


def conjugated(past: str, present: str) -> list[tuple[str, str]]:
    """Third-person forms of a verb, past and present, both voices (they are written alike)."""
    stem = past[:-1] + "ي" if past.endswith("ي") else past
    made = [(past, "past"), (stem + "ت", "past"), (stem + "وا", "past"), (stem + "ا", "past"), (stem + "تا", "past")]
    if past.endswith("ي"):
        made += [(past[:-1] + "وا", "past"), (past[:-1] + "ت", "past")]
    short, shortened = _shortened(past), _shortened(present)
    if len(short) > 2 and not short.endswith("ا"):
        made += [(short + "ن", "past")]  # they, of women: قتلن، أصبن، قضين
    many = present.removesuffix("ي")  # يقضون
    for prefix in "يت":
        made += [(prefix + present + end, "present") for end in ("", "ان")]
        made += [(prefix + many + end, "present") for end in ("ون", "وا")]
    return [*made, ("ي" + shortened + "ن", "present")]


def _shortened(stem: str) -> str:
    """A stem without a long vowel before its last letter, as it is before another consonant: مات as مت."""
    return stem[:-2] + stem[-1] if len(stem) > 2 and stem[-2] in "اوي" else stem


def participles(singular: str) -> list[tuple[str, NumberShape]]:
    """Forms of a participle that names who came to harm, with how many each is: مخطوف، مخطوفتان، مخطوفين."""
    ends: tuple[tuple[str, NumberShape], ...] = (
        ("", "one"), ("ا", "one"), ("ه", "one"), ("ان", "two"), ("تان", "two"), ("تين", "two"),
        ("ين", "either"), ("ون", "many"), ("ات", "many"), ("ي", "many"), ("و", "many"),
    )  # fmt: skip
    return [(singular + end, shape) for end, shape in ends]


def people(singular: str, *, masculine: bool, feminine: bool, sound: bool) -> list[tuple[str, NumberShape]]:
    """Forms of a noun for people by its sound plurals; a broken one makes the dual the only form in -ين."""
    stem = singular[:-1] + "ت" if singular.endswith("ه") else singular
    oblique: NumberShape = "either" if masculine and sound else "two"
    made: list[tuple[str, NumberShape]] = [(singular, "one"), (singular + "ا", "one")]
    if len(singular) < 3:
        return made  # أبين، عمان and أمين are no two fathers, uncles or mothers: the dual of these is irregular
    made += [(stem + "ان", "two"), (stem + "ين", oblique)]
    if masculine:
        made += [
            (singular + "ون", "many"),
            (singular + "و", "many"),
            (singular + "ي", "many") if not singular.endswith("ي") else (singular, "one"),
        ]
        made += [
            (singular + "ات", "many"),
            (singular + "ه", "one"),
            (singular + "تان", "two"),
            (singular + "تين", "two"),
        ]
    if feminine:
        base = singular.removesuffix("ه")
        made += [(base + "ات", "many")]
    if not masculine and not singular.endswith("ه") and len(singular) > 3:
        made += [(singular + "ي", "two")]
    return made
