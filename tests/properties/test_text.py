"""What holds for every article, also a hostile one."""

import json
from datetime import UTC, datetime

from hypothesis import example, given, settings
from hypothesis import strategies as st

from schemas.articles import Article, CleanArticle
from streams.errors import Unprocessable
from streams.text.cleaning import clean, readable
from streams.text.fingerprints import similarity, sketch
from streams.text.intake import decode
from streams.text.offsets import to_published
from streams.text.sentences import sentences
from streams.text.tokens import fold, tokenize

NOON = datetime(2024, 5, 2, 12, tzinfo=UTC)
PIECES = (
    "قتل", " ", "خمسة", "جنود", "\n", "&", "&nbsp;", "&amp;quot;", "&#1602;", "<p>", "</p>", "<b>", "<!--", "-->",
    "<script>", "</script>", "<", ">", '"', "'", "\u200f", "\u0640", "\u00a0", "\ufdf2", "\ufe8d", "Ù‚", "Ø", "Ã©",
    "â€™", "التعليقات", "Tags: a", "five killed", "the", ".", "؛", "5", "\u064b", "\x00", "\r", "\U0001f600", "a",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=40).map("".join)
PLAIN = set("&;#<>") | set("ÙØÃâðïÅÚÛÂ")


def cleaned(body: str, title: str = "") -> CleanArticle:
    return clean(Article(body="قتل خمسة جنود في هجوم على حاجز\n" + body, title=title), NOON)


@given(TEXTS, TEXTS, st.data())
@settings(max_examples=300, deadline=None)
def test_every_span_is_cut_from_the_published_text(body: str, title: str, data: st.DataObject) -> None:
    try:
        article = cleaned(body, title)
    except Unprocessable:
        return
    for field, text, published in (
        ("title", article.title, article.published_title),
        ("body", article.text, article.published_body),
    ):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, len(text)))
        span = to_published(article, field, start, end)
        assert published[span.start : span.end] == span.text
        assert bool(span.text) == (start < end)


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_unrepaired_characters_map_to_themselves(body: str) -> None:
    working = readable(body)
    offsets = working.offsets()
    assert list(offsets.clean) == sorted(set(offsets.clean))
    assert list(offsets.published) == sorted(offsets.published)
    if PLAIN.isdisjoint(body):
        for i, j in zip(offsets.clean, offsets.published, strict=True):
            same = i < len(working.text) and working.text[i].isalnum() and not "\ufb50" <= body[j] <= "\ufefc"
            assert not same or working.text[i] == body[j]


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_clean_text_is_tidy(body: str) -> None:
    text = readable(body).text
    assert text == text.strip(" \n")
    for odd in ("  ", "\n\n", " \n", "\n ", "\u00a0", "\u0640", "\u200f", "\x00", "\r", "\t"):
        assert odd not in text


@given(st.binary(max_size=200) | TEXTS.map(lambda text: json.dumps({"body": text, "title": text}).encode()))
@settings(max_examples=300, deadline=None)
def test_raw_bytes_make_an_article_or_a_dead_letter(value: bytes) -> None:
    reason = ""
    try:
        article = clean(decode(value), NOON)
    except Unprocessable as refused:
        reason = refused.reason
    if reason:
        assert reason in {"empty", "not-utf-8", "not-json", "wrong-shape", "no-language", "too-large"}
    else:
        assert CleanArticle.from_bytes(article.to_bytes()) == article


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | TEXTS,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
        max_leaves=6,
    ),
    st.sampled_from(["body", "uri", "bodies", "headlines", "version", "status", "published_at", "id", "provider"]),
)
@settings(max_examples=300, deadline=None)
def test_any_member_of_any_shape_is_read_or_refused(value: object, name: str) -> None:
    for base in ({"body": "a"}, {"uri": "u", "pubstatus": "usable", "bodies": [{"value": "a"}]}):
        try:
            article = decode(json.dumps({**base, name: value}).encode("utf-8", "replace"))
        except Unprocessable:
            continue
        assert article.to_bytes()


@given(TEXTS)
@example("Û¥")
@settings(max_examples=200, deadline=None)
def test_sentences_and_tokens_lie_in_the_text_in_order(body: str) -> None:
    try:
        article = cleaned(body)
    except Unprocessable:
        return
    last = 0
    for sentence in sentences(article):
        if sentence.field == "body":
            assert last <= sentence.start < sentence.end <= len(article.text)
            last = sentence.end
    for token in tokenize(article.text):
        assert token.form
        assert token.form == fold(article.text[token.start : token.end])


@given(TEXTS, TEXTS)
@settings(max_examples=100, deadline=None)
def test_similarity_is_symmetric_and_one_for_equal_texts(one: str, other: str) -> None:
    a, b = sketch(one), sketch(other)
    assert similarity(a, b) == similarity(b, a)
    assert 0 <= similarity(a, b) <= 1
    assert similarity(a, a) == (1 if a else 0)
    assert all(0 <= h < 2**53 for h in a)
