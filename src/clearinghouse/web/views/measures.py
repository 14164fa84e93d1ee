"""The Catalogue as on any day, what changed in it, and the Coordinators of its areas."""

from datetime import date, timedelta

from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language, gettext

from clearinghouse.law.coordination import Role
from clearinghouse.law.distribution import Reader
from clearinghouse.measures import queries
from clearinghouse.measures.views import TenureRow, TimelineLane
from clearinghouse.participants.queries import spoken
from clearinghouse.web.access import Door, page
from clearinghouse.web.as_on import as_on
from clearinghouse.web.timeline import Lane, Picture, Span, picture

FIRST_EDITION = date(2004, 10, 22)
YEARS_DRAWN_AHEAD = 2


@page(Door.PUBLIC)
def catalogue(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Show the Catalogue as on a day: dimension, priority area, measure."""
    shown_on = as_on(request)
    return render(
        request,
        "measures/catalogue.html",
        {"as_on": shown_on, "catalogue": queries.catalogue(reader, shown_on.day)},
    )


@page(Door.PUBLIC)
def measure(request: HttpRequest, reader: Reader, edition: str, key: str) -> HttpResponse:
    """Show a measure: its text, what it continues, who coordinates, which documents concern it."""
    shown_on = as_on(request)
    found = queries.measure(reader, edition, key, on=shown_on.day)
    if found is None:
        raise Http404
    return render(request, "measures/measure.html", {"as_on": shown_on, "measure": found})


@page(Door.PUBLIC)
def catalogue_changes(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Show what changed in the Catalogue between two days."""
    shown_on = as_on(request)
    later = _asked(request, "until") or shown_on.today
    earlier = _asked(request, "from") or FIRST_EDITION
    if later < earlier:
        earlier, later = later, earlier
    editions = queries.editions(reader)
    return render(
        request,
        "measures/changes.html",
        {
            "differences": queries.changes_between(reader, earlier, later),
            "editions": editions,
            "proposals": [
                (day - timedelta(days=1), day)
                for edition in editions
                for day in (edition.starts_on, *(a.effective_on for a in edition.amendments))
                if day > FIRST_EDITION
            ],
        },
    )


@page(Door.PUBLIC)
def coordinators(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Show the List of Coordinators as on a day, and all tenures as a picture and a table."""
    shown_on = as_on(request)
    lanes = queries.tenures_timeline(reader, shown_on.day)
    return render(
        request,
        "measures/coordinators.html",
        {
            "as_on": shown_on,
            "list": queries.coordinators(reader, shown_on.day),
            "lanes": lanes,
            "picture": _drawn(lanes, shown_on.day, shown_on.today),
            "Role": {"COORDINATOR": Role.COORDINATOR, "CO_COORDINATOR": Role.CO_COORDINATOR},
        },
    )


def _asked(request: HttpRequest, name: str) -> date | None:
    written = request.GET.get(name, "").strip()
    if not written:
        return None
    try:
        return date.fromisoformat(written)
    except ValueError as refused:
        raise BadRequest(name) from refused


def _drawn(lanes: tuple[TimelineLane, ...], on: date, today: date) -> Picture | None:
    """Return the picture of all tenures; None where there is nothing to draw."""
    starts = [tenure.since for lane in lanes for tenure in lane.tenures]
    if not starts:
        return None
    ends = [tenure.until for lane in lanes for tenure in lane.tenures if tenure.until]
    last = max([on, today, *ends])
    return picture(
        [Lane(_lane_name(lane), [_span(tenure) for tenure in lane.tenures]) for lane in lanes],
        begin=date(min(starts).year, 1, 1),
        end=date(last.year + YEARS_DRAWN_AHEAD, 1, 1),
        today=on,
    )


def _lane_name(lane: TimelineLane) -> str:
    return spoken(lane.dimension_name if lane.is_whole_dimension else lane.name, _language())


def _span(tenure: TenureRow) -> Span:
    name = spoken(tenure.name, _language())
    if tenure.role is Role.COORDINATOR:
        label = gettext("%(state)s, Coordinator") % {"state": name}
    else:
        label = gettext("%(state)s, Co-coordinator") % {"state": name}
    style = "" if tenure.role is Role.COORDINATOR else "co"
    return Span(tenure.since, tenure.until, label, style)


def _language() -> str:
    return get_language() or "en"
