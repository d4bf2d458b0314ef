import pytest

from streams.text.cleaning import readable

WRAPPED = """Two soldiers were killed on Monday when a patrol of the army was
attacked on a road that is under construction between the port and
Uruguay Avenue.

The police said that the attackers fled to the hills north of the
village, where a search went on."""


def test_joins_makes_paragraphs_of_lines_of_one_width() -> None:
    assert readable(WRAPPED).text == (
        "Two soldiers were killed on Monday when a patrol of the army was attacked on a road that is under construction"
        " between the port and Uruguay Avenue.\nThe police said that the attackers fled to the hills north of the"
        " village, where a search went on."
    )
    assert readable(WRAPPED.replace("\n", "\r\n")).text == readable(WRAPPED).text


@pytest.mark.parametrize(
    "text",
    [
        "Denver cinema: 12 dead\nSandy Hook: 26 killed\nVirginia Tech: 32 killed\nFlorida club: 49 killed\nEnd",
        "مجزرة الحسكة\nقتل خمسون شخصا",
        "Headline\nFive people died.",
        "قال الكاتب ذلك\nsomeone@mail.example",
    ],
)
def test_joins_leaves_lines_that_are_paragraphs(text: str) -> None:
    assert readable(text).text == text


def test_joins_a_line_that_begins_in_lower_case() -> None:
    assert readable("He was near the\nbridge.\nShe was not.").text == "He was near the bridge.\nShe was not."
