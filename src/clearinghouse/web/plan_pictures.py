"""Pictures of plans: events by dimension and month as discs, events by year as columns.

Only arithmetic; the drawings are in ``planning/``.  A table with the same figures stands beside.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Final

from clearinghouse.law.clashes import Spread
from clearinghouse.law.planned_times import MONTHS

LABELS: Final = 250
STEP: Final = 56
ROW: Final = 44
HEAD: Final = 26
SMALLEST, LARGEST = 9.0, 20.0
COLUMN, GAP, TALLEST, FOOT = 30, 14, 150, 24


@dataclass(frozen=True, slots=True)
class Disc:
    """As many events of a dimension as ``count`` in the month at ``x``."""

    x: float
    y: float
    radius: float
    count: int


@dataclass(frozen=True, slots=True)
class Lane:
    """A dimension with its discs; the last column holds what has no month yet."""

    name: str
    y: float
    end: float
    discs: tuple[Disc, ...]


@dataclass(frozen=True, slots=True)
class Spread12:
    """The whole picture: lanes, and where each month stands."""

    width: float
    height: float
    months: tuple[tuple[float, int], ...]
    unknown_x: float
    lanes: tuple[Lane, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A year: its column and how many events it stands for."""

    x: float
    y: float
    height: float
    middle: float
    year: int
    count: int


@dataclass(frozen=True, slots=True)
class Columns:
    """The picture of the years."""

    width: float
    height: float
    floor: float
    columns: tuple[Column, ...]


def months_picture(spreads: Sequence[Spread]) -> Spread12:
    """Return discs whose area grows with the number of events."""
    largest = max((max((*each.by_month, each.unknown)) for each in spreads), default=1) or 1

    def across(place: int) -> float:
        return LABELS + place * STEP + STEP / 2

    def disc(place: int, top: float, count: int) -> Disc:
        grown = (LARGEST - SMALLEST) * sqrt(count / largest)
        return Disc(across(place), top + ROW / 2, round(SMALLEST + grown, 1), count)

    lanes = tuple(
        Lane(
            name=each.name,
            y=HEAD + place * ROW + ROW / 2,
            end=HEAD + (place + 1) * ROW,
            discs=tuple(
                disc(column, HEAD + place * ROW, count)
                for column, count in enumerate((*each.by_month, each.unknown))
                if count
            ),
        )
        for place, each in enumerate(spreads)
    )
    return Spread12(
        width=LABELS + (len(MONTHS) + 1) * STEP,
        height=HEAD + len(spreads) * ROW + 4,
        months=tuple((across(month - 1), month) for month in MONTHS),
        unknown_x=across(len(MONTHS)),
        lanes=lanes,
    )


def years_picture(counted: Mapping[int, int]) -> Columns:
    """Return a column for every year from the first to the last, empty years too."""
    years = range(min(counted), max(counted) + 1) if counted else range(0)
    largest = max(counted.values(), default=1)
    columns = tuple(_column(place, year, counted, largest) for place, year in enumerate(years))
    floor = float(TALLEST + FOOT)
    return Columns(GAP + len(columns) * (COLUMN + GAP), floor + FOOT, floor, columns)


def _column(place: int, year: int, counted: Mapping[int, int], largest: int) -> Column:
    count = counted.get(year, 0)
    height = round(TALLEST * count / largest, 1)
    x = GAP + place * (COLUMN + GAP)
    return Column(x, TALLEST + FOOT - height, height, x + COLUMN / 2, year, count)


def summed(tallies: Iterable[Mapping[int, int]]) -> dict[int, int]:
    """Return how many events every year has."""
    years: dict[int, int] = {}
    for each in tallies:
        for year, count in each.items():
            years[year] = years.get(year, 0) + count
    return years
