import pytest

from streams.extraction.pipeline import extract

from .builders import article


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("قتل أربعة في قصف من طائرة مسيرة على تجمع للمدنيين في الفاشر", "drone_strike"),
        ("قتل خمسة جراء استهداف طائرة مسيرة تجمعا للمواطنين في دير البلح", "drone_strike"),
        ("قتل ثلاثة في قصف من مسيرة تركية قرب القامشلي", "drone_strike"),
        ("Four people were killed when a drone bombed a market in El Obeid.", "drone_strike"),
        ("Shelling killed four people in El Obeid and a drone hit an empty house.", "shelling"),
        ("A refinery explosion killed five workers in Zawiya on Monday.", "explosion"),
        ("A boiler blast killed seven at a garment factory in Dhaka.", "explosion"),
        ("A car bomb exploded near a gas station in Kirkuk, killing four.", "bombing"),
        ("An explosion in a crowded market killed nine in Quetta.", "bombing"),
        ("Militants attacked a gas plant and a blast killed nine in Amenas.", "bombing"),
        ("Ten people died of sunstroke in Bihar on Monday.", "heat_or_cold"),
        ("Gunmen abduct 52 pupils from a school in Kebbi", "abduction"),
    ],
)
def test_types_tell_what_happened_from_what_it_was_done_with(text, kind):
    assert extract(article(text)).events[0].type == kind
