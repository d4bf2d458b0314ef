"""Plain sentences in all their forms: whatever the number, its script and the noun, the figure follows."""

import pytest

from streams.extraction import codebook, pipeline
from streams.text.cleaning import clean
from tests.quality.paradigms import ARTICLE, CLAUSES, DEEDS, OBJECTS, PARTS, SUBJECTS, said, split

NUMBERS = (3, 8, 11, 17, 21, 40, 99, 119, 250)


def figures(text):
    """The figures of an article with this body, as objects of the codebook."""
    article = clean(ARTICLE.model_copy(update={"body": text}), ARTICLE.published_at)
    return codebook.objects(pipeline.extract(article), article)["figures"]


@pytest.mark.parametrize(("clause", "kinds"), CLAUSES, ids=[clause for clause, _ in CLAUSES])
@pytest.mark.parametrize("style", ["digits", "indic", "words", "brackets"])
def test_figure_follows_number_noun_and_script(clause, kinds, style):
    wrong = []
    for text, expected in said(clause, kinds, style, NUMBERS):
        found = {(f["kind"], f["low"], f["high"]) for f in figures(text)}
        if found != expected:
            wrong.append((text, found))
    assert not wrong


@pytest.mark.parametrize("style", ["digits", "words"])
@pytest.mark.parametrize(("clause", "kind"), PARTS, ids=[clause for clause, _ in PARTS])
def test_part_of_a_whole_shares_its_harm(clause, kind, style):
    wrong = []
    for text, whole, part in split(clause, style):
        found = [(f["kind"], f["low"], f["part_of"]) for f in figures(text)]
        if found != [(kind, whole, None), (kind, part, 0)]:
            wrong.append((text, found))
    assert not wrong


@pytest.mark.parametrize(("clause", "kind"), DEEDS, ids=[clause for clause, _ in DEEDS])
def test_only_the_object_of_a_deed_is_harmed(clause, kind):
    wrong = []
    for who in SUBJECTS:
        for whom, count in OBJECTS:
            text = clause.format(who=who, whom=whom)
            found = [(f["kind"], f["low"], f["high"]) for f in figures(text)]
            if found != [(kind, count, count)]:
                wrong.append((text, found))
    assert not wrong
