def test_parts_listed_after_including(read):
    whole, part = read("Nine people, including two nurses, were killed.")
    assert (whole.part_of, part.part_of, part.low, part.rule) == (None, 0, 2, "en.part.listed")


def test_parts_of_whom_across_kinds(read):
    hurt, dead = read("Fifty people were hurt, nine of whom died.")
    assert (hurt.kind, dead.kind, dead.part_of) == ("injured", "killed", 0)


def test_parts_unnumbered_are_no_figure(read):
    assert len(read("Twenty people were killed, including women and children.")) == 1


def test_parts_breakdown_that_adds_up(read):
    found = read("Five men were arrested. Two men were arrested in Osk. Three men were arrested in Ulm.")
    assert [figure.part_of for figure in found] == [None, 0, 0]


def test_parts_additional_deaths_are_no_breakdown(read):
    found = read("Five men were killed. Two others were killed on Sunday.")
    assert [figure.part_of for figure in found] == [None, None]


def test_parts_out_of_a_whole_that_opens_the_sentence(read):
    whole, part = read("Of the 30 injured, four are in critical condition.")
    assert (whole.low, part.low, part.part_of) == (30, 4, 0)


def test_parts_one_of_whom_was(read):
    whole, part = read("Four hikers, one of whom was a teenager, died of exposure.")
    assert (whole.low, part.low, part.part_of) == (4, 1, 0)


def test_parts_told_by_degree(read):
    whole, part = read("Five people were hurt, one seriously.")
    assert (whole.low, part.low, part.kind, part.part_of) == (5, 1, "injured", 0)
    whole, part = read("Seven people were shot, two fatally.")
    assert (part.low, part.kind, part.part_of) == (2, "killed", 0)


def test_parts_some_of_them_are_no_figure(read):
    assert len(read("The crash injured 20 people, some of them seriously.")) == 1
