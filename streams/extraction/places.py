"""Places of events: which name of the article is meant, and which place of that name."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from schemas.places import Place, Precision
from streams.extraction.drafts import PlaceMention
from streams.extraction.place_scan import LEAD, Named, mentions
from streams.lexicon.gazetteer import Entry, frequent, key, load
from streams.lexicon.place_words import FACILITIES_AR

__all__ = ["Named", "country_of", "mentions", "resolve"]

PRECISIONS: dict[str, Precision] = {
    "x": "exact",
    "s": "settlement",
    "d": "district",
    "g": "governorate",
    "c": "country",
}
FINENESS = {"x": 5, "s": 4, "d": 3, "g": 2, "": 1, "c": 0}
FAMOUS = 500_000
"""People below which a place of a country that the article does not speak of is another place of that name."""
KNOWN = 50_000
"""The same for a name that only one country has, where the text says that something happened in it."""
OWN_LETTERS = 5
"""Letters of a name that is hardly another word."""
LEAD_WEIGHT = 2


@dataclass(frozen=True, slots=True)
class Ground:
    """What an article's names say together; kept with the names so that their identities stay theirs."""

    said: tuple[PlaceMention, ...]
    votes: Counter[str]
    """How much they speak for each country."""
    leanings: dict[PlaceMention, str]
    """The country that each of them most likely means."""
    ids: Counter[str]
    """How many of them may be each place."""
    chosen: dict[PlaceMention, Entry | None] = field(default_factory=dict)
    """The place that each name asked for means."""


_GROUNDS: dict[tuple[int, ...], Ground] = {}
KEPT, REMEMBERED = 16, 4096


def ground(said: list[PlaceMention]) -> Ground:
    """The ground of these very mentions; worked out once, since each name of an article asks for it."""
    key = tuple(map(id, said))
    found = _GROUNDS.get(key)
    if found is None:
        if len(_GROUNDS) >= KEPT:
            _GROUNDS.clear()
        ids = Counter(i for m in said for i in m.candidates[:2])
        led = leanings(said)
        found = _GROUNDS[key] = Ground(tuple(said), votes(led), led, ids)
    return found


def votes(leanings: dict[PlaceMention, str]) -> Counter[str]:
    """How much the article's names, which each lean to a country, speak for each country."""
    counted: Counter[str] = Counter()
    for mention, country in leanings.items():
        for other in countries(mention):
            counted[other] += 2 * voice(mention) if other == country else voice(mention) // 2
    return counted


def leanings(said: Iterable[PlaceMention]) -> dict[PlaceMention, str]:
    """The country that each name most likely means: of its own the one that most of the article's names can mean."""
    own = {mention: found for mention in said if (found := countries(mention))}
    shared = Counter(country for found in own.values() for country in found)
    return {mention: max(found, key=lambda country: shared[country]) for mention, found in own.items()}


def countries(mention: PlaceMention) -> tuple[str, ...]:
    """Countries of the places that a name can mean, the likeliest first."""
    return _meant(mention.candidates, mention.hint)[1]


def meant(mention: PlaceMention) -> tuple[Entry, ...]:
    """The places that a name can mean, the likeliest first: where a province is said, the provinces of that name.

    Where a town or a district is said, no country: العاصمة عمان.
    """
    return _meant(mention.candidates, mention.hint)[0]


@lru_cache(REMEMBERED)
def _meant(candidates: tuple[str, ...], hint: str) -> tuple[tuple[Entry, ...], tuple[str, ...]]:
    """The places of these ids that such a name can mean, and their countries; the same names come again and again."""
    gazetteer = load()
    entries = tuple(e for i in candidates if (e := gazetteer.get(i)))
    entries = (hint == "g" and tuple(e for e in entries if e.kind == "g")) or entries
    entries = (hint in {"s", "d"} and tuple(e for e in entries if e.kind != "c")) or entries
    return entries, tuple(dict.fromkeys(e.country for e in entries[:4]))


def voice(mention: PlaceMention) -> int:
    """How much one name speaks: a nationality least, a place after a preposition most, double in the lead."""
    weight = 1 if mention.hint == "n" else 3 if mention.preposition else 2
    return weight * (LEAD_WEIGHT if mention.sentence < LEAD else 1)


def country_of(said: list[PlaceMention]) -> str | None:
    """The country that the article's names speak for; the first named where two are even."""
    counted = ground(said).votes
    if counted["PS"] and 2 * counted["PS"] >= counted["IL"]:
        counted = counted - Counter({"IL": counted["IL"]})
    return max(counted, key=lambda iso: counted[iso], default=None)


def resolve(mention: PlaceMention, said: list[PlaceMention]) -> Place:
    """The place that a mention means, among the article's other names."""
    entry = choose(mention, said)
    if entry is not None:
        return known(mention, entry)
    holder = around(mention, said)
    country = holder.country if holder else country_of(said)
    within = (holder.id, *chain(holder)) if holder else ()
    admin1 = code(holder.id if holder.kind == "g" else holder.admin1) if holder else None
    point = holder if holder and names_town(mention) else None
    return Place(
        name=mention.name,
        latitude=point.latitude if point else None,
        longitude=point.longitude if point else None,
        precision=PRECISIONS.get(mention.hint),
        country=country,
        within=within,
        admin1=admin1,
    )


