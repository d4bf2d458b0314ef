import pytest

from streams.extraction.en.harm import predicates


@pytest.mark.parametrize(
    ("text", "kind", "voice"),
    [
        ("Two men were killed.", "killed", "passive"),
        ("Two men have been shot dead.", "killed", "passive"),
        ("Two men got hurt.", "injured", "passive"),
        ("Rebels killed two men.", "killed", "either"),
        ("Rebels have killed two men.", "killed", "active"),
        ("It fell, killing two men.", "killed", "active"),
        ("Two men died.", "killed", "subject"),
        ("Two men were beaten to death.", "killed", "passive"),
        ("Two men were gunned down.", "killed", "passive"),
        ("Two men were fatally shot.", "killed", "passive"),
        ("Two men were shot.", "injured", "passive"),
        ("Two men were killed or wounded.", "killed_or_injured", "passive"),
        ("Rebels abducted two men.", "abducted", "either"),
        ("Two men were found dead.", "killed", "passive"),
        ("Two men were struck and killed.", "killed", "passive"),
        ("Two men were shot at a picnic.", "injured", "passive"),
        ("Two men were shot at about 9 p.m.", "injured", "passive"),
        ('Two men were "injured".', "injured", "passive"),
    ],
)
def test_predicates_kind_and_voice(words, text, kind, voice):
    (found,) = predicates(words(text), set())
    assert (found.kind, found.voice) == (kind, voice)


@pytest.mark.parametrize(
    "text",
    [
        "A shot rang out.",
        "The gunshot was heard.",
        "He shot at officers.",
        "Officers were shot at.",
        "The wounds were deep.",
        "The killing of pigs.",
    ],
)
def test_predicates_nouns_and_misses_are_none(words, text):
    assert predicates(words(text), set()) == []


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("They plan to kill ten men.", "infinitive"),
        ("It could kill ten men.", "modal"),
        ("The man was not hurt.", "negated"),
    ],
)
def test_predicates_marks(words, text, mark):
    (found,) = predicates(words(text), set())
    assert getattr(found, mark)


def test_predicates_number_of_the_auxiliary(words):
    assert [predicates(words(f"They {be} killed."), set())[0].number for be in ("was", "were")] == [
        "singular",
        "plural",
    ]
