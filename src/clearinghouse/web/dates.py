"""Dates and moments in words, as the Secretariat writes them in each language.

"22 August 2023", «22 августа 2023 г.», «2023 жылғы 22 тамыз».  Moments are told in Astana time,
by name of the zone: its offset changed on 1 March 2024, so an offset is never shown or stored.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_datetime, get_timezone_location
from django.utils.translation import gettext

ASTANA: Final = ZoneInfo("Asia/Almaty")


class Precision(StrEnum):
    """How exactly a date is known; the codes are those of the participants' register."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    ATTESTED = "attested"  # it was so by this day at the latest
    UNKNOWN = "unknown"


PATTERNS: Final = {
    "en": {Precision.DAY: "d MMMM y", Precision.MONTH: "LLLL y", Precision.YEAR: "y"},
    "ru": {
        Precision.DAY: "d MMMM y 'г.'",
        Precision.MONTH: "LLLL y 'г.'",
        Precision.YEAR: "y 'г.'",
    },
    "kk": {
        Precision.DAY: "y 'жылғы' d MMMM",
        Precision.MONTH: "y 'жылғы' MMMM",
        Precision.YEAR: "y 'жыл'",
    },
}
KNOWN: Final = (Precision.YEAR, Precision.MONTH, Precision.DAY)
ISO_LENGTH: Final = {Precision.MONTH: len("2018-10"), Precision.YEAR: len("2018")}


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date of which the year, or the year and month, may be all that is known."""

    day: date
    precision: Precision = Precision.DAY

    def __str__(self) -> str:
        """Return the date as ISO 8601 writes it: 2018, 2018-10 or 2018-10-14."""
        return self.day.isoformat()[: ISO_LENGTH.get(self.precision)]


def partial_date(written: str) -> PartialDate:
    """Return what "2018", "2018-10" or "2018-10-14" says; raise :class:`ValueError` otherwise."""
    parts = [int(part) for part in written.split("-")]
    if len(parts) > len(KNOWN):
        raise ValueError(written)
    year, month, day = [*parts, 1, 1][:3]
    precision = KNOWN[len(parts) - 1]
    return PartialDate(date(year, month, day), precision)


def long_date(day: date, language: str, precision: Precision = Precision.DAY) -> str:
    """Return ``day`` in words, no more of it than is known."""
    if precision is Precision.UNKNOWN:
        return gettext("date not known")
    if precision is Precision.ATTESTED:
        return gettext("not later than %(date)s") % {"date": long_date(day, language)}
    return format_date(day, PATTERNS[language][precision], locale=language)


def short_month(day: date, language: str) -> str:
    """Return the month of a day in a few letters, as heads of columns have it."""
    return format_date(day, "LLL", locale=language)


def place_name(zone: ZoneInfo, language: str) -> str:
    """Return the place whose clock a zone is: Almaty, Алматы."""
    return get_timezone_location(zone, locale=language, return_city=True)


def local_day(moment: datetime) -> date:
    """Return the day that ``moment`` falls on in Astana."""
    return moment.astimezone(ASTANA).date()


def long_moment(moment: datetime, language: str) -> str:
    """Return the day and the hour of ``moment`` in Astana, the zone not named."""
    local = moment.astimezone(ASTANA)
    hour = format_datetime(local, "HH:mm", locale=language)
    return f"{long_date(local.date(), language)}, {hour}"
