"""Years and runs of years for which something holds: "2024-2025", "for 2016–2018"."""

import itertools
import re
from datetime import date
from typing import Final

_YEARS: Final = re.compile(
    r"(?<![\d/.-])(?P<first>(?:19|20|21)\d\d)(?:\s?[-–—]\s?(?P<last>(?:19|20|21)?\d\d))?(?!\d|[/.-]\d|\s?-\s?[IVX\d])"
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
