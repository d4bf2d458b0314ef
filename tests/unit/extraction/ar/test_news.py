from streams.extraction.ar.news import leaning, vocabulary
from tests.unit.extraction.ar.builders import sentence


def test_vocabulary_takes_off_what_is_written_together():
    assert {"حريق", "مصنع"} <= vocabulary([sentence("وحريق بالمصنع")])


def test_leaning_counts_a_word_once_and_stays_within_its_steps():
    article = [sentence("حريق ثم حريق"), sentence("حريق"), sentence(" ".join(f"كلمة{n}" for n in range(12)))]
    assert leaning(article, {"حريق": 0.7, "bias": -0.1}) == "0"
    assert leaning(article, {"حريق": 40.0}) == "5"
    assert leaning(article, {"حريق": -40.0}) == "-5"


def test_leaning_of_unknown_words_is_that_of_any_article():
    assert leaning([sentence(" ".join(f"كلمة{n}" for n in range(12)))], {"bias": -1.0}) == "-2"


def test_leaning_of_a_few_words_is_left_open():
    assert leaning([sentence("حريق في مصنع")], {"حريق": 40.0}) == "short"
