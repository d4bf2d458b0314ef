import pytest

from streams.extraction import scoring
from streams.extraction.scoring import by_sign, load, score, shares, table


def test_score_adds_the_weights_of_known_features():
    assert score(["near", "unheard-of", "title"], {"near": 1.5, "title": -0.5}) == 1.0


def test_shares_add_up_to_one_and_keep_the_order():
    found = shares([1000.0, 999.0, -1000.0])
    assert sum(found) == pytest.approx(1.0)
    assert found == sorted(found, reverse=True)


@pytest.mark.parametrize("name", ["types_ar", "types_en", "grouping", "unharmed"])
def test_load_finds_weights_of_every_choice(name):
    assert all(isinstance(weight, float | int) for weight in load(name).values())


def test_total_adds_the_weights_of_each_class():
    made = by_sign({"fire=a:smoke": 2.0, "flood=a:smoke": -0.125, "flood=a:river": 1.5, "fire=bias": -0.25})
    assert made.classes == ("fire", "flood")
    assert made.weights(made.total(["a:smoke", "a:unknown"], made.bias)) == {"fire": 1.75, "flood": -0.125}
    assert made.weights(made.total(["a:river", "a:river"], 0)) == {"fire": 0.0, "flood": 3.0}


def test_total_of_words_is_that_of_their_signs():
    made = by_sign({"fire=a:smoke": 2.0, "flood=a:river": 1.5, "flood=s:river": 0.5})
    assert made.total_of_words("a", {"smoke", "river", "unknown"}, 5) == made.total(["a:smoke", "a:river"], 5)
    assert made.total_of_words("s", {"smoke", "river"}, 0) == made.total(["s:river"], 0)


def test_table_is_made_anew_when_weights_change(monkeypatch):
    monkeypatch.setitem(scoring.LOADED, "made", {"fire=a:x": 1.0})
    assert table("made").weights(table("made").total(["a:x"], 0)) == {"fire": 1.0}
    monkeypatch.setitem(scoring.LOADED, "made", {"flood=a:y": 2.0})
    assert table("made").classes == ("flood",)


@pytest.mark.parametrize("name", ["ar_types", "ar_groups", "unharmed", "ar_status", "ar_victims"])
def test_weights_fit_into_a_row(name):
    weights = load(name).values()
    assert all(weight == round(weight, 3) for weight in weights)
    assert sum(map(abs, weights)) < scoring.ZERO / scoring.UNIT
