"""The official List, generated: equal to the paper of 22 August 2023 cell by cell."""

import csv
import io
from datetime import date

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from clearinghouse.jobs import reference, reference_catalogue
from clearinghouse.law.coordination import Term, printed_term
from clearinghouse.law.distribution import PUBLIC_READER
from clearinghouse.measures import queries
from clearinghouse.text.languages import Language
from clearinghouse.web.list_sheet import list_cells, list_csv, list_sheet
from clearinghouse.web.sheets import file_of
from clearinghouse.writing.coordinators import (
    ListedArea,
    ListedState,
    comma_separated,
    list_rows,
)
from tests.factories import NOW
from tests.reference.seeds import seed
from tests.seeds import only_with_seeds
from tests.standing import standing

DECIDED = date(2023, 8, 22)
COLUMNS = 6


def printed() -> list[tuple[str, ...]]:
    """Return the cells of the table as the paper prints it, whatever its layout has done to them.

    The text of the paper broke one word between two cells; words that belong together are told
    by the column in which a number of the area would stand.
    """
    table = seed("003").partition("No.\tDimension")[2].partition("MC/2023/DRAFT/5")[0]
    lines = [line for line in table.splitlines()[1:] if line.startswith(("\t", *"12345"))]
    rows = []
    for line in lines:
        number, dimension, place, area, *states = (cell.strip() for cell in line.split("\t"))
        if place and not place.isdigit():
            dimension, place = dimension + place, ""
        rows.append((number, dimension, place, area, *states))
    return rows


def one_below_the_other(cell: str, known: set[str]) -> tuple[str, ...]:
    """Return the States of a cell, which the text of the paper prints on one line."""
    found, rest = [], cell
    while rest:
        name = max((each for each in known if rest.startswith(each)), key=len)
        rest = rest.removeprefix(name).strip()
        term = ""
        if rest.startswith("("):
            term, _bracket, rest = rest[1:].partition(")")
            rest = rest.strip()
        found.append(f"{name} ({term})" if term else name)
    return tuple(found)


@pytest.fixture(scope="module")
def catalogue(django_db_setup, django_db_blocker):
    """Enter the reference data, once for the tests of this module."""
    with standing(django_db_blocker):
        reference.load(at=NOW)
        reference_catalogue.load(at=NOW)
        yield


@only_with_seeds
class TestTheListOf22August2023:
    def test_soc_2023_ii_dec_2_list_is_cell_by_cell_what_the_paper_prints(self, catalogue) -> None:
        names = {
            occupant.name["en"]
            for line in queries.coordinators(PUBLIC_READER, DECIDED).lines
            for occupant in (*line.coordinators, *line.co_coordinators)
        }
        generated = list_cells(PUBLIC_READER, DECIDED, Language.EN)
        paper = printed()

        assert len(generated) == len(paper) == 18
        for ours, theirs in zip(generated, paper, strict=True):
            assert len(ours) == len(theirs) == COLUMNS
            assert ours[:4] == theirs[:4]
            for mine, other in zip(ours[4:], theirs[4:], strict=True):
                assert tuple(mine.splitlines()) == one_below_the_other(other, names)


class TestTheFiles:
    def test_hold_the_same_cells_in_every_format(self, catalogue) -> None:
        cells = list_cells(PUBLIC_READER, DECIDED, Language.RU)
        written = list_csv(PUBLIC_READER, DECIDED, Language.RU).decode("utf-8-sig")
        _head, *rows = csv.reader(io.StringIO(written))
        assert [tuple(row) for row in rows] == list(cells)

        sheet = list_sheet(
            PUBLIC_READER, DECIDED, (Language.EN, Language.RU), url="https://x.example"
        )
        paper = Document(io.BytesIO(file_of(sheet, "docx").content))
        _english, russian = [table for table in paper.tables if len(table.rows) == len(cells) + 1]
        assert [tuple(c.text for c in row.cells) for row in russian.rows[1:]] == list(cells)

    def test_are_the_same_bytes_whenever_they_are_asked_for(self, catalogue) -> None:
        def made() -> bytes:
            sheet = list_sheet(PUBLIC_READER, DECIDED, (Language.EN,), url="https://x.example")
            return file_of(sheet, "pdf").content

        assert made() == made()
        assert made().startswith(b"%PDF-")

    @pytest.mark.parametrize(
        ("day", "leads"),
        [("2023-08-21", False), ("2023-08-22", True), ("2026-11-02", True)],
    )
    def test_tell_the_list_as_on_any_day(self, catalogue, day, leads) -> None:
        cells = list_cells(PUBLIC_READER, date.fromisoformat(day), Language.EN)
        assert len(cells) == 18
        assert any("2024-2025" in cell for row in cells for cell in row) is leads


class TestATermAsPrinted:
    @pytest.mark.parametrize(
        ("starts_on", "ends_on", "printed_as"),
        [
            (date(2024, 1, 1), date(2026, 1, 1), "2024-2025"),
            (date(2024, 1, 1), date(2025, 1, 1), "2024"),
            (date(2024, 1, 1), date(2026, 1, 2), "01.01.2024-01.01.2026"),
            (date(2024, 1, 2), date(2026, 1, 1), "02.01.2024-31.12.2025"),
            (date(2026, 12, 1), None, "01.12.2026-"),
            (None, date(2026, 12, 1), "-30.11.2026"),
            (None, None, ""),
        ],
    )
    def test_is_told_in_years_where_years_are_whole(self, starts_on, ends_on, printed_as) -> None:
        assert printed_term(Term(starts_on, ends_on)) == printed_as


class TestTheLayout:
    def test_names_a_dimension_at_its_first_area_only(self) -> None:
        kazakhstan, china = ListedState("Kazakhstan"), ListedState("China", "2024-2025")
        rows = list_rows(
            [
                ListedArea(1, "Economic", 1, "Tourism", [kazakhstan], [china, kazakhstan]),
                ListedArea(1, "Economic", 2, "Finance", [], []),
                ListedArea(2, "Human", None, "", [], []),
            ]
        )
        assert rows == (
            ("1", "Economic", "1", "Tourism", "Kazakhstan", "China (2024-2025)\nKazakhstan"),
            ("", "", "2", "Finance", "", ""),
            ("2", "Human", "", "", "", ""),
        )

    @given(st.lists(st.lists(st.text(max_size=12), min_size=2, max_size=2), max_size=4))
    def test_gives_a_table_of_values_no_formula(self, rows) -> None:
        written = comma_separated(("A", "B"), [tuple(row) for row in rows])
        text = written.decode("utf-8-sig")
        for row in csv.reader(io.StringIO(text, newline="")):
            assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row)
