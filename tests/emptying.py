"""Lets the test database be emptied between tests that commit.

The record and the registers refuse that, as they must: their refusals, and the memory of what was
signed, are set aside for that moment only.  Of two hundred tables a test fills a few: only those
are emptied, for to empty all took half a second each time.  What Django itself enters with the
tables (kinds of content, permissions) stays, and need not be entered anew.
Loaded with ``-p tests.emptying``.
"""

from collections.abc import Sequence
from typing import Any, Final

import pytest

STAY: Final = frozenset({"django_content_type", "auth_permission"})


def pytest_configure(config: pytest.Config) -> None:
    # Not before the tests' database runs and Django has its settings.
    from django.core.management.commands import flush  # noqa: PLC0415
    from django.db.backends.postgresql.operations import DatabaseOperations  # noqa: PLC0415

    DatabaseOperations.sql_flush = _emptied  # type: ignore[method-assign]
    flush.emit_post_migrate_signal = lambda *_asked, **_named: None  # type: ignore[assignment]

    # A session that a test has left behind must not keep the database of the tests alive.
    from django.db.backends.base.creation import BaseDatabaseCreation  # noqa: PLC0415

    def _destroy_test_db(self: Any, name: str, verbosity: int) -> None:
        with self._nodb_cursor() as cursor:
            quoted = self.connection.ops.quote_name(name)
            cursor.execute(f"DROP DATABASE IF EXISTS {quoted} WITH (FORCE)")

    BaseDatabaseCreation._destroy_test_db = _destroy_test_db  # type: ignore[method-assign]


def _emptied(self: Any, _style: Any, tables: Sequence[str], **_options: Any) -> list[str]:
    """Return the statements that empty the tables, as Django runs them in one transaction."""
    from clearinghouse.record import keys  # noqa: PLC0415

    keys._memory().unlink(missing_ok=True)
    filled = _filled(self.connection, [table for table in tables if table not in STAY])
    off = [f'ALTER TABLE "{table}" DISABLE TRIGGER USER' for table in filled]
    on = [f'ALTER TABLE "{table}" ENABLE TRIGGER USER' for table in filled]
    # Rows that refer to one another are looked at when all are gone.
    empty = [f'DELETE FROM "{table}"' for table in filled]
    return [*off, *empty, "SET CONSTRAINTS ALL IMMEDIATE", *on]


def _filled(connection: Any, tables: Sequence[str]) -> list[str]:
    asked = " UNION ALL ".join(
        f"SELECT '{table}' WHERE EXISTS (SELECT FROM \"{table}\")" for table in tables
    )
    with connection.cursor() as cursor:
        cursor.execute(asked)
        return [name for (name,) in cursor.fetchall()]
