"""What README promises of `rasd demo`."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

SEEDS = Path(__file__).parents[2] / "seeds"
RASD = [sys.executable, "-c", "from streams.cli import app; app()"]


def demo(seeds: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*RASD, "demo", "--seeds", str(seeds)], capture_output=True, text=True, timeout=240, check=False,
        env=os.environ | {"COLUMNS": "160"},
    )  # fmt: skip


def test_demo_gives_what_the_seeds_say():
    done = demo(SEEDS)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "أكثر &50 قتيلا" in done.stdout


def test_demo_fails_when_something_else_comes_out(tmp_path):
    for name in ("02-mosul-first.json", "14-cut-off.json"):
        shutil.copy(SEEDS / name, tmp_path)
    expected = "articles: {mosul-first: []}\nincidents: []\ndead_letters: [empty]\n"
    (tmp_path / "expected.yaml").write_text(expected)
    done = demo(tmp_path)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "an event too many: bombing" in done.stdout
    assert "dead letters: ['not-json'], expected ['empty']" in done.stdout
