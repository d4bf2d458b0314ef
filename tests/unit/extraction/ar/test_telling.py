import pytest

from streams.extraction.ar.anchors import anchors
from streams.extraction.ar.candidates import candidates
from streams.extraction.ar.phrases import phrases
from streams.extraction.ar.telling import Around, told_by
from tests.unit.extraction.ar.builders import sentence


@pytest.mark.parametrize(
    ("form", "word"), [("حوادث", "حوادث"), ("والحوادث", "حوادث"), ("بمحاكمه", "محاكمه"), ("نافذه", "")]
)
def test_told_by_takes_off_what_is_joined_to_a_word(form, word):
    assert told_by(form) == word


def _signs(*texts):
    around = Around([sentence(text, i, "body" if i else "title") for i, text in enumerate(texts)], None)
    last = around.sentences[-1]
    return list(around.signs(candidates(last, phrases(last), anchors(last))[0]))


def test_around_names_the_telling_words_by_where_they_stand():
    found = _signs("سقوط جسر", "قالت منظمة إن الحوادث أدت إلى مقتل 30 عاملا سنويا")
    assert {"word:حوادث", "ahead:حوادث", "behind:سنويا", "word:سنويا"} <= set(found)
    assert "ahead:سنويا" not in found


def test_around_tells_what_a_sentence_shares_with_the_title_and_the_lead():
    lead = "انهارت مدرسة قديمة في مدينة الزهراء أمس"
    near = _signs("انهيار مدرسة الزهراء", lead, "أدى انهيار مدرسة الزهراء إلى مقتل 4 عمال")
    apart = _signs("انهيار مدرسة الزهراء", lead, "وفي بلد بعيد غرق قارب فلقي 9 ركاب حتفهم")
    assert ("titled:3" in near, "titled:0" in apart) == (True, True)
    assert ("led:1" in near, "led:0" in apart) == (True, True)
