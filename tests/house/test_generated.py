"""What the house writes itself is current; ``./clearinghouse docs`` makes it so."""

from urllib.parse import quote, urlencode

import pytest
from django.db import connection

from clearinghouse.cli.docs import HOME, render_interface
from clearinghouse.cli.doors import pages, render_doors
from clearinghouse.cli.schema import MAJOR, dumped
from clearinghouse.reference.glossary import render_glossary
from clearinghouse.web.access import Door
from clearinghouse.web.urls import pages as listed

STALE = "is stale: run ./clearinghouse docs"


def held(name: str) -> str:
    return (HOME / name).read_text(encoding="utf-8")


def test_the_doors_are_current() -> None:
    assert held("docs/doors.md") == render_doors(), f"docs/doors.md {STALE}"


def test_the_interface_is_current() -> None:
    assert held("docs/openapi.json") == render_interface(), f"docs/openapi.json {STALE}"


def test_the_glossary_is_current() -> None:
    assert held("GLOSSARY.md") == render_glossary(), f"GLOSSARY.md {STALE}"


@pytest.mark.django_db
def test_the_schema_is_what_the_migrations_make() -> None:
    major = connection.cursor().connection.info.server_version // 10_000
    if major != MAJOR:
        pytest.skip(f"the server is PostgreSQL {major}, whose own words differ")
    assert held("docs/schema.sql") == dumped(database()), f"docs/schema.sql {STALE}"


def test_every_page_has_a_door_in_the_list() -> None:
    doors = {page.door for page in pages() if not page.view.startswith("allauth")}
    names = {page.name for page in pages()}

    assert doors <= {door.name.lower() for door in Door}
    assert {pattern.name for pattern in listed if pattern.name} <= names


def test_the_account_pages_that_change_anything_are_for_those_who_have_signed_in() -> None:
    theirs = {page.name: page.door for page in pages() if page.view.startswith("allauth")}

    assert {theirs[name] for name in ("mfa_index", "usersessions_list")} == {"signed in"}
    assert theirs["account_login"] == "everyone"


def database() -> str:
    """Return the address of the database in which the tests run."""
    told = connection.settings_dict
    parameters = {"host": told["HOST"], "port": told["PORT"] or "5432"}
    user = quote(told["USER"], safe="")
    secret = f":{quote(told['PASSWORD'], safe='')}" if told["PASSWORD"] else ""
    return f"postgresql://{user}{secret}@/{told['NAME']}?{urlencode(parameters)}"
