"""Where a subscriber wants to hear of incidents."""

from collections.abc import Sequence
from math import asin, cos, radians, sin, sqrt

from pydantic import Field, PositiveFloat

from schemas.base import Record
from schemas.places import Place

Point = tuple[float, float]
"""Latitude and longitude, in degrees."""


class Circle(Record):
    """A point and the distance around it."""

    latitude: float = Field(ge=-90, le=90)
    longitude: float = Field(ge=-180, le=180)
    km: PositiveFloat


def kilometres(one: Point, other: Point) -> float:
    """Great-circle distance."""
    a, b = radians(one[0]), radians(other[0])
    half = sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(radians(other[1] - one[1]) / 2) ** 2
    return 12742 * asin(sqrt(half))


def contains(polygon: Sequence[Point], point: Point) -> bool:
    """Whether a point lies in a polygon, by crossings of a ray to the east."""
    latitude, longitude = point
    inside = False
    for (lat1, lon1), (lat2, lon2) in zip(polygon, [*polygon[1:], polygon[0]], strict=True):
        if (lat1 > latitude) != (lat2 > latitude):
            crossing = lon1 + (latitude - lat1) / (lat2 - lat1) * (lon2 - lon1)
            inside ^= longitude < crossing
    return inside


def point_of(place: Place | None) -> Point | None:
    """Coordinates of a place that says more than the country."""
    if place is None or place.precision == "country" or place.latitude is None or place.longitude is None:
        return None
    return place.latitude, place.longitude
