"""The glossary and the file generated from it."""

from pathlib import Path

from clearinghouse.reference.glossary import Group, load_glossary, render_glossary

GLOSSARY = Path(__file__).resolve().parents[2] / "GLOSSARY.md"


class TestGlossary:
    def test_is_what_the_file_says(self) -> None:
        assert GLOSSARY.read_text(encoding="utf-8") == render_glossary()

    def test_has_every_word_once(self) -> None:
        codes = [entry.code for entry in load_glossary()]
        words = [entry.term.en.casefold() for entry in load_glossary()]

        assert len(set(codes)) == len(codes)
        assert len(set(words)) == len(words)

    def test_gives_every_word_one_row(self) -> None:
        rows = [line for line in render_glossary().splitlines() if line.startswith("| ")]

        assert len(rows) == len(load_glossary()) + len(Group)
        assert all(row.count(" | ") == 4 for row in rows)

    def test_has_words_under_every_heading(self) -> None:
        assert {entry.group for entry in load_glossary()} == set(Group)

    def test_marks_what_papers_do_not_print(self) -> None:
        rendered = render_glossary()

        assert "| үйлестіруші |" in rendered
        assert "| тең үйлестіруші * |" in rendered
