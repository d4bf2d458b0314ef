import pytest


@pytest.mark.parametrize(
    ("text", "kind", "low"),
    [
        ("Two men were taken into custody.", "detained", 2),
        ("Sixteen fighters were taken prisoner.", "detained", 16),
        ("Nine held after raids", "detained", 9),
        ("Nine people are being held.", "detained", 9),
        ("Pirates took four sailors hostage.", "abducted", 4),
        ("Some 900 people fled their homes.", "displaced", 900),
    ],
)
def test_custody_signs(read, text, kind, low):
    assert [(f.kind, f.low) for f in read(text)] == [(kind, low)]
