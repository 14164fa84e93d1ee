"""Days, periods and civil time: half-open periods, anniversaries, and moments with a zone.

A period holds its first day or moment and not its end.  Moments are kept in UTC; what people set
is civil time in a named zone, because the clocks of the seat have been moved and may be again.
"""

import calendar
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Final, Generic, TypeVar
from zoneinfo import ZoneInfo

from clearinghouse.law.written_dates import FoundDate, find_dates

__all__ = [
    "SEAT_ZONE",
    "CivilTime",
    "CivilTimeError",
    "FoundDate",
    "Period",
    "day_at",
    "end_of_day",
    "find_dates",
    "months_after",
    "years_after",
]

SEAT_ZONE: Final = "Asia/Almaty"
Point = TypeVar("Point", date, datetime)
_MONTHS_IN_A_YEAR: Final = 12


@dataclass(frozen=True, slots=True)
class Period(Generic[Point]):
    """A half-open period ``[start, until)`` of days or of moments; ``until`` None is open-ended.

    Raises ValueError for a period that would hold nothing.
    """

    start: Point
    until: Point | None = None

    def __post_init__(self) -> None:
        if self.until is not None and self.until <= self.start:
            raise ValueError(f"a period ends after it starts: {self.start}, {self.until}")

    def __contains__(self, point: Point) -> bool:
        return self.start <= point and (self.until is None or point < self.until)

    def overlaps(self, other: "Period[Point]") -> bool:
        """Tell whether some day or moment belongs to both."""
        return (other.until is None or self.start < other.until) and (
            self.until is None or other.start < self.until
        )


def months_after(day: date, months: int) -> date:
    """Return the same day ``months`` later; where that month has no such day, its last day."""
    year, month = divmod(day.year * _MONTHS_IN_A_YEAR + day.month - 1 + months, _MONTHS_IN_A_YEAR)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def years_after(day: date, years: int) -> date:
    """Return the same day ``years`` later; 29 February becomes 28 February in a common year."""
    return months_after(day, _MONTHS_IN_A_YEAR * years)


class CivilTimeFault(StrEnum):
    """Why a civil time is no moment."""

    SKIPPED = "skipped"
    TWICE = "twice"


class CivilTimeError(ValueError):
    """Clocks in the zone never showed this time, or showed it twice; ``code`` says which."""

    def __init__(self, code: CivilTimeFault) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class CivilTime:
    """A day and a time on the clocks of a zone, as a deadline is set: 18:00 in Astana."""

    day: date
    at: time
    zone: str = SEAT_ZONE

    def moment(self) -> datetime:
        """Return the moment in UTC; raises :class:`CivilTimeError` where there is not just one."""
        earlier, later = (
            datetime.combine(self.day, self.at, ZoneInfo(self.zone)).replace(fold=fold)
            for fold in (0, 1)
        )
        if earlier.utcoffset() == later.utcoffset():
            return earlier.astimezone(UTC)
        shown = earlier.astimezone(UTC).astimezone(ZoneInfo(self.zone))
        is_shown = shown.replace(tzinfo=None) == earlier.replace(tzinfo=None)
        raise CivilTimeError(CivilTimeFault.TWICE if is_shown else CivilTimeFault.SKIPPED)


def day_at(moment: datetime, zone: str = SEAT_ZONE) -> date:
    """Return the day that calendars in the zone show at a moment (an aware datetime)."""
    return moment.astimezone(ZoneInfo(zone)).date()


def end_of_day(day: date, zone: str = SEAT_ZONE) -> datetime:
    """Return the first moment, in UTC, that no longer belongs to the day in the zone.

    Where midnight is skipped the next shown moment counts; where it is shown twice, the first.
    """
    midnight = datetime.combine(day + timedelta(days=1), time.min, ZoneInfo(zone))
    return midnight.astimezone(UTC)
