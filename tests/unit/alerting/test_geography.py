import pytest

from streams.alerting.geography import contains, kilometres

SQUARE = [(0.0, 0.0), (0.0, 10.0), (10.0, 10.0), (10.0, 0.0)]


@pytest.mark.parametrize(
    ("point", "inside"), [((5, 5), True), ((15, 5), False), ((5, -1), False), ((9.99, 0.01), True)]
)
def test_contains(point: tuple[float, float], *, inside: bool) -> None:
    assert contains(SQUARE, point) is inside


def test_kilometres_between_two_cities() -> None:
    assert kilometres((33.51, 36.29), (36.20, 37.16)) == pytest.approx(309, abs=3)
