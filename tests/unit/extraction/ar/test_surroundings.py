import pytest

from streams.extraction.ar.anchors import anchors
from streams.extraction.ar.candidates import candidates
from streams.extraction.ar.meanings import stem
from streams.extraction.ar.phrases import phrases
from streams.extraction.ar.surroundings import signs
from tests.unit.extraction.ar.builders import sentence


@pytest.mark.parametrize(
    ("form", "left"),
    [("وللشرطه", "شرطه"), ("بالرصاص", "رصاص"), ("تسليم", "تسليم"), ("وفد", "وفد"), ("من", "من"), ("", "")],
)
def test_a_stem_keeps_three_letters(form, left):
    assert stem(form) == left


def test_signs_name_what_governs_a_harm_word_and_what_follows():
    part = sentence("تأخر المستشفى في إخراج جثة شاب إلى أسرته")
    found = candidates(part, phrases(part), anchors(part))
    named = {name for c in found for name in signs(c, "one", "after")}
    assert {"before harm:اخراج|c", "behind:الي", "ahead:مستشفي", "follows:اسرته"} <= named
