import pytest

from streams.extraction.ar.scenes import topics
from streams.lexicon.ar.words import normal
from streams.text.tokens import fold


@pytest.mark.parametrize(
    ("word", "topic"), [("والغارات", "air"), ("بالسوق", "dwelling"), ("للشرطة", "forces"), ("لغم", "bombs")]
)
def test_topics_see_through_article_and_proclitics(word, topic):
    assert topic in topics(normal(fold(word)))


def test_topics_of_another_word_are_none():
    assert topics("طاوله") == frozenset()
