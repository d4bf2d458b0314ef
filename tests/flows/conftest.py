"""The commands and the workers that the flows are run with."""

import os
import subprocess
import sys

import pytest

RASD = [sys.executable, "-c", "from streams.cli import app; app()"]


@pytest.fixture
def options(connection) -> list[str]:
    return ["-b", connection.bootstrap, "--prefix", connection.prefix]


@pytest.fixture
def rasd(options, tmp_path):
    def run(*words: str, code: int = 0) -> str:
        done = subprocess.run([*RASD, *words, *options], capture_output=True, text=True, timeout=90, cwd=tmp_path, check=False,
                              env=os.environ | {"COLUMNS": "240"})  # fmt: skip
        assert done.returncode == code, done.stdout + done.stderr
        return done.stdout

    return run


@pytest.fixture
def worker(options, connection, tmp_path):
    """Start workers; all are stopped at the end."""
    started: list[subprocess.Popen] = []

    def start(agents: str = "", name: str = "w", group: str = connection.prefix + "g") -> subprocess.Popen:
        words = ["worker", "--name", connection.prefix + name, "--agents", agents, "--group", group]
        with (tmp_path / "worker.log").open("ab") as log:
            started.append(subprocess.Popen([*RASD, *words, *options], stderr=log))
        return started[-1]

    yield start
    for process in started:
        process.terminate()
        process.wait(60)
