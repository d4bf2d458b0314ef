from pathlib import Path

import pytest

from streams.alerting.loading import load, parse
from streams.errors import Misconfigured

GOOD = """
channels:
  desk: json://localhost
rules:
  - name: north
    kinds:
      killed: {at_least: 5, rise: 20%, fall: 3}
    countries: [SY, NO]
    least_interval: 30m
    quiet_hours: {from: 22:00, to: 07:00, zone: Asia/Damascus, breakthrough: Severe}
    radius: {latitude: 36.2, longitude: 37.1, km: 50}
    channels: [desk]
"""


def test_load_reads_yaml_as_people_mean_it(tmp_path: Path) -> None:
    file = tmp_path / "rules.yaml"
    file.write_text(GOOD, encoding="utf-8")
    (rule,) = load(file).rules
    assert rule.countries == ("SY", "NO")
    assert rule.quiet_hours is not None
    assert rule.quiet_hours.start.hour == 22
    assert rule.least_interval.total_seconds() == 1800
    assert rule.kinds["killed"].rise is not None
    assert rule.kinds["killed"].rise.percent == 20


@pytest.mark.parametrize(
    ("old", "new", "line", "field"),
    [
        ("Asia/Damascus", "Damascus", 10, "rules[0].quiet_hours.zone"),
        ("least_interval: 30m", "least_interval: half an hour", 9, "rules[0].least_interval"),
        ("killed:", "kiled:", 7, "rules[0].kinds.kiled"),
        ("at_least: 5", "at_least: many", 7, "rules[0].kinds.killed.at_least"),
        ("[SY, NO]", "[SYR]", 8, "rules[0].countries[0]"),
        ("channels: [desk]", "channels: [chat]", 2, "chat"),
        ("name: north", "nam: north", 5, "rules[0].nam"),
        ("km: 50", "km: -1", 11, "rules[0].radius.km"),
        ("    countries", "    name: twice\n    countries", 8, "name"),
        ("rules:", "rules: [", 5, ""),
    ],
)
def test_parse_names_file_line_and_field(old: str, new: str, line: int, field: str) -> None:
    with pytest.raises(Misconfigured) as caught:
        parse(GOOD.replace(old, new, 1), "rules.yaml")
    message = str(caught.value)
    assert f"rules.yaml:{line}:" in message
    assert field in message


@pytest.mark.parametrize("text", ["", "rules: []", "- a", "rules:\n  - name: ''"])
def test_parse_refuses_a_file_without_rules(text: str) -> None:
    with pytest.raises(Misconfigured, match=r"rules\.yaml:"):
        parse(text, "rules.yaml")


def test_load_names_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(Misconfigured, match=r"none\.yaml"):
        load(tmp_path / "none.yaml")
