import pytest

from schemas.articles import CleanArticle
from schemas.references import ArticleRef
from streams.extraction.ar.figures import figures
from streams.extraction.ar.reading import article
from streams.extraction.ar.wording import LEAST, likely, signs, vocabularies, wording
from streams.text.sentences import sentences
from tests.unit.extraction.builders import NOW as NOON


def read(text):
    ref = ArticleRef(article_id="a", language="ar", received_at=NOON, published_at=NOON)
    clean = CleanArticle(ref=ref, published_title="", published_body=text, title="", text=text)
    parts = sentences(clean)
    return vocabularies(article(clean, parts)), figures(clean, parts)


def test_signs_tell_the_words_of_the_sentence_from_those_of_the_article():
    (found,) = signs(*read("انقلبت حافلة على الطريق. قتل سبعة ركاب في الحادث."))
    assert {"s:ركاب", "a:ركاب", "a:حافله", "k:killed"} <= set(found)
    assert "s:حافله" not in found


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "انقلبت حافلة على الطريق السريع بعد تصادم مع شاحنة مسرعة. قتل سبعة ركاب ونقلوا إلى المستشفى.",
            "road_accident",
        ),
        ("ألقت دوريات الشرطة القبض على ستة أشخاص بتهمة تهريب المخدرات وأحيلوا إلى النيابة العامة.", "arrest"),
    ],
)
def test_wording_speaks_for_what_the_text_is_about(text, kind):
    told = wording(*read(text))
    assert all(max(each, key=each.__getitem__) == kind for each in told)
    assert told


def test_likely_has_a_floor():
    assert likely({"flood": 40.0, "fire": 0.0}) == {"flood": 0, "fire": LEAST}
    assert likely({}) == {}
