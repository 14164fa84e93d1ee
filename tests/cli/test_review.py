"""``review``: a file that cannot be is refused in a sentence before anything is begun."""

import argparse
from datetime import UTC, datetime
from pathlib import Path

import pytest

from clearinghouse.cli import review
from tests.measures.catalogues import some_dimensions

AT = datetime(2026, 11, 3, tzinfo=UTC)


def options(file: Path, **given: object) -> argparse.Namespace:
    asked = {
        "dimension": "nct",
        "year": 2026,
        "language": ["en"],
        "file": file,
        "data": file.parent,
    }
    return argparse.Namespace(**{**asked, **given})


def test_a_file_of_an_unknown_kind_is_refused(tmp_path: Path, capsys) -> None:
    assert review.run(options(tmp_path / "review.odt")) == 2
    assert "docx, pdf, html, md, txt" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.django_db
class TestTheFile:
    def test_is_written_whole_without_an_opened_review(self, tmp_path: Path, capsys) -> None:
        some_dimensions()
        file = tmp_path / "review.md"

        assert review._write(options(file), "md", AT) == 0

        assert "Threats, 2026" in file.read_text(encoding="utf-8")
        assert "No review is open" in capsys.readouterr().err
        assert [each.name for each in tmp_path.iterdir()] == ["review.md"]

    def test_is_not_written_for_a_dimension_or_year_that_is_not_there(
        self, tmp_path: Path, capsys
    ) -> None:
        some_dimensions()
        for given in ({"dimension": "XX"}, {"year": 2027}):
            assert review._write(options(tmp_path / "r.md", **given), "md", AT) == 2
            assert "NCT, HUM" in capsys.readouterr().err
        assert list(tmp_path.iterdir()) == []
