import pytest


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("Three men were killed.", ["en.passive.subject"]),
        ("Rebels killed three men.", ["en.active.object"]),
        ("Three men died.", ["en.intransitive.subject"]),
        ("A crush left at least seven pilgrims, six of them women, dead.", ["en.left.object", "en.part.listed"]),
        ("3 killed in crash", ["en.reduced.subject"]),
        ("The fire left four members of one family dead.", ["en.left.object"]),
        ("Two guards were killed along with five miners.", ["en.passive.subject", "en.together"]),
        ("The man was shot in a bar and died.", ["en.intransitive.subject"]),
        ("Four slain in home invasion", ["en.passive.subject"]),
        ("Rebels executed 21 of them.", ["en.active.object"]),
        ('A mob "hacked and burnt" eight herders to death.', ["en.active.object"]),
        ("Omar Lemle pointed a gun at police and was wounded when they fired.", ["en.passive.subject"]),
        ("US strike kills IS commander", ["en.active.object"]),
        ("Mob burns two thieves alive", ["en.active.object"]),
        ("Six shot at block party", ["en.reduced.subject"]),
        ("They went on to kill a farmer.", ["en.active.object"]),
        ("Five villagers have been waylaid and killed.", ["en.passive.subject"]),
        ("Three people were left critically wounded.", ["en.passive.subject"]),
        ("Two clerks probing alleged fraud have been shot dead.", ["en.passive.subject"]),
        ("A felon wanted after a shooting was arrested.", ["en.passive.subject"]),
        ("We buried two victims the militants had shot dead.", ["en.fronted.object"]),
        ("The girl told police they'd been shot.", ["en.passive.subject"]),
        ("Gunman kills 4 at mall, then himself", ["en.active.object", "en.active.object"]),
        ("Storms killed six in Osk, four in Ulm and one in Dor.", ["en.active.object", "en.ellipsis", "en.ellipsis"]),
        ("Nine sailors are missing and presumed dead.", ["en.passive.subject"]),
    ],
)
def test_verbs_rules(read, text, rules):
    assert [f.rule for f in read(text)] == rules


@pytest.mark.parametrize(
    "text",
    [
        "An officer shot a dog.",
        "Officers executed a search warrant.",
        "The engine died.",
        "Osk were without three injured players.",
        "Police seized 200 kilos of cocaine.",
        "Police seized cocaine.",
        "Their helicopter was shot down.",
    ],
)
def test_verbs_things_come_to_no_harm(read, text):
    assert read(text) == []


def test_verbs_reflexive_takes_the_number_of_its_subject(read):
    assert [(f.low, f.high) for f in read("Three bombers blew up a bus, killing themselves.")] == [(3, 3)]
