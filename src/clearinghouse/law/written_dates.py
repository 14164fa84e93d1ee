"""Dates as they are written in English, Russian and Kazakh papers, found in running text.

"22 August 2023", "December 29, 2020", "14 и 15 сентября 2021г.", "2023 жылғы 22 тамыз" and ranges
of days in one month or across months.  A day that no calendar has is no date.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date or a range of days met at ``[start, end)`` of a text.

    ``first`` is the day, or the first day of a range; ``last`` is the last day of a range, itself
    included, and None for a single day.
    """

    start: int
    end: int
    as_written: str
    first: date
    last: date | None


_ENGLISH: Final = (
    ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("may",),
    ("june", "jun"), ("july", "jul"), ("august", "aug"), ("september", "sept", "sep"),
    ("october", "oct"), ("november", "nov"), ("december", "dec"),
)  # fmt: skip
_RUSSIAN: Final = (
    ("января", "январь"), ("февраля", "февраль"), ("марта", "март"), ("апреля", "апрель"),
    ("мая", "май"), ("июня", "июнь"), ("июля", "июль"), ("августа", "август"),
    ("сентября", "сентябрь"), ("октября", "октябрь"), ("ноября", "ноябрь"),
    ("декабря", "декабрь"),
)  # fmt: skip
_KAZAKH: Final = (
    ("қаңтар",), ("ақпан",), ("наурыз",), ("сәуір",), ("мамыр",), ("маусым",), ("шілде",),
    ("тамыз",), ("қыркүйек",), ("қазан",), ("қараша",), ("желтоқсан",),
)  # fmt: skip


def _numbers(months: tuple[tuple[str, ...], ...]) -> dict[str, int]:
    return {name: number for number, names in enumerate(months, 1) for name in names}


def _choice(months: tuple[tuple[str, ...], ...]) -> str:
    names = sorted((name for month in months for name in month), key=len, reverse=True)
    return "|".join(names)


_NUMBERS: Final = _numbers(_ENGLISH) | _numbers(_RUSSIAN) | _numbers(_KAZAKH)
_S: Final = r"\s{1,3}"
_TO: Final = r"\s{0,3}[-\u2010-\u2015]\s{0,3}"
_YEAR: Final = r"(?P<year>(?:19|20|21)\d\d)"
_TH: Final = r"(?:st|nd|rd|th)?"
_EN_MONTH: Final = (_choice(_ENGLISH), r"\.?")
_RU_MONTH: Final = (_choice(_RUSSIAN), "")
_KK_MONTH: Final = (_choice(_KAZAKH), "(?:[а-яёәіңғүұқөһ]{1,8})?")
_RU_YEAR: Final = rf"{_YEAR}(?:\s{{0,3}}(?:года|году|год|гг?\.(?!\w)|г(?!\w)))?"
_KK_YEAR: Final = rf"{_YEAR}{_S}(?:жылғы|жылы|жылдың|ж\.)"


def _day(name: str) -> str:
    return rf"(?P<{name}>[0-3]?\d)"


def _named(months: tuple[str, str]) -> tuple[str, str]:
    choice, ending = months
    return rf"(?P<month>{choice}){ending}", rf"(?P<month2>{choice}){ending}"


def _english() -> Iterator[str]:
    joined = rf"(?:{_TO}|{_S}(?:and|to|through){_S})"
    of = rf"{_S}(?:of{_S})?"
    month, month2 = _named(_EN_MONTH)
    year, year1 = rf"(?:,?{_S}){_YEAR}", r"(?:,?\s{1,3}(?P<year1>(?:19|20|21)\d\d))?"
    day, day2 = rf"{_day('day')}{_TH}", rf"{_day('day2')}{_TH}"
    yield rf"{day}{of}{month}{year1}{joined}{day2}{of}{month2}{year}"
    yield rf"{day}(?:{joined}{day2})?{of}{month}{year}"
    yield rf"{month}{_S}{day}{year1}{joined}{month2}{_S}{day2}{year}"
    yield rf"{month}{_S}{day}(?:{joined}{day2})?{year}"


def _russian() -> Iterator[str]:
    joined = rf"(?:{_TO}|{_S}(?:и|по|до){_S})"
    month, month2 = _named(_RU_MONTH)
    day, day2 = rf"[«\"]?{_day('day')}[»\"]?", rf"[«\"]?{_day('day2')}[»\"]?"
    year1 = r"(?:\s{1,3}(?P<year1>(?:19|20|21)\d\d)(?:\s{0,3}(?:года|г\.?))?)?"
    yield rf"{day}{_S}{month}{year1}{joined}{day2}{_S}{month2}{_S}{_RU_YEAR}"
    yield rf"{day}(?:{joined}{day2})?{_S}{month}{_S}{_RU_YEAR}"


