"""The words of one sentence, each looked up once in the Arabic tables."""

from dataclasses import dataclass
from functools import cache

from schemas.spans import Field
from streams.extraction.drafts import Mark
from streams.lexicon.ar.words import Harm, Person, Word, attached, classes, harms, lookup, normal, numbers, persons
from streams.text.sentences import Sentence
from streams.text.tokens import tokenize

LONGEST_CACHED = 60_000


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a form can be, whatever stands around it."""

    form: str
    clitic: str = ""
    harm: Harm | None = None
    person: Person | None = None
    number: int | None = None
    owned: bool = False
    """A noun with a pronoun behind it: `والده`."""
    flags: frozenset[str] = frozenset()
    suffix: str = ""
    """The pronoun behind a harm word: `اعتقاله`."""

    @property
    def definite(self) -> bool:
        """Whether the article stands before it, or a pronoun behind."""
        return self.owned or self.clitic in {"ال", "وال", "فال", "بال", "كال", "لل", "ولل"}

    @property
    def joined(self) -> bool:
        """Whether `و` stands before it."""
        return self.clitic.startswith("و")


@dataclass(slots=True)
class Words:
    """A sentence as words with meanings; positions count words."""

    field: Field
    sentence: int
    starts: list[int]
    ends: list[int]
    meanings: list[Meaning]

    def mark(self, first: int, last: int) -> Mark:
        """The stretch of words `[first, last)`."""
        return Mark(self.starts[first], self.ends[last - 1])

    def form(self, at: int) -> str:
        """The normal form at a position, empty outside the sentence."""
        return self.meanings[at].form if 0 <= at < len(self.meanings) else ""

    def flagged(self, at: int, name: str) -> bool:
        """Whether the word at a position is of a class of small words."""
        return 0 <= at < len(self.meanings) and name in self.meanings[at].flags


def words(text: str, sentence: Sentence) -> Words:
    """The sentence's words, looked up."""
    tokens = tokenize(text, sentence.start, sentence.end)
    return Words(
        sentence.field,
        sentence.index,
        [t.start for t in tokens],
        [t.end for t in tokens],
        [meaning(t.form) for t in tokens],
    )


def meaning(form: str) -> Meaning:
    """What a folded form can mean. Forms of up to 20 letters are remembered."""
    return _short(form) if len(form) <= 20 else Meaning(form[:20])  # noqa: PLR2004


@cache
def _by_word() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, forms in classes().items():
        for each in forms:
            found.setdefault(each, set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


_seen: dict[str, Meaning] = {}


def _short(form: str) -> Meaning:
    known = _seen.get(form)
    if known is None:
        if len(_seen) > LONGEST_CACHED:
            _seen.clear()
        known = _seen[form] = _look_up(normal(form))
    return known


def _look_up(form: str) -> Meaning:
    if not form:
        return Meaning("-")
    if form[0].isdigit():
        return Meaning(form, number=_digits(form))
    flags = _by_word().get(form, frozenset())
    if not flags and form[0] in "وف":
        flags = _by_word().get(form[1:], frozenset())
    harm = lookup(form, harms())  # type: ignore[arg-type]
    person = lookup(form, persons())  # type: ignore[arg-type]
    number = lookup(form, numbers())  # type: ignore[arg-type]
    own = lookup(form, attached()) if person is None else None  # type: ignore[arg-type]
    owner = persons()[attached()[own.bare][0]] if own else None
    if not (person or harm or number or own):
        harm, suffix = _with_pronoun(form)
        if harm:
            return Meaning(form, harm.proclitic, harms()[harm.bare], flags=flags, suffix=suffix)
    if not (person or harm or number or own or flags):
        return Meaning(form, _article(form), person=_nationality(form))
    best = person or harm or number or own
    return Meaning(
        form,
        best.proclitic if best else "",
        harms()[harm.bare] if harm else None,
        persons()[person.bare] if person else owner,
        numbers()[number.bare] if number else None,
        own is not None,
        flags,
    )


def _with_pronoun(form: str) -> tuple[Word | None, str]:
    """A harm word with its pronoun taken off: `اعتقاله`, `قتلته`, `اختطفوهم`."""
    for suffix in ("هما", "هم", "هن", "ها", "ه"):
        stem = form.removesuffix(suffix)
        if stem == form or len(stem) < 3:  # noqa: PLR2004
            continue
        for bare in (stem, stem[:-1] + "ه" if stem.endswith("ت") else stem + "ا"):
            word = lookup(bare, harms())  # type: ignore[arg-type]
            if word and harms()[word.bare].frame in {"m", "t", "pt"}:
                return word, suffix
    return None, ""


def _article(form: str) -> str:
    return next((c for c in ("وال", "بال", "فال", "ال", "لل") if form.startswith(c)), "")


def _nationality(form: str) -> Person | None:
    """Plurals and duals by rule of adjectives of origin: `نيباليين`, `اشوريون`."""
    if len(form) > 6 and form.endswith("يين"):  # noqa: PLR2004
        return Person("civilians", "either", "-ي")
    if len(form) > 6 and form.endswith("يون"):  # noqa: PLR2004
        return Person("civilians", "many", "-ي")
    return None


def _digits(form: str) -> int | None:
    plain = form.replace("٬", ",").replace("٫", ".")
    head, _, tail = plain.replace(",", ".").rpartition(".")
    digits = plain.replace(",", "").replace(".", "")
    if head and len(tail) != 3:  # noqa: PLR2004 - 2.5 is no thousand
        return None
    return int(digits) if len(digits) <= 9 else None  # noqa: PLR2004
