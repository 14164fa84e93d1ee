"""The worker: woken by what is told, stopped between two letters, left by nobody."""

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from urllib.parse import quote, urlencode

import psycopg
import pytest
from django.core import mail
from django.db import connection, transaction

from clearinghouse.cli.work import Stop
from clearinghouse.jobs import duties, waking
from clearinghouse.jobs.clock import now
from clearinghouse.notices.models import Posting
from clearinghouse.record.keys import KeyUnusable
from tests.notices.telling import AT, BACKEND, a_reader_of, settings_of_the_database, tell
from tests.participants.people import delegations

ROOT = Path(__file__).resolve().parents[2]
SOON = 60


@pytest.fixture
def _signals():
    kept = {each: signal.getsignal(each) for each in (signal.SIGTERM, signal.SIGINT)}
    yield
    for each, handler in kept.items():
        signal.signal(each, handler)


@pytest.mark.usefixtures("_signals")
class TestStop:
    def test_goes_on_until_asked(self) -> None:
        stop = Stop()
        assert stop.goes_on()
        os.kill(os.getpid(), signal.SIGTERM)
        assert not stop.goes_on()

    def test_breaks_off_a_wait_and_nothing_else(self) -> None:
        stop = Stop()
        began = time.monotonic()
        threading.Timer(0.2, os.kill, [os.getpid(), signal.SIGTERM]).start()
        stop.wait(lambda _seconds: time.sleep(20))
        assert time.monotonic() - began < 10
        assert not stop.goes_on()

    def test_does_not_wait_when_it_was_asked_just_before(self) -> None:
        stop = Stop()
        os.kill(os.getpid(), signal.SIGINT)
        waited: list[float] = []
        stop.wait(waited.append)
        assert waited == []

    def test_ends_with_its_parent(self, monkeypatch) -> None:
        stop = Stop()
        monkeypatch.setattr(os, "getppid", lambda: 1)
        assert not stop.goes_on()


@pytest.mark.django_db(transaction=True)
class TestTheBell:
    def test_rings_when_something_was_told(self) -> None:
        delegations()
        officer = a_reader_of()
        bell = waking.Bell()
        bell.wait(0)
        with transaction.atomic():
            tell(officer)
        began = time.monotonic()
        bell.wait(20)
        assert time.monotonic() - began < 10
        bell.hang_up()

    def test_is_silent_when_nothing_was(self) -> None:
        delegations()
        officer = a_reader_of()
        bell = waking.Bell()
        bell.wait(0)
        with transaction.atomic():
            tell(officer)
            transaction.set_rollback(True)
        began = time.monotonic()
        bell.wait(0.3)
        assert time.monotonic() - began >= 0.3
        bell.hang_up()

    def test_is_heard_again_after_the_database_was_restarted(self) -> None:
        delegations()
        officer = a_reader_of()
        bell = waking.Bell()
        bell.wait(0)
        assert bell._line is not None
        with psycopg.connect(settings_of_the_database(), autocommit=True) as other:
            other.execute("SELECT pg_terminate_backend(%s, 5000)", [bell._line.info.backend_pid])
        bell.wait(0.01)
        bell.wait(0)
        tell(officer)
        began = time.monotonic()
        bell.wait(20)
        assert time.monotonic() - began < 10
        bell.hang_up()


@pytest.mark.django_db(transaction=True)
class TestDuties:
    def test_are_done_one_by_one(self) -> None:
        delegations()
        tell(a_reader_of())
        assert duties.do_what_is_due(at=AT) is False
        assert len(mail.outbox) == 1

    def test_are_left_when_told_to_stop(self) -> None:
        delegations()
        tell(a_reader_of())
        duties.do_what_is_due(at=AT, goes_on=lambda: False)
        assert mail.outbox == []

    def test_outlive_a_restart_of_the_database(self, settings, caplog) -> None:
        delegations()
        tell(a_reader_of())
        settings.EMAIL_BACKEND = BACKEND + "Restarting"
        duties.do_what_is_due(at=AT)
        assert "A duty could not be done: send_notices" in caplog.text
        settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
        duties.do_what_is_due(at=AT)
        assert len({letter.extra_headers["Message-ID"] for letter in mail.outbox}) == 1
        assert not Posting.objects.exclude(state="sent").exists()

    def test_that_fail_keep_the_others_from_nothing(self, monkeypatch, caplog) -> None:
        def unusable() -> None:
            raise KeyUnusable("another name")

        monkeypatch.setattr(duties, "signer", unusable)
        delegations()
        tell(a_reader_of())
        duties.do_what_is_due(at=AT)
        assert "The checkpoint is not signed" in caplog.text
        assert len(mail.outbox) == 1


@pytest.mark.django_db(transaction=True)
class TestTheCommand:
    def test_sends_what_is_told_meanwhile_and_stops_when_asked(self, tmp_path: Path) -> None:
        delegations()
        officers = [a_reader_of() for _ in range(3)]
        workers = [self.started(tmp_path) for _ in range(2)]
        try:
            tell(*officers, at=now())
            self.until(lambda: not Posting.objects.exclude(state="sent").exists())
        finally:
            for worker in workers:
                worker.terminate()
            told = [worker.communicate(timeout=SOON)[1] for worker in workers]
        assert [worker.returncode for worker in workers] == [0, 0], told
        letters = "".join(path.read_text() for path in (tmp_path / "mail").glob("*.log"))
        assert letters.count("Message-ID:") == 3
        assert letters.count("https://house.example/en/notices/") == 6

    def started(self, data: Path) -> subprocess.Popen[str]:
        given = connection.get_connection_params()
        person = quote(given["user"]) + (
            f":{quote(given['password'])}" if "password" in given else ""
        )
        place = urlencode({name: given[name] for name in ("host", "port") if name in given})
        address = f"postgresql://{person}@/{given['dbname']}?{place}"
        return subprocess.Popen(
            [sys.executable, "-m", "clearinghouse", "--data", str(data), "work"],
            env={
                **os.environ,
                "PYTHONPATH": str(ROOT / "src"),
                "DATABASE_URL": address,
                "CLEARINGHOUSE_ADDRESS": "https://house.example/",
                "CLEARINGHOUSE_ORIGIN": "house.example/record",
            },
            stderr=subprocess.PIPE,
            text=True,
        )

    def until(self, holds) -> None:
        over = time.monotonic() + SOON
        while not holds():
            assert time.monotonic() < over
            time.sleep(0.1)
