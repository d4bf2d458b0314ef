import pytest

from streams.extraction.ar.phrases import phrases
from streams.extraction.ar.rows import in_row
from tests.unit.extraction.ar.builders import sentence


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("مقتل نقيب ومجند", True),
        ("مقتل الرقيب سعد الحمدي، والجندي ماجد الصالحي", True),
        ("إصابة امرأة (50 سنة) ورجل", True),
        ("إصابة امرأة. ورجل", False),
        ("إصابة امرأة في حريق ورجل", False),
        ("إصابة امرأة رجل", False),
    ],
)
def test_in_row_joins_names_and_ages_only(text, joined):
    words = sentence(text)
    first, second = [p for p in phrases(words) if p.shape in {"one", "name"}][:2]
    assert in_row(first, second, words) is joined
