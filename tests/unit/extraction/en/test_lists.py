from streams.extraction.en.lists import joined, joined_left, oneself
from streams.extraction.en.phrases import phrases


def heads(line, found):
    return [line.at(phrase.head) for phrase in found]


def test_joined_left_over_the_comma_of_a_headline(words):
    line = words("Mother, two children perish in fire")
    assert heads(line, joined_left(line, phrases(line), phrases(line)[1])) == ["mother", "children"]


def test_joined_left_not_over_the_comma_of_a_sentence(words):
    line = words("12 victims, five persons were killed")
    assert heads(line, joined_left(line, phrases(line), phrases(line)[1])) == ["persons"]


def test_joined_left_not_over_a_verb(words):
    line = words("Many people fell ill and 21 died")
    assert len(joined_left(line, phrases(line), phrases(line)[1])) == 1


def test_joined_names_with_ages_and_semicolons(words):
    line = words('the deaths of Walter "Bud" Burn, 47; Jacob Rode, 43; and Kristy Sanch, 22')
    people = phrases(line)
    assert heads(line, joined(line, people, people[1])) == ["burn", "rode", "sanch"]


def test_joined_list_of_kin(words):
    line = words("killed a woman, her son and two neighbours")
    people = phrases(line)
    assert heads(line, joined(line, people, people[0])) == ["woman", "son", "neighbours"]


def test_joined_not_an_apposition(words):
    line = words("killed Omar Dell, a farmer, and fled")
    people = phrases(line)
    assert len(joined(line, people, people[0])) == 1


def test_oneself_after_the_others(words):
    line = words("kills 4 at a mall, then himself")
    assert oneself(line, phrases(line), 2).shape == "self"


def test_joined_left_over_a_name_after_its_role(words):
    line = words("A senior officer, Major Tal Reuven, and two conscripts")
    people = phrases(line)
    assert heads(line, joined_left(line, people, people[-1])) == ["officer", "conscripts"]
