def test_choice_pronoun_only_where_first(read):
    assert len(read("Omar Dell was killed. He was killed at home.")) == 1
    assert len(read("Omar Dell ran. He was arrested at home.")) == 1


def test_choice_transfer_of_people_already_counted_is_none(read):
    assert len(read("Three men were wounded in a bar. The men were taken to a hospital.")) == 1


def test_choice_any_and_whether_are_none(read):
    assert read("It was not clear whether three people were hurt.") == []
    assert read("Police asked if any people were hurt.") == []


def test_choice_negated_is_nobody(read):
    assert [(f.low, f.high) for f in read("The pilot was not hurt.")] == [(0, 0)]
