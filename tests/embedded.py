"""Starts PostgreSQL for the tests before Django reads its settings.

Loaded with ``-p tests.embedded``.  ``DATABASE_URL`` given from outside is used as it is.
"""

import gc
import os
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# Workers of one run inherit the environment of the process that starts them, but each keeps files
# of its own: what one remembers as last signed is not of the other's record.
data = os.environ.get("CLEARINGHOUSE_DATA") or tempfile.mkdtemp(prefix="clearinghouse-test-")
os.environ["CLEARINGHOUSE_DATA"] = str(Path(data) / os.environ.get("PYTEST_XDIST_WORKER", ""))
# WhiteNoise warns where its directory is missing, and warnings are errors.
(Path(os.environ["CLEARINGHOUSE_DATA"]) / "static").mkdir(parents=True, exist_ok=True)
os.environ.setdefault("CLEARINGHOUSE_SECRET_KEY", "a key for tests only")
# Test runs side by side, and workers of one run, must not share a database.
os.environ.setdefault("CLEARINGHOUSE_TEST_DATABASE", f"test_clearinghouse_{os.getpid()}")

if not os.environ.get("DATABASE_URL"):
    import psycopg

    from clearinghouse.site.database import start_embedded

    address = start_embedded(ROOT / "var" / "test-db")
    with psycopg.connect(address, autocommit=True) as connection:
        # Tests need no durability, and are several times faster without it.
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            connection.execute(f"ALTER SYSTEM SET {setting} = off")
        connection.execute("ALTER SYSTEM SET max_connections = 200")
        connection.execute("SELECT pg_reload_conf()")
    os.environ["DATABASE_URL"] = address

if "PYTEST_XDIST_WORKER" not in os.environ:
    # Every worker copies the tables as the migrations make them, so that they run once.
    from tests.tables import made_once

    os.environ["CLEARINGHOUSE_TEST_TEMPLATE"] = made_once(os.environ["DATABASE_URL"])

# Pages are tested in three languages: the words must be those of the catalogues as they stand.
from clearinghouse.cli.messages import compile_catalogues  # noqa: E402

compile_catalogues()

# Collecting garbage over a heap of this size every few hundred objects is a tenth of a run.
gc.set_threshold(100_000, 20, 50)

# How long an example takes says nothing on a busy machine.
from hypothesis import HealthCheck, settings  # noqa: E402

settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")
