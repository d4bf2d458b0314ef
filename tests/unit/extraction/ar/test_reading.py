import pytest

from streams.extraction.ar.reading import REMEMBERED, SILENT, _seen
from streams.text.tokens import TOKEN
from tests.unit.extraction.ar.builders import sentence


@pytest.mark.parametrize(
    "text",
    [
        "قُتِلَ (12) شخصًا، بينهم امرأتان.",
        "سقط 1,500 جريح_و3 قتلى في ال«مخيم»…",
        "  قتلى \u00a0 وجرحى\n\tبغارة -أمس-",
        "قتل" * 30 + " جنديا",
    ],
)
def test_words_are_those_of_the_whole_sentence(text):
    words = sentence(text)
    told = [word for word in TOKEN.findall(text) if word not in SILENT]
    assert len(words.meanings) == len(told) == len(words.spans)


def test_memory_of_runs_is_bounded():
    sentence(" ".join(f"كلمه{n}" for n in range(REMEMBERED + 10)))
    assert len(_seen) <= REMEMBERED


def test_words_leave_out_quotation_marks_and_keep_their_places():
    read = sentence('مقتل "أبو سامر" في «الخالدية»')
    assert [m.form for m in read.meanings] == ["مقتل", "ابو", "سامر", "في", "الخالديه"]
    assert [read.text[start:end] for start, end in read.spans][1] == "أبو"


def test_flags_are_the_classes_of_a_stretch_also_where_it_reaches_beyond_the_sentence():
    read = sentence("لم يصب أحد")
    assert "negation" in read.flags(-3, 1)
    assert "negation" not in read.flags(1, 30)
    assert read.flags(-5, -1) == read.flags(7, 9) == frozenset()
