import pytest


@pytest.mark.parametrize(
    ("text", "kind", "low"),
    [
        ("A man was suffering from a gunshot wound.", "injured", 1),
        ("Officers found a woman with a gunshot wound to the arm.", "injured", 1),
        ("A bullet struck a girl in the arm.", "injured", 1),
        ("The blast left a clerk with serious injuries.", "injured", 1),
        ("Two women escaped with minor injuries.", "injured", 2),
        ("The raid led to injuries to two pupils.", "injured", 2),
        ("Thirty-nine others sustained various degrees of injuries.", "injured", 39),
        ("A man walked into a hospital with a neck wound.", "injured", 1),
        ("The 17-year-old arrived at a hospital with a gunshot wound.", "injured", 1),
        ("A 17-year-old boy, police said, was the target, and was struck in the leg.", "injured", 1),
        ("A driver suffered a broken leg.", "injured", 1),
        ("An officer is recovering from a gunshot wound.", "injured", 1),
        ("Two men began shooting, hitting three people.", "injured", 3),
        ("A rider suffered fatal injuries.", "killed", 1),
        ("One person was transported with serious injuries.", "injured", 1),
        ("His bodyguard was also hit, but survived.", "injured", 1),
        ("A man was fatally struck by a train.", "killed", 1),
        ("All crew members were unharmed.", "injured", 0),
    ],
)
def test_wounds_signs(read, text, kind, low):
    assert [(f.kind, f.low) for f in read(text)] == [(kind, low)]


@pytest.mark.parametrize(
    "text",
    [
        "The house was hit by gunfire.",
        "The woman was not struck, police said.",
        "Officers have not found a gunshot victim.",
        "A man had broken into her home.",
        "Police found cars riddled with bullet holes.",
    ],
)
def test_wounds_of_nobody(read, text):
    assert read(text) == []
