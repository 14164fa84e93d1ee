"""The list of Coordinators: a table with columns for areas, Coordinators and Co-coordinators."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from clearinghouse.reading.doubts import Doubt, DoubtCode, Where
from clearinghouse.reading.facts import CoordinatorsFound, CoordinatorsRow, Fact, Tenure
from clearinghouse.reading.finders.source import DocumentSource
from clearinghouse.reading.grammar.areas import area_code, dimension_code
from clearinghouse.reading.grammar.names import FoundName, states
from clearinghouse.reading.grammar.years import find_years, term_written
from clearinghouse.text.blocks import Block, Kind

_I: Final = re.IGNORECASE

_WHOLE_YEARS: Final = re.compile(r"[\d\s,;–—-]*")

_CO: Final = re.compile(
    r"^\W*(?:co-?\s?-?coordinat|со-?\s?координат|тең\s+үйлестіруші|қосалқы\s+үйлестіруші|бірлескен)",
    _I,
)
_COORDINATOR: Final = re.compile(r"^\W*(?:coordinat|координат|үйлестіруші)", _I)
_AREA: Final = re.compile(r"area|сфер|област|направлени|сала|бағыт", _I)
_DIMENSION: Final = re.compile(r"dimension|измерени|өлшем", _I)
_NUMBER: Final = re.compile(r"^\W*(?:no\.?|№|n[oº°]\.?|#|п/п|р/с)?\W*(?:п/п)?$", _I)
_HEADING_ROWS: Final = 3
_LEFT_OVER: Final = re.compile(r"[^\W\d_]{3,}")
_IGNORED: Final = re.compile(r"^(?:and|и|және|the|of|tbc|vacant|вакант\w*|none|нет|жоқ|бос)$", _I)
_BRACKETS: Final = re.compile(r"\s*\(([^()]*)\)")


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column of a table holds what; -1 where there is none."""

    coordinator: int
    co_coordinator: int
    area: int
    dimension: int
    dimension_number: int = -1
    area_number: int = -1
    first_row: int = 1


def columns_of(rows: tuple[tuple[str, ...], ...]) -> Columns | None:
    """Return the columns of a list of Coordinators, or None for any other table."""
    for place, row in enumerate(rows[:_HEADING_ROWS]):
        coordinator = _column(row, _COORDINATOR)
        co_coordinator = _column(row, _CO)
        area, dimension = _column(row, _AREA), _column(row, _DIMENSION)
        if coordinator < 0 or co_coordinator < 0 or max(area, dimension) < 0:
            continue
        number = next(
            (
                i
                for i, cell in enumerate(row)
                if cell.strip() and _NUMBER.match(cell) and i < max(area, dimension)
            ),
            -1,
        )
        before_area = (
            area - 1 if area > 0 and not row[area - 1].strip() and area - 1 != dimension else -1
        )
        if number == before_area:
            before_area = -1
        return Columns(coordinator, co_coordinator, area, dimension, number, before_area, place + 1)
    return None


def _column(row: tuple[str, ...], words: re.Pattern[str]) -> int:
    return next((i for i, cell in enumerate(row) if words.search(" ".join(cell.split()))), -1)


def find_coordinators(source: DocumentSource) -> tuple[list[Fact], list[Doubt]]:
    """Return the lists of Coordinators that a document states, with doubts about their cells."""
    facts: list[Fact] = []
    doubts: list[Doubt] = []
    for block in source.text:
        columns = columns_of(block.rows) if block.kind is Kind.TABLE else None
        if columns is None:
            continue
        where = replace(source.document.where, address=block.address)
        rows = tuple(_rows(block, columns, where, doubts))
        doubts += [_vacancy(row, where) for row in rows if not row.coordinators]
        facts.append(
            CoordinatorsFound(
                rows,
                block.address,
                source.language,
                source.document.dated_on,
                source.document.symbol,
                source.place,
            )
        )
    return facts, doubts


def _vacancy(row: CoordinatorsRow, where: Where) -> Doubt:
    states_named = ", ".join(tenure.as_written for tenure in row.co_coordinators)
    params = {"area": row.area or row.dimension, "co_coordinators": states_named}
    return Doubt(DoubtCode.AREA_WITHOUT_COORDINATOR, where, params)


def _rows(
    block: Block, columns: Columns, where: Where, doubts: list[Doubt]
) -> Iterator[CoordinatorsRow]:
    """Yield the rows; a cell left empty under a dimension repeats it."""
    dimension = dimension_number = ""
    open_row: CoordinatorsRow | None = None
    for cells in block.rows[columns.first_row :]:
        named = _cell(cells, columns.dimension)
        area = _cell(cells, columns.area)
        coordinators = tuple(read_tenures(_raw(cells, columns.coordinator), where, doubts))
        co_coordinators = tuple(read_tenures(_raw(cells, columns.co_coordinator), where, doubts))
        if named:
            dimension, dimension_number = named, _cell(cells, columns.dimension_number)
        if not named and not area:
            if open_row and (coordinators or co_coordinators):
                open_row = replace(
                    open_row,
                    coordinators=open_row.coordinators + coordinators,
                    co_coordinators=open_row.co_coordinators + co_coordinators,
                )
            continue
        if open_row:
            yield open_row
        open_row = None
        if not area and not coordinators and not co_coordinators:
            continue
        if not area or area == dimension:
            area = ""
        open_row = CoordinatorsRow(
            dimension=dimension,
            area=area,
            coordinators=coordinators,
            co_coordinators=co_coordinators,
            dimension_number=dimension_number.rstrip("."),
            area_number=_cell(cells, columns.area_number).rstrip(".") if area else "",
            dimension_code=dimension_code(dimension),
            area_code=area_code(area),
        )
    if open_row:
        yield open_row


def _raw(cells: tuple[str, ...], column: int) -> str:
    return cells[column].strip() if 0 <= column < len(cells) else ""


def _cell(cells: tuple[str, ...], column: int) -> str:
    return " ".join(_raw(cells, column).split())


def read_tenures(cell: str, where: Where, doubts: list[Doubt]) -> Iterator[Tenure]:
    """Yield the States of a cell, each with the years printed behind it.

    States may stand on lines of their own, be parted by commas, or stand side by side.
    """
    found = states().find(cell)
    at = 0
    for name in found:
        yield from _unread(cell[at : name.start], where, doubts)
        brackets = _BRACKETS.match(cell, name.end)
        at = brackets.end() if brackets else name.end
        yield tenure_of(name, brackets[1] if brackets else "")
    yield from _unread(cell[at:], where, doubts)


def tenure_of(name: FoundName, bracketed: str) -> Tenure:
    """Return a State with the years that stand in brackets behind it."""
    written = tuple(written for written, _, _ in find_years(bracketed))
    starts_on, ends_on = term_written(bracketed)
    if written and not starts_on and not _WHOLE_YEARS.fullmatch(bracketed.strip()):
        written = (bracketed.strip(),)
    return Tenure(name.code, " ".join(name.as_written.split()), written, starts_on, ends_on)


def _unread(rest: str, where: Where, doubts: list[Doubt]) -> Iterator[Tenure]:
    """Doubt words in a cell that are no known State; they are kept as written, without a code."""
    words = [word for word in _LEFT_OVER.findall(rest) if not _IGNORED.match(word)]
    if words:
        written = " ".join(rest.split()).strip(" ,;")
        doubts.append(Doubt(DoubtCode.STATES_NOT_READ, where, {"written": written}))
        yield Tenure("", written)
