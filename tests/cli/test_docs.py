"""``docs`` writes what is stale and nothing else; dumps are the same on every machine."""

from argparse import Namespace
from pathlib import Path

import pytest

from clearinghouse.cli import docs, doors
from clearinghouse.cli.doors import render_doors
from clearinghouse.cli.schema import SchemaUnreadable, dumped, normalised


@pytest.fixture
def options(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Namespace:
    monkeypatch.setattr(docs, "prepare", lambda _data: None)
    monkeypatch.setattr(
        docs, "renderers", lambda: {"docs/a.md": lambda: "new\n", "b.md": lambda: "same\n"}
    )
    (tmp_path / "b.md").write_text("same\n")
    return Namespace(data=tmp_path / "data", into=tmp_path, check=False)


class TestWritingTheDocuments:
    def test_writes_only_what_is_stale(self, options, capsys):
        assert docs.run(options) == 0

        assert (options.into / "docs" / "a.md").read_text() == "new\n"
        assert capsys.readouterr().err == "docs/a.md was written anew.\n"
        assert docs.run(options) == 0
        assert capsys.readouterr().err == "All generated documents are current.\n"

    def test_writes_nothing_when_it_is_only_asked(self, options, capsys):
        options.check = True

        assert docs.run(options) == 1
        assert not (options.into / "docs").exists()
        assert capsys.readouterr().err == "docs/a.md is stale.\n"

    def test_says_why_the_schema_cannot_be_read(self, options, capsys, monkeypatch):
        def refuse() -> str:
            raise SchemaUnreadable("no such server")

        monkeypatch.setattr(docs, "renderers", lambda: {"docs/schema.sql": refuse})

        assert docs.run(options) == 1
        assert capsys.readouterr().err == "no such server\n"


class TestTheSchema:
    def test_is_told_without_what_differs_between_machines(self):
        first = (
            "\\restrict abc\n-- Dumped from database version 18.1\nSET a = b;\nCREATE x;\n\n\n\n"
        )
        second = "\\restrict xyz\n-- Dumped by pg_dump version 18.2\nSET a = c;\n\nCREATE x;\n"

        assert normalised(first) == normalised(second)
        assert normalised(first).endswith("\n\nCREATE x;\n")

    def test_keeps_what_a_function_says_to_its_reader(self):
        assert "    -- why" in normalised("CREATE FUNCTION f() AS $$\n    -- why\n$$;\n")

    def test_refuses_a_server_that_does_not_answer(self):
        with pytest.raises(SchemaUnreadable, match="nowhere"):
            dumped("postgresql:///nowhere?host=/nowhere")


class TestTheDoors:
    def test_refuse_a_view_that_lost_its_door(self, monkeypatch):
        def bare() -> None:
            """Be a view without a door."""

        with pytest.raises(LookupError, match="/bare/"):
            doors._door(bare, "/bare/")
        assert "| registry |" in render_doors()
