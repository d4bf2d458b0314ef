"""Which candidates are figures: each weighed, the best of a phrase kept where it is likelier than not.

The weights are made by `python -m streams.lexicon.build.ar_weights` from coded articles.
"""

import math
from collections.abc import Mapping, Sequence
from functools import cache

from streams.extraction.ar.about import About
from streams.extraction.ar.beside import is_beside
from streams.extraction.ar.candidates import Candidate, is_denied
from streams.extraction.ar.features import CROSS, context, crossings, group, signs
from streams.extraction.ar.homographs import FALLING, FELLS, MANNER
from streams.extraction.ar.mere import COUNTS
from streams.extraction.ar.phrases import WOUND, is_harmed
from streams.extraction.ar.restated import is_restated
from streams.extraction.ar.rows import joined, with_both_harms
from streams.extraction.ar.undergone import is_undergone
from streams.extraction.scoring import Table, load

LEAST_CHANCE = 0.42
"""Cross-validated over the coded articles: a higher one loses more figures than it saves tolls."""

STANDING_IN = frozenset(("pronoun", "clause"))
"""Phrases that name nobody: they count where nothing else tells of their harm."""
SETTLED = 0.97
"""Chance of what a grammar settles."""
STATED, MANY = 0.5, 3
"""Chance at the least of a number right behind a word of killing, and how many it must be."""
CIRCUMSTANCES = frozenset("في اثر جراء خلال بعد برصاص عندما حين امس اليوم . ،".split())
"""Words that tell where, when or how, behind people who came to harm."""
THAT = frozenset(("ان", "انه"))
"""What opens a clause whose people stand before their verb."""
WENT_TO, DID, WENT_REACH = (
    frozenset("اقدم اقدمت اقدموا اقدما يقدم".split()),
    frozenset("قام قامت قاموا قاما يقوم تقوم".split()),
    8,
)
"""Verbs of going about a deed, `أقدم على` and `قام بـ`, and the words between, with the subject."""
DRIVING, DRIVING_REACH = (
    frozenset(
        "اجبر اجبرت اجبروا يجبر تجبر ارغم ارغمت يرغم ترغم دفع دفعت يدفع تدفع اضطر اضطرت يضطر تضطر حمل حملت".split()
    ),
    6,
)
"""Verbs of driving people to something, and the words between with their subject."""
CUSTODY, CONTACT = "قيد", frozenset(("الاتصال", "الاتصالات"))
TOLL_REACH = 4
CHANGES = frozenset(
    """
    ارتفع ارتفعت ترتفع يرتفع ارتفاع رفع رفعت ترفع يرفع زاد انخفض انخفضت تراجع تراجعت وصل وصلت يصل تصل ليصل لترتفع ليرتفع
    """.split()
)
REACHED = CHANGES | {"بلغ", "بلغت"}
"""Verbs by which a count comes to a number."""
CLAUSES = frozenset("فيما بينما حين كما".split())
"""What opens another clause."""


def chosen(found: list[Candidate], article: About) -> list[Candidate]:
    """The figures among candidates, in the order of the text; a pronoun counts where nothing else tells of its harm."""
    weights = nested("ar_figures")
    best: dict[int, tuple[tuple[bool, float], Candidate]] = {}
    for candidate in found:
        weighed = chance(weigh(candidate, article, weights))
        settled = is_toll(candidate) or is_governed(candidate) or wounded_died(candidate)
        least = SETTLED if settled else STATED if weighed < STATED and is_stated(candidate) else 0.0
        candidate.chance = max(weighed, least)
        rank, key = (settled, candidate.chance), candidate.phrase.start
        if key not in best or rank > best[key][0]:
            best[key] = rank, candidate
    kept = joined([best[key][1] for key in sorted(best)], found, LEAST_CHANCE)
    kept = with_both_harms(kept, found)
    told = {(id(c.words), c.anchor.start) for c in kept if c.phrase.shape not in STANDING_IN}
    return [c for c in kept if c.phrase.shape not in STANDING_IN or not told.intersection(_harms(c))]


def _both_befell(c: Candidate) -> bool:
    """`قتل وجرح العشرات`: people right behind two verbs of harm."""
    return c.anchor.end - c.anchor.start > 1 and c.anchor.frame in {"p", "pt"} and c.between == 0


def _driven(c: Candidate) -> bool:
    """`أجبرت المعارك عشرة آلاف مدني على الفرار`: several people right before what they were driven to."""
    words, first = c.words, c.phrase.start
    if c.anchor.kind != "displaced" or c.between not in {-1, -2} or c.phrase.low < MANY:
        return False
    led = c.between == -1 or words.form(c.anchor.start - 1) in {"علي", "الي"}
    return led and any(words.form(k).lstrip("وف") in DRIVING for k in range(max(0, first - DRIVING_REACH), first))


