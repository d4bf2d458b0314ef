import json

from tests.unit.cli.test_backtest import rasd


def test_correct_prints_a_decision_that_run_takes() -> None:
    ran = rasd(
        "correct",
        "retract",
        "inc-1",
        "--author",
        "rim",
        "--reason",
        "checked",
        "--print",
        "--at",
        "2026-03-02T10:00:00",
    )
    record = json.loads(ran.stdout)
    assert (record["action"], record["incident_id"], record["at"]) == ("retract", "inc-1", "2026-03-02T10:00:00+00:00")
    again = rasd("run", "-", given=ran.stdout)
    assert [json.loads(line)["value"].get("reason") for line in again.stdout.splitlines()] == [
        "checked",
        "unknown-incident",
    ]


def test_correct_says_what_is_missing() -> None:
    ran = rasd("correct", "merge", "inc-1", "--author", "rim", "--reason", "one", "--print")
    assert ran.exit_code == 78
    assert "--into" in ran.stderr
