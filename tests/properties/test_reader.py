"""What must follow when a sentence changes: the figure. And what hostile text may cost: linear time."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from streams.extraction.codebook import objects
from streams.extraction.pipeline import extract
from tests.unit.extraction.builders import article

NUMBERS = st.integers(min_value=3, max_value=999)


def figures(body):
    read = article(body)
    return objects(extract(read), read)["figures"]


def told(body):
    return [(f["kind"], f["low"], f["high"]) for f in figures(body)]


@given(NUMBERS)
@settings(max_examples=40, deadline=None)
def test_number_swapped_moves_the_figure_in_english(n):
    assert told(f"Police said {n} people were killed in a blast near the station.") == [("killed", n, n)]


@given(NUMBERS)
@settings(max_examples=40, deadline=None)
def test_number_swapped_moves_the_figure_in_arabic(n):
    assert told(f"قالت الشرطة إن {n} شخصا قتلوا في انفجار قرب المحطة.") == [("killed", n, n)]


@given(NUMBERS)
@settings(max_examples=40, deadline=None)
def test_digits_of_another_script_say_the_same(n):
    eastern = str(n).translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    assert told(f"قتل {n} شخصا في انفجار قرب المحطة.") == told(f"قتل {eastern} شخصا في انفجار قرب المحطة.")


@pytest.mark.parametrize(
    ("noun", "victims"),
    [
        ("civilians", "civilians"),
        ("soldiers", "security"),
        ("policemen", "security"),
        ("militants", "militants"),
        ("rebels", "militants"),
    ],
)
def test_unit_swapped_changes_the_victims_in_english(noun, victims):
    assert [f["victims"] for f in figures(f"Seven {noun} were killed in an ambush.")] == [victims]


@pytest.mark.parametrize(
    ("noun", "victims"),
    [("مدنيين", "civilians"), ("جنود", "security"), ("مسلحين", "militants"), ("أطفال", "civilians")],
)
def test_unit_swapped_changes_the_victims_in_arabic(noun, victims):
    assert [f["victims"] for f in figures(f"قتل سبعة {noun} في هجوم على البلدة.")] == [victims]


@pytest.mark.parametrize(
    "body",
    [
        "قتل تسعة أشخاص في الانفجار.",
        "تسعة أشخاص قتلوا في الانفجار.",
        "أسفر الانفجار عن مقتل تسعة أشخاص.",
        "لقي تسعة أشخاص مصرعهم في الانفجار.",
    ],
)
def test_order_of_the_words_does_not_matter_in_arabic(body):
    assert told(body) == [("killed", 9, 9)]


@pytest.mark.parametrize(
    "body",
    [
        "The blast killed nine people.",
        "Nine people were killed by the blast.",
        "A blast left nine people dead.",
        "Nine people died in the blast.",
    ],
)
def test_order_of_the_words_does_not_matter_in_english(body):
    assert told(body) == [("killed", 9, 9)]


@pytest.mark.parametrize(
    ("one", "other"),
    [("قتلت امرأة في الانفجار.", "قتل رجل في الانفجار."), ("أصيبت طفلة في الحادث.", "أصيب طفل في الحادث.")],
)
def test_gender_swapped_keeps_the_number(one, other):
    assert told(one) == told(other) != []


@given(st.text(alphabet="قتل مصرع 12٣.،\n&<>َـabc killed 0\u202e\u200f", max_size=400))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_without_an_error_and_its_spans_hold(noise):
    read = article(f"قتل تسعة أشخاص في الانفجار. {noise}")
    for figure in objects(extract(read), read)["figures"]:
        assert read.published_body[figure["start"] : figure["end"]] == figure["quote"]


HOSTILE = {
    "one sentence without a stop": lambda n: "قتل تسعة أشخاص و" * n,
    "digits": lambda n: "قتل " + "1" * (8 * n) + " شخصا",
    "numbers": lambda n: "قتل " + "12 " * (4 * n),
    "names": lambda n: "The police said that those who were killed in the town were " + "Adam Brown and " * n,
    "no blanks": lambda n: "قتل" * (4 * n),
    "mixed directions": lambda n: "قتل \u202e nine killed \u200f 7 " * n,
    "triggers": lambda n: "the attack and the bombing and the shelling in the town " * n,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_costs_linear_time(name):
    small, large = 500, 2000

    def cost(n):
        read = article(
            "Nine people were killed in a blast. " + HOSTILE[name](n)
            if name in {"names", "triggers"}
            else HOSTILE[name](n) + " انفجار"
        )
        start = time.process_time()
        extract(read)
        return time.process_time() - start

    cost(100)
    quick, slow = (
        min(cost(n) for _ in range(3)) for n in (small, large)
    )  # a collection of garbage is no cost of a text
    assert slow / max(quick, 0.002) < 4 * (large / small)
