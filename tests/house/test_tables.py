"""Tables and migrations: nothing is left to be migrated, triggers stand beside, names say why."""

import io
import re

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import models

from tests.house.sources import PACKAGE, ROOMS

OWN = [model for room in ROOMS for model in apps.get_app_config(room).get_models()]


@pytest.mark.django_db
def test_no_migration_is_missing() -> None:
    told = io.StringIO()
    call_command("makemigrations", check=True, dry_run=True, stdout=told)
    assert "No changes detected" in told.getvalue()


class TestATable:
    def test_is_never_emptied_by_the_end_of_another(self) -> None:
        gentle = {models.PROTECT, models.RESTRICT}
        strays = [
            (model.__name__, field.name)
            for model in OWN
            for field in model._meta.get_fields()
            if isinstance(field, models.ForeignKey) and field.remote_field.on_delete not in gentle
        ]
        assert strays == []

    def test_names_its_constraints_as_sentences(self) -> None:
        names = [constraint.name for model in OWN for constraint in model._meta.constraints]
        assert len(names) > 40
        assert [name for name in names if not re.fullmatch(r"[a-z0-9]+(_[a-z0-9]+)+", name)] == []

    def test_keeps_moments_with_their_zone_and_days_without(self) -> None:
        for model in OWN:
            for field in model._meta.get_fields():
                where = f"{model.__name__}.{field.name}"
                if isinstance(field, models.DateTimeField):
                    endings = ("_at", "at", "recorded", "last_login", "deadline")
                    assert field.name.endswith(endings), where
                elif isinstance(field, models.DateField):
                    assert field.name.endswith(("_on", "_by", "_before", "day")), where


class TestAMigration:
    def test_names_what_it_does(self) -> None:
        names = [
            path.stem for room in ROOMS for path in (PACKAGE / room / "migrations").glob("0*.py")
        ]
        assert len(names) >= len(ROOMS)
        assert [
            name for name in names if "_auto_" in name or not re.match(r"\d{4}_\w+", name)
        ] == []

    def test_imports_no_tables_of_the_present(self) -> None:
        for room in ROOMS:
            for path in (PACKAGE / room / "migrations").glob("0*.py"):
                assert not re.search(
                    r"from clearinghouse\.\w+\.(?:models|queries|operations) import",
                    path.read_text(),
                ), path.name

    def test_has_its_triggers_beside_it(self) -> None:
        beside = list(PACKAGE.glob("*/migrations/*.sql"))
        assert len(beside) >= 3
        for path in beside:
            siblings = "".join(each.read_text() for each in path.parent.glob("0*.py"))
            assert path.name in siblings or path.stem in siblings, path.name
