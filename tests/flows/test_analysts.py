"""What people do with stored incidents: decide on them, and ask what a rule file would have sent."""

import json

from schemas.alerts import Alert
from tests.flows.test_flow import AGAIN, STRIKE, publish, wait_for

RULES = """
rules:
  - name: all
  - name: large
    kinds: {killed: {at_least: 100}}
"""
SIGNED = ("--author", "rim", "--reason", "counted again")


def told(plain, count: int) -> list[tuple[str, int | None]]:
    alerts = [Alert.from_bytes(value) for value in wait_for(plain, "alerts.casualties.v1", count)]
    return [(alert.action, alert.toll.killed.best if alert.toll.killed else None) for alert in alerts]


def test_decision_is_told_and_can_be_taken_back(plain, worker, rasd):
    worker()
    publish(plain, STRIKE)
    (alert,) = [Alert.from_bytes(value) for value in wait_for(plain, "alerts.casualties.v1", 1)]
    decision = rasd("correct", "set_toll", alert.incident_id[:12], "--best", "9", *SIGNED).split(":")[0]
    assert told(plain, 2) == [("raise", 12), ("correct", 9)]
    rasd("correct", "revert", alert.incident_id, "--reverts", decision, *SIGNED)
    assert told(plain, 3)[2][1] == 12


def test_decision_about_an_unknown_incident_is_refused(plain, rasd):
    rasd("correct", "retract", "inc-nothing", *SIGNED, code=78)
    assert plain.read("corrections.v1") == []


def test_backtest_says_what_rules_would_have_sent(plain, worker, rasd, tmp_path):
    (tmp_path / "rules.yaml").write_text(RULES, encoding="utf-8")
    worker()
    publish(plain, STRIKE)
    wait_for(plain, "alerts.casualties.v1", 1)
    publish(plain, AGAIN)
    sent = [Alert.from_bytes(value) for value in wait_for(plain, "alerts.casualties.v1", 2)]
    printed = rasd("backtest", "--rules", "rules.yaml", "--since", "2026-02-28", "--alerts")
    exercises = [json.loads(line) for line in printed.splitlines()]
    assert [(one["action"], one["incident_id"], one["rule"], one["status"]) for one in exercises] == [
        (one.action, one.incident_id, "all", "Exercise") for one in sent
    ]
    table = rasd("backtest", "--rules", "rules.yaml")
    assert "2026-03-01" in table
    assert "Nothing would have been sent by: large" in table
    assert "2026-03-01" not in rasd("backtest", "--rules", "rules.yaml", "--until", "2026-03-01")
    assert len(plain.read("alerts.casualties.v1")) == 2
