"""Decisions, silence procedures of the past, instruments and their status, and the history."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import TypeVar
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from clearinghouse.adoption.queries import effects_of
from clearinghouse.law.distribution import Reader
from clearinghouse.law.verbs import Effect, Verb
from clearinghouse.measures.queries import area_names, editions
from clearinghouse.meetings.queries import put_of
from clearinghouse.participants.queries import body_names_on, names_on, spoken
from clearinghouse.participants.queries.views import Names
from clearinghouse.procedures import queries
from clearinghouse.procedures.kinds import InstrumentKind
from clearinghouse.procedures.queries import DecisionFilters
from clearinghouse.procedures.views import HistoryRow, InstrumentView
from clearinghouse.resources.queries import follow_ups_of
from clearinghouse.web.access import Door, opens, page
from clearinghouse.web.as_on import AsOn, as_on
from clearinghouse.web.timeline import Lane, Picture, Span, picture
from clearinghouse.web.views.follow_up import names_of
from clearinghouse.web.words.procedures import EFFECTS, VERBS

Chosen = TypeVar("Chosen", bound=StrEnum)
# The bodies that have a line of their own in the picture of the history.
DRAWN = ("SUMMIT", "MC", "SOC", "SWG")
# A day is too thin to be seen in a picture of decades.
LEAST_DRAWN = timedelta(days=45)


@page(Door.PUBLIC)
def decisions(request: HttpRequest, reader: Reader) -> HttpResponse:
    """List the decisions open to the reader, narrowed down and as on a day."""
    shown_on = as_on(request)
    filters = _filters(request, shown_on)
    found = queries.decisions(reader, filters, after=request.GET.get("after", ""))
    given = {name: value for name, value in request.GET.items() if name != "after" and value}
    return render(
        request,
        "procedures/decisions.html",
        {
            "as_on": shown_on,
            "page": found,
            "filters": filters,
            "bodies": queries.deciding_bodies(reader, shown_on.day),
            "names": body_names_on(reader, shown_on.day),
            "verbs": VERBS,
            "effects": EFFECTS,
            "due": queries.called_for(reader, shown_on.day),
            "following": f"?{urlencode({**given, 'after': found.following})}"
            if found.following
            else "",
        },
    )


@page(Door.PUBLIC)
def decision(request: HttpRequest, reader: Reader, key: str) -> HttpResponse:
    """Show a decision with its four moments and the paragraph that carries it."""
    shown_on = as_on(request)
    found = queries.decision(reader, key)
    if found is None:
        raise Http404
    return render(
        request,
        "procedures/decision.html",
        {
            "decision": found,
            "names": body_names_on(reader, shown_on.day),
            "effects": effects_of(reader, key),
            "put": put_of(reader, key),
            "states": names_on(reader, shown_on.day),
            "areas": area_names(reader, shown_on.day),
            "follow_ups": follow_ups_of(reader, key, on=shown_on.day),
            "bearers": names_of(reader, shown_on),
            "registers": opens(Door.REGISTRY, request, reader),
        },
    )


@page(Door.PUBLIC)
def silences(request: HttpRequest, reader: Reader) -> HttpResponse:
    """List the silence procedures of the past with their days, as far as the papers tell."""
    shown_on = as_on(request)
    return render(
        request,
        "procedures/silences.html",
        {
            "as_on": shown_on,
            "silences": queries.silences(reader, shown_on.day),
            "names": body_names_on(reader, shown_on.day),
        },
    )


@page(Door.PUBLIC)
def instruments(request: HttpRequest, reader: Reader) -> HttpResponse:
    """List the instruments and how they stand."""
    shown_on = as_on(request)
    return render(
        request,
        "procedures/instruments.html",
        {"as_on": shown_on, "instruments": queries.instruments(reader, shown_on.day)},
    )


@page(Door.PUBLIC)
def instrument(request: HttpRequest, reader: Reader, code: str) -> HttpResponse:
    """Show an instrument: its steps, and who signed, ratified or acceded."""
    shown_on = as_on(request)
    found = queries.instrument(reader, code, day=shown_on.day)
    if found is None:
        raise Http404
    return render(
        request,
        "procedures/instrument.html",
        {
            "as_on": shown_on,
            "instrument": found,
            "editions": editions(reader, shown_on.day) if _is_catalogue(found) else (),
            "matrix": queries.status_matrix(reader, on=shown_on.day, code=code),
            "statements": queries.statements_on(reader, code, on=shown_on.day),
            "registers": opens(Door.REGISTRY, request, reader),
            "names": body_names_on(reader, shown_on.day),
        },
    )


def _is_catalogue(instrument: InstrumentView) -> bool:
    return instrument.row.kind is InstrumentKind.CATALOGUE


@page(Door.PUBLIC)
def history(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Show the history of the Conference as a picture and as a list."""
    shown_on = as_on(request)
    rows = queries.history(reader, as_of=shown_on.day)
    names = body_names_on(reader, shown_on.day)
    return render(
        request,
        "procedures/history.html",
        {
            "as_on": shown_on,
            "rows": rows,
            "names": names,
            "picture": _drawn(rows, names, shown_on),
        },
    )


def _filters(request: HttpRequest, shown_on: AsOn) -> DecisionFilters:
    """Read the filters from the address; what is unknown is left out."""
    given = request.GET
    year = given.get("year", "")
    wanted = int(year) if year.isdecimal() and len(year) == 4 and int(year) < 9999 else None  # noqa: PLR2004
    return DecisionFilters(
        body=given.get("body", ""),
        verb=_member(Verb, given.get("verb", "")),
        effect=_member(Effect, given.get("effect", "")),
        since=date(wanted, 1, 1) if wanted else None,
        until=date(wanted + 1, 1, 1) if wanted else None,
        as_of=shown_on.day,
        words=given.get("words", "")[:100],
    )


def _member(family: type[Chosen], written: str) -> Chosen | None:
    return next((member for member in family if member.value == written), None)


def _drawn(
    rows: Sequence[HistoryRow], names: Mapping[str, Names], shown_on: AsOn
) -> Picture | None:
    """Return the history drawn in lines: the highest bodies, and everything else."""
    if not rows:
        return None
    language = get_language() or "en"
    lanes = [
        Lane(
            spoken(names[body].short, language) or spoken(names[body].usual, language),
            [_span(row, language) for row in rows if row.body == body],
        )
        for body in DRAWN
        if body in names
    ]
    return picture(
        [lane for lane in lanes if lane.spans],
        begin=date(rows[0].happened_on.year, 1, 1),
        end=date(shown_on.day.year + 1, 1, 1),
        today=shown_on.day,
    )


def _span(row: HistoryRow, language: str) -> Span:
    last = row.last_on or row.happened_on
    return Span(
        row.happened_on,
        max(last + timedelta(days=1), row.happened_on + LEAST_DRAWN),
        spoken(row.text, language),
    )
