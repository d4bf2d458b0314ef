import pytest

from streams.extraction.triggers import LONGEST_WORD, matcher


def found(language, text):
    return [(name, text[start:end]) for name, start, end in matcher(language).find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A suicide bomber blew himself up.",
            [("suicide_bombing", "suicide bomber"), ("suicide_bombing", "blew himself up")],
        ),
        ("An air strike hit the depot.", [("airstrike", "air strike")]),
        ("He died of a heart attack.", []),
        ("A strike on a house.", [("airstrike", "strike on")]),
        ("Nurses went on strike on Monday.", []),
        ("An explosion at a munitions store.", [("explosion", "explosion at a munitions")]),
        ("The fire that swept a hall.", [("fire", "fire that")]),
        ("A ceasefire was agreed.", [("ceasefire", "ceasefire")]),
        ("Gunmen abduct pupils.", [("shooting", "Gunmen"), ("abduction", "abduct")]),
        ("He had sunstroke.", [("heat_or_cold", "sunstroke")]),
        ("A drive-by shooting.", [("shooting", "drive-by"), ("shooting", "shooting")]),
    ],
)
def test_find_takes_the_longest_phrase_in_english(text, expected):
    assert found("en", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("بعد الغارات على البلدة", [("airstrike", "الغارات")]),
        ("وبالهجوم الأخير", [("attack", "وبالهجوم")]),
        ("إعلان وقف إطلاق النار", [("ceasefire", "وقف إطلاق النار")]),
        ("انفجار عبوةٍ ناسفةٍ", [("bombing", "انفجار عبوةٍ ناسفةٍ")]),
        ("اشتعل صهريج غاز ثم انهار جسر", [("explosion", "صهريج غاز"), ("building_collapse", "انهار جسر")]),
        ("«التفجير»،", [("bombing", "التفجير")]),
        ("أجرى عملية جراحية", []),
        ("هجوم بمسيرات على المدينة", [("drone_strike", "هجوم بمسيرات")]),
        ("حلقت مسيرة تركية", [("drone_strike", "مسيرة تركية")]),
        ("خرجوا في مسيرة سلمية", [("protest", "مسيرة سلمية")]),
        ("بسبب البرد الشديد", [("heat_or_cold", "بسبب البرد")]),
        ("لفظ البحر اثنين موثقي الأيدي", [("drowning", "لفظ البحر"), ("execution", "موثقي الأيدي")]),
        ("قصفت طائرة أميركية بلا طيار", [("shelling", "قصفت"), ("drone_strike", "طائرة أميركية بلا طيار")]),
        ("يعاني اضطرابات نفسية", []),
        ("اضطرابات في العاصمة", [("riot", "اضطرابات")]),
    ],
)
def test_find_sees_through_clitics_and_marks_in_arabic(text, expected):
    assert found("ar", text) == expected


def test_find_does_not_join_words_over_a_comma():
    assert ("airstrike", "air, strike") not in found("en", "in the air, strike action went on")


def test_find_looks_at_the_start_of_an_overlong_word_only():
    assert found("en", "x" * (LONGEST_WORD + 1) + "-attack") == []


@pytest.mark.parametrize("text", ["زلزال في قرية", " زلزال  في قرية ", "زلزال\n\nفي\tقرية، ثم زلزال"])
def test_find_tells_where_a_trigger_stands_however_its_words_are_parted(text):
    assert {words for _, words in found("ar", text)} == {"زلزال"}
