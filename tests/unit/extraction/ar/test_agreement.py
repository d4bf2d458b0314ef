import pytest

from streams.extraction.ar.agreement import agreed

SURE, UNSURE = [3.0, 0.0], [0.0, 0.2]


def test_agreed_draws_an_unsure_figure_to_a_sure_one_of_its_key():
    chances = agreed([SURE, UNSURE], [None, None], [(2.0, ["nine", "nine"])])
    assert chances[1][0] > chances[1][1]


@pytest.mark.parametrize("keys", [["nine", "ten"], [None, None]])
def test_agreed_leaves_figures_without_a_tie_alone(keys):
    chances = agreed([SURE, UNSURE], [None, None], [(2.0, keys)])
    assert chances[1][0] < chances[1][1]


def test_agreed_keeps_what_is_told():
    assert agreed([SURE, UNSURE], [None, [0.0, 1.0]], [(9.0, ["nine", "nine"])])[1] == [0.0, 1.0]
