import pytest

from streams.extraction.en.numbers import amount


@pytest.mark.parametrize(
    ("text", "low", "high", "qualifier"),
    [
        ("12 people", 12, 12, "exact"),
        ("1,500 people", 1500, 1500, "exact"),
        ("half a million people", 500_000, 500_000, "exact"),
        ("half a dozen people", 6, 6, "exact"),
        ("twenty-one people", 21, 21, "exact"),
        ("one hundred and five people", 105, 105, "exact"),
        ("two thousand people", 2000, 2000, "exact"),
        ("2.5 million people", 2_500_000, 2_500_000, "exact"),
        ("a dozen people", 12, 12, "exact"),
        ("two dozen people", 24, 24, "exact"),
        ("at least 9 people", 9, None, "at_least"),
        ("no fewer than nine people", 9, None, "at_least"),
        ("more than 40 people", 41, None, "more_than"),
        ("nearly 40 people", 40, 40, "about"),
        ("up to 32 people", 1, 32, "up_to"),
        ("as many as 32 people", 1, 32, "up_to"),
        ("fewer than 10 people", 1, 9, "fewer_than"),
        ("between 7 and 10 people", 7, 10, "between"),
        ("7-10 people", 7, 10, "between"),
        ("7 to 10 people", 7, 10, "between"),
        ("50 or more people", 50, None, "at_least"),
        ("several people", 2, None, "several"),
        ("a number of people", 2, None, "several"),
        ("dozens of people", 20, None, "dozens"),
        ("hundreds of people", 200, None, "hundreds"),
        ("a total of 40 people", 40, 40, "exact"),
        ("another 15 people", 15, 15, "exact"),
        ("a further 16 people", 16, 16, "exact"),
        ("at least another 20 people", 20, None, "at_least"),
        ("a score of people", 20, 20, "exact"),
        ("several hundred people", 200, None, "hundreds"),
        ("a few dozen people", 20, None, "dozens"),
        ("tens of thousands of people", 20_000, None, "thousands"),
    ],
)
def test_amount_bounds(words, text, low, high, qualifier):
    found = amount(words(text), 0)
    assert (found.low, found.high, found.qualifier) == (low, high, qualifier)


@pytest.mark.parametrize(
    "text", ["people were hurt", "12% of them", "12:30 p.m.", "10 p.m.", "12th floor", "1" * 400 + " people"]
)
def test_amount_no_number_of_people(words, text):
    assert amount(words(text), 0) is None


def test_amount_money_is_none(words):
    assert amount(words("$ 500 was stolen"), 1) is None


def test_amount_does_not_add_across_and(words):
    assert amount(words("five and six people"), 0).high == 5


@pytest.mark.parametrize("text", ["on Jan. 21", "on November 3", "near Route 9", "on Flight 370"])
def test_amount_of_dates_and_labels_is_none(words, text):
    line = words(text)
    assert amount(line, len(line) - 1) is None


def test_amount_after_a_month_counts_people(words):
    assert amount(words("in May 12 people were hurt"), 2).low == 12
