"""Twice the text takes about twice the time, whatever it consists of. Ratios, since absolute times are the machine's."""

import time
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from schemas.articles import Article
from streams.errors import Unprocessable
from streams.text.cleaning import clean
from streams.text.fingerprints import sketch
from streams.text.intake import decode
from streams.text.sentences import split
from streams.text.tokens import tokenize

NOON = datetime(2024, 5, 2, 12, tzinfo=UTC)
LEAD = "قتل خمسة جنود في هجوم على حاجز أمني. "
HOSTILE = {
    "less-than": "<",
    "open tags": "<p",
    "spaced tags": "<p ",
    "quotes": '<a "',
    "nested": "<div><b>",
    "unread": "<script>",
    "closing": "</script",
    "comments": "<!--",
    "declarations": "<!",
    "ampersands": "&",
    "entities": "&amp;",
    "unclosed entities": "&amp;amp",
    "digits": "7",
    "no punctuation": "قتل ",
    "one word": "ق",
    "spaces": " ",
    "newlines": "\n",
    "short lines": "شارك\n",
    "wrapped lines": "word " * 12 + "\n",
    "odd spaces": "a\u00a0 \n",
    "tatweel": "ق\u0640",
    "directions": "قتل \u200fkilled\u202c ",
    "misread": "Ù‚",
    "half misread": "Ø",
    "ligatures": "\ufdf2",
    "dots": ".",
    "dots and quotes": '."',
    "share bar": "share | ",
    "marks": "\u064b",
}


def seconds(function: Callable[[str], object], text: str) -> float:
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        function(text)
        best = min(best, time.process_time() - start)
    return best


def whole(text: str) -> None:
    try:
        article = clean(Article(body=LEAD + text), NOON)
    except Unprocessable:
        return
    list(split(article.text, "body"))
    tokenize(article.text)


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE.keys())
def test_cleaning_is_linear(unit: str) -> None:
    size = 20_000
    text = unit * (size // len(unit))
    assert seconds(whole, text * 2) < 3 * seconds(whole, text) + 0.02


def test_sketch_is_linear_and_bounded() -> None:
    text = "الف واحد في مدينة " * 5_000
    assert seconds(sketch, text * 2) < 3 * seconds(sketch, text) + 0.02
    assert len(sketch(text)) <= 32


@pytest.mark.parametrize("unit", ["قتل ", "7", "<", "Ù‚", "ق\u0640"])
def test_a_record_of_the_largest_size_is_cleaned(unit: str) -> None:
    body = LEAD + unit * ((2**20 - 200) // len(unit.encode()))
    article = decode(b'{"body": "' + body.encode() + b'"}')
    assert clean(article, NOON).text.startswith("قتل خمسة")


def test_deep_markup_is_read() -> None:
    body = "<div>" * 100_000 + LEAD + "</div>" * 50_000
    assert clean(Article(body=body), NOON).text == LEAD.strip()
