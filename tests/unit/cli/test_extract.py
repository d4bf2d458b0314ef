import json
import subprocess
import sys

from typer.testing import CliRunner

from schemas.articles import EnrichedArticle
from streams.cli import app

RUN = CliRunner()


def lines(tmp_path, *bodies):
    path = tmp_path / "in.jsonl"
    path.write_text(
        "\n".join(json.dumps({"id": str(n), "body": b}) if b else "{" for n, b in enumerate(bodies)), "utf-8"
    )
    return str(path)


def test_extract_prints_one_record_an_article(tmp_path):
    done = RUN.invoke(app, ["extract", lines(tmp_path, "Nine people were killed in a blast.", "The library is open.")])
    found = [EnrichedArticle.from_bytes(line.encode()) for line in done.stdout.splitlines()]
    assert done.exit_code == 0
    assert [len(record.events) for record in found] == [1, 0]


def test_extract_prints_objects_of_the_codebook(tmp_path):
    done = RUN.invoke(app, ["extract", lines(tmp_path, "Nine people were killed in a blast."), "--as", "codebook"])
    assert [f["low"] for f in json.loads(done.stdout)["figures"]] == [9]


def test_extract_goes_on_after_a_bad_line_and_ends_with_one(tmp_path):
    done = RUN.invoke(
        app, ["extract", lines(tmp_path, "Nine people were killed in a blast.", "", "The library is open.")]
    )
    assert done.exit_code == 1
    assert len(done.stdout.splitlines()) == 2
    assert "line 2: not-json" in done.stderr


def test_extract_does_not_wait_for_faust():
    code = "import sys, streams.cli.extract; sys.exit('faust' in sys.modules or 'aiokafka' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
