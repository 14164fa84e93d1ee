"""Every test of the record has a data directory of its own."""

from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(autouse=True)
def data(settings: Any, tmp_path: Path) -> Path:
    settings.CLEARINGHOUSE_DATA = tmp_path / "data"
    settings.CLEARINGHOUSE_ORIGIN = "clearinghouse.example/record"
    return tmp_path / "data"
