import pytest


@pytest.mark.parametrize(
    ("text", "kind", "low", "high"),
    [
        ("The death toll from the floods rose to 45.", "killed", 45, 45),
        ("There were about 50 deaths.", "killed", 50, 50),
        ("Deaths from the outbreak in Osk have risen to 21.", "killed", 21, 21),
        ("Osk cholera deaths rise to 21", "killed", 21, 21),
        ("The raid caused at least 10 casualties.", "killed_or_injured", 10, None),
        ("No casualties were reported.", "injured", 0, 0),
        ("Four people lost their lives.", "killed", 4, 4),
        ("The fire claimed nine lives.", "killed", 9, 9),
        ("The bodies of six men were found.", "killed", 6, 6),
        ("The murder of a union leader was reported.", "killed", 1, 1),
        ("Three shooting victims walked in.", "injured", 3, 3),
        ("The man committed suicide.", "killed", 1, 1),
        ("The teen's death was ruled a homicide.", "killed", 1, 1),
        ("It was the city's 30th homicide.", "killed", 30, 30),
        ("Officials spoke of Roe's kidnapping.", "abducted", 1, 1),
        ("Roe's death was ruled a homicide.", "killed", 1, 1),
    ],
)
def test_tolls_noun(read, text, kind, low, high):
    assert [(f.kind, f.low, f.high) for f in read(text)] == [(kind, low, high)]
