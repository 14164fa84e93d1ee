"""Fair notice: what working time each capital really gets before a silence procedure ends.

No provision sets a length, so nothing here refuses: short notice is remarked, and a better date is
offered.  What counts as enough is a parameter, by default that of interpretation 0024.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from clearinghouse.law.deadlines import Deadline, UnclearTime
from clearinghouse.law.periods import Period
from clearinghouse.law.provisions import provision
from clearinghouse.law.ruling import Reason, Remark
from clearinghouse.law.working_time import A_DAY, WorkingCalendar

SET_BY_NOTE: Final = provision("silence-practice", "S.1")
CASE_BY_CASE: Final = provision("silence-practice", "S.6")
TARGET_DAYS: Final = 5
LOOKS_AHEAD: Final = timedelta(days=120)


class NoticeReason(Reason):
    """What is to be noticed about the working time that a capital gets."""

    FEW_DAYS = "notice_few_days"
    NO_TIME = "notice_no_time"
    LATE_VERSION = "notice_late_version"
    HOLIDAYS_UNKNOWN = "notice_holidays_unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Capital:
    """A capital: the code of its State, its calendar, and what it waits for.

    ``translation_days`` are the full working days of its own that pass until it has the text in the
    language in which it works.  ``holidays_known`` is false where nobody told the holidays: the
    working time is then the most that it may get.
    """

    code: str
    calendar: WorkingCalendar
    translation_days: int = 0
    holidays_known: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """What one capital gets; ``available_at`` is None where its version comes too late."""

    capital: Capital
    available_at: datetime | None
    working_time: timedelta
    full_days: tuple[date, ...]
    stretches: tuple[Period[datetime], ...]
    holidays: tuple[date, ...]
    remarks: tuple[Remark, ...]

    @property
    def code(self) -> str:
        """The code of the State."""
        return self.capital.code

    @property
    def first_working_at(self) -> datetime | None:
        """The first working moment, in UTC."""
        return self.stretches[0].start if self.stretches else None

    @property
    def last_working_until(self) -> datetime | None:
        """The end of the last working moment, in UTC; it no longer belongs to the time."""
        return self.stretches[-1].until if self.stretches else None


@dataclass(frozen=True, slots=True, kw_only=True)
class FairNotice:
    """What every capital gets, the one with the least first, and the nearest better deadline."""

    opens_at: datetime
    deadline: Deadline
    target: int
    notices: tuple[Notice, ...]
    better: Deadline | None

    @property
    def is_enough(self) -> bool:
        """Tell whether every capital gets the target."""
        return all(len(notice.full_days) >= self.target for notice in self.notices)


def fair_notice(
    capitals: Iterable[Capital],
    *,
    seat: WorkingCalendar,
    opens_at: datetime,
    deadline: Deadline,
    target: int = TARGET_DAYS,
) -> FairNotice:
    """Return what every capital gets, sorted by the fewest hours, then days, then code."""
    given = tuple(capitals)
    notices = sorted(
        (
            notice_of(each, opens_at=opens_at, until=deadline.instant, target=target)
            for each in given
        ),
        key=lambda notice: (notice.working_time, len(notice.full_days), notice.code),
    )
    found = FairNotice(
        opens_at=opens_at, deadline=deadline, target=target, notices=tuple(notices), better=None
    )
    if found.is_enough:
        return found
    better = nearest_better(given, seat=seat, opens_at=opens_at, deadline=deadline, target=target)
    return FairNotice(
        opens_at=opens_at, deadline=deadline, target=target, notices=tuple(notices), better=better
    )


def notice_of(
    capital: Capital,
    *,
    opens_at: datetime,
    until: datetime,
    target: int = TARGET_DAYS,
) -> Notice:
    """Return what one capital gets between the opening, or its version, and the deadline."""
    calendar = capital.calendar
    available = available_at(capital, opens_at, until)
    start = until if available is None else available
    full_days = calendar.full_days(start, until)
    stretches = calendar.stretches(start, until)
    return Notice(
        capital=capital,
        available_at=available,
        working_time=calendar.working_time(start, until),
        full_days=full_days,
        stretches=stretches,
        holidays=tuple(
            day
            for day in calendar.days_between(opens_at, until)
            if day in calendar.holidays and day.weekday() in calendar.hours
        ),
        remarks=tuple(_remarks(capital, available, len(full_days), bool(stretches), target)),
    )


def nearest_better(
    capitals: Iterable[Capital],
    *,
    seat: WorkingCalendar,
    opens_at: datetime,
    deadline: Deadline,
    target: int = TARGET_DAYS,
) -> Deadline | None:
    """Return the nearest later deadline that gives every capital the target of full working days.

    It has the same civil time of day and falls on a working day at the seat.  None where there is
    none within ``LOOKS_AHEAD``.  A deadline at midnight ends the day before: that day is asked.
    """
    given = tuple(capitals)
    for days in range(1, LOOKS_AHEAD // A_DAY + 1):
        civil = deadline.civil + days * A_DAY
        last_day = (civil - A_DAY if civil.time() == time.min else civil).date()
        if not seat.is_working(last_day):
            continue
        try:
            tried = Deadline(civil, deadline.zone, deadline.edition)
        except UnclearTime:
            continue
        if all(_has_enough(each, opens_at, tried.instant, target) for each in given):
            return tried
    return None


def _has_enough(capital: Capital, opens_at: datetime, until: datetime, target: int) -> bool:
    available = available_at(capital, opens_at, until)
    return available is not None and len(capital.calendar.full_days(available, until)) >= target


def available_at(capital: Capital, opens_at: datetime, until: datetime) -> datetime | None:
    """The moment a version is there; None where that is not before the deadline."""
    if until <= opens_at:
        return None
    found = capital.calendar.after_days(opens_at, capital.translation_days, until=until)
    return None if found is None or found >= until else found.astimezone(UTC)


def _remarks(
    capital: Capital, available: datetime | None, days: int, works: bool, target: int
) -> Iterable[Remark]:
    if available is None:
        yield Remark(SET_BY_NOTE, NoticeReason.LATE_VERSION)
    if not works:
        yield Remark(CASE_BY_CASE, NoticeReason.NO_TIME)
    elif days < target:
        about: dict[str, str | int] = {"days": days, "target": target}
        yield Remark(CASE_BY_CASE, NoticeReason.FEW_DAYS, about)
    if not capital.holidays_known:
        yield Remark(CASE_BY_CASE, NoticeReason.HOLIDAYS_UNKNOWN)
