"""Lets the test database be emptied between tests that commit.

The record and the registers refuse TRUNCATE, as they must.  Tests that commit are cleaned up by
TRUNCATE, so those refusals, and the memory of what was signed, are set aside for that moment only.
Loaded with ``-p tests.emptying``.
"""

from typing import Any

import pytest


def pytest_configure(config: pytest.Config) -> None:
    # Not before the tests' database runs and Django has its settings.
    from django.db.backends.postgresql.operations import DatabaseOperations  # noqa: PLC0415

    flush = DatabaseOperations.sql_flush

    def sql_flush(self: Any, style: Any, tables: Any, **options: Any) -> list[str]:
        from clearinghouse.record import keys  # noqa: PLC0415

        keys._memory().unlink(missing_ok=True)
        off = [f'ALTER TABLE "{table}" DISABLE TRIGGER USER' for table in tables]
        on = [f'ALTER TABLE "{table}" ENABLE TRIGGER USER' for table in tables]
        return [*off, *flush(self, style, tables, **options), *on]

    DatabaseOperations.sql_flush = sql_flush  # type: ignore[method-assign]

    # A session that a test has left behind must not keep the database of the tests alive.
    from django.db.backends.base.creation import BaseDatabaseCreation  # noqa: PLC0415

    def _destroy_test_db(self: Any, name: str, verbosity: int) -> None:
        with self._nodb_cursor() as cursor:
            quoted = self.connection.ops.quote_name(name)
            cursor.execute(f"DROP DATABASE IF EXISTS {quoted} WITH (FORCE)")

    BaseDatabaseCreation._destroy_test_db = _destroy_test_db  # type: ignore[method-assign]
