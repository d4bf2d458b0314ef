from datetime import UTC, datetime
from pathlib import Path

import pytest

from schemas.articles import Article
from streams.errors import Unprocessable
from streams.text.cleaning import clean, readable
from streams.text.offsets import to_published

NOON = datetime(2024, 5, 2, 12, tzinfo=UTC)
SEED = next((Path(__file__).parents[3] / "seeds").glob("*hasakah.txt"))


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("قتل &خمسة جنود&\n&\nفي حمص", "قتل خمسة جنود\nفي حمص"),
        ("ارتفع إلى أكثر &50 قتيلا", "ارتفع إلى أكثر 50 قتيلا"),
        ("ضحيتها 17 قتيلا &.&", "ضحيتها 17 قتيلا ."),
        ("قصف&nbsp;عنيف &quot;أمس&quot;", 'قصف عنيف "أمس"'),
        ("قصف &amp;quot;أمس&amp;quot;", 'قصف "أمس"'),
        ("&#1602;&#1578;&#1604; جندي", "قتل جندي"),
        ("خمسـة قتـــلى", "خمسة قتلى"),
        ("\u200fقتل\u200c \u202bعشرة\u202c\ufeff", "قتل عشرة"),
        ("\ufe8d\ufedf\ufeca\ufeae\ufe8d\ufed5", "العراق"),
        ("قُتِلَ جُنديٌّ", "قُتِلَ جُنديٌّ"),
        ("Ù‚ØªÙ„ Ø¬Ù†Ø¯ÙŠ", "قتل جندي"),
        ("Ã™â€šÃ˜ÂªÃ™â€ž", "قتل"),
        ("Itâ€™s overâ€¦ cafÃ©", "It’s over… café"),
        ("AT&T and Smith & Sons, 3 & 4", "AT&T and Smith & Sons, 3 & 4"),
        ("the toll &rose on Monday&", "the toll rose on Monday"),
        ("one\r\n\r\n  two\u00a0\tthree  ", "one\ntwo three"),
        (" \n ", ""),
    ],
)
def test_readable_repairs_characters(published: str, expected: str) -> None:
    assert readable(published).text == expected


def test_clean_seed_has_no_stray_ampersand_and_no_comments_heading() -> None:
    article = clean(Article(body=SEED.read_text("utf-8")), NOON)
    assert "&" not in article.text
    assert "التعليقات" not in article.text
    assert article.text.endswith("رمي النظام البراميل المتفجرة .")
    assert "\n\n" not in article.text
    start = article.text.index("أكثر 50 قتيلا")
    span = to_published(article, "body", start, start + len("أكثر 50 قتيلا"))
    assert span.text == "أكثر &50 قتيلا"


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("<script>var x = 1</script>", "empty"),
        ("التعليقات", "empty"),
        ("12:30 - 45.6 %", "no-language"),
        ("در حمله هوایی دیروز پنج نفر کشته شدند و گروهی زخمی شدند", "no-language"),
        ("Пять человек погибли в результате взрыва", "no-language"),
        ("Cinq personnes ont été tuées dans une explosion dans le centre de la ville, selon la police.", "no-language"),
    ],
)
def test_clean_refuses_what_cannot_be_read(body: str, reason: str) -> None:
    with pytest.raises(Unprocessable) as refused:
        clean(Article(body=body), NOON)
    assert refused.value.reason == reason


@pytest.mark.parametrize("status", ["canceled", "withheld"])
def test_clean_lets_a_cancellation_pass_without_text(status: str) -> None:
    article = clean(Article(id="a-1", body="", status=status), NOON)
    assert (article.status, article.text, article.ref.article_id) == (status, "", "a-1")


def test_clean_derives_one_id_for_one_address() -> None:
    one = clean(Article(body="Five people were killed.", url="https://x.example/1"), NOON)
    other = clean(Article(body="Six people were killed.", url="https://x.example/1"), NOON)
    assert one.ref.article_id == other.ref.article_id


def test_clean_ignores_a_wrong_declared_language() -> None:
    assert clean(Article(body="قتل خمسة جنود في هجوم", language="en"), NOON).ref.language == "ar"


def test_clean_repeats_only_the_beginning_of_a_long_title_in_the_reference() -> None:
    article = clean(Article(body="Five people were killed.", title="five dead " * 1000), NOON)
    assert len(article.ref.title) == 500
    assert len(article.title) == 9_999
