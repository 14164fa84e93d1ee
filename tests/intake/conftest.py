"""A furnished house for the tests of this folder: loaded once a module, undone at its end."""

from collections.abc import Iterator

import pytest
from django.db import connection, transaction

from tests.intake.house import furnished


@pytest.fixture(scope="module")
def house(django_db_setup: None, django_db_blocker: pytest.FixtureRequest) -> Iterator[None]:
    """Load the reference data in a transaction around all tests of the module."""
    with django_db_blocker.unblock(), transaction.atomic():
        furnished()
        # Else what was furnished is checked again after every test.
        connection.check_constraints()
        yield
        transaction.set_rollback(True)
