"""Backing up and restoring: everything comes back, and an older state never passes for the newest.

The commands run as they do for a person, each in a process of its own, on databases of their own.
"""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from clearinghouse.cli import dumping
from clearinghouse.site.database import beside, ensure_database
from clearinghouse.tlog.checkpoint import Checkpoint
from clearinghouse.tlog.note import Note, SignerKey

ROOT = Path(__file__).resolve().parents[2]
ORIGIN = "house.example/record"
_KEYS = ("log.key", "secret-key", "second-factors")


@dataclass(frozen=True, slots=True)
class Place:
    """A data directory with a database of its own on the server of the tests."""

    data: Path
    address: str

    def start(self, *words: str) -> subprocess.Popen[str]:
        environment = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("CLEARINGHOUSE_", "DJANGO_"))
        }
        return subprocess.Popen(
            [sys.executable, "-m", "clearinghouse", "--data", str(self.data), *words],
            env=environment
            | {
                "PYTHONPATH": str(ROOT / "src"),
                "DATABASE_URL": self.address,
                "CLEARINGHOUSE_ORIGIN": ORIGIN,
            },
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )

    def run(self, *words: str) -> tuple[int, str]:
        """Run a command; return its exit status and everything it said."""
        run = self.start(*words)
        said, _ = run.communicate(timeout=180)
        return run.returncode, said

    def rows(self) -> dict[str, int]:
        with psycopg.connect(self.address) as connection:
            return dict(dumping.rows(connection))

    def keep_keys_of(self, other: "Place", *names: str) -> None:
        """Put copies of these files of another place's keys here."""
        (self.data / "keys").mkdir(parents=True, mode=0o700)
        for name in names:
            shutil.copy2(other.data / "keys" / name, self.data / "keys" / name)


@dataclass(frozen=True, slots=True)
class Backups:
    """An installation, backed up with its keys before some acts and without them afterwards."""

    house: Place
    before: Path
    after: Path
    published: Path
    sizes: tuple[int, int]


def a_place(base: Path, name: str, *, template: str = "") -> Iterator[Place]:
    database = f"{name}_{os.getpid()}"
    server = beside(os.environ["DATABASE_URL"], "postgres")
    if template:
        copy = sql.SQL("CREATE DATABASE {} TEMPLATE {}")
        names = sql.Identifier(database), sql.Identifier(template)
        with psycopg.connect(server, autocommit=True) as connection:
            connection.execute(copy.format(*names))
    else:
        ensure_database(server, database)
    try:
        yield Place(base / name, beside(server, database))
    finally:
        with psycopg.connect(server, autocommit=True) as connection:
            drop = sql.SQL("DROP DATABASE {} WITH (FORCE)")
            connection.execute(drop.format(sql.Identifier(database)))


@pytest.fixture(scope="module")
def backups(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Backups]:
    base = tmp_path_factory.mktemp("backups")
    # Making the tables is tried elsewhere; here they are copied, where somebody has made them.
    made = os.environ.get("CLEARINGHOUSE_TEST_TEMPLATE", "")
    for house in a_place(base, "backed_up", template=made):
        assert house.run("setup")[0] == 0
        status, said = house.run("backup", str(base / "before.tar"), "--with-keys")
        assert status == 0, said
        first = size_of(house)
        office = "Administrator, CICA Secretariat"
        assert house.run("invite", "first@sec.example", "--office", office)[0] == 0
        assert house.run("publish")[0] == 0
        status, said = house.run("backup", str(base / "after.tar"))
        assert status == 0, said
        assert "Not in it: keys/log.key, keys/secret-key, keys/second-factors" in said
        shutil.copy(house.data / "keys" / "log.checkpoint", base / "published")
        yield Backups(
            house,
            base / "before.tar",
            base / "after.tar",
            base / "published",
            (first, size_of(house)),
        )


def size_of(house: Place) -> int:
    """Return the size that the house remembers to have signed."""
    return Checkpoint.of(Note.parse((house.data / "keys" / "log.checkpoint").read_bytes())).size


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    yield from a_place(tmp_path, "restored")


