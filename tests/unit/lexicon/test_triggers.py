import pytest

from schemas.types import TYPES
from streams.lexicon.triggers import load
from streams.text.tokens import fold

CONTEXTS = {
    "-",
    "turn",
    "past",
    "says",
    "mourns",
    "drill",
    "vehicle",
    "war",
    "police",
    "mosque",
    "household",
    "court",
    "body",
}
CONTEXTS |= {"illness", "sea", "work", "fall", "settler"}


@pytest.mark.parametrize("language", ["ar", "en"])
def test_load_words_are_in_their_normal_form(language):
    words = [w for first, tails in load(language).items() for rest, _ in tails for w in (first, *rest)]
    assert [w for w in words if fold(w) != w] == []


@pytest.mark.parametrize("language", ["ar", "en"])
def test_load_names_types_of_the_codebook(language):
    names = {name for tails in load(language).values() for _, name in tails}
    assert names - CONTEXTS <= TYPES.keys()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_load_has_words_for_every_type(language):
    names = {name for tails in load(language).values() for _, name in tails}
    assert names >= TYPES.keys()


def test_load_puts_the_longest_phrase_first():
    lengths = [len(rest) for rest, _ in load("en")["suicide"]]
    assert lengths == sorted(lengths, reverse=True)
