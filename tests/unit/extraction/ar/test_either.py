import pytest

from tests.unit.extraction.ar.test_figures import read


@pytest.mark.parametrize(
    ("body", "size"),
    [
        ("لقي أربعة مهربين مصرعهم بعد تبادل لإطلاق النار.", (2, None)),
        ("لقي مهربان مصرعهما بعد تبادل لإطلاق النار.", (2, 2)),
        ("لقي مهربان اثنان مصرعهما بعد تبادل لإطلاق النار.", (2, 2)),
    ],
)
def test_letters_of_a_title_count_as_the_text_below_does(body, size):
    first = read(body, title="مصرع مهربين")[0]
    assert (first.low, first.high) == size


def test_nobody_of_a_title_stays_nobody():
    first = read("قال إن ثلاثة مدنيين قتلوا في السوق.", title="البعثة تنفي مقتل مدنيين")[0]
    assert (first.low, first.high) == (0, 0)
