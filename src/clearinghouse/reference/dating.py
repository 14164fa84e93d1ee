"""How exactly a day is known: to the day, the month, the year, between two days, or not at all.

The sources often give less than a day.  A :class:`Dating` keeps what they give and no more, so that
"was it so on that day?" may be answered by yes, no or "the sources do not say".
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final


class Precision(StrEnum):
    """How exactly the sources give a day."""

    DAY = "day"
    MONTH = "month"
    HALF = "half"
    YEAR = "year"
    SPAN = "span"
    BY = "by"
    UNKNOWN = "unknown"


# SPAN      some day between two others, both included ("2018/2019")
# BY        some day no later than the one given ("../2006")
# HALF      some day of a half year ("2021-H1")

_DAY: Final = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_MONTH: Final = re.compile(r"(\d{4})-(\d{2})")
_HALF: Final = re.compile(r"(\d{4})-H([12])")
_YEAR: Final = re.compile(r"(\d{4})")


class DatingError(ValueError):
    """The words do not say a day in any of the accepted forms."""

    def __init__(self, written: str) -> None:
        super().__init__(f"not a dating: {written!r}")
        self.written = written


@dataclass(frozen=True, slots=True)
class Dating:
    """A day as the sources give it: it lies within ``[earliest, latest]``, both included.

    An end that is ``None`` is not known.  ``written`` is how the officer wrote it.
    """

    written: str
    precision: Precision
    earliest: date | None = None
    latest: date | None = None

    @property
    def day(self) -> date | None:
        """Return the day when it is known exactly."""
        return self.earliest if self.precision is Precision.DAY else None

    def has_come(self, on: date) -> bool | None:
        """Say whether the dated moment had come by the day ``on``; ``None`` where unknown."""
        if self.latest is not None and on >= self.latest:
            return True
        if self.earliest is not None and on < self.earliest:
            return False
        return None

    def __str__(self) -> str:
        return self.written


UNKNOWN: Final = Dating("unknown", Precision.UNKNOWN)


def parse_dating(written: str) -> Dating:
    """Return the dating that ``written`` says.

    Accepted: ``2021-10-12``, ``2021-10``, ``2021-H1``, ``2021``, ``2018/2019`` (between, both
    included), ``../2006`` (no later than) and ``unknown``.  Raises :class:`DatingError` for
    anything else, and for days that do not exist.
    """
    if written == UNKNOWN.written:
        return UNKNOWN
    start, bar, end = written.partition("/")
    if not bar:
        precision, earliest, latest = _bounds(written)
        return Dating(written, precision, earliest, latest)
    _, _, latest = _bounds(end)
    if start == "..":
        return Dating(written, Precision.BY, None, latest)
    _, earliest, _ = _bounds(start)
    if earliest > latest:
        raise DatingError(written)
    return Dating(written, Precision.SPAN, earliest, latest)


def _bounds(written: str) -> tuple[Precision, date, date]:
    try:
        if match := _DAY.fullmatch(written):
            day = date(*map(int, match.groups()))
            return Precision.DAY, day, day
        if match := _MONTH.fullmatch(written):
            year, month = map(int, match.groups())
            return Precision.MONTH, date(year, month, 1), _end_of_month(year, month)
        if match := _HALF.fullmatch(written):
            year, half = map(int, match.groups())
            return Precision.HALF, date(year, 6 * half - 5, 1), _end_of_month(year, 6 * half)
        if match := _YEAR.fullmatch(written):
            year = int(match[0])
            return Precision.YEAR, date(year, 1, 1), date(year, 12, 31)
    except ValueError:
        raise DatingError(written) from None
    raise DatingError(written)


def _end_of_month(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
