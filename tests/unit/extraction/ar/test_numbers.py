"""The number grammar, held to a speller of its own: every number up to a thousand, and many beyond, in both genders."""

from itertools import chain

import pytest
from hypothesis import given, strategies

from streams.extraction.ar.counting import counted
from streams.extraction.ar.numbers import number_at, value_at
from streams.extraction.ar.phrases import phrases
from streams.extraction.ar.reading import Words, words
from streams.text.sentences import Sentence
from tests.spelling import spelled


def sentence(text: str) -> Words:
    return words(text, Sentence("body", 0, len(text), 0, 0))


@pytest.mark.parametrize("feminine", [False, True])
def test_every_number_to_a_thousand_is_read_whole(feminine):
    for number in range(2, 1000):
        text = sentence(f"{spelled(number, feminine=feminine)} شخصا")
        assert value_at(text, 0) == (number, len(text.meanings) - 1), number


@given(strategies.integers(1000, 999_999), strategies.booleans())
def test_numbers_to_a_million_are_read_whole(number, feminine):
    text = sentence(f"{spelled(number, feminine=feminine)} شخصا")
    assert value_at(text, 0) == (number, len(text.meanings) - 1)


@given(strategies.integers(2, 999), strategies.integers(2, 999))
def test_range_in_words_has_both_its_ends(one, other):
    low, high = sorted((one, other))
    text = sentence(f"ما بين {spelled(low)} و{spelled(high)} شخصا")
    found = number_at(text, 0)
    if low < high and not ambiguous(low, high):
        assert found is not None
        assert (found.low, found.high, found.end) == (low, high, len(text.meanings) - 1)


def ambiguous(low: int, high: int) -> bool:
    """Whether the words of both ends, joined, could be parted elsewhere as well: `مئة وخمسة وعشرين`."""
    said = f"{spelled(low)} و{spelled(high)}".split(" و")
    ends = [(" و".join(said[:k]), " و".join(said[k:])) for k in range(1, len(said))]
    names = {spelled(number): number for number in chain(range(1, 1000))}
    pairs = [(names[a], names[b]) for a, b in ends if a in names and b in names and names[a] < names[b]]
    return len(pairs) != 1


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("بين 20 و30 شخصا", 20, 30),
        ("ما بين سبعين ومئة شخص", 70, 100),
        ("بين خمسة وعشرين وثلاثين جنديا", 25, 30),
        ("ما بين مليونين وثلاثة ملايين شخص", 2_000_000, 3_000_000),
        ("بين 5 و7 آلاف شخص", 5000, 7000),
        ("سبعة أو ثمانية آلاف قتيل", 7000, 8000),
        ("ثلاثة أو أربعة أشخاص", 3, 4),
        ("30 إلى 40 ألف شخص", 30_000, 40_000),
        ("500 إلى ألف شخص", 500, 1000),
        ("تخطت ثلاثين ألفا", 30_001, None),
    ],
)
def test_ranges(text, low, high):
    found = number_at(sentence(text), 0)
    assert found is not None
    assert (found.low, found.high) == (low, high)


def test_limit_is_the_most():
    phrase = counted(sentence("لا يتجاوز عشرة أشخاص"), 1)
    assert phrase is not None
    assert (phrase.low, phrase.high) == (1, 10)


def test_among_people_is_no_range():
    assert number_at(sentence("من بين 20 جنديا"), 1) is None
    assert counted(sentence("من بين 20 جنديا"), 2) is not None


def test_eleven_behind_a_negation_is_not_nobody():
    phrase = next(iter(phrases(sentence("لا يزال أحد عشر ضابطا في عداد المفقودين"))))
    assert (phrase.low, phrase.high) == (11, 11)
