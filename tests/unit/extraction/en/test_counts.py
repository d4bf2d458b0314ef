import pytest


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The number of people killed in the fire rose to nine.", [("killed", 9, "new")]),
        ("The number of soldiers who have died is put at 32.", [("killed", 32, "new")]),
        ("The death toll was cut to 18 from 25.", [("killed", 18, "new"), ("killed", 25, "background")]),
        ("The death toll rose from 30 to 50.", [("killed", 30, "background"), ("killed", 50, "new")]),
        ("A man has died, bringing the homicide total to 48.", [("killed", 1, "new"), ("killed", 48, "new")]),
        ("Quake toll tops 600", [("killed", 601, "new")]),
        ("Local media put the number of casualties at 45.", [("killed_or_injured", 45, "new")]),
        ("It brought to 50 the number of civilians killed.", [("killed", 50, "new")]),
    ],
)
def test_counts_of_tolls(read, text, found):
    assert [(f.kind, f.low, f.status) for f in read(text)] == found


def test_counts_one_among_those_that_follow(read):
    part, whole = read("A nurse was among 11 people killed in the raid.")
    assert (part.low, part.part_of, whole.low) == (1, 1, 11)


def test_counts_one_of_many(read):
    assert [(f.low, f.part_of) for f in read("A nurse was one of four people killed there.")] == [(1, 1), (4, None)]


def test_counts_number_not_told_is_none(read):
    assert read("The number of people killed is not known.") == []


def test_counts_some_of_the_dead_are_a_part(read):
    whole, part = read("A fire killed 41 people. Sixteen of the dead were foreigners.")
    assert (whole.low, part.low, part.part_of) == (41, 16, 0)


def test_counts_also_included_and_reportedly(read):
    assert [f.part_of for f in read("Nine people were killed. Those killed also included seven children.")] == [None, 0]
    assert [f.low for f in read("Four women are among those reportedly killed.")] == [4]


def test_counts_siblings_are_no_parts_of_one_another(read):
    assert [f.part_of for f in read("The dead included 12 Nigerians and three Ghanaians.")] == [None, None]
