"""Public holidays of the capitals, from the library of holidays: a statement, never a promise.

Days by the moon are estimates until they are proclaimed, and are marked.  Where the library does
not know a State, or a year of it, that is said: none is something else than unknown.
"""

import warnings
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from functools import cache
from typing import Final

import holidays

from clearinghouse.law.working_time import Hours, WorkingCalendar
from clearinghouse.reference.capitals import CapitalHours, Coverage, Weekday

_ESTIMATED: Final = "estimated"
_ENGLISH: Final = "en_US"


@dataclass(frozen=True, slots=True)
class PublicHoliday:
    """A day on which offices are shut; ``name`` is in English where the library has it so."""

    day: date
    name: str
    is_estimated: bool


@dataclass(frozen=True, slots=True)
class PublicHolidays:
    """The holidays of some years; ``unknown_years`` are those of which the library has none.

    ``is_whole`` is false where holidays are missing as far as known: a page must say so.
    """

    found: tuple[PublicHoliday, ...]
    unknown_years: tuple[int, ...]
    is_whole: bool

    @property
    def days(self) -> frozenset[date]:
        """The days alone, as the law asks for them."""
        return frozenset(holiday.day for holiday in self.found)


def calendar_of(capital: CapitalHours, free: Iterable[date] = ()) -> WorkingCalendar:
    """Return the working calendar of a capital with the holidays given."""
    closes = {short.day: short.closes for short in capital.short}
    opens = time.fromisoformat(capital.opens)
    return WorkingCalendar(
        zone=capital.zone,
        hours={
            number: Hours(opens, time.fromisoformat(closes.get(day, capital.closes)))
            for number, day in enumerate(Weekday)
            if day not in capital.rest
        },
        holidays=frozenset(free),
    )


def holidays_of(capital: CapitalHours, *, first: int, last: int) -> PublicHolidays:
    """Return the public holidays of a capital in the years ``first`` to ``last``, both included."""
    years = tuple(range(first, last + 1))
    found = tuple(day for year in years for day in _of_year(capital.holidays_in, year))
    unknown = tuple(year for year in years if not _of_year(capital.holidays_in, year))
    if capital.coverage is Coverage.NONE:
        return PublicHolidays((), years, is_whole=False)
    is_whole = not unknown and capital.coverage is Coverage.WHOLE
    return PublicHolidays(found, unknown, is_whole)


def is_supported(code: str) -> bool:
    """Tell whether the library knows a State by its code there."""
    return code in holidays.list_supported_countries(include_aliases=False)


@cache
def _of_year(code: str, year: int) -> tuple[PublicHoliday, ...]:
    if not is_supported(code):
        return ()
    in_english = _ENGLISH in holidays.list_localized_countries().get(code, ())
    with warnings.catch_warnings():
        # For years that it does not know the library warns and gives what it has: here that is told
        # to whoever reads, by the years that are unknown.
        warnings.simplefilter("ignore")
        listed = holidays.country_holidays(
            code, years=year, language=_ENGLISH if in_english else None, expand=False
        )
    return tuple(
        PublicHoliday(day, name, _ESTIMATED in name.lower())
        for day, name in sorted(listed.items())
        if day.year == year
    )
