import datetime as dt

import pytest

from streams.extraction.en.times import after_long, dated_event, earlier, total

NOON = dt.date(2016, 5, 20)


@pytest.mark.parametrize(
    ("text", "least", "holds"),
    [
        ("killed since 2014", 2, True),
        ("killed since the start of the war", 2, True),
        ("killed in the worst attack since 2014", 2, False),
        ("killed so far this year", 2, True),
        ("killed every year", 2, True),
        ("killed in 2015 alone", 2, True),
        ("killed in recent years", 2, True),
        ("killed between March 2015 and March 2016", 2, True),
        ("killed in the past six months", 2, True),
        ("killed in the past day", 2, False),
        ("bringing the toll to nine", 2, False),
        ("bringing the year's toll to nine", 2, True),
        ("killed in the conflict", 300, True),
        ("killed in the conflict", 3, False),
        ("killed last year", 300, True),
        ("killed in an attack last year", 300, False),
    ],
)
def test_total_over_a_long_time(words, text, least, holds):
    line = words(text)
    assert total(line, 0, len(line), NOON, least) == holds


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("killed last year", True),
        ("killed earlier this month", True),
        ("killed two weeks ago", True),
        ("killed two days ago", False),
        ("killed years earlier", True),
        ("killed when he was a child", True),
        ("killed on the anniversary", True),
        ("killed in 2012", True),
        ("killed in the worst attack since 2012", True),
        ("killed on Jan. 6", True),
        ("killed on May 19", False),
    ],
)
def test_earlier_than_the_news(words, text, holds):
    line = words(text)
    assert earlier(line, 0, len(line), NOON) == holds


def test_after_long(words):
    assert after_long(words("years after an attack that killed"), 0, 5)
    assert after_long(words("it came two days after rebels killed"), 0, 6)
    assert not after_long(words("he died two days after rebels hit him"), 0, 5)


def test_dated_event_of_a_year_before(words):
    assert dated_event(words("the 2014 attack"), 1, NOON)
    assert not dated_event(words("the 2016 attack"), 1, NOON)
