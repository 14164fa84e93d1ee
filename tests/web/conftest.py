"""Pages are tried without the checkpoint at their foot, unless a test is about it."""

from typing import NoReturn

import pytest
from django.core.exceptions import ObjectDoesNotExist

from clearinghouse.web import context


@pytest.fixture(autouse=True)
def _no_checkpoint(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no page ask the database for a checkpoint."""

    def absent(_reader: object) -> NoReturn:
        raise ObjectDoesNotExist

    monkeypatch.setattr(context, "_kept", {})
    monkeypatch.setattr(context, "latest_checkpoint", absent)
