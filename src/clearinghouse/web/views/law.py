"""The law's pages: every provision with its rule, its tests and its status; the open readings."""

from functools import cache
from itertools import groupby

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from clearinghouse.law.distribution import Reader
from clearinghouse.law.interpretations import interpretations
from clearinghouse.law.provisions import Force, Instrument, Status, instruments
from clearinghouse.law.table import NO_TESTS, Row, proofs_by_provision, rows
from clearinghouse.web.access import Door, page
from clearinghouse.web.words.law import FORCES, LATER, OUTSIDE, STATUSES


@page(Door.PUBLIC)
def provisions(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Show the table of the law, by instrument."""
    status = next((each for each in Status if each == request.GET.get("status")), None)
    force = next((each for each in Force if each == request.GET.get("force")), None)
    table = [
        (instrument, wanted)
        for instrument, units in _table()
        if (wanted := [row for row in units if _is_wanted(row, status, force)])
    ]
    return render(
        request,
        "law/provisions.html",
        {
            "table": table,
            "interpretations": interpretations().values(),
            "statuses": STATUSES,
            "forces": FORCES,
            "later": LATER,
            "outside": OUTSIDE,
            "status": status,
            "force": force,
            "count": sum(len(units) for _instrument, units in table),
        },
    )


@cache
def _table() -> tuple[tuple[Instrument, tuple[Row, ...]], ...]:
    """Return the rows by instrument; the law does not change while the program runs."""
    tests = settings.PACKAGE.parent.parent / "tests"
    table = rows(proofs_by_provision(tests) if tests.is_dir() else NO_TESTS)
    known = instruments()
    return tuple(
        (known[key], tuple(units))
        for key, units in groupby(table, key=lambda row: row.provision.instrument)
    )


def _is_wanted(row: Row, status: Status | None, force: Force | None) -> bool:
    return (status in (None, row.provision.status)) and (force in (None, row.provision.force))
