from datetime import UTC, datetime, timedelta

import pytest

from streams.cli.subscribe import moment
from streams.errors import Misconfigured


def test_moment_reads_times_with_and_without_a_zone():
    assert moment("2026-03-01T09:00Z") == moment("2026-03-01T09:00") == datetime(2026, 3, 1, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "ago"), [("90m", timedelta(minutes=90)), ("12h", timedelta(hours=12)), ("7d", timedelta(7))]
)
def test_moment_reads_how_long_ago(text, ago):
    assert abs(datetime.now(UTC) - ago - moment(text)) < timedelta(seconds=5)


@pytest.mark.parametrize("text", ["yesterday", "7w", "-1d", "d"])
def test_moment_names_what_it_cannot_read(text):
    with pytest.raises(Misconfigured, match="--since"):
        moment(text)
