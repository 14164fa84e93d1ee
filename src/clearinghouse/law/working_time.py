"""Working time of a capital: its hours between two moments, exactly, over changes of the clock.

Everything is told: the zone, the hours of each day of the week and the days that are free.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from clearinghouse.law.deadlines import moment_of, zone_of
from clearinghouse.law.periods import Period

A_DAY: Final = timedelta(days=1)
_DAYS_OF_A_WEEK: Final = range(7)


@dataclass(frozen=True, slots=True)
class Hours:
    """The working hours of a day on the clocks of the capital, ``[opens, closes)``."""

    opens: time
    closes: time

    def __post_init__(self) -> None:
        if self.opens >= self.closes:
            raise ValueError(f"a working day closes after it opens: {self.opens}, {self.closes}")


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingCalendar:
    """When the offices of a capital work: ``hours`` by day of the week, Monday being 0.

    A day of the week without hours is a day of rest; ``holidays`` are free whatever their day.
    """

    zone: str
    hours: Mapping[int, Hours]
    holidays: frozenset[date] = frozenset()

    def __post_init__(self) -> None:
        if not self.hours or not set(self.hours) <= set(_DAYS_OF_A_WEEK):
            raise ValueError("working hours are told for some of the days 0 (Monday) to 6")

    def is_working(self, day: date) -> bool:
        """Tell whether offices work on the day."""
        return day.weekday() in self.hours and day not in self.holidays

    def working_period(self, day: date) -> Period[datetime] | None:
        """Return the working moments of the day, in UTC; None where it is free."""
        if not self.is_working(day):
            return None
        hours = self.hours[day.weekday()]
        opens, closes = (moment_of(day, at, self.zone) for at in (hours.opens, hours.closes))
        return Period(opens, closes) if opens < closes else None

    def days_between(self, start: datetime, until: datetime) -> Iterator[date]:
        """Yield the days of the capital that ``[start, until)`` touches."""
        day = start.astimezone(zone_of(self.zone)).date()
        while (
            start < until
            and datetime.combine(day, time.min, zone_of(self.zone)).astimezone(UTC) < until
        ):
            yield day
            day += A_DAY

    def stretches(self, start: datetime, until: datetime) -> tuple[Period[datetime], ...]:
        """Return the working moments between two moments, day by day, in UTC."""
        found = []
        for day in self.days_between(start, until):
            period = self.working_period(day)
            if period is None or period.until is None:
                continue
            begins, ends = max(start, period.start), min(until, period.until)
            if begins < ends:
                found.append(Period(begins.astimezone(UTC), ends.astimezone(UTC)))
        return tuple(found)

    def working_time(self, start: datetime, until: datetime) -> timedelta:
        """Return how long the offices work between two moments."""
        return sum((length(period) for period in self.stretches(start, until)), start=timedelta())

    def full_days(self, start: datetime, until: datetime) -> tuple[date, ...]:
        """Return the working days of which no working moment lies outside ``[start, until)``."""
        return tuple(
            day
            for day in self.days_between(start, until)
            if (period := self.working_period(day)) is not None
            and period.until is not None
            and start <= period.start
            and period.until <= until
        )

    def after_days(self, start: datetime, count: int, *, until: datetime) -> datetime | None:
        """Return the end of the ``count``-th working day that lies whole after ``start``.

        None where it does not end by ``until``.  Nothing to wait for is ``start`` itself.
        """
        if count <= 0:
            return start.astimezone(UTC)
        days = self.full_days(start, until)
        period = self.working_period(days[count - 1]) if len(days) >= count else None
        return period.until if period else None


def length(period: Period[datetime]) -> timedelta:
    """Return how long a closed period of moments lasts."""
    if period.until is None:
        raise ValueError("an open period has no length")
    return period.until - period.start
