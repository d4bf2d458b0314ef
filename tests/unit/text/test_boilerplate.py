import pytest

from streams.text import boilerplate
from streams.text.rewriting import Working


def without_boilerplate(text: str) -> str:
    return Working.of(text).rewrite(boilerplate.lines(text)).text


@pytest.mark.parametrize(
    "line",
    [
        "التعليقات", "التعليقات (12)", "شارك | تويتر | فيسبوك", "Facebook Twitter WhatsApp", "Share this: Print, Email",
        "سمات: حمص، قصف، سوريا", "كلمات مفتاحية: اليمن", "Tags: Syria, Homs", "اقرأ أيضاً: ماذا يحدث في حمص", "إقرأ أيضا",
        "Read also: Ten killed in Homs", "Related articles", "READ MORE: Scores hurt in crash", "© 2024 Example News",
        "جميع الحقوق محفوظة لصحيفة المثال", "Copyright 2024 Example. All rights reserved.", "(أ ف ب)", "- رويترز", "(AFP)",
        "Reuters, AFP", "Reporting by Jane Roe; Editing by John Doe", "Sign up for our newsletter", "تابعونا على تويتر",
    ],
)  # fmt: skip
def test_lines_takes_boilerplate_out(line: str) -> None:
    assert without_boilerplate(f"First.\n{line}\nLast.") == "First.\nLast."
    assert without_boilerplate(f"First.\n{line}\n{line}") == "First."
    assert without_boilerplate(f"{line}\n{line}\nLast.") == "Last."
    assert without_boilerplate(line) == ""


@pytest.mark.parametrize(
    "line",
    [
        "رابط الخبر بصحيفة المثال: مقتل خمسة في حمص",
        "Read more than 50 names of the dead on the wall.",
        "شارك خمسة جنود في العملية",
        "Share prices fell after the attack.",
        "Reuters said five people were killed.",
        "وكالات الإغاثة قالت إن خمسة قتلوا",
        "Comments by the minister drew anger.",
        "مصادر: مقتل ثلاثة",
        "Related violence killed nine on Monday.",
    ],
)
def test_lines_keeps_what_may_hold_news(line: str) -> None:
    text = f"First.\n{line}\nLast."
    assert without_boilerplate(text) == text


def test_lines_keeps_a_long_line_that_begins_like_boilerplate() -> None:
    line = "Tags: " + "five people were killed, " * 40
    assert without_boilerplate(line) == line


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل خمسة جنود. سمات تفجير حمص قتل", "قتل خمسة جنود."),
        ("قتل خمسة جنود.\nسمات تفجير حمص", "قتل خمسة جنود."),
        ("من أهم سمات المدينة القديمة", "من أهم سمات المدينة القديمة"),
        ("قتل خمسة. سمات المدينة قديمة، وقتل ستة.", "قتل خمسة. سمات المدينة قديمة، وقتل ستة."),
    ],
)
def test_tail_takes_tags_off_the_last_sentence(text: str, expected: str) -> None:
    assert Working.of(text).rewrite(boilerplate.tail(text)).text == expected
