import pytest

from streams.lexicon.en import words
from streams.text.tokens import fold, tokenize


def test_words_forms_are_folded():
    forms = [*words.harms(), *words.states(), *words.tolls(), *words.numerals(), *words.persons(), *words.classes()]
    assert [form for form in forms if fold(form) != form] == []


def test_words_verbs_are_one_token():
    assert [form for form in words.harms() if len(tokenize(form)) != 1] == []


@pytest.mark.parametrize(
    ("noun", "more"),
    [("villager", "villagers"), ("baby", "babies"), ("coach", "coaches"), ("boy", "boys"), ("boss", "bosses")],
)
def test_plural_regular(noun, more):
    assert words.plural(noun) == more


def test_harms_paradigm_slots():
    assert words.harms()["killed"].slot == "past|participle"
    assert words.harms()["slain"].slot == "participle"
    assert words.harms()["slew"].slot == "past"


def test_persons_irregular_plurals():
    assert words.persons()["policemen"] == words.Person("security", plural=True)
    assert words.persons()["children"].plural
