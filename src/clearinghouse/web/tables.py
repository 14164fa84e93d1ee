"""Tables as files for spreadsheets: what a page shows, line by line."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import Final

from django.http import HttpResponse

# A spreadsheet would reckon with a cell that begins so; an apostrophe makes it words.
_RECKONED: Final = ("=", "+", "-", "@", "\t", "\r")


def written_as_csv(head: Sequence[object], rows: Iterable[Sequence[object]]) -> str:
    """Return a table as comma-separated values, with nothing that a spreadsheet would reckon."""
    page = StringIO()
    writer = csv.writer(page, lineterminator="\r\n")
    for row in (head, *rows):
        writer.writerow([_cell(value) for value in row])
    return page.getvalue()


def as_csv(name: str, head: Sequence[object], rows: Iterable[Sequence[object]]) -> HttpResponse:
    """Return a table as a file to be kept; it begins with the mark by which Excel knows UTF-8."""
    return HttpResponse(
        "\ufeff" + written_as_csv(head, rows),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}.csv"'},
    )


def _cell(value: object) -> str:
    written = "" if value is None else str(value)
    return f"'{written}" if written.startswith(_RECKONED) else written
