"""Articles in the order of arrival, and the incidents and alerts that must follow: through `rasd run`, as a user would.

The scenarios are the YAML files beside this one. `killed` and other kinds are low, best, high; an alert is its action and best toll.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.testing import CliRunner

from streams.cli import app

HERE = Path(__file__).parent
SCENARIOS = [one for file in sorted(HERE.glob("*.yaml")) for one in yaml.safe_load(file.read_text(encoding="utf-8"))]
Line = dict[str, Any]


def run(lines: list[Line], rules: Path | None) -> list[Line]:
    options = ["--rules", str(rules)] if rules else []
    given = "".join(json.dumps(line) + "\n" for line in lines)
    result = CliRunner().invoke(app, ["run", "-", *options], input=given, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def values(records: list[Line], topic: str) -> list[Line]:
    return [record["value"] for record in records if record["topic"] == topic]


def inputs(scenario: Line, rules: Path | None) -> list[Line]:
    lines: list[Line] = []
    for number, one in enumerate(scenario["articles"]):
        given = {name: value for name, value in one.items() if name != "at"}
        time = one["at"].replace(" ", "T") + ":00Z"
        if "correction" in one:
            lines.append(correction(given, f"cor-{number}", time, run(lines, rules)))
        else:
            lines.append({**given, "published_at": time})
    return lines * (2 if scenario.get("replay") else 1)


def correction(given: Line, name: str, time: str, so_far: list[Line]) -> Line:
    incidents = {i["sources"][0]["article_id"]: i for i in values(so_far, "incidents.v1") if i["sources"]}
    about = incidents[given.pop("of")]
    into = incidents[given.pop("into")]["incident_id"] if "into" in given else None
    return {
        "record": "correction",
        "correction_id": given.pop("name", name),
        "country": about["country"] or "ZZ",
        "author": "analyst",
        "at": time,
        "reason": "checked",
        "action": given.pop("correction"),
        "incident_id": about["incident_id"],
        "kind": "killed",
        "into": into,
        **given,
    }


def shown(incident: Line, wanted: Line) -> Line:
    """What a scenario asks of an incident, as the incident has it."""
    ledger = incident["ledger"]
    facts = {
        "articles": sorted({source["article_id"] for source in incident["sources"]}),
        **{kind: [e["low"], e["best"], e["high"]] if e else None for kind, e in incident["toll"].items()},
        "claims": [c for c in wanted.get("claims", []) if c in [f"{e['stated']} {e['state']}" for e in ledger]],
        "marks": sorted({mark for entry in ledger for mark in entry["marks"]}),
        "sources": incident["independent_sources"],
        **{name: incident[name] for name in ("country", "status", "alerting", "type")},
    }
    return {name: facts[name] for name in wanted}


def told(alert: Line) -> str:
    killed = alert["toll"]["killed"]
    return f"{alert['action']} {'unknown' if not killed or killed['best'] is None else killed['best']}"


def newest(incidents: list[Line]) -> Iterator[Line]:
    """The last revision of each incident, by its articles."""
    last = {incident["incident_id"]: incident for incident in incidents}
    return iter(last.values())


@pytest.mark.parametrize("scenario", SCENARIOS, ids=[one["name"] for one in SCENARIOS])
def test_scenario(scenario: Line, tmp_path: Path) -> None:
    rules = None
    if "rules" in scenario:
        rules = tmp_path / "rules.yaml"
        rules.write_text(scenario["rules"], encoding="utf-8")
    records = run(inputs(scenario, rules), rules)
    expect = scenario["expect"]
    alerts = values(records, "alerts.casualties.v1")
    assert [told(alert) for alert in alerts] == expect["alerts"]
    assert len({alert["alert_id"] for alert in alerts}) == len(alerts)
    reasons = [one["reason"] for one in values(records, "alerts.suppressed.v1")]
    for wanted in expect.get("suppressed", []):
        assert any(wanted in reason for reason in reasons), reasons
    if "incidents" in expect:
        found = list(newest(values(records, "incidents.v1")))
        assert [shown(i, w) for i, w in zip(found, expect["incidents"], strict=True)] == expect["incidents"]


def come_to(lines: list[Line]) -> list[str]:
    """What articles come to, whatever the names and revisions."""
    incidents = newest(values(run(lines, None), "incidents.v1"))
    return sorted(
        json.dumps([i["status"], i["type"], i["country"], i["toll"], sorted(i["events"]), i["ledger"]])
        for i in incidents
        if i["status"] != "merged"
    )


SHUFFLED = [
    one
    for one in SCENARIOS
    if not one.keys() & {"rules", "replay"}
    and not any("correction" in article for article in one["articles"])
    and "suppressed" not in one["expect"]
]
"""Scenarios of news alone, told within the window."""


@pytest.mark.parametrize("scenario", SHUFFLED, ids=[one["name"] for one in SHUFFLED])
def test_order_of_arrival_changes_no_incident(scenario: Line) -> None:
    lines = inputs(scenario, None)
    assert come_to(lines[::-1]) == come_to(lines)


def test_scenarios_are_many() -> None:
    assert len(SCENARIOS) >= 140