class TestARestore:
    def test_brings_everything_back(self, backups: Backups, place: Place) -> None:
        place.keep_keys_of(backups.house, *_KEYS)

        status, said = place.run("restore", str(backups.after))

        assert status == 0, said
        assert place.rows() == backups.house.rows()
        assert f"agrees with the checkpoint of {backups.sizes[1]} entries" in said
        assert place.run("publish")[0] == 0
        status, said = place.run("check")
        assert "Nothing is wrong." in said, said

    def test_brings_the_keys_that_were_asked_for(self, backups: Backups, place: Place) -> None:
        status, said = place.run("restore", str(backups.before))

        assert status == 0, said
        assert backups.before.stat().st_mode & 0o077 == 0
        for name in _KEYS:
            kept = place.data / "keys" / name
            assert kept.read_bytes() == (backups.house.data / "keys" / name).read_bytes()
            assert kept.stat().st_mode & 0o077 == 0

    def test_without_keys_says_so_and_makes_none(self, backups: Backups, place: Place) -> None:
        status, said = place.run("restore", str(backups.after))

        assert status == 0, said
        assert "Put keys/log.key, keys/secret-key, keys/second-factors back" in said
        assert not [name for name in _KEYS if (place.data / "keys" / name).exists()]

    def test_never_takes_another_key_for_the_same(self, backups: Backups, place: Place) -> None:
        place.keep_keys_of(backups.house)
        (place.data / "keys" / "second-factors").write_text("another")

        status, said = place.run("restore", str(backups.before))

        assert status == 1
        assert "second-factors is another key than the one in the backup" in said
        assert place.rows() == {}

    def test_never_takes_another_signing_key(self, backups: Backups, place: Place) -> None:
        place.keep_keys_of(backups.house)
        (place.data / "keys" / "log.key").write_text(SignerKey.generate(ORIGIN).private_text)

        status, said = place.run("restore", str(backups.after))

        assert status == 1
        assert "is not the key of the record in this backup" in said
        assert place.rows() == {}

    def test_wants_an_empty_place(self, backups: Backups, place: Place) -> None:
        place.data.mkdir()
        (place.data / "mail").mkdir()
        assert "is not empty: it holds mail" in place.run("restore", str(backups.after))[1]
        (place.data / "mail").rmdir()
        with psycopg.connect(place.address, autocommit=True) as connection:
            connection.execute("CREATE TABLE something ()")

        status, said = place.run("restore", str(backups.after))

        assert status == 1
        assert "The database is not empty: it has 1 tables" in said
        assert place.rows() == {"something": 0}
        assert not list((place.data / "keys").iterdir())

    def test_that_was_killed_leaves_nothing_and_is_begun_again(
        self, backups: Backups, place: Place
    ) -> None:
        with psycopg.connect(place.address) as holding:
            # Whoever makes a table of this name waits for us.
            holding.execute("CREATE TABLE record_entry ()")
            run = place.start("restore", str(backups.before))
            wait_for_waiting(place)
            os.killpg(run.pid, signal.SIGKILL)
            run.communicate()
            holding.rollback()
        wait_until_alone(place)
        assert place.rows() == {}

        status, said = place.run("restore", str(backups.before))

        assert status == 0, said


def wait_for_waiting(place: Place) -> None:
    """Wait until somebody waits for a lock in the place's database."""
    asked = (
        "SELECT count(*) FROM pg_stat_activity "
        "WHERE datname = current_database() AND wait_event_type = 'Lock'"
    )
    until = time.monotonic() + 60
    while not counted(place, asked):
        assert time.monotonic() < until, "nobody waits"
        time.sleep(0.1)


def wait_until_alone(place: Place) -> None:
    asked = (
        "SELECT count(*) = 1 FROM pg_stat_activity "
        "WHERE datname = current_database() AND backend_type = 'client backend'"
    )
    until = time.monotonic() + 60
    while not counted(place, asked):
        assert time.monotonic() < until, "somebody is still there"
        time.sleep(0.1)


def counted(place: Place, asked: str) -> int:
    with psycopg.connect(place.address) as connection:
        found = connection.execute(asked).fetchone()  # type: ignore[arg-type]
    return int(found[0]) if found else 0


class TestAnOlderState:
    def lost(self, backups: Backups) -> str:
        restored, published = backups.sizes
        which = (
            f"entry {restored} is"
            if published == restored + 1
            else f"entries {restored} to {published - 1} are"
        )
        return f"it has {restored} entries, a checkpoint of {published} was signed, so that {which}"

    def test_is_told_by_a_checkpoint_that_somebody_else_holds(
        self, backups: Backups, place: Place
    ) -> None:
        held = str(backups.published)
        status, said = place.run("restore", str(backups.before), "--published", held)

        assert status == 1
        assert self.lost(backups) in said
        # From now on nothing is signed, whoever asks.
        for command in ("publish", "setup", "serve"):
            status, said = place.run(command)
            assert status == 1
            assert "The checkpoint is not signed" in said
            assert self.lost(backups) in said

    def test_is_told_by_our_own_memory(self, backups: Backups, place: Place) -> None:
        place.keep_keys_of(backups.house, *_KEYS, "log.checkpoint")

        status, said = place.run("restore", str(backups.before))

        assert status == 1
        assert self.lost(backups) in said
        assert size_of(place) == backups.sizes[1]

    def test_is_not_told_of_the_newest(self, backups: Backups, place: Place) -> None:
        place.keep_keys_of(backups.house, *_KEYS, "log.checkpoint")

        status, said = place.run(
            "restore", str(backups.after), "--published", str(backups.published)
        )

        assert status == 0, said


class TestABackup:
    def test_replaces_nothing(self, backups: Backups, tmp_path: Path) -> None:
        there = tmp_path / "there.tar"
        there.write_text("kept")

        status, said = backups.house.run("backup", str(there))

        assert (status, there.read_text()) == (1, "kept")
        assert "is there already" in said

    def test_wants_an_installation(self, place: Place, tmp_path: Path) -> None:
        status, said = place.run("backup", str(tmp_path / "none.tar"))

        assert status == 1
        assert "the database has no tables" in said
        assert not (tmp_path / "none.tar").exists()

    def test_that_was_stopped_leaves_nothing_half(self, backups: Backups, tmp_path: Path) -> None:
        with psycopg.connect(backups.house.address) as holding:
            holding.execute("LOCK TABLE record_entry IN ACCESS EXCLUSIVE MODE")
            run = backups.house.start("backup", str(tmp_path / "half.tar"))
            wait_for_waiting(backups.house)
            os.kill(run.pid, signal.SIGTERM)
            holding.rollback()
            run.communicate(timeout=60)

        assert run.returncode != 0
        assert list(tmp_path.glob("*half*")) == list(tmp_path.glob(".*half*")) == []
