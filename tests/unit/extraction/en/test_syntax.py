import pytest

from streams.extraction.en.phrases import phrases
from streams.extraction.en.syntax import objects, subject


def heads(line, found):
    return [line.at(phrase.head) for phrase in found]


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Six miners from the town of Osk were killed", "were", ["miners"]),
        ("A mayor accused of fraud by the president was killed", "was", ["mayor"]),
        ("Officials said three boys were killed", "were", ["boys"]),
        ("Four guards and ten farmers were killed", "were", ["guards", "farmers"]),
        ("Nine people, including two nurses, were killed", "were", ["people"]),
        ("The man who shot the guard was killed", "was", ["man"]),
        ("They fled when two boys were killed", "were", ["boys"]),
    ],
)
def test_subject_of_a_passive(words, text, verb, expected):
    line = words(text)
    number = "singular" if verb == "was" else "plural"
    assert heads(line, subject(line, phrases(line), line.forms.index(verb), number)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("rebels killed two boys and a nurse", ["boys", "nurse"]),
        ("rebels killed suspected bandits and 5 guards", ["bandits", "guards"]),
        ("rebels killed two boys and three men were hurt", ["boys"]),
        ("rebels killed on Monday two boys", []),
    ],
)
def test_objects_of_an_active(words, text, expected):
    line = words(text)
    assert heads(line, objects(line, phrases(line), line.forms.index("killed") + 1)) == expected
