"""The furnished house of this folder's tests: loaded once a module, undone at its end."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection, transaction
from django.test import override_settings
from django.utils.translation import activate

from clearinghouse.record import keys
from tests.house.furnished import House, furnish

SETTINGS = {
    "STORAGES": {
        "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    },
    "CACHES": {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}},
}


@pytest.fixture(scope="module")
def furnished(django_db_setup: None, django_db_blocker: Any) -> Iterator[House]:
    """Furnish the house in a transaction around all tests of the module."""
    whole = transaction.atomic()
    # As Django's own test cases do: a checkpoint is signed in a transaction of its own.
    whole._from_testcase = True
    with django_db_blocker.unblock(), whole, override_settings(**SETTINGS):
        activate("en")
        house = furnish()
        # Else what was furnished waits to be checked, and is checked again after every test.
        connection.check_constraints()
        yield house
        transaction.set_rollback(True)
    # What was signed is undone, so it must not be remembered either.
    keys._memory().unlink(missing_ok=True)


@pytest.fixture
def house(furnished: House, db: None) -> House:
    """Give a test the furnished house; what it changes is undone after it."""
    cache.clear()
    return furnished
