"""Whether two places, as two articles name them, can be the place of one happening."""

from math import asin, cos, radians, sin, sqrt

from schemas.places import Place, Precision
from streams.incidents.sounds import skeleton
from streams.text.tokens import fold

SAME, SAME_REGION, CONTAINS, ALIKE, UNSETTLED, OTHER_NAME = 3.0, 2.0, 2.0, 2.0, 0.0, -1.0
RADIUS_KM: dict[Precision, float] = {"exact": 1, "settlement": 8, "district": 30, "governorate": 100, "country": 0}
COARSE = frozenset({"governorate", "country"})
FINE: frozenset[Precision | None] = frozenset({"exact", "settlement", "district"})


def distance_km(one: Place, other: Place) -> float | None:
    """Great-circle distance; null where either place has no coordinates."""
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return None
    a, b = radians(one.latitude), radians(other.latitude)
    half = sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(radians(other.longitude - one.longitude) / 2) ** 2
    return 12742 * asin(sqrt(half))


def are_within(one: Place | None, other: Place | None, reach: float) -> bool:
    """Whether two places are known to be no farther apart."""
    distance = distance_km(one, other) if one and other else None
    return distance is not None and distance <= reach


def is_one_spot(one: Place | None, other: Place | None) -> bool:
    """Whether both are one place within a town: a base, a square, a crossing."""
    return one is not None and other is not None and one.precision == other.precision == "exact" and _same(one, other)


def settles(place: Place | None) -> bool:
    """Whether a place says more than the country."""
    return place is not None and place.precision != "country"


def nearness(one: Place | None, other: Place | None) -> float | None:
    """How well two places agree; null where they lie apart.

    `UNSETTLED` where nothing can be said, `OTHER_NAME` where two towns, one of them unknown, have other names.
    """
    if one is None or other is None or "country" in (one.precision, other.precision):
        return UNSETTLED
    if _same(one, other):
        return SAME_REGION if one.precision in COARSE or other.precision in COARSE else SAME
    if one.gazetteer_id in other.within or other.gazetteer_id in one.within:
        return CONTAINS
    if _alike(one, other):
        return ALIKE
    if one.gazetteer_id is None or other.gazetteer_id is None:
        return OTHER_NAME if {one.precision, other.precision} <= FINE else UNSETTLED
    distance = distance_km(one, other)
    if distance is None or distance > max(_radius(one), _radius(other)):
        return None
    if fold(one.name) == fold(other.name):
        return ALIKE
    return None if _apart(one, other) else UNSETTLED


def _same(one: Place, other: Place) -> bool:
    if one.gazetteer_id and other.gazetteer_id:
        return one.gazetteer_id == other.gazetteer_id
    return fold(one.name) == fold(other.name)


def _alike(one: Place, other: Place) -> bool:
    sound = "" if one.gazetteer_id and other.gazetteer_id else skeleton(one.name)
    return sound != "" and sound == skeleton(other.name)


def _apart(one: Place, other: Place) -> bool:
    """Two regions of one rank lie side by side, however near their middles are."""
    return one.precision == other.precision and one.precision in {"governorate", "district"}


def _radius(place: Place) -> float:
    return RADIUS_KM[place.precision or "settlement"]


def keys_of(place: Place | None) -> tuple[str, ...]:
    """Under what a place is found and looks for others: its id, its name, and the sound of its name."""
    if place is None or place.precision == "country":
        return ("*",)
    names = names_of(place)
    return (place.gazetteer_id, *names) if place.gazetteer_id else names


def names_of(place: Place) -> tuple[str, ...]:
    """Keys of a name as it is written and, where it tells enough, as it sounds."""
    sound = skeleton(place.name)
    called = f"called {fold(place.name)}"
    return (called, f"sounds {sound}") if sound else (called,)


def containing_keys(place: Place | None) -> tuple[str, ...]:
    """What contains a place, short of the country."""
    if place is None or place.precision == "country":
        return ()
    return tuple({key for key in (*place.within, place.admin1) if key and key != place.country})
