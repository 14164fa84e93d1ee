"""The checkpoint at the foot of every page: printed, kept for a moment, missed without harm."""

from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.db import DatabaseError

from clearinghouse.law.distribution import PUBLIC_READER
from clearinghouse.web import context
from tests.factories import NOW


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Count how often the record is asked."""
    times: list[int] = []

    def latest(_reader: object) -> SimpleNamespace:
        times.append(1)
        return SimpleNamespace(size=len(times))

    monkeypatch.setattr(context, "latest_checkpoint", latest)
    return times


class TestCheckpoint:
    @pytest.mark.parametrize(("seconds", "times"), [(9.999, 1), (10, 2), (10.001, 2), (-1, 2)])
    def test_is_asked_for_once_in_ten_seconds(
        self, asked: list[int], seconds: float, times: int
    ) -> None:
        context.checkpoint_for(PUBLIC_READER, NOW)
        context.checkpoint_for(PUBLIC_READER, NOW + timedelta(seconds=seconds))

        assert len(asked) == times

    def test_is_missed_without_harm_when_the_database_is_away(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def away(_reader: object) -> None:
            raise DatabaseError

        monkeypatch.setattr(context, "latest_checkpoint", away)

        assert context.checkpoint_for(PUBLIC_READER, NOW) is None
