"""What is said at the end of a restore: what the record there is worth, and what is still to do."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from clearinghouse.cli import published, readiness, restore
from clearinghouse.cli.archive import KEYS, Manifest
from clearinghouse.cli.published import Published

ORIGIN = "house.example/record"
MANIFEST = Manifest(ORIGIN, "2026-11-27T12:00:00+00:00", 3, {}, {})


@pytest.fixture
def conclude(tmp_path: Path, settings, monkeypatch) -> Callable[..., int]:
    settings.CLEARINGHOUSE_ORIGIN = ORIGIN
    monkeypatch.setattr(readiness, "unknown_migrations", list)
    monkeypatch.setattr(readiness, "missing_migrations", list)
    monkeypatch.setattr(published, "examined", lambda *_given, **_named: iter(()))
    (tmp_path / "keys").mkdir()
    for name in KEYS:
        (tmp_path / name).touch()
    return lambda *sizes: restore._conclude(
        tmp_path, MANIFEST, [Published("held", size, b"") for size in sizes], "a key"
    )


class TestTheConclusion:
    @pytest.mark.parametrize(("held", "status"), [(2, 0), (3, 0), (4, 1)])
    def test_depends_on_the_longest_checkpoint_known(self, conclude, held, status) -> None:
        assert conclude(1, held) == status

    def test_owns_that_no_checkpoint_is_known(self, conclude, capsys) -> None:
        assert conclude() == 0
        assert "no checkpoint is known" in capsys.readouterr().out

    def test_says_what_the_record_does_not_hold(self, conclude, monkeypatch, capsys) -> None:
        monkeypatch.setattr(published, "examined", lambda *_g, **_n: iter(["It does not hold."]))

        assert conclude(3) == 1
        shown = capsys.readouterr()
        assert "It does not hold." in shown.err
        assert "The record holds" not in shown.out

    @pytest.mark.parametrize(
        ("asked", "said"),
        [("unknown_migrations", "newer version"), ("missing_migrations", "older version")],
    )
    def test_does_not_verify_by_another_version(
        self, conclude, monkeypatch, capsys, asked: str, said: str
    ) -> None:
        monkeypatch.setattr(readiness, asked, lambda: ["record.0099_other"])

        assert conclude(3) == 1
        assert said in capsys.readouterr().err

    def test_names_the_record_where_the_settings_do_not(self, conclude, settings, capsys) -> None:
        settings.CLEARINGHOUSE_ORIGIN = "clearinghouse.example/record"

        assert conclude(3) == 0
        assert f"Set CLEARINGHOUSE_ORIGIN={ORIGIN}" in capsys.readouterr().err

    def test_names_the_keys_that_are_not_there(self, conclude, tmp_path: Path, capsys) -> None:
        (tmp_path / "keys" / "second-factors").unlink()

        conclude(3)

        assert "Put keys/second-factors back" in capsys.readouterr().err


@pytest.mark.django_db
def test_a_database_of_a_newer_version_is_known_by_its_migrations() -> None:
    assert readiness.unknown_migrations() == []

    MigrationRecorder(connection).record_applied("record", "0099_of_tomorrow")
    MigrationRecorder(connection).record_applied("an_app_that_went", "0001_initial")

    assert readiness.unknown_migrations() == ["record.0099_of_tomorrow"]
