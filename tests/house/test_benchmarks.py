"""Benchmarks fill tables by statements of their own: they must know the columns of today."""

from importlib import import_module

import pytest
from django.db import connection

pytestmark = pytest.mark.django_db
FILLS = [
    ("silence", "_fill", (1, 60), "silence_act"),
    ("register", "_fill", (5,), "documents_languageversion"),
    ("catalogue", "fill", (20,), "measures_measure"),
]


@pytest.mark.parametrize(("name", "function", "given", "table"), FILLS)
def test_fill_the_tables_as_they_are(
    name: str, function: str, given: tuple[int, ...], table: str
) -> None:
    getattr(import_module(f"benchmarks.{name}"), function)(*given)

    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table}")
        assert cursor.fetchone()[0] > 0
