"""``check`` in the database and in the record: each damage is seen and named."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, transaction

from clearinghouse.cli import check_database as database
from clearinghouse.cli import check_record
from clearinghouse.cli.findings import Finding, Gravity
from clearinghouse.documents.operations import keep_original, register
from clearinghouse.documents.papers import OriginalFile
from clearinghouse.law.distribution import PUBLIC
from clearinghouse.record import keys
from clearinghouse.record.operations import append, publish_checkpoint
from clearinghouse.tlog.merkle import hash_leaf
from tests.factories import NOW, REGISTRY, a_paper, some_participants

pytestmark = pytest.mark.django_db


def codes(found: Iterator[Finding]) -> list[str]:
    return [each.code for each in found]


def past_our_operations(statement: str, *values: Any) -> None:
    """Write as whoever owns the server could: no trigger and no foreign key speaks."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute(statement, values)
        cursor.execute("SET LOCAL session_replication_role = origin")


class TestTheServer:
    def test_that_runs_these_tests_is_sound(self):
        assert codes(database.server()) == ["server"]
        assert codes(database.languages()) == ["languages"]

    @pytest.mark.parametrize(("oldest", "code"), [(0, "server"), (99, "server_too_old")])
    def test_is_new_enough(self, monkeypatch, oldest: int, code: str):
        monkeypatch.setattr(database, "OLDEST_SERVER", oldest)

        assert codes(database.server()) == [code]

    @pytest.mark.parametrize("lacking", sorted(database._PROBES))
    def test_is_asked_for_each_letter_and_word_that_we_need(self, lacking: str):
        found = list(database.languages(lambda question: question != database._PROBES[lacking]))

        assert codes(iter(found)) == [f"database_{lacking}"]
        assert found[0].gravity is Gravity.WRONG


class TestTablesAndWords:
    def test_missing_migrations_are_named(self):
        assert codes(database.tables([])) == ["tables"]
        (found,) = database.tables([f"room.000{number}" for number in range(7)])

        assert found.code == "migrations_missing"
        assert "7 migrations" in found.sentence
        assert "room.0004 and 2 more" in found.sentence

    def test_catalogues_are_stale_when_older_than_their_sources(self, tmp_path: Path):
        folder = tmp_path / "kk" / "LC_MESSAGES"
        folder.mkdir(parents=True)
        source, compiled = folder / "django.po", folder / "django.mo"
        source.touch()
        assert codes(database.catalogues(tmp_path)) == ["catalogues_stale"]

        compiled.touch()
        os.utime(source, ns=(10, 10))
        for written, code in ((9, "catalogues_stale"), (10, "catalogues"), (11, "catalogues")):
            os.utime(compiled, ns=(written, written))
            assert codes(database.catalogues(tmp_path)) == [code]

    def test_reference_data_and_an_administrator_are_wanted(self):
        assert codes(database.reference(is_loaded=False)) == ["reference_missing"]
        assert codes(database.reference(is_loaded=True)) == ["reference"]
        assert codes(database.people(administrators=0)) == ["nobody_administers"]
        assert codes(database.people(administrators=1)) == ["people"]


class TestTheClock:
    @pytest.mark.parametrize(
        ("apart", "code"),
        [
            (database.MOST_DRIFT, "clock"),
            (database.MOST_DRIFT + timedelta(seconds=1), "clocks_differ"),
            (-database.MOST_DRIFT - timedelta(seconds=1), "clocks_differ"),
        ],
    )
    def test_agrees_with_that_of_the_database(self, apart: timedelta, code: str):
        assert codes(database.clock(NOW, database=NOW + apart)) == [code]

    def test_is_not_behind_what_was_recorded_already(self):
        with transaction.atomic():
            last = append(act="document.registered", actor="SEC", at=NOW, public={"document": "x"})
        edge = last.recorded - database.MOST_DRIFT

        assert codes(database.clock(edge, database=edge)) == ["clock"]
        tick = timedelta(microseconds=1)
        assert codes(database.clock(edge - tick, database=edge)) == ["clock_behind"]

    def test_is_not_of_a_year_before_the_program(self):
        early = datetime(2025, 12, 31, 23, 59, tzinfo=UTC)

        assert codes(database.clock(early, database=early)) == ["clock_behind"]

    def test_of_the_database_is_asked(self):
        assert codes(database.clock(datetime.now(UTC))) == ["clock"]


