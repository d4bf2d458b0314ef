import pytest

from streams.extraction.en.phrases import phrases


def spoken(line, phrase):
    return line.text[line.mark(phrase.start, phrase.end).start : line.mark(phrase.start, phrase.end).end]


@pytest.mark.parametrize(
    ("text", "shape", "group", "low"),
    [
        ("three villagers fled", "counted", "civilians", 3),
        ("five of his soldiers fled", "counted", "security", 5),
        ("a 23-year-old Marlow man fled", "one", "unspecified", 1),
        ("a former mayor fled", "one", "civilians", 1),
        ("the insurgents fled", "definite", "militants", 2),
        ("police officer fled", "noun", "security", 1),
        ("a family of four fled", "counted", "civilians", 4),
        ("a couple fled", "counted", "unspecified", 2),
        ("no soldiers fled", "zero", None, 0),
        ("nobody fled", "zero", None, 0),
        ("another 15 were hurt", "bare", None, 15),
        ("Sgt. Ann Roe fled", "name", "security", 1),
    ],
)
def test_phrases_first(words, text, shape, group, low):
    found = phrases(words(text))[0]
    assert (found.shape, found.group, found.low) == (shape, group, low)


@pytest.mark.parametrize(
    "text", ["12 miles away", "three dogs barked", "the 200 block of Elm Street", "in 2014 it rained"]
)
def test_phrases_things_are_no_people(words, text):
    assert [p for p in phrases(words(text)) if p.shape in {"counted", "bare"}] == []


def test_phrases_age_after_a_name_is_no_number(words):
    assert [p.shape for p in phrases(words("John Doe, 21, of Delsa was hurt"))] == ["name", "name"]


def test_phrases_state_inside(words):
    line = words("more than 100 wounded people arrived")
    assert line.at(phrases(line)[0].state) == "wounded"


def test_phrases_decade_belongs_to_the_person(words):
    line = words("a man in his 30s wounded")
    assert spoken(line, phrases(line)[0]) == "a man in his 30s"


def test_phrases_verb_ends_a_phrase(words):
    line = words("agents arrested three people")
    assert [spoken(line, p) for p in phrases(line)] == ["agents", "three people"]


def test_phrases_ages_between_commas_are_no_people(words):
    line = words("Two boys, 8 and 10, were hurt.")
    assert [(p.start, p.low) for p in phrases(line)] == [(0, 2)]
