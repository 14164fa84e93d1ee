"""The law's pages: every provision with its rule, its tests and its status; the open readings."""

from functools import cache
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import get_language, override

from clearinghouse.law.distribution import Reader
from clearinghouse.law.interpretations import interpretations
from clearinghouse.law.provisions import Force, Instrument, Status, instruments
from clearinghouse.law.table import Row
from clearinghouse.web.access import Door, page
from clearinghouse.web.proofs import law_table
from clearinghouse.web.words.law import FORCES, STATUSES


@page(Door.PUBLIC)
def provisions(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Show the table of the law, by instrument."""
    status = next((each for each in Status if each == request.GET.get("status")), None)
    force = next((each for each in Force if each == request.GET.get("force")), None)
    count, written = _written(get_language() or "en", status, force)
    return render(
        request,
        "law/provisions.html",
        {
            "table": written,
            "statuses": STATUSES,
            "forces": FORCES,
            "status": status,
            "force": force,
            "count": count,
        },
    )


# The law stays as it is while the house is open, and its whole table is long.
@cache
def _written(language: str, status: Status | None, force: Force | None) -> tuple[int, str]:
    """Return how many provisions are wanted, and their table with the open readings, written."""
    table = [
        (instrument, wanted)
        for instrument, units in _table()
        if (wanted := [row for row in units if _is_wanted(row, status, force)])
    ]
    shown = {"table": table, "interpretations": interpretations().values()}
    with override(language):
        written = render_to_string("law/_table.html", shown)
    return sum(len(units) for _instrument, units in table), written


def _table() -> tuple[tuple[Instrument, tuple[Row, ...]], ...]:
    known = instruments()
    return tuple(
        (known[key], tuple(units))
        for key, units in groupby(law_table(), key=lambda row: row.provision.instrument)
    )


def _is_wanted(row: Row, status: Status | None, force: Force | None) -> bool:
    return (status in (None, row.provision.status)) and (force in (None, row.provision.force))
