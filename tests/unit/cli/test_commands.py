"""The console script as a whole."""

import subprocess
import sys

import pytest
from typer.testing import CliRunner

from streams.cli import COMMANDS, app


@pytest.mark.parametrize("name", COMMANDS)
def test_command_is_there_and_explains_itself(name):
    done = CliRunner().invoke(app, [name, "--help"])
    assert done.exit_code == 0, done.output
    assert "Usage" in done.output


def test_overview_imports_no_command():
    code = (
        "import sys; from streams.cli import app; print(sorted(m for m in sys.modules if m in {'faust', 'aiokafka'}))"
    )
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "[]"


def test_extract_does_not_import_faust():
    code = "import sys; import streams.cli.extract; print('faust' in sys.modules)"
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "False"
