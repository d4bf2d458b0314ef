import pytest


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("Three men were killed.", ["en.passive.subject"]),
        ("Rebels killed three men.", ["en.active.object"]),
        ("Three men died.", ["en.intransitive.subject"]),
        ("3 killed in crash", ["en.reduced.subject"]),
        ("The fire left four members of one family dead.", ["en.left.object"]),
        ("Two guards were killed along with five miners.", ["en.passive.subject", "en.together"]),
        ("The man was shot in a bar and died.", ["en.intransitive.subject"]),
    ],
)
def test_verbs_rules(read, text, rules):
    assert [f.rule for f in read(text)] == rules


@pytest.mark.parametrize("text", ["An officer shot a dog.", "Officers executed a search warrant.", "The engine died."])
def test_verbs_things_come_to_no_harm(read, text):
    assert read(text) == []
