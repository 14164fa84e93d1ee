"""Importing at the command line: what it tells, what it stores, and how it ends."""

import argparse
import io
import json
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from clearinghouse.cli import importing, readiness
from clearinghouse.documents.models import Document
from clearinghouse.intake.models import Batch, Doubt, Proposal, Upload
from clearinghouse.jobs import duties
from clearinghouse.record import tree
from tests.intake.conftest import house  # noqa: F401 - a fixture
from tests.intake.house import NOTE
from tests.reading import papers

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("house")]

# Its city bore another name on that day, which only those know who know the city.
NAMED_TOO_EARLY = papers.english(
    "has the honour to inform that no meeting was held.", date="Nur-Sultan, 5 March 2015"
)
ALL, SOME, NONE = 0, 1, 2


@pytest.fixture(autouse=True)
def _ready(monkeypatch) -> None:
    monkeypatch.setattr(importing, "prepare", lambda _data: None)
    monkeypatch.setattr(readiness, "make_ready", lambda **_given: None)
    monkeypatch.setattr(duties, "do_what_is_due", lambda **_given: None)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return an empty folder for papers."""
    (tmp_path / "papers").mkdir()
    return tmp_path / "papers"


def filed(folder: Path, name: str, content: str | bytes = NOTE) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def run(*paths: Path, **given: bool) -> int:
    return importing.run(
        argparse.Namespace(
            **(
                {
                    "data": Path("nowhere"),
                    "paths": list(paths),
                    "json": False,
                    "dry_run": False,
                    "again": False,
                    "propose": False,
                }
                | given
            )
        )
    )


def told(capsys) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    return found


def counted() -> tuple[int, ...]:
    kept = (Batch, Upload, Proposal, Doubt, Document)
    return (*(table.objects.count() for table in kept), tree.size())


def unreadable(folder: Path) -> dict[str, str]:
    """Put a file of every kind that cannot be read into the folder; return the reasons by name."""
    locked = io.BytesIO()
    with pikepdf.new() as paper:
        paper.add_blank_page()
        paper.save(locked, encryption=pikepdf.Encryption(owner="a", user="b"))
    filed(folder, "broken.pdf", b"%PDF-1.4 nothing")
    filed(folder, "empty.txt", b"")
    filed(folder, "huge.txt", b"a" * 200_001)
    filed(folder, "locked.pdf", locked.getvalue())
    return {
        "broken.pdf": "malformed_pdf",
        "empty.txt": "empty",
        "huge.txt": "too_large",
        "locked.pdf": "encrypted",
    }


class TestAnImport:
    def test_enters_what_was_read(self, folder: Path, capsys) -> None:
        assert run(filed(folder, "note.txt")) == ALL

        assert Document.objects.filter(symbol="MC/2025/DRAFT/7").exists()
        shown = capsys.readouterr()
        assert shown.out.startswith("note.txt\n")
        assert "[1/1] Reading note.txt" in shown.err

    def test_tells_programs_what_became_of_everything(self, folder: Path, capsys) -> None:
        assert run(filed(folder, "note.txt"), json=True) == ALL

        (upload,) = told(capsys)
        assert set(upload) == {
            "name",
            "size",
            "digest",
            "fault",
            "particulars",
            "proposals",
            "doubts",
        }
        assert (upload["name"], upload["size"], upload["fault"]) == (
            "note.txt",
            len(NOTE.encode()),
            "",
        )
        assert {each["subject"] for each in upload["proposals"]} >= {"document", "note"}
        assert {each["state"] for each in upload["proposals"]} <= {"accepted", "noted"}
        assert all({"code", "where", "particulars"} == set(each) for each in upload["doubts"])

    def test_only_proposes_when_asked_to(self, folder: Path, capsys) -> None:
        assert run(filed(folder, "note.txt"), propose=True, json=True) == ALL

        (upload,) = told(capsys)
        assert {each["state"] for each in upload["proposals"]} == {"proposed"}
        assert not Document.objects.filter(symbol="MC/2025/DRAFT/7").exists()

    def test_reads_the_same_bytes_again_only_when_asked_to(self, folder: Path, capsys) -> None:
        path = filed(folder, "note.txt")
        run(path)
        held = counted()

        assert run(path) == ALL
        assert counted() == held
        assert run(path, again=True) == ALL

        assert Upload.objects.filter(name="note.txt").count() == 2
        assert Document.objects.filter(symbol="MC/2025/DRAFT/7").count() == 1
        assert "(held already)" in capsys.readouterr().out

    def test_takes_the_files_of_a_folder_in_the_order_of_their_names(
        self, folder: Path, capsys
    ) -> None:
        (folder / "a").mkdir()
        filed(folder / "a", "second.txt", papers.english("states one thing."))
        filed(folder, "b.txt", papers.english("states another.", number="No. ENV/78"))

        assert run(folder, json=True, propose=True) == ALL

        assert [each["name"] for each in told(capsys)] == ["second.txt", "b.txt"]


class TestWhatCannotBeRead:
    def test_is_named_and_keeps_nothing_else_out(self, folder: Path, settings, capsys) -> None:
        settings.CLEARINGHOUSE_IMPORT_LIMIT = 200_000
        reasons = unreadable(folder)
        filed(folder, "note.txt")

        assert run(folder, json=True) == SOME

        found = {each["name"]: each["fault"] for each in told(capsys)}
        assert found == {**reasons, "note.txt": ""}
        assert Document.objects.filter(symbol="MC/2025/DRAFT/7").exists()

    @pytest.mark.parametrize("is_dry", [False, True])
    def test_is_told_in_a_sentence_below_its_name(
        self, folder: Path, settings, capsys, is_dry: bool
    ) -> None:
        settings.CLEARINGHOUSE_IMPORT_LIMIT = 200_000
        reasons = unreadable(folder)

        assert run(folder, dry_run=is_dry) == NONE

        lines = capsys.readouterr().out.splitlines()
        for name in reasons:
            sentence = lines[lines.index(name) + 1]
            assert sentence.startswith("  ")
            assert sentence.strip().endswith(".")
            assert "_" not in sentence

    def test_is_not_there(self, folder: Path, capsys) -> None:
        assert run(folder / "missing.txt") == NONE
        assert capsys.readouterr().out.startswith("missing.txt\n")

    def test_is_nothing_at_all(self, folder: Path, capsys) -> None:
        held = counted()

        assert run(folder) == NONE

        assert "There is no file" in capsys.readouterr().err
        assert counted() == held


class TestADryRun:
    def test_stores_nothing(self, folder: Path, settings, capsys) -> None:
        settings.CLEARINGHOUSE_IMPORT_LIMIT = 200_000
        unreadable(folder)
        filed(folder, "note.txt")
        held = counted()

        assert run(folder, dry_run=True) == SOME

        assert counted() == held
        assert "MC/2025/DRAFT/7" in capsys.readouterr().out

    def test_doubts_what_an_import_doubts(self, folder: Path, capsys) -> None:
        path = filed(folder, "note.txt", NAMED_TOO_EARLY)

        run(path, dry_run=True, json=True)
        dry = sorted(doubt["code"] for doubt in told(capsys)[0]["doubts"])
        run(path, json=True)
        real = sorted(doubt["code"] for doubt in told(capsys)[0]["doubts"])

        assert dry == real
        assert "city_name_not_in_use" in dry

    def test_says_what_it_doubts(self, folder: Path, capsys) -> None:
        run(filed(folder, "note.txt", NAMED_TOO_EARLY), dry_run=True)

        assert any(line.startswith("  ? ") for line in capsys.readouterr().out.splitlines())

    def test_reads_before_there_are_tables(self, folder: Path, monkeypatch, capsys) -> None:
        monkeypatch.setattr(readiness, "missing_migrations", lambda: ["record.0001_tables"])

        assert run(filed(folder, "note.txt", NAMED_TOO_EARLY), dry_run=True, json=True) == ALL

        shown = capsys.readouterr()
        assert "Nothing is known here yet" in shown.err
        assert "city_name_not_in_use" not in shown.out

    def test_tells_programs_what_was_read_or_why_not(self, folder: Path, capsys) -> None:
        good, empty = filed(folder, "note.txt"), filed(folder, "empty.txt", b"")

        assert run(good, empty, dry_run=True, json=True) == SOME

        paper, error = told(capsys)
        assert {"notes", "documents", "facts", "doubts"} <= set(paper)
        assert error == {"code": "empty", "name": "empty.txt", "params": {}}
