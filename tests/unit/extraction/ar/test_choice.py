import pytest

from streams.extraction.ar.about import about
from streams.extraction.ar.candidates import anchors, candidates
from streams.extraction.ar.choice import nested, weigh
from streams.extraction.ar.features import features
from streams.extraction.ar.phrases import phrases
from streams.extraction.scoring import load, score
from tests.unit.extraction.ar.builders import sentence


@pytest.mark.parametrize("text", ["أصيب خمسة عمال ومقتل سائق في حادث على الطريق", "نفت الشرطة سقوط قتلى في الحريق"])
def test_weigh_adds_up_the_weights_that_are_learned(text):
    words = sentence(text)
    whole, weights = about([words]), load("ar_figures")
    for c in candidates(words, phrases(words), anchors(words)):
        learned = weights["bias"] + score(features(c, whole), weights)
        assert weigh(c, whole, nested("ar_figures")) == pytest.approx(learned)
