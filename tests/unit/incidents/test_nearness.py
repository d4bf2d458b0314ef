import pytest

from streams.incidents.nearness import ALIKE, CONTAINS, OTHER_NAME, SAME, UNSETTLED, nearness
from tests.scenarios.builders import place

UNKNOWN = {"gazetteer_id": None, "within": ()}


@pytest.mark.parametrize(
    ("other", "score"),
    [
        (place(), SAME),
        (place("Far", "p9", latitude=1.0, longitude=1.0), None),
        (place("the province", "gov1", precision="governorate"), CONTAINS),
        (place("Syria", "SY", precision="country"), UNSETTLED),
        (place("Tal Zarqa", "d7", precision="district", latitude=36.1, longitude=37.1), ALIKE),
        (place("Tal Zarqa", "d9", precision="district", latitude=31.0, longitude=37.1), None),
        (place("Bir Hajal", precision="settlement", **UNKNOWN), OTHER_NAME),
        (place("Hajal Road", precision="exact", **UNKNOWN), OTHER_NAME),
        (place("Hajal", precision=None, **UNKNOWN), UNSETTLED),
        (place("Hajal", precision="governorate", **UNKNOWN), UNSETTLED),
    ],
)
def test_nearness_of_a_known_town(other, score):
    town = place(latitude=36.0, longitude=37.0)
    assert nearness(town, other) == nearness(other, town) == score