def lies(mention: PlaceMention, said: list[PlaceMention]) -> tuple[str, tuple[str, ...]]:
    """Id of the place that a mention means, empty where the gazetteer has none, and ids of what contains it.

    They are those of `resolve`, without the whole record, which most who ask have no use for.
    """
    entry = choose(mention, said)
    if entry is not None:
        return entry.id, chain(entry)
    holder = around(mention, said)
    return "", (holder.id, *chain(holder)) if holder else ()


def around(mention: PlaceMention, said: list[PlaceMention]) -> Entry | None:
    """The place that a name lies in which the gazetteer does not know."""
    near = load().get(mention.near) if mention.near else None
    return near or town(mention, said) or container(mention, said)


def names_town(mention: PlaceMention) -> bool:
    """Whether a port, airport or prison is said with the name of a town: ميناء الزاوية."""
    words = key(mention.name)
    return len(words) > 1 and words[0] in FACILITIES_AR and bool(load().lookup(" ".join(words[1:])))


def town(mention: PlaceMention, said: list[PlaceMention]) -> Entry | None:
    """The town that a port, airport or prison unknown to the gazetteer is named after."""
    if not names_town(mention):
        return None
    found = load().lookup(" ".join(key(mention.name)[1:]))
    own = mention._replace(candidates=tuple(e.id for e in found if e.kind in "sdg"), hint="")
    return choose(own, [*said, own])


def choose(mention: PlaceMention, said: list[PlaceMention]) -> Entry | None:
    """The candidate that the kind, the country, the container and the other names speak for; worked out once."""
    seen = ground(said)
    if mention not in seen.chosen:
        seen.chosen[mention] = _choose(mention, said, seen)
    return seen.chosen[mention]


def _choose(mention: PlaceMention, said: list[PlaceMention], seen: Ground) -> Entry | None:
    gazetteer = load()
    entries = meant(mention)
    near = gazetteer.get(mention.near) if mention.near else None
    if near:
        entries = tuple(e for e in entries if e.country == near.country)
    if not entries:
        return None
    counted, ids = seen.votes, seen.ids
    most = max(counted.values(), default=1)

    def weight(entry: Entry) -> float:
        score = -0.35 * entries.index(entry)
        score += 2.0 * counted[entry.country] / most
        wider = entry.kind == "d" and entries[0].kind in "cg" and mention.hint != "d"  # Texas is no county of Oklahoma
        score += 1.0 * (not wider and ids[entry.admin1] > (entry.admin1 in mention.candidates[:2]))
        score += 2.0 * (mention.hint == entry.kind)
        holders = (entry.admin1, entry.admin2, getattr(gazetteer.country(entry.country), "id", ""))
        return score + 4.0 * bool(mention.near and mention.near in holders)

    best = max(entries, key=weight) if len(entries) > 1 else entries[0]
    own = 2 * voice(mention) if best.country == seen.leanings.get(mention) else voice(mention) // 2
    spoken = counted[best.country] - own + counted["IL"] * (best.country == "PS")
    famous = best.population >= FAMOUS or (len(countries(mention)) == 1 and _is_sure(mention, best))
    if best.kind == "c" or famous or 4 * spoken >= most or mention.near:
        return best
    rival = any(m.hint != "n" and seen.leanings.get(m, best.country) != best.country for m in said)
    alone = not rival and best.country == seen.leanings.get(mention)
    return best if alone else None


def _is_sure(mention: PlaceMention, entry: Entry) -> bool:
    """Whether a name that only one country has is meant: what happened in a town of some size, by no common word."""
    word = "".join(key(mention.name))
    own = len(word) >= OWN_LETTERS and word not in frequent()
    return entry.population >= KNOWN and (mention.hint == "s" or (mention.preposition and own))


def container(mention: PlaceMention, said: list[PlaceMention]) -> Entry | None:
    """The known place that stands nearest to an unknown name in its sentence: قرية … بناحية تل حميس."""
    same = [m for m in said if m.sentence == mention.sentence and m.candidates and m.hint != "n"]
    same.sort(key=lambda m: abs(m.mark.start - mention.mark.start))
    return next((e for m in same if m.preposition and (e := choose(m, said))), None)


def known(mention: PlaceMention, entry: Entry) -> Place:
    """A place of the gazetteer; a country has no coordinates."""
    point = entry.kind != "c"
    return Place(
        name=mention.name,
        gazetteer_id=entry.id,
        canonical=entry.english or entry.arabic,
        latitude=entry.latitude if point else None,
        longitude=entry.longitude if point else None,
        precision=PRECISIONS[coarser(entry.kind, mention.hint)],
        admin1=code(entry.id if entry.kind == "g" else entry.admin1),
        admin2=code(entry.id if entry.kind == "d" else entry.admin2),
        country=entry.country,
        within=chain(entry),
    )


def coarser(kind: str, hint: str) -> str:
    """Kind of a place that is said to be a district or a province, where only the town that gave its name is known."""
    return hint if kind == "s" and hint in {"d", "g"} else kind


def code(place_id: str) -> str | None:
    """ISO 3166-2 or GeoNames code of a governorate or district."""
    entry = load().get(place_id) if place_id else None
    return entry.code or None if entry else None


def chain(entry: Entry) -> tuple[str, ...]:
    """Ids of what contains a place, nearest first."""
    country = load().country(entry.country)
    holders = (entry.admin2, entry.admin1, country.id if country and entry.kind != "c" else "")
    return tuple(h for h in holders if h)
