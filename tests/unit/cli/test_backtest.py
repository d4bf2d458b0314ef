import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from streams.cli import app

ARTICLES = [
    {
        "id": "a",
        "outlet": "Harbor Post",
        "published_at": "2026-03-02T09:00:00Z",
        "body": "A car bomb killed 6 people in Kirkuk on Monday.",
    },
    {
        "id": "b",
        "outlet": "North Wire",
        "published_at": "2026-03-02T11:00:00Z",
        "body": "A car bomb killed 9 people in Kirkuk on Monday.",
    },
    {
        "id": "c",
        "outlet": "North Wire",
        "published_at": "2026-03-04T11:00:00Z",
        "body": "A flood killed 12 people in Derna on Wednesday.",
    },
]
RULES = "rules:\n  - name: desk\n    kinds: {killed: {at_least: 8}}\n  - name: never\n    countries: [IS]\n"


def rasd(*arguments: str, given: str | None = None) -> Result:
    return CliRunner().invoke(app, list(arguments), input=given)


@pytest.fixture
def stored(tmp_path: Path) -> Path:
    ran = rasd("run", "-", given="".join(json.dumps(article) + "\n" for article in ARTICLES))
    assert ran.exit_code == 0
    file = tmp_path / "stored.jsonl"
    file.write_text(ran.stdout, encoding="utf-8")
    (tmp_path / "rules.yaml").write_text(RULES, encoding="utf-8")
    return file


def test_backtest_prints_exercises_of_the_period(stored: Path) -> None:
    rules = str(stored.parent / "rules.yaml")
    ran = rasd("backtest", "--rules", rules, "--file", str(stored), "--since", "2026-03-03", "--alerts")
    alerts = [json.loads(line) for line in ran.stdout.splitlines()]
    assert [(a["action"], a["status"], a["rule"], a["toll"]["killed"]["best"]) for a in alerts] == [
        ("raise", "Exercise", "desk", 12)
    ]


def test_backtest_counts_by_day_and_names_silent_rules(stored: Path) -> None:
    ran = rasd("backtest", "--rules", str(stored.parent / "rules.yaml"), "--file", str(stored))
    assert "2026-03-02" in ran.stdout
    assert "2026-03-04" in ran.stdout
    assert "never" in ran.stdout.splitlines()[-1]


def test_backtest_names_a_fault_of_the_rule_file(stored: Path) -> None:
    rules = stored.parent / "bad.yaml"
    rules.write_text("rules:\n  - name: desk\n    certainty: Sure\n", encoding="utf-8")
    ran = rasd("backtest", "--rules", str(rules), "--file", str(stored))
    assert ran.exit_code == 78
    assert f"{rules}:3: rules[0].certainty: " in ran.stderr
