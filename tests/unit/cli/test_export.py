from pathlib import Path

import pytest

from tests.unit.cli.test_backtest import rasd, stored

__all__ = ["stored"]


@pytest.mark.parametrize("form", ["geojson", "csv", "atom", "cap"])
def test_export_reads_what_run_printed(stored: Path, form: str) -> None:
    ran = rasd("export", str(stored), "--to", form)
    assert ran.exit_code == 0
    assert {"geojson": '"FeatureCollection"', "csv": "#event+id", "atom": "<entry>", "cap": "msgType"}[
        form
    ] in ran.stdout
