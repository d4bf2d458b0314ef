import pytest

from streams.kafka.suspect import Suspect


@pytest.mark.parametrize("suspect", [Suspect(0, 1), Suspect(9_223_372_036_854_775_807, 12)])
def test_word_reads_back(suspect):
    assert Suspect.from_word(suspect.word()) == suspect


@pytest.mark.parametrize("word", [None, "", "crashed:", "crashed:1", "other tool's metadata", "crashed:1:1 "])
def test_from_word_leaves_words_of_others_alone(word):
    assert Suspect.from_word(word) is None


def test_once_more_counts_only_the_same_record():
    first = Suspect.once_more(None, 5)
    assert not first.condemned
    assert Suspect.once_more(first, 5).condemned
    assert Suspect.once_more(first, 6) == Suspect(6, 1)
