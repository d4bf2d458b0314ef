import pytest

from streams.extraction.ar.reading import REMEMBERED, _seen
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
    assert len(words.meanings) == len(TOKEN.findall(text)) == len(words.spans)


def test_memory_of_runs_is_bounded():
    sentence(" ".join(f"كلمه{n}" for n in range(REMEMBERED + 10)))
    assert len(_seen) <= REMEMBERED
