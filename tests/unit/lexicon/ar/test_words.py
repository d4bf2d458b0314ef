import pytest

from streams.lexicon.ar.words import classes, harms, normal, numbers, persons, rows, scenes, telling
from streams.text.tokens import fold


@pytest.mark.parametrize("table", [harms, persons, numbers, scenes], ids=["harms", "persons", "numbers", "scenes"])
def test_words_are_in_their_normal_form(table):
    assert [form for form in table() if normal(fold(form)) != form] == []


def test_classes_are_in_their_normal_form():
    assert [form for forms in classes().values() for form in forms if normal(fold(form)) != form] == []


def test_telling_words_are_in_their_normal_form():
    assert [form for form in telling() if normal(fold(form)) != form] == []


@pytest.mark.parametrize("form", ["قتل", "قتلت", "قتلوا", "يقتل", "تقتل"])
def test_harms_hold_the_forms_of_a_verb(form):
    assert harms()[form].kind == "killed"


@pytest.mark.parametrize(("form", "shape"), [("جندي", "one"), ("جنديان", "two"), ("جنود", "many")])
def test_persons_hold_the_numbers_of_a_noun(form, shape):
    assert (persons()[form].group, persons()[form].shape) == ("security", shape)


def test_rows_leave_out_comments():
    assert all(not row[0].startswith("#") for row in rows("persons.tsv"))
