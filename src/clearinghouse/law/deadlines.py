"""Deadlines: civil time in a named zone under an edition of the tables of zones, and its moment.

A note says "18:00 in Astana"; what that is as a moment depends on the tables of time zones in use,
so a deadline keeps the edition by which it was reckoned.  No note seen states an hour or a zone:
a deadline that names only a day ends at midnight on the clocks of the seat, and the deadline
itself no longer belongs to the time for objecting (interpretation 0001).
"""

import importlib
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from importlib.resources import files
from typing import Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from clearinghouse.law.periods import SEAT_ZONE, CivilTimeError, CivilTimeFault


def zone_tables_edition() -> str:
    """Return the edition of the tables of time zones that the house brings, such as "2024a"."""
    return str(importlib.import_module("tzdata").IANA_VERSION)


@cache
def zone_of(name: str) -> ZoneInfo:
    """Return a zone by the tables that the house brings, whatever the machine has of its own.

    Raises ``ZoneInfoNotFoundError`` for a name that the tables do not have.
    """
    parts = name.split("/")
    if not all(part.replace("_", "").replace("-", "").replace("+", "").isalnum() for part in parts):
        raise ZoneInfoNotFoundError(name)
    table = files("tzdata").joinpath("zoneinfo", *parts)
    if not table.is_file():
        raise ZoneInfoNotFoundError(name)
    with table.open("rb") as read:
        return ZoneInfo.from_file(read, key=name)


class UnclearTime(CivilTimeError):
    """Clocks of the zone never showed the civil time, or showed it twice.

    ``choices`` are the civil times or moments to choose from, the earlier first: for a time shown
    twice the two moments (set ``fold`` to 0 or 1), for a skipped one the moments that it would be
    by the clock before and by the clock after the change.
    """

    def __init__(self, code: CivilTimeFault, choices: tuple[datetime, datetime]) -> None:
        super().__init__(code)
        self.choices = choices


@dataclass(frozen=True, slots=True)
class Deadline:
    """A deadline as it is set: a civil time without zone, a zone, and the edition of its tables.

    ``fold`` chooses between the two moments of a time shown twice and is None otherwise.  Raises
    ValueError for a civil time with a zone of its own, :class:`UnclearTime` where the choice is
    open, and ``zoneinfo.ZoneInfoNotFoundError`` for an unknown zone.
    """

    civil: datetime
    zone: str
    edition: str
    fold: int | None = None

    def __post_init__(self) -> None:
        if self.civil.tzinfo is not None:
            raise ValueError("a deadline is a civil time without a zone of its own")
        if self.civil.fold:
            raise ValueError("which of two moments is meant is said by the deadline's own fold")
        if self.fold not in {None, 0, 1}:
            raise ValueError(f"a fold is 0 or 1: {self.fold}")
        _moment(self.civil, self.zone, self.fold)

    @classmethod
    def on_day(cls, day: date, *, edition: str, zone: str = SEAT_ZONE) -> Self:
        """Return the deadline of a note that names only a day (interpretation 0001).

        It is the first moment that no longer belongs to the day on the clocks of the zone.
        """
        ends = moment_of(day + timedelta(days=1), time.min, zone).astimezone(zone_of(zone))
        is_twice = len(_moments(ends.replace(tzinfo=None, fold=0), zone)) > 1
        return cls(
            ends.replace(tzinfo=None, fold=0), zone, edition, fold=ends.fold if is_twice else None
        )

    @property
    def instant(self) -> datetime:
        """The moment in UTC, by the tables in use now."""
        return _moment(self.civil, self.zone, self.fold)

    def is_past(self, at: datetime) -> bool:
        """Tell whether the time for objecting is over; at the deadline itself it is (0001)."""
        return at >= self.instant

    def as_shown_in(self, zone: str) -> datetime:
        """Return what calendars and clocks in another zone show at the deadline."""
        return self.instant.astimezone(zone_of(zone))


def _moments(civil: datetime, zone: str) -> tuple[datetime, ...]:
    """The moments, in UTC, at which clocks of the zone show the civil time, the earlier first."""
    found = {
        moment
        for fold in (0, 1)
        if (moment := civil.replace(tzinfo=zone_of(zone), fold=fold).astimezone(UTC))
        .astimezone(zone_of(zone))
        .replace(tzinfo=None, fold=0)
        == civil
    }
    return tuple(sorted(found))


def _moment(civil: datetime, zone: str, fold: int | None) -> datetime:
    found = _moments(civil, zone)
    if not found:
        first, second = sorted(
            civil.replace(tzinfo=zone_of(zone), fold=each).astimezone(UTC) for each in (0, 1)
        )
        raise UnclearTime(CivilTimeFault.SKIPPED, (first, second))
    if len(found) == 1:
        return found[0]
    if fold is None:
        raise UnclearTime(CivilTimeFault.TWICE, (found[0], found[1]))
    return found[fold]


def moment_of(day: date, at: time, zone: str) -> datetime:
    """Return the moment of an ordinary hour of the day, for reckoning and never for a deadline.

    A time shown twice counts as the first; a skipped one as the moment when clocks moved past it.
    """
    civil = datetime.combine(day, at)
    found = _moments(civil, zone)
    if found:
        return found[0]
    low, high = sorted(
        civil.replace(tzinfo=zone_of(zone), fold=fold).astimezone(UTC) for fold in (0, 1)
    )
    while high - low > timedelta(seconds=1):
        middle = (low + (high - low) / 2).replace(microsecond=0)
        shows = middle.astimezone(zone_of(zone)).replace(tzinfo=None)
        low, high = (middle, high) if shows < civil else (low, middle)
    return high
