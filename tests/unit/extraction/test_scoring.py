import pytest

from streams.extraction.scoring import load, score, shares


def test_score_adds_the_weights_of_known_features():
    assert score(["near", "unheard-of", "title"], {"near": 1.5, "title": -0.5}) == 1.0


def test_shares_add_up_to_one_and_keep_the_order():
    found = shares([1000.0, 999.0, -1000.0])
    assert sum(found) == pytest.approx(1.0)
    assert found == sorted(found, reverse=True)


@pytest.mark.parametrize("name", ["types_ar", "types_en", "grouping", "unharmed"])
def test_load_finds_weights_of_every_choice(name):
    assert all(isinstance(weight, float | int) for weight in load(name).values())
