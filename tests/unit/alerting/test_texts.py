import pytest

from schemas.quantities import Estimate
from streams.alerting.texts import amount


@pytest.mark.parametrize(
    ("estimate", "english", "arabic"),
    [
        (Estimate(low=0, best=None, high=None, why=""), "reports of people killed denied", "نفي وجود قتلى"),
        (Estimate(low=2, best=None, high=None, why=""), "people killed, number unknown", "قتلى بعدد غير معروف"),
    ],
)
def test_amount_tells_the_denied_from_the_unknown(estimate: Estimate, english: str, arabic: str) -> None:
    assert (amount(estimate, "killed", "en"), amount(estimate, "killed", "ar")) == (english, arabic)
