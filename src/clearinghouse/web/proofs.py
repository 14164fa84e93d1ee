"""The table of the law with its tests, as far as the tests came with the program."""

from functools import cache

from django.conf import settings

from clearinghouse.law.table import NO_TESTS, Row, proofs_by_provision, rows


@cache
def law_table() -> tuple[Row, ...]:
    """Return the table; the law does not change while the program runs."""
    tests = settings.PACKAGE.parent.parent / "tests"
    return tuple(rows(proofs_by_provision(tests) if tests.is_dir() else NO_TESTS))
