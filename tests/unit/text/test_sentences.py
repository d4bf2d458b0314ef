import pytest

from streams.text.sentences import split


def cut(text: str) -> list[str]:
    return [text[s.start : s.end].strip() for s in split(text, "body")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One died. Two fled.", ["One died.", "Two fled."]),
        ('He said "go." Then he left.', ['He said "go."', "Then he left."]),
        ("It cost 2.5 million. Nobody died.", ["It cost 2.5 million.", "Nobody died."]),
        ("Gen. Roe and Rev. J. Doe died.", ["Gen. Roe and Rev. J. Doe died."]),
        ("At 8:56 p.m. in the north, one fell.", ["At 8:56 p.m. in the north, one fell."]),
        ("It was 9 p.m. Tuesday when he fell.", ["It was 9 p.m. Tuesday when he fell."]),
        ("It was 9 p.m. Police came.", ["It was 9 p.m.", "Police came."]),
        ("The U.S. Army said so... Then nothing.", ["The U.S. Army said so...", "Then nothing."]),
        ("قتل خمسة؛ وجرح ستة. ثم هدأ القصف؟ نعم!", ["قتل خمسة؛", "وجرح ستة.", "ثم هدأ القصف؟", "نعم!"]),
        ("قتل 15 شخصا؛ بينهم سبعة جنود. ثم هدأ القصف.", ["قتل 15 شخصا؛ بينهم سبعة جنود.", "ثم هدأ القصف."]),
        ("قال د. محمد إن القصف توقف.", ["قال د. محمد إن القصف توقف."]),
        ("كان عام 1436 ه. ثم هدأ.", ["كان عام 1436 ه.", "ثم هدأ."]),
        ("عنوان\nقتل خمسة.", ["عنوان", "قتل خمسة."]),
        ("", []),
        ("...", []),
    ],
)
def test_split_finds_the_bounds(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


def test_split_counts_paragraphs_and_sentences() -> None:
    found = list(split("One. Two.\nThree.", "body", first=4))
    assert [(s.index, s.paragraph) for s in found] == [(4, 0), (5, 0), (6, 1)]