def _kazakh() -> Iterator[str]:
    joined = rf"(?:{_TO}|{_S}(?:мен|пен|бен|және){_S})"
    month, month2 = _named(_KK_MONTH)
    day, day2 = _day("day"), _day("day2")
    yield rf"{_KK_YEAR}{_S}{day}{_S}{month}{joined}{day2}{_S}{month2}"
    yield rf"{_KK_YEAR}{_S}{day}(?:{joined}{day2})?{_S}{month}"
    yield rf"{day}(?:{joined}{day2})?{_S}{month}{_S}{_YEAR}(?:{_S}(?:жылы?|ж\.))?"


_BY_NUMBERS: Final = (
    r"(?P<year>(?:19|20|21)\d\d)-(?P<number>[01]\d)-(?P<day>[0-3]\d)",
    r"(?P<day>[0-3]\d)\.(?P<number>[01]\d)\.(?P<year>(?:19|20|21)\d\d)(?:\s{0,3}(?:года|г\.))?",
)
_PATTERNS: Final = tuple(
    re.compile(rf"(?<![\w./-]){pattern}(?![\d/])(?!-\d)", re.IGNORECASE)
    for pattern in (*_english(), *_russian(), *_kazakh(), *_BY_NUMBERS)
)


def find_dates(text: str) -> tuple[FoundDate, ...]:
    """Return the dates and ranges of days in a text, in their order; none overlaps another.

    Where two readings begin at one place the longer is taken.
    """
    read = [
        found for pattern in _PATTERNS for match in pattern.finditer(text) for found in _read(match)
    ]
    kept: list[FoundDate] = []
    for found in sorted(read, key=lambda found: (found.start, -found.end)):
        if not kept or kept[-1].end <= found.start:
            kept.append(found)
    return tuple(kept)


def _read(match: re.Match[str]) -> Iterator[FoundDate]:
    parts = match.groupdict()
    month = int(parts["number"]) if parts.get("number") else _month(parts["month"])
    last_month = _month(parts["month2"]) if parts.get("month2") else month
    year = int(parts["year"])
    try:
        first = date(int(parts.get("year1") or year), month, int(parts["day"]))
        last = date(year, last_month, int(parts["day2"])) if parts.get("day2") else None
    except ValueError:
        return
    if last is None or first < last:
        yield FoundDate(match.start(), match.end(), match.group(), first, last)


def _month(name: str) -> int:
    return _NUMBERS[name.casefold()]


@dataclass(frozen=True, slots=True)
class FoundMonth:
    """A month of a year met at ``[start, end)`` of a text that gives no day."""

    start: int
    end: int
    as_written: str
    year: int
    month: int


_RU_STEMS: Final = (
    "январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр",
    "ноябр", "декабр",
)  # fmt: skip
_STEM_NUMBERS: Final = {stem: number for number, stem in enumerate(_RU_STEMS, 1)}
_RU_STEM: Final = "|".join(sorted(_RU_STEMS, key=len, reverse=True))
_MONTHS: Final = tuple(
    re.compile(rf"(?<![\w./-]){pattern}(?!\w)", re.IGNORECASE)
    for pattern in (
        rf"(?P<month>{_EN_MONTH[0]})\.?,?{_S}{_YEAR}",
        rf"(?P<stem>{_RU_STEM})(?:а|е|я|й|ь|и)?{_S}{_RU_YEAR}",
        rf"{_KK_YEAR}{_S}(?P<month>{_KK_MONTH[0]}){_KK_MONTH[1]}",
    )
)


def find_months(text: str) -> tuple[FoundMonth, ...]:
    """Return the months of years in a text that are not part of a date with a day."""
    dates = find_dates(text)
    found = [
        FoundMonth(
            match.start(), match.end(), match.group(), int(match["year"]), _named_month(match)
        )
        for pattern in _MONTHS
        for match in pattern.finditer(text)
    ]
    return tuple(
        sorted(
            (
                month
                for month in found
                if not any(date.start < month.end and month.start < date.end for date in dates)
            ),
            key=lambda month: month.start,
        )
    )


def _named_month(match: re.Match[str]) -> int:
    parts = match.groupdict()
    stem = parts.get("stem")
    return _STEM_NUMBERS[stem.casefold()] if stem else _month(parts["month"])