class TestWhatIsKept:
    def test_is_compared_with_its_digests(self):
        some_participants()
        register(paper=a_paper(), by=REGISTRY, at=NOW)
        keep_original(file=OriginalFile("a.txt", "text/plain", b"whole"), marking=PUBLIC, at=NOW)
        assert codes(database.kept()) == ["originals", "texts"]

        # A disk that forgets asks no constraint.
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute(
                "ALTER TABLE documents_original DROP CONSTRAINT original_digest_is_of_its_bytes"
            )
        past_our_operations("UPDATE documents_original SET content = 'hole'")
        past_our_operations("UPDATE documents_languageversion SET title = title || '!'")
        originals, texts = database.kept()

        assert (originals.code, texts.code) == ("originals_damaged", "texts_damaged")
        assert originals.sentence.startswith("1 of 1 files received are not what was entered: ")
        assert "/en" in texts.sentence


class TestTheRecord:
    @pytest.fixture(autouse=True)
    def data(self, settings: Any, tmp_path: Path) -> Path:
        settings.CLEARINGHOUSE_DATA = tmp_path
        settings.CLEARINGHOUSE_ORIGIN = "clearinghouse.example/record"
        return tmp_path

    @pytest.fixture
    def signed(self, data: Path, django_capture_on_commit_callbacks: Any) -> Path:
        self.act("one")
        self.act("two")
        with django_capture_on_commit_callbacks(execute=True):
            publish_checkpoint(at=NOW, signer=keys.signer())
        return data

    @staticmethod
    def act(document: str) -> None:
        with transaction.atomic():
            append(act="document.registered", actor="SEC", at=NOW, public={"document": document})

    def test_is_whole_and_signed(self, signed: Path):
        (found,) = check_record.record(signed)

        assert (found.code, found.gravity) == ("record", Gravity.SOUND)
        assert "2 entries" in found.sentence

    def test_that_was_never_signed_is_advised_and_no_key_is_made(self, data: Path):
        assert codes(check_record.record(data)) == ["nothing_signed"]
        assert not (data / "keys").exists()

    def test_that_grew_since_it_was_signed_is_advised(self, signed: Path):
        self.act("three")
        found = list(check_record.record(signed))

        assert codes(iter(found)) == ["record", "checkpoint_behind"]
        assert found[1].sentence.startswith("1 entries")

    def test_whose_key_was_lost_is_wrong_and_no_other_key_is_made(self, signed: Path):
        (signed / "keys" / "log.key").unlink()

        assert codes(check_record.record(signed)) == ["key_missing"]
        assert not (signed / "keys" / "log.key").exists()

    def test_whose_key_others_read_is_wrong(self, signed: Path):
        (signed / "keys" / "log.key").chmod(0o644)

        assert codes(check_record.record(signed)) == ["key_unusable"]

    def test_signed_by_another_key_is_wrong(self, signed: Path):
        (signed / "keys" / "log.key").unlink()
        keys.signer()
        found = list(check_record.record(signed))

        assert {each.gravity for each in found} == {Gravity.WRONG}
        assert any("signature" in each.code or "key" in each.code for each in found)

    def test_that_was_rewritten_is_wrong(self, signed: Path):
        with connection.cursor() as cursor:
            cursor.execute("SELECT leaf FROM record_entry WHERE index = 0")
            leaf = bytes(cursor.fetchone()[0]).replace(b'"one"', b'"eno"')
        past_our_operations(
            "UPDATE record_entry SET leaf = %s, leaf_hash = %s WHERE index = 0",
            leaf,
            hash_leaf(leaf),
        )
        found = list(check_record.record(signed))

        assert {each.gravity for each in found} == {Gravity.WRONG}
        assert all(each.code.startswith("record_") for each in found)

    def test_that_was_replaced_by_an_older_copy_is_wrong(
        self, signed: Path, django_capture_on_commit_callbacks: Any
    ):
        self.act("three")
        with django_capture_on_commit_callbacks(execute=True):
            publish_checkpoint(at=NOW, signer=keys.signer())
        past_our_operations("DELETE FROM record_checkpoint WHERE size = 3")
        past_our_operations("DELETE FROM record_entry WHERE index = 2")

        found = list(check_record.record(signed))

        assert codes(iter(found)) == ["record_shortened"]
