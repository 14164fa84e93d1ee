"""The tables of the tests: made by the migrations once, and copied by every worker.

They are kept under a name that tells by which migrations they were made, so that a second run finds
them made already; those of other migrations are taken away.
"""

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
from psycopg import sql

ROOT = Path(__file__).resolve().parent.parent
PREFIX = "clearinghouse_tables_"


def made_once(address: str) -> str:
    """Return the name of a database with all tables and no rows on the server at ``address``."""
    name = PREFIX + _digest()
    with psycopg.connect(address, autocommit=True) as connection:
        known = {
            row[0]
            for row in connection.execute(
                "SELECT datname FROM pg_database WHERE datname LIKE %s", [f"{PREFIX}%"]
            )
        }
        if name in known:
            return name
        made = f"{PREFIX}making_{os.getpid()}"
        connection.execute(
            sql.SQL("CREATE DATABASE {} TEMPLATE template0").format(sql.Identifier(made))
        )
        subprocess.run(
            [sys.executable, "-m", "django", "migrate", "--verbosity=0"],
            env={
                **os.environ,
                "DATABASE_URL": urlunsplit(urlsplit(address)._replace(path=f"/{made}")),
                "DJANGO_SETTINGS_MODULE": "clearinghouse.site.settings",
                "PYTHONPATH": str(ROOT / "src"),
            },
            check=True,
            cwd=ROOT,
        )
        for old in (each for each in known if "making" not in each):
            connection.execute(sql.SQL("DROP DATABASE IF EXISTS {}").format(sql.Identifier(old)))
        try:
            connection.execute(
                sql.SQL("ALTER DATABASE {} RENAME TO {}").format(
                    sql.Identifier(made), sql.Identifier(name)
                )
            )
        except psycopg.errors.DuplicateDatabase:
            # Another run has made the same tables meanwhile.
            connection.execute(sql.SQL("DROP DATABASE {}").format(sql.Identifier(made)))
    return name


def _digest() -> str:
    """Return what changes whenever the tables would be made otherwise."""
    told = sha256((ROOT / "requirements" / "run.lock").read_bytes())
    for path in sorted((ROOT / "src" / "clearinghouse").glob("*/migrations/*")):
        if path.suffix in {".py", ".sql"}:
            told.update(path.as_posix().encode() + path.read_bytes())
    return told.hexdigest()[:16]
