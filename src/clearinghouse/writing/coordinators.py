"""The List of Coordinators in the layout of the official one, and as comma-separated values.

Number and name of a dimension stand at its first area only; a dimension without areas leaves the
two cells of the area empty.  Several States in a cell stand one below the other.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from clearinghouse.text.blocks import Block, Kind

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListedState:
    """A State in a cell, with its terms as printed ("2024-2025"), "" where none is given."""

    name: str
    terms: str = ""

    @property
    def printed(self) -> str:
        """The State as the List prints it."""
        return f"{self.name} ({self.terms})" if self.terms else self.name


@dataclass(frozen=True, slots=True)
class ListedArea:
    """A line of the List; ``area`` and its number are missing for a dimension without areas."""

    dimension_number: int
    dimension: str
    area_number: int | None
    area: str
    coordinators: Sequence[ListedState]
    co_coordinators: Sequence[ListedState]


def list_rows(areas: Iterable[ListedArea]) -> tuple[Row, ...]:
    """Return the cells of the List: six to a line, as the official one has them."""
    rows: list[Row] = []
    last = None
    for each in areas:
        is_first = each.dimension_number != last
        rows.append(
            (
                str(each.dimension_number) if is_first else "",
                each.dimension if is_first else "",
                "" if each.area_number is None else str(each.area_number),
                each.area,
                "\n".join(state.printed for state in each.coordinators),
                "\n".join(state.printed for state in each.co_coordinators),
            )
        )
        last = each.dimension_number
    return tuple(rows)


def list_table(headings: Row, rows: Sequence[Row]) -> Block:
    """Return the List as a table of a document."""
    return Block(Kind.TABLE, address="list", rows=(headings, *rows), heading_rows=1)


def comma_separated(headings: Row, rows: Sequence[Row]) -> bytes:
    """Return the List as comma-separated values, with the mark by which programs know UTF-8.

    What a program could take for a formula is preceded by an apostrophe.
    """
    written = io.StringIO()
    csv.writer(written, lineterminator="\r\n").writerows(
        [_harmless(cell) for cell in row] for row in (headings, *rows)
    )
    return written.getvalue().encode("utf-8-sig")


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell[:1] in {"=", "+", "-", "@"} else cell
