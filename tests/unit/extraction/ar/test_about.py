import pytest

from streams.extraction.ar.about import about
from tests.unit.extraction.ar.builders import sentence


def test_about_knows_an_article_on_sport():
    article = [sentence("فاز الفريق في المباراة وسجل اللاعب الهدف")]
    assert about(article).sport


@pytest.mark.parametrize(("title", "titled"), [("مقتل جندي", True), ("افتتاح معرض", False)])
def test_about_knows_a_harm_word_in_the_title(title, titled):
    assert about([sentence(title, field="title"), sentence("نص", 1)]).titled is titled


@pytest.mark.parametrize(("harmed", "density"), [(0, "thin"), (1, "some"), (3, "thick")])
def test_about_tells_how_thickly_harm_is_reported(harmed, density):
    article = [sentence("مقتل جندي" if i < harmed else "قال الوزير", i) for i in range(4)]
    assert about(article).density == density
