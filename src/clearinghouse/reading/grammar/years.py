"""Years, runs of years and days for which something holds: "2024-2025", "until 31 May 2026"."""

import itertools
import re
from datetime import date, timedelta
from typing import Final

from clearinghouse.law.written_dates import find_dates

_YEARS: Final = re.compile(
    r"(?<![\d/.-])(?P<first>(?:19|20|21)\d\d)(?:\s?[-–—]\s?(?P<last>(?:19|20|21)?\d\d))?(?!\d|[/.-]\d|\s?-\s?[IVX\d])"
)

_UNTIL: Final = re.compile(
    r"(?:\b(?:until|till|through|to|by)|\bдо|\bпо)\s+(?:the\s+)?$", re.IGNORECASE
)
_UNTIL_BEHIND: Final = re.compile(r"\w*\s*(?:ға|ге|қа|ке)?\s*дейін", re.IGNORECASE)
_OPEN_YEAR: Final = re.compile(
    r"\b(?:until|till|through|from|since|as\s+of|by|до|по|с|начиная)\s+(?:the\s+end\s+of\s+|конца\s+)?20\d\d"
    r"|20\d\d\s*(?:жыл\w*)?\s*(?:бастап|дейін)",
    re.IGNORECASE,
)


def find_years(text: str) -> tuple[tuple[str, int, int], ...]:
    """Return the years in a text: as written, the first and the last."""
    found = []
    for each in _YEARS.finditer(text):
        first = int(each["first"])
        last = first
        if each["last"]:
            last = (
                int(each["last"])
                if len(each["last"]) == len("2024")
                else first // 100 * 100 + int(each["last"])
            )
        if first <= last:
            found.append((each.group(), first, last))
    return tuple(found)


def period(years: tuple[tuple[str, int, int], ...]) -> tuple[date | None, date | None]:
    """Return the days that runs of years make, half-open; none where there is a gap."""
    if not years:
        return None, None
    rows = sorted((first, last) for _, first, last in years)
    for (_, last), (first, _) in itertools.pairwise(rows):
        if first > last + 1:
            return None, None
    return date(rows[0][0], 1, 1), date(max(last for _, last in rows) + 1, 1, 1)


def term_written(text: str) -> tuple[date | None, date | None]:
    """Return the days, half-open, for which a text says that something holds.

    Days written are taken at their word: "until 31 December 2026" says no beginning.  Whole years
    are those written; a year that only opens or ends a term ("from 2025") is left to a reader.
    """
    dates = find_dates(text)
    if not dates:
        return (None, None) if _OPEN_YEAR.search(text) else period(find_years(text))
    first, last = dates[0], dates[-1]
    if first.last is not None:
        return first.first, first.last + timedelta(days=1)
    behind = text[last.end :]
    is_until = _UNTIL.search(text[: last.start]) or _UNTIL_BEHIND.match(behind)
    if len(dates) > 1:
        return first.first, last.first + timedelta(days=1)
    return (None, last.first + timedelta(days=1)) if is_until else (first.first, None)
