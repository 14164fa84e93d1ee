"""When an event is planned to be: known to the day, the month, a part of the year, or the year.

A time is written as plans write it: ``2027-05-12``, ``2027-05-12/2027-05-14``, ``2027-05``,
``2027-Q2``, ``2027-H1``, ``2027``, and ``2027-05/2027-06`` for what falls between two of them.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from clearinghouse.law.periods import months_after

_DAY: Final = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_PART: Final = re.compile(r"(\d{4})(?:-(?:(\d{2})|Q([1-4])|H([12])))?", re.ASCII)
_A_DAY: Final = timedelta(days=1)
_QUARTER, _HALF, _YEAR = 3, 6, 12
MONTHS: Final = tuple(range(1, _YEAR + 1))


class NotATime(ValueError):
    """The words say no time in any of the accepted forms; ``written`` are the words."""

    def __init__(self, written: str) -> None:
        super().__init__(f"no time of a plan: {written!r}")
        self.written = written


@dataclass(frozen=True, slots=True)
class When:
    """A time: ``written`` as in the plan, within ``[first, last]``, both included."""

    written: str
    first: date
    last: date
    is_to_the_day: bool

    @property
    def is_to_the_month(self) -> bool:
        """Whether it is known at least in which month it begins and ends."""
        return self.is_to_the_day or (self.first.year, self.first.month) == (
            self.last.year,
            self.last.month,
        )

    @property
    def month(self) -> int | None:
        """The month in which it begins; None where that is not known."""
        return self.first.month if self.is_to_the_month else None

    @property
    def days(self) -> tuple[date, ...]:
        """Every day of it, where it is known to the day."""
        if not self.is_to_the_day:
            return ()
        return tuple(
            self.first + timedelta(days=each) for each in range((self.last - self.first).days + 1)
        )

    def meets(self, other: "When") -> bool:
        """Tell whether both may fall on one day."""
        return self.first <= other.last and other.first <= self.last


def parse_when(written: str) -> When:
    """Return the time that ``written`` says; raises :class:`NotATime` for anything else."""
    start, bar, end = written.strip().partition("/")
    first, until, is_day = _bounds(start, written)
    if bar:
        _first, until, is_last_day = _bounds(end, written)
        if is_day is not is_last_day or until < first:
            raise NotATime(written)
    return When(written.strip(), first, until, is_day)


def counted_by_month(times: Iterable[When], year: int) -> tuple[tuple[int, ...], int]:
    """Return how many begin in each month of a year, and how many in a month nobody knows yet."""
    counted = dict.fromkeys(MONTHS, 0)
    unknown = 0
    for time in times:
        if time.month is None:
            unknown += 1
        elif time.first.year == year:
            counted[time.month] += 1
    return tuple(counted[month] for month in MONTHS), unknown


def _bounds(part: str, written: str) -> tuple[date, date, bool]:
    try:
        if match := _DAY.fullmatch(part):
            day = date(*map(int, match.groups()))
            return day, day, True
        if match := _PART.fullmatch(part):
            year, month, quarter, half = match.groups()
            first, length = _part(int(year), month, quarter, half)
            return first, months_after(first, length) - _A_DAY, False
    except (ValueError, OverflowError):
        raise NotATime(written) from None
    raise NotATime(written)


def _part(year: int, month: str | None, quarter: str | None, half: str | None) -> tuple[date, int]:
    if month:
        return date(year, int(month), 1), 1
    if quarter:
        return date(year, _QUARTER * int(quarter) - 2, 1), _QUARTER
    if half:
        return date(year, _HALF * int(half) - 5, 1), _HALF
    return date(year, 1, 1), _YEAR
