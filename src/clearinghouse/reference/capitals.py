"""Capitals: clocks, days of rest and usual hours of their offices, for reckoning fair notice."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from clearinghouse.reference.filing import read_records
from clearinghouse.reference.records import Cited


class Weekday(StrEnum):
    """The days of the week, in their order from Monday."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"


class Coverage(StrEnum):
    """How far the library of holidays knows those of a State."""

    WHOLE = "whole"
    PARTIAL = "partial"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortDay:
    """A day of the week on which offices close earlier."""

    day: Weekday
    closes: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CapitalHours(Cited):
    """A capital: ``code`` is that of its State, or of the Secretariat for the seat.

    ``rest`` are the days on which offices are shut, ``opens`` and ``closes`` their usual hours,
    ``holidays_in`` the code of the State in the library of holidays.
    """

    code: str
    zone: str
    rest: tuple[Weekday, ...]
    opens: str
    closes: str
    coverage: Coverage
    holidays_in: str = ""
    short: tuple[ShortDay, ...] = ()


@cache
def load_capitals() -> tuple[CapitalHours, ...]:
    """Return the capitals of the Member States, and the Secretariat's seat last."""
    return read_records(CapitalHours, "capitals.toml", "capitals")
