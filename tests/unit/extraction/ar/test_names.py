import pytest

from streams.extraction.ar.phrases import phrases
from tests.unit.extraction.ar.builders import sentence


def named(text):
    words = sentence(text)
    return [" ".join(words.form(k) for k in range(p.start, p.end)) for p in phrases(words) if p.shape == "name"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("اغتيال الزغبي", ["الزغبي"]),
        ("قال إن سمير الزغبي توفي", ["سمير الزغبي"]),
        ("اغتيال سمير الزغبي ومحمود الدالي", ["سمير", "ومحمود"]),
        ("مقتل كل من سمير ومحمود", ["سمير", "ومحمود"]),
        ("زار سمير الزغبي ومحمود الدالي المعرض", []),
        ("قال إن سمير الزغبي (18 عاما) توفي", ["سمير الزغبي"]),
        ("قتل عمدا ثلاثة", []),
        ("القتل قصاصا في مدان", []),
        ("جريمة قتل مروعة", []),
        ("قبضت السلطات", []),
        ("قال إن سمير المصري توفي", ["سمير المصري"]),
        ("إغراق سفينة", []),
    ],
)
def test_names_stand_beside_a_harm_word_or_in_a_row(text, names):
    assert named(text) == names