def _harms(c: Candidate) -> list[tuple[int, int]]:
    """Where words can stand that tell of the harm: the word itself, and the verb that it completes."""
    first = min(c.phrase.start, c.anchor.start)
    return [(id(c.words), at) for at in range(first, c.anchor.end)]


def is_toll(c: Candidate) -> bool:
    """`ارتفع عدد القتلى في … إلى تسعة`: what a counted noun behind a verb of change comes to, however far."""
    words, phrase, anchor = c.words, c.phrase, c.anchor
    if phrase.shape != "number" or anchor.frame not in {"n", "c"}:
        return False
    if c.between < 0:
        return _comes_to(c)
    between = range(anchor.end, phrase.start)
    if any(words.meanings[k].harm or words.form(k).lstrip("وف") in COUNTS for k in between):
        return False  # عدد القتلى مئة، ووصل عدد المتضررين إلى مليون
    reached = words.form(phrase.start - 1) == "الي" and phrase.number is not None
    told = range(max(0, anchor.start - TOLL_REACH), anchor.start)
    forms = {words.form(k).removeprefix("و") for k in told}
    return reached and bool(forms & CHANGES) and bool(forms & COUNTS)


def _comes_to(c: Candidate) -> bool:
    """`ارتفع إلى تسعة بينهم طفلان عدد القتلى`: what is counted behind the number that it comes to."""
    words, first = c.words, c.phrase.start
    risen = any(words.form(k).removeprefix("و") in CHANGES for k in range(max(0, first - 2), first))
    between = {words.form(k).removeprefix("و") for k in range(c.phrase.end, c.anchor.start)}
    if between & (REACHED | CLAUSES):
        return False  # ارتفع إلى 276 فيما بلغ عدد المصابين 300
    return risen and words.form(first - 1) == "الي" and words.form(c.anchor.start - 1) in COUNTS


def is_governed(c: Candidate) -> bool:
    """`أن 13 عاملا أصيبوا بجروح`: people behind `أن` have the verb right behind them, unless that has an object."""
    words, phrase, anchor = c.words, c.phrase, c.anchor
    if c.between != -1 or anchor.frame not in {"p", "pt"} or phrase.low < 2 or phrase.definite:  # noqa: PLR2004
        return False
    plural = words.form(anchor.start).endswith(("وا", "ون", "ن"))
    behind = words.meanings[anchor.end : anchor.end + 2]
    return (
        plural
        and words.form(phrase.start - 1).lstrip("وبفل") in THAT
        and not any(m.person or m.number is not None for m in behind)
    )


def is_stated(c: Candidate) -> bool:
    """`مقتل 7 أشخاص`, `قتل سبعة جنود`: counted people right behind a word of killing are a figure in whatever text.

    So are denied ones, `نفى الجيش مقتل مدنيين`, people as the subject of a verb that ends the clause with them, and
    counted people called harmed, `أربعة جنود جرحى`, and `وإصابة حرجة`.
    """
    if c.phrase.shape == "clause" or c.suffered:
        return True
    if c.high == 0 and c.between == 0 and c.anchor.kind == "killed" and is_denied(c.words, c.phrase, c.anchor):
        return True
    if _suffered(c) or _went_about(c) or _brought_down(c) or _two_of_kin(c):
        return True
    if _by_their_number(c) or _in_custody(c) or _out_of_contact(c):
        return True
    if is_restated(c) or is_beside(c) or is_undergone(c) or _driven(c) or _both_befell(c):
        return True
    if c.between == -1 and c.phrase.shape == "number" and is_harmed(c.words, c.phrase):
        return True
    if c.own and c.phrase.lemma == WOUND and c.words.meanings[c.phrase.start].joined:
        return True
    counted = c.phrase.shape == "number" and c.phrase.noun is not None and c.low >= MANY
    return counted and c.between == 0 and c.anchor.kind == "killed" and c.anchor.frame in {"m", "p"}


def _suffered(c: Candidate) -> bool:
    """`قتل سوريون في سراقب`: a nominative right behind a verb of killing, and then where or how, but no object."""
    words, phrase, anchor = c.words, c.phrase, c.anchor
    if c.between != 0 or phrase.shape != "many" or c.high is not None:
        return False
    verb = anchor.kind == "killed" and anchor.frame in {"p", "pt"} and anchor.harm.slot == "past"
    return verb and words.form(phrase.end - 1).endswith("ون") and words.form(phrase.end) in CIRCUMSTANCES


def _went_about(c: Candidate) -> bool:
    """`أقدم شاب على قتل والده`, `قام بطعن زميله`: people right behind the deed that somebody went about."""
    words, at = c.words, c.anchor.start
    if c.between != 0 or c.phrase.noun is None:
        return False
    verbs = WENT_TO if words.form(at - 1) == "علي" else DID if words.form(at).startswith("ب") else None
    return verbs is not None and any(words.form(k).lstrip("وف") in verbs for k in range(max(0, at - WENT_REACH), at))


