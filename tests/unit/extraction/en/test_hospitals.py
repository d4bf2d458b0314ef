import pytest


@pytest.mark.parametrize(
    ("text", "kind", "low"),
    [
        ("A woman was taken to a hospital in serious condition.", "injured", 1),
        ("Thirty people were in critical condition.", "injured", 30),
        ("The crash sent two people to the hospital.", "injured", 2),
        ("Medics rushed a woman to a hospital.", "injured", 1),
    ],
)
def test_hospitals_signs(read, text, kind, low):
    assert [(f.kind, f.low) for f in read(text)] == [(kind, low)]
