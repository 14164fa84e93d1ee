"""The clock: it tells the present, and another time only where nobody relies on it."""

import os
import subprocess
import sys
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.test import Client

from clearinghouse.jobs import clock

THEN = datetime(2021, 1, 15, 12, tzinfo=UTC)
SOON = timedelta(seconds=60)
SOURCE = Path(__file__).resolve().parents[2] / "src"


@pytest.fixture
def may_shift(settings) -> None:
    settings.CLEARINGHOUSE_CLOCK_MAY_SHIFT = True


def test_tells_the_present() -> None:
    assert abs(clock.now() - datetime.now(UTC)) < SOON


class TestShifted:
    def test_shows_the_moment_and_goes_on_from_it(self, may_shift) -> None:
        with clock.shifted(THEN):
            first = clock.now()
            second = clock.now()
        assert THEN <= first <= second < THEN + SOON

    def test_is_over_with_its_context_whatever_happens_in_it(self, may_shift) -> None:
        with pytest.raises(LookupError), clock.shifted(THEN):
            raise LookupError
        assert abs(clock.now() - datetime.now(UTC)) < SOON

    def test_may_be_shifted_on_and_returns_to_where_it_was(self, may_shift) -> None:
        later = THEN + timedelta(days=4)
        with clock.shifted(THEN):
            with clock.shifted(later):
                assert later <= clock.now() < later + SOON
            assert THEN <= clock.now() < THEN + SOON

    def test_holds_for_every_thread_as_a_server_has_several(self, may_shift) -> None:
        seen: list[datetime] = []
        with clock.shifted(THEN):
            thread = threading.Thread(target=lambda: seen.append(clock.now()))
            thread.start()
            thread.join()
        assert THEN <= seen[0] < THEN + SOON

    def test_needs_a_moment_that_is_one(self, may_shift) -> None:
        with pytest.raises(ValueError, match="zone"), clock.shifted(datetime(2021, 1, 15)):  # noqa: DTZ001
            pass

    @pytest.mark.django_db
    def test_is_what_a_request_is_stamped_with(self, may_shift) -> None:
        with clock.shifted(THEN):
            answer = Client().get("/api/v1/coming")
        assert answer.json()["as_of"] == "2021-01-15"

    def test_is_refused_in_earnest(self) -> None:
        with pytest.raises(clock.InEarnest), clock.shifted(THEN):
            pass
        assert abs(clock.now() - datetime.now(UTC)) < SOON

    @pytest.mark.parametrize(("demo", "allowed"), [("1", "True"), ("0", "False"), ("", "False")])
    def test_is_allowed_by_the_demonstration_and_by_no_variable(self, demo, allowed) -> None:
        told = subprocess.run(
            [
                sys.executable,
                "-c",
                "import clearinghouse.site.settings as s; print(s.CLEARINGHOUSE_CLOCK_MAY_SHIFT)",
            ],
            env={
                **os.environ,
                "PYTHONPATH": str(SOURCE),
                "CLEARINGHOUSE_DEMO": demo,
                "CLEARINGHOUSE_CLOCK_MAY_SHIFT": "1",
            },
            capture_output=True,
            text=True,
            check=True,
        )
        assert told.stdout.strip() == allowed
