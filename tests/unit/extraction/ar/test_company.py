from streams.extraction.ar.anchors import anchors
from streams.extraction.ar.candidates import candidates
from streams.extraction.ar.company import NAME, company, signs
from streams.extraction.ar.phrases import phrases
from streams.extraction.scoring import Table, table
from tests.unit.extraction.ar.builders import sentence


def read(text):
    words = sentence(text)
    return words, candidates(words, phrases(words), anchors(words))[:1]


def test_signs_tell_kind_noun_and_words():
    words, found = read("قتل ثلاثة أشخاص في سوق القرية")
    (told,) = signs([words], found)
    assert {"k:killed", "n:شخص", "s:سوق", "a:سوق"} <= set(told)


def test_company_has_one_sign_a_group():
    words, found = read("قتل ثلاثة أشخاص في سوق القرية")
    (told,) = company([words], found, table(NAME))
    groups = [sign.split(":")[1] for sign in told]
    assert sorted(groups) == ["civilians", "militants", "mixed", "security", "unspecified"]


def test_company_of_a_market_is_rather_civilian_than_that_of_a_barracks():
    steps = []
    for text in ("قتل ثلاثة أشخاص في قصف سوق شعبي مكتظ", "قتل ثلاثة أشخاص في هجوم على ثكنة للجيش"):
        words, found = read(text)
        (told,) = company([words], found, table(NAME))
        steps.append({sign.split(":")[1]: int(sign.split(":")[2]) for sign in told})
    assert steps[0]["security"] < steps[1]["security"]


def test_no_figures_have_no_company():
    assert company([], [], Table((), {})) == []
