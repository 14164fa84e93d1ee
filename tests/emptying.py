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
