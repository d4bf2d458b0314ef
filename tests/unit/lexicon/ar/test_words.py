import pytest

from streams.extraction.ar.meanings import meaning
from streams.lexicon.ar.lists import scenes, telling
from streams.lexicon.ar.words import classes, harms, idioms, normal, numbers, persons, rows
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


@pytest.mark.parametrize("form", ["بعض", "بعضهم", "سمات", "سفر", "كفر", "بصفته", "ياسر", "النقل", "التوقف", "الأسرة"])
def test_harm_of_leaves_out_words_that_only_look_like_a_verb_with_its_proclitic(form):
    assert meaning(form).harm is None


@pytest.mark.parametrize(
    ("form", "frame"),
    [("قتل", "pt"), ("بقتل", "m"), ("القتل", "m"), ("فقتلوا", "pt"), ("سيعتقل", "pt"), ("لاعتقال", "m")],
)
def test_harm_of_tells_verb_and_noun_by_what_stands_in_front(form, frame):
    harm = meaning(form).harm
    assert harm is not None
    assert harm.frame == frame


def test_idioms_are_in_their_normal_form():
    assert [verb for verb in idioms() if normal(fold(verb)) != verb] == []


@pytest.mark.parametrize("form", ["جنودا", "أطفالا", "عمالا", "ضباطا"])
def test_broken_plurals_have_an_accusative(form):
    assert persons()[normal(fold(form))].shape == "many"


@pytest.mark.parametrize("form", ["عمدا", "كتابا", "قصرا", "جنوداه"])
def test_what_only_looks_like_one_is_nobody(form):
    assert normal(fold(form)) not in persons()


@pytest.mark.parametrize("form", ["قتلن", "يقتلن", "أصبن", "قضين", "يقضون", "يقضين", "يمت"])
def test_harms_hold_forms_of_women_and_of_weak_verbs(form):
    assert normal(fold(form)) in harms()


@pytest.mark.parametrize(
    ("form", "shape"), [("مخطوفتان", "two"), ("موقوفات", "many"), ("نازحين", "either"), ("معتقلي", "many")]
)
def test_participles_have_all_their_numbers(form, shape):
    assert harms()[form].shape == shape


@pytest.mark.parametrize("form", ["لجان", "وحيد", "يصفون", "ترجمان", "يردوا"])
def test_no_harm_is_made_of_a_common_word(form):
    assert meaning(form).harm is None


def test_two_hundred_is_no_dead_man():
    assert (meaning("مئتا").number, meaning("مئتا").harm) == (200, None)
    assert (meaning("ميتا").number, meaning("ميتا").harm is not None) == (None, True)
