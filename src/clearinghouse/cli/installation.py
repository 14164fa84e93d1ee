"""Bringing an installation up: its directory, its database, Django, its tables and first rows.

Everything that can be wrong with a machine is met here and said in one clear sentence.
"""

import contextlib
import errno
import fcntl
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import django
import psycopg

from clearinghouse.site.database import (
    DatabaseUnusable,
    beside,
    ensure_database,
    from_address,
    start_embedded,
)

ROOM_NEEDED = 200 * 2**20
OLDEST_SERVER = 15


class Unready(Exception):
    """The installation cannot run; the message says what is wrong and what to do."""


def prepare(data: Path, *, stop_at_exit: bool = True) -> None:
    """Make ``data`` usable, reach the database and start Django.

    Raises :class:`Unready` with a sentence for the person at the keyboard.
    """
    _directory(data)
    if not os.environ.get("DATABASE_URL"):
        try:
            os.environ["DATABASE_URL"] = start_embedded(data / "db", stop_at_exit=stop_at_exit)
        except DatabaseUnusable as unusable:
            raise Unready(_database_sentence(data, unusable)) from unusable
        except psycopg.Error as refused:
            raise Unready(_database_sentence(data, refused)) from refused
    else:
        _reach(os.environ["DATABASE_URL"])
    os.environ["DJANGO_SETTINGS_MODULE"] = "clearinghouse.site.settings"
    django.setup()


@contextlib.contextmanager
def only_copy(data: Path) -> Iterator[None]:
    """Hold the data directory, so that a second server on it is refused.

    Raises :class:`Unready` if another copy holds it.
    """
    lock = data / "server.lock"
    with lock.open("a+") as stream:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as held:
            stream.seek(0)
            raise Unready(
                f"Another copy (process {stream.read().strip() or 'unknown'}) already serves the "
                f"data in {data}. Stop it first, or give this one a directory of its own: "
                "--data DIR."
            ) from held
        stream.truncate(0)
        stream.write(str(os.getpid()))
        stream.flush()
        yield


def say(sentence: str) -> None:
    """Say a sentence to the person at the keyboard, on the error stream."""
    sys.stderr.write(sentence + "\n")


def _directory(data: Path) -> None:
    try:
        data.mkdir(parents=True, exist_ok=True)
        probe = data / ".probe"
        probe.write_bytes(b"0" * 4096)
        probe.unlink()
        free = shutil.disk_usage(data).free
    except OSError as refused:
        raise Unready(_file_sentence(data, refused)) from refused
    if free < ROOM_NEEDED:
        raise Unready(
            f"The disk of {data} has {free // 2**20} MiB left; at least {ROOM_NEEDED // 2**20} MiB "
            "are needed. Free some room, or choose another directory: --data DIR."
        )


def is_disk_full(fault: BaseException) -> bool:
    """Whether a fault says that there is no room left on a disk."""
    return isinstance(fault, psycopg.errors.DiskFull) or (
        isinstance(fault, OSError) and fault.errno in (errno.ENOSPC, errno.EDQUOT)
    )


def disk_full(data: Path) -> str:
    """Return what to say and do when a disk is full."""
    return f"The disk of {data} is full. Free some room, or choose another: --data DIR."


def _file_sentence(data: Path, refused: OSError) -> str:
    if is_disk_full(refused):
        return disk_full(data)
    if refused.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f"{data} cannot be written. Change its owner, or choose another: --data DIR."
    return f"{data} cannot be used as data directory: {refused.strerror}."


def _database_sentence(data: Path, cause: Exception) -> str:
    return (
        f"The embedded PostgreSQL below {data / 'db'} does not start:\n{cause}\n"
        f"Its log is {data / 'db' / 'log'}. If the directory was only half made and holds nothing "
        f"you need, remove {data / 'db'} and run the command again; or set DATABASE_URL to a "
        "PostgreSQL server of your own (15 or newer)."
    )


def _reach(address: str) -> None:
    try:
        from_address(address)
    except DatabaseUnusable as unusable:
        raise Unready(str(unusable)) from unusable
    try:
        version = _version(address)
    except psycopg.ProgrammingError as refused:
        raise Unready(f"DATABASE_URL cannot be read: {str(refused).strip()}") from refused
    except psycopg.OperationalError as refused:
        name = unquote(urlsplit(address).path.lstrip("/"))
        if not name or f'database "{name}" does not exist' not in str(refused):
            raise Unready(
                f"The database at DATABASE_URL does not answer: {str(refused).strip()}"
            ) from refused
        _create(address, name)
        return
    _demand_version(version)


def _create(address: str, name: str) -> None:
    """Create the database that is not there yet, if this account may."""
    server = beside(address, "postgres")
    try:
        _demand_version(_version(server))
        ensure_database(server, name)
    except psycopg.Error as refused:
        raise Unready(
            f"There is no database {name} at DATABASE_URL, and it cannot be created: "
            f"{str(refused).strip()}. Create it (docs/runbook.md says how), then run the command "
            "again."
        ) from refused


def _version(address: str) -> int:
    with psycopg.connect(address, connect_timeout=10) as reached:
        return reached.info.server_version


def _demand_version(version: int) -> None:
    if version // 10_000 < OLDEST_SERVER:
        raise Unready(
            f"The database at DATABASE_URL is PostgreSQL {version // 10_000}; "
            f"{OLDEST_SERVER} or newer is needed."
        )
