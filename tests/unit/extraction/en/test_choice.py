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


def test_choice_death_of_an_illness_is_none(read):
    assert read("The singer died of cancer.") == []
    assert len(read("Forty people died of cholera.")) == 1


def test_choice_all_of_one_custody_count(read):
    assert [(f.kind, f.low) for f in read("Two engineers and their driver were taken hostage.")] == [
        ("abducted", 2),
        ("abducted", 1),
    ]


def test_choice_custody_beside_the_dead(read):
    assert [f.kind for f in read("Both men were killed, while the suspect was taken into custody.")] == [
        "killed",
        "detained",
    ]


def test_choice_object_pronoun_only_where_first(read):
    assert [(f.kind, f.low) for f in read("He opened fire and police shot back, killing him.")] == [("killed", 1)]
    assert len(read("A man was killed. Police said a soldier killed him.")) == 1
    assert read("Gunmen shot her brother's dog.") == []


def test_choice_question_is_none(read):
    assert read("How many people were killed?") == []


def test_choice_nobody_arrested_is_none(read):
    assert read("No suspects have been arrested.") == []


def test_choice_unnumbered_part_of_people_already_counted_is_none(read):
    assert len(read("Six people were killed. Some of the victims were stabbed, others were killed by fire.")) == 1
    assert len(read("Six people were killed and others were injured.")) == 2


def test_choice_prison_sentence_is_none(read):
    assert read("The man was jailed for ten years.") == []