def _brought_down(c: Candidate) -> bool:
    """`أردت الشرطة المهاجم قتيلا`: people between a verb of felling and the word for how."""
    people = c.phrase.shape != "pronoun"
    return people and c.anchor.harm.lemma in FELLS and c.words.form(c.phrase.end) in MANNER


def _by_their_number(c: Candidate) -> bool:
    """`لقي الباقون وعددهم 38 حتفهم`: how many they are, right before the word that completes the verb."""
    counted = c.phrase.shape == "number" and c.anchor.frame == "r" and c.between == -1
    return counted and c.words.form(c.phrase.start - 1).removeprefix("و") == "عددهم"


def _in_custody(c: Candidate) -> bool:
    """`لا يزال شقيقاه قيد الاحتجاز`: people right before a word of being held."""
    held = c.anchor.harm.lemma == CUSTODY and c.anchor.kind == "detained" and c.between == -1
    return held and c.phrase.noun is not None and c.phrase.shape != "name"


def _out_of_contact(c: Candidate) -> bool:
    """`فقد الاتصال بأربعة متسلقين`: people with whom there is no contact."""
    words, at = c.words, c.anchor.start + 2
    if c.anchor.kind != "missing" or words.form(at - 1) not in CONTACT or c.phrase.noun is None:
        return False
    return c.phrase.start == at + (words.form(at) == "مع") and words.form(at).startswith(("ب", "مع"))


def _two_of_kin(c: Candidate) -> bool:
    """`إصابة والديه`, `واختطفوا نجليه`: somebody's two of kin right behind a harm that takes an object."""
    noun = c.phrase.noun
    if c.phrase.shape != "two" or c.between != 0 or noun is None or not c.words.meanings[noun].owned:
        return False
    return c.anchor.frame == "m" or c.words.form(c.anchor.start).endswith("وا")


def wounded_died(c: Candidate) -> bool:
    """`وفاة جريحين`: wounded right behind a word of dying."""
    own = c.words.meanings[c.phrase.own].harm if c.phrase.own is not None else None
    dying = c.anchor.kind == "killed" and c.between == 0 and c.anchor.frame in {"m", "p"} and not c.own
    dying = dying and c.anchor.harm.lemma not in FALLING
    return dying and own is not None and own.kind == "injured"


class Sums(dict[str, float]):
    """Weight of each crossed sign with its crossings, for candidates of one context; added up when first asked for."""

    def __init__(self, table: Mapping[str, Mapping[str, float]], prefixes: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__()
        self.table, self.prefixes = table, prefixes

    def __missing__(self, sign: str) -> float:
        weights = self.table[sign]
        total = self[sign] = sum(weights.get(prefix, 0.0) for prefix in ("", *self.prefixes.get(group(sign), ())))
        return total


class Nested:
    """The weights of one choice: of signs that stand alone, and of those that are crossed with others as well."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        table: dict[str, dict[str, float]] = {}
        for sign, weight in weights.items():
            prefix, _, plain = sign.rpartition(CROSS)
            table.setdefault(plain, {})[prefix] = weight
        self.bias = weights.get("bias", 0.0)
        self.alone = {sign: found[""] for sign, found in table.items() if found.keys() == {""}}
        self.crossed = {sign: found for sign, found in table.items() if found.keys() != {""}}
        self.sums: dict[tuple[str, str, str], Sums] = {}

    def of(self, c: Candidate) -> Sums:
        """The sums of the candidate's context."""
        key = context(c)
        found = self.sums.get(key)
        if found is None:
            found = self.sums[key] = Sums(self.crossed, crossings(c))
        return found


@cache
def nested(name: str) -> Nested:
    """The weights of one choice."""
    return Nested(load(name))


def weigh(c: Candidate, article: About, weights: Nested) -> float:
    """Sum of the weights of all signs of a candidate, as `features` names them."""
    base, others = signs(c, article)
    alone = map(weights.alone.__getitem__, filter(weights.alone.__contains__, base + others))
    crossed = map(weights.of(c).__getitem__, filter(weights.crossed.__contains__, base))
    return sum(alone, weights.bias) + sum(crossed)


def chance(total: float) -> float:
    """Probability of a candidate whose signs weigh so much."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def likeliest(names: list[str], table: Table, classes: Sequence[str]) -> str:
    """The class with the highest score."""
    return max(zip(scores(names, table, classes), classes, strict=True), key=lambda pair: pair[0])[1]


def scores(names: list[str], table: Table, classes: Sequence[str]) -> list[float]:
    """The score of each class; its weights stand under `class=sign`."""
    found = table.weights(table.total(names, table.bias))
    return [found.get(kind, 0.0) for kind in classes]
