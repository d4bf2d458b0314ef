"""Places: as written, and as the gazetteer knows them."""

from typing import Literal

from schemas.base import Record

Precision = Literal["exact", "settlement", "district", "governorate", "country"]


class Place(Record):
    """A place that an article names.

    `name` is as written. A name that the gazetteer does not know has no `gazetteer_id` and no coordinates.
    A place of precision `country` never has coordinates: nobody pins a country on its centroid.
    """

    name: str
    gazetteer_id: str | None = None
    canonical: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    precision: Precision | None = None
    admin1: str | None = None
    admin2: str | None = None
    country: str | None = None
    """ISO 3166-1 alpha-2."""
    within: tuple[str, ...] = ()
    """Gazetteer ids of the places that contain it, nearest first."""
