import pytest

from streams.alerting import arabic


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "لا قتلى"),
        (1, "قتيل واحد"),
        (2, "قتيلان"),
        (3, "\u20683\u2069 قتلى"),
        (10, "\u206810\u2069 قتلى"),
        (11, "\u206811\u2069 قتيلا"),
        (99, "\u206899\u2069 قتيلا"),
        (100, "\u2068100\u2069 قتيل"),
        (103, "\u2068103\u2069 قتلى"),
        (115, "\u2068115\u2069 قتيلا"),
        (2000, "\u20682000\u2069 قتيل"),
    ],
)
def test_counted_noun_follows_its_number(number: int, words: str) -> None:
    assert arabic.counted(number, arabic.KILLED) == words
