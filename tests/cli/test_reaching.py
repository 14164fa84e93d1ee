"""Reaching a database: one that is not there is made, on servers old and new, or it is said why."""

import errno
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest

from clearinghouse.cli import installation, main
from clearinghouse.cli.installation import Unready, is_disk_full
from clearinghouse.site.database import beside

OLDER = sorted(Path("/usr/lib/postgresql").glob("1[56]/bin"))


@pytest.mark.parametrize(
    ("address", "other"),
    [
        ("postgresql://u:p@h:5432/house", "postgresql://u:p@h:5432/postgres"),
        (
            "postgresql://u@h/house?sslmode=require&host=/run/pg",
            "postgresql://u@h/postgres?sslmode=require&host=/run/pg",
        ),
        ("postgresql:///house?host=/run/a/b", "postgresql:///postgres?host=/run/a/b"),
    ],
)
def test_the_server_is_reached_for_another_database_in_the_same_way(address, other) -> None:
    assert beside(address, "postgres") == other


class TestADatabaseThatIsNotThere:
    def test_is_made_on_the_server_of_the_tests(self) -> None:
        address = beside(os.environ["DATABASE_URL"], "made_by_a_test")
        try:
            installation._reach(address)
            with psycopg.connect(address) as reached:
                (encoding,) = reached.execute("SHOW server_encoding").fetchone()  # type: ignore[misc]
            assert encoding == "UTF8"
        finally:
            with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as connection:
                connection.execute("DROP DATABASE IF EXISTS made_by_a_test")

    def test_that_may_not_be_made_is_a_sentence(self) -> None:
        address = os.environ["DATABASE_URL"]
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute("DROP DATABASE IF EXISTS never_made")
            connection.execute("DROP ROLE IF EXISTS maker_of_nothing")
            connection.execute("CREATE ROLE maker_of_nothing LOGIN PASSWORD 'x'")
        try:
            query = urlsplit(address).query
            refused = f"postgresql://maker_of_nothing:x@/never_made?{query}"
            with pytest.raises(Unready, match="There is no database never_made"):
                installation._reach(refused)
        finally:
            with psycopg.connect(address, autocommit=True) as connection:
                connection.execute("DROP ROLE maker_of_nothing")

    def test_on_no_server_is_a_sentence(self, tmp_path: Path) -> None:
        with pytest.raises(Unready, match="does not answer"):
            installation._reach(f"postgresql:///house?host={tmp_path}")


@pytest.mark.skipif(not OLDER, reason="PostgreSQL 15 and 16 are tried where they are installed")
class TestAnOlderServer:
    @pytest.fixture
    def place(self) -> Iterator[Path]:
        """Give a directory that another account reaches too, unlike those that pytest makes."""
        with tempfile.TemporaryDirectory() as made:
            yield Path(made)

    @pytest.fixture
    def server(self, place: Path) -> Iterator[str]:
        account = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        if account:
            shutil.chown(place, "postgres")
        tool = OLDER[0]
        data = place / "data"
        subprocess.run([*account, tool / "initdb", "-A", "trust", "-D", data], check=True)
        options = f"-c listen_addresses= -k {place}"
        start = [*account, tool / "pg_ctl", "-D", data, "-w", "-o", options]
        subprocess.run([*start, "-l", place / "log", "start"], check=True)
        yield f"postgresql://postgres@/house?host={place}"
        subprocess.run([*start, "-m", "immediate", "stop"], check=True)

    def test_gets_a_database_that_knows_cyrillic(self, server: str) -> None:
        installation._reach(server)

        with psycopg.connect(server) as reached:
            (lowered,) = reached.execute("SELECT lower('ҚАЗАҚ Ё')").fetchone()  # type: ignore[misc]
        assert lowered == "қазақ ё"


class TestADiskThatIsFull:
    @pytest.mark.parametrize(
        ("fault", "full"),
        [
            (OSError(errno.ENOSPC, "no room"), True),
            (OSError(errno.EDQUOT, "no room"), True),
            (psycopg.errors.DiskFull(), True),
            (OSError(errno.EACCES, "not yours"), False),
            (ValueError(), False),
        ],
    )
    def test_is_told_from_other_faults(self, fault: Exception, full: bool) -> None:
        assert is_disk_full(fault) is full

    def test_is_a_sentence_whatever_was_being_done(self, monkeypatch, tmp_path, capsys) -> None:
        def fill(_options: object) -> int:
            try:
                raise psycopg.errors.DiskFull
            except psycopg.Error as cause:
                raise RuntimeError from cause

        monkeypatch.setattr("clearinghouse.cli.check.run", fill)
        monkeypatch.setenv("CLEARINGHOUSE_DATA", str(tmp_path))

        assert main.main(["--data", str(tmp_path), "check"]) == 1
        assert "is full. Free some room" in capsys.readouterr().err
