import pytest


def test_outcomes_shot_is_injured_where_nobody_died(read):
    assert [f.kind for f in read("A man was shot in the leg.")] == ["injured"]


def test_outcomes_shot_is_killed_where_the_victim_died(read):
    found = read("A man was shot in a bar. The man was pronounced dead at a hospital.")
    assert [f.kind for f in found] == ["killed", "killed"]


def test_outcomes_two_shot_one_dead_stays_open(read):
    found = read("Two men were shot in a bar. One man died.")
    assert [f.kind for f in found] == ["killed_or_injured", "killed"]


def test_outcomes_another_one_in_hospital_is_injured(read):
    found = read("Omar Dell died at the scene, and his sister was taken to a hospital.")
    assert [f.kind for f in found] == ["killed", "injured"]


def test_outcomes_of_one_pronoun_is_one_figure(read):
    assert [f.kind for f in read("He was shot in the back and fell, and he died there.")] == ["killed"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("A man was killed. A woman was shot in the leg.", ["killed", "injured"]),
        ("A 23-year-old man was killed. A 31-year-old man was shot too.", ["killed", "injured"]),
        ("Omar Dell was killed. Jon Beck was shot too.", ["killed", "injured"]),
        ("Omar Dell, 23, was shot in a bar. Dell was pronounced dead.", ["killed", "killed"]),
        ("A man was killed. The man was shot and is expected to survive.", ["killed", "injured"]),
    ],
)
def test_outcomes_people_are_told_apart(read, text, kinds):
    assert [f.kind for f in read(text)] == kinds
