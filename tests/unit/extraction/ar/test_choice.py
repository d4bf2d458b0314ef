import pytest

from streams.extraction.ar.about import about
from streams.extraction.ar.anchors import anchors
from streams.extraction.ar.candidates import candidates
from streams.extraction.ar.choice import is_stated, nested, weigh
from streams.extraction.ar.features import features
from streams.extraction.ar.phrases import phrases
from streams.extraction.scoring import load, score
from tests.unit.extraction.ar.builders import sentence
from tests.unit.extraction.ar.test_figures import read


@pytest.mark.parametrize("text", ["أصيب خمسة عمال ومقتل سائق في حادث على الطريق", "نفت الشرطة سقوط قتلى في الحريق"])
def test_weigh_adds_up_the_weights_that_are_learned(text):
    words = sentence(text)
    whole, weights = about([words]), load("ar_figures")
    for c in candidates(words, phrases(words), anchors(words)):
        learned = weights["bias"] + score(features(c, whole), weights)
        assert weigh(c, whole, nested("ar_figures")) == pytest.approx(learned)


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("قتل قرويون في القصف", True),
        ("قتل مسلحون قرويا في القصف", True),
        ("نفت الشرطة مقتل متظاهرين", True),
        ("مقتل سبعة بحارة", True),
        ("ولقي الباقون وعددهم 38 حتفهم", True),
        ("لا يزال شقيقاه قيد الاحتجاز", True),
        ("فقد الاتصال بأربعة متسلقين", True),
    ],
)
def test_is_stated_knows_what_a_clause_leaves_no_doubt_of(text, stated):
    words = sentence(text)
    found = candidates(words, phrases(words), anchors(words))
    assert any(is_stated(c) for c in found) is stated


def test_a_toll_may_be_counted_behind_the_number_that_it_comes_to():
    found = read("ارتفع إلى تسعة بينهم طفلان عدد القتلى في الحريق الذي شب في المصنع.")
    assert ("killed", 9, 9) in [(d.kind, d.low, d.high) for d in found]


def test_a_number_is_not_of_another_count_behind_it():
    found = read("ارتفع عدد القتلى إلى 276 فيما بلغ عدد المصابين نحو 300.")
    assert [(d.kind, d.low) for d in found] == [("killed", 276), ("injured", 300)]
