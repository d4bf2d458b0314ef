import pytest


@pytest.mark.parametrize(
    ("text", "kind", "low", "status"),
    [
        ("Two skiers were swept to their deaths.", "killed", 2, "new"),
        ("A worker fell to his death.", "killed", 1, "new"),
        ("The fall sent three climbers to their deaths.", "killed", 3, "new"),
        ("The attackers slit the throats of five villagers.", "killed", 5, "new"),
        ("Four guards had their throats cut.", "killed", 4, "new"),
        ("The man then turned the gun on himself.", "killed", 1, "new"),
        ("The officer took his own life.", "killed", 1, "new"),
        ("The woman is fighting for her life.", "injured", 1, "new"),
        ("A journalist was found riddled with bullets.", "killed", 1, "new"),
        ("The rebels lost 30 fighters.", "killed", 30, "new"),
        ("The floods forced 3,000 people from their homes.", "displaced", 3000, "new"),
        ("Hundreds were driven from their villages.", "displaced", 200, "new"),
        ("Some 9,000 civilians have sought refuge at a base.", "displaced", 9000, "new"),
        ("A court sentenced four men to death.", "killed", 4, "hypothetical"),
        ("Forty students disappeared.", "missing", 40, "new"),
        ("Police rounded up 12 men.", "detained", 12, "new"),
        ("Police opened a double homicide inquiry.", "killed", 2, "new"),
        ("The group took 12 hostages.", "abducted", 12, "new"),
    ],
)
def test_idioms_read(read, text, kind, low, status):
    assert [(f.kind, f.low, f.status) for f in read(text)] == [(kind, low, status)]


@pytest.mark.parametrize(
    "text",
    [
        "The talks were put to death.",
        "Police turned the gun in.",
        "The team lost two men to fever.",
        "The suspect disappeared.",
        "Gunmen rounded up the villagers.",
        "The strike forced the club from its home.",
    ],
)
def test_idioms_of_no_harm(read, text):
    assert read(text) == []
