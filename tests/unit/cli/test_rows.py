import pytest

from schemas.quantities import Estimate, Toll
from streams.cli import rows


@pytest.mark.parametrize(("low", "high", "text"), [(5, 5, "5"), (5, None, "5+"), (5, 7, "5 to 7"), (0, 0, "0")])
def test_between_says_what_the_bounds_are(low, high, text):
    assert rows.between(low, high) == text


def test_toll_names_each_kind_with_its_best_number_and_bounds():
    toll = Toll(
        killed=Estimate(low=51, best=50, high=None, why=""),
        injured=Estimate(low=3, best=3, high=3, why=""),
        missing=Estimate(low=2, best=None, high=None, why=""),
    )
    assert rows.toll(toll) == "killed 50 (51+), injured 3, missing 2+"


def test_where_isolates_a_name_of_either_direction():
    assert rows.where("SY", "حلب") == "SY \u2068حلب\u2069"
    assert rows.where(None, "") == ""
