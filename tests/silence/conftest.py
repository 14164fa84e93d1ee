"""Every test signs a record of its own: what another has signed is not remembered."""

from pathlib import Path

import pytest
from django.conf import settings


@pytest.fixture(autouse=True)
def _nothing_signed_before() -> None:
    """Forget the last checkpoint signed in this process, which was of another test's record."""
    (Path(settings.CLEARINGHOUSE_DATA) / "keys" / "log.checkpoint").unlink(missing_ok=True)
