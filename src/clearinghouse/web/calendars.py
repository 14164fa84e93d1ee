"""Calendars: what names an entry for ever; a month as a table of weeks, Monday to Sunday."""

from calendar import Calendar
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings

DAYS_OF_A_WEEK = tuple(date(2024, 1, day) for day in range(1, 8))  # 1 January 2024 was a Monday


@dataclass(frozen=True, slots=True)
class Day:
    """A day in the table; ``outside`` if it belongs to the month before or after."""

    day: date
    outside: bool
    is_today: bool
    entries: Sequence[Any]


@dataclass(frozen=True, slots=True)
class Month:
    """A month with its weeks; ``names`` are days whose names head the columns."""

    first: date
    weeks: tuple[tuple[Day, ...], ...]
    names: tuple[date, ...] = DAYS_OF_A_WEEK


def month(year: int, number: int, entries: Mapping[date, Sequence[Any]], *, today: date) -> Month:
    """Return the month ``number`` of ``year`` with ``entries`` on their days."""
    weeks = tuple(
        tuple(Day(day, day.month != number, day == today, entries.get(day, ())) for day in week)
        for week in Calendar(firstweekday=0).monthdatescalendar(year, number)
    )
    return Month(date(year, number, 1), weeks)


def identity(specific: str) -> str:
    """Return what names a happening for ever in the calendars of this house."""
    authority = str(settings.CLEARINGHOUSE_ORIGIN).partition("/")[0].partition(":")[0]
    return f"{specific}@{authority}"
