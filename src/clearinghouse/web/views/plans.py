"""Annual plans as readers may see them: the list, a plan, its calendar, map, files, statistics."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from clearinghouse.law.distribution import PUBLIC_READER, Reader
from clearinghouse.law.periods import day_at
from clearinghouse.participants.queries import participants, spoken
from clearinghouse.planning import printing, queries
from clearinghouse.planning.views import (
    EventRow,
    Labels,
    PlanStage,
    PlanView,
    tallies,
)
from clearinghouse.text.languages import Language
from clearinghouse.web.access import Door, opens, page
from clearinghouse.web.acts_on_people import moment
from clearinghouse.web.calendars import identity, month
from clearinghouse.web.ical import Happening
from clearinghouse.web.maps import Spot, schematic
from clearinghouse.web.plan_pictures import months_picture, summed, years_picture
from clearinghouse.web.plan_sheets import plan_file as file_of_plan
from clearinghouse.web.views.calendar import Shown, served
from clearinghouse.web.views.documents import SANDBOX

FORMS: Final = ("pdf", "docx", "xlsx", "html")
LAST_MONTH: Final = 12


@page(Door.PUBLIC)
def plans(request: HttpRequest, reader: Reader) -> HttpResponse:
    """List the annual plans, and lead to an open call."""
    rows = queries.plans(reader)
    return render(
        request,
        "planning/plans.html",
        {
            "plans": rows,
            "called": [row for row in rows if row.stage is PlanStage.CALLED],
            "submits": reader.cleared and reader.participant is not None,
            "registers": opens(Door.REGISTRY, request, reader),
        },
    )


@page(Door.PUBLIC)
def plan(request: HttpRequest, reader: Reader, year: int) -> HttpResponse:
    """Show a plan: its events, chart, clashes and gaps, who has answered, what was changed."""
    shown = found(request, reader, year)
    submits = reader.cleared and reader.participant is not None
    is_called = shown.row.stage is PlanStage.CALLED
    return render(
        request,
        "planning/plan.html",
        {
            "plan": shown,
            "labels": labels_for(request, reader),
            "picture": months_picture(shown.spreads),
            "own": queries.submissions(reader, year),
            "has_returned_nil": is_called and queries.has_returned_nil(reader, year),
            "submits": submits and is_called,
            "registers": opens(Door.REGISTRY, request, reader),
            "written_in": list(Language),
            "forms": FORMS,
        },
    )


@page(Door.PUBLIC)
def plan_calendar(request: HttpRequest, reader: Reader, year: int) -> HttpResponse:
    """Show the events of a plan in the months of its year; what has no days stands below."""
    shown = found(request, reader, year)
    today = day_at(moment(request))
    by_day: dict[date, list[Shown]] = {}
    for row in shown.standing:
        for each in row.when.days:
            by_day.setdefault(each, []).append(_shown(row))
    return render(
        request,
        "planning/calendar.html",
        {
            "plan": shown,
            "labels": labels_for(request, reader),
            "months": [month(year, each, by_day, today=today) for each in range(1, LAST_MONTH + 1)],
            "loose": [row for row in shown.standing if not row.when.is_to_the_day],
        },
    )


@page(Door.PUBLIC)
def plan_map(request: HttpRequest, reader: Reader, year: int) -> HttpResponse:
    """Show which States host how many events, on the schematic map and in a list."""
    shown = found(request, reader, year)
    labels = labels_for(request, reader)
    counted = dict(shown.hosts)
    rows = participants(reader, day=day_at(moment(request)))
    language = get_language() or "en"
    spots = [
        Spot(
            float(row.latitude),
            float(row.longitude),
            f"{spoken(row.names.short, language) or spoken(row.names.usual, language)}: "
            f"{counted[row.code]}",
            "chair" if counted[row.code] > 1 else "",
            f"#host-{row.code}",
        )
        for row in rows
        if row.code in counted and row.latitude is not None and row.longitude is not None
    ]
    by_host = [
        (code, [row for row in shown.standing if row.facts.host == code]) for code in counted
    ]
    return render(
        request,
        "planning/map.html",
        {"plan": shown, "labels": labels, "map": schematic(spots), "by_host": by_host},
    )


@page(Door.PUBLIC)
def plan_file(
    request: HttpRequest, reader: Reader, year: int, languages: str, form: str
) -> HttpResponse:
    """Hand a plan out as it stands: PDF, Word, Excel, HTML, in one language or several."""
    shown = found(request, reader, year)
    wanted = [each for each in Language if each.value in languages.split("+")]
    if not wanted or form not in FORMS or shown.row.stage is PlanStage.CALLED:
        raise Http404
    at = moment(request)
    file = file_of_plan(
        reader,
        shown,
        wanted,
        form,
        url=request.build_absolute_uri(reverse("plan", args=[year])),
        on=day_at(at),
    )
    response = HttpResponse(file.content, content_type=file.media_type)
    named = f"CICA-plan-{year}.{'-'.join(wanted)}.{file.ending}"
    response["Content-Disposition"] = f'attachment; filename="{named}"'
    if form == "html":
        response["Content-Security-Policy"] = SANDBOX
    return response


@page(Door.PUBLIC)
def plan_ics(request: HttpRequest, reader: Reader, year: int) -> HttpResponseBase:
    """Give the events of a plan as a calendar that programs follow, as everybody may see them."""
    shown = queries.plan(PUBLIC_READER, year, on=day_at(moment(request)))
    if shown is None:
        raise Http404
    asked = request.GET.get("language", "")
    with override(asked if asked in set(Language) else Language.EN.value):
        labels = labels_for(request, PUBLIC_READER)
        happenings = [
            _happening(request, row, labels) for row in shown.events if row.when.is_to_the_month
        ]
        title = _("Annual plan for %(year)s") % {"year": year}
        return served(request, happenings, title, reverse("plan", args=[year]), is_public=True)


@page(Door.PUBLIC)
def statistics(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Show how many events each year had, by dimension and by host."""
    rows = queries.events(reader)
    by_dimension = tallies(rows, "dimension")
    years = summed(each.by_year for each in by_dimension)
    return render(
        request,
        "planning/statistics.html",
        {
            "labels": labels_for(request, reader),
            "picture": years_picture(years),
            "years": sorted(years),
            "dimensions": _figures(by_dimension, years),
            "hosts": _figures(tallies(rows, "host"), years),
            "totals": [years[each] for each in sorted(years)],
            "total": len(rows),
        },
    )


def found(request: HttpRequest, reader: Reader, year: int) -> PlanView:
    """Return the plan as the reader may see it; where there is nothing to see there is none."""
    shown = queries.plan(reader, year, on=day_at(moment(request)))
    if shown is None:
        raise Http404
    return shown


def labels_for(request: HttpRequest, reader: Reader) -> Labels:
    """Return what codes are called today."""
    return queries.labels(reader, on=day_at(moment(request)))


def _figures(rows: Iterable[Any], years: Mapping[int, int]) -> list[tuple[str, list[int], int]]:
    return [
        (row.name, [row.by_year.get(each, 0) for each in sorted(years)], row.total) for row in rows
    ]


def _shown(row: EventRow) -> Shown:
    return Shown(
        printing.title_in(row.facts, Language(get_language() or "en")),
        reverse("event", args=[row.code]),
    )


def _happening(request: HttpRequest, row: EventRow, labels: Labels) -> Happening:
    """Return an event for a calendar; known only to the month, it is tentative on all its days."""
    language = Language(get_language() or "en")
    title = printing.title_in(row.facts, language)
    if row.is_cancelled:
        title = _("Cancelled: %(title)s") % {"title": title}
    return Happening(
        identity=identity(f"event-{row.code}"),
        title=title,
        begins=row.when.first,
        last=row.when.last,
        stated_at=row.made_at,
        sequence=row.entry,
        address=request.build_absolute_uri(reverse("event", args=[row.code])),
        place=printing.place_in(row.facts, labels, language),
        told=printing.organisers_in(row.facts, labels, language),
        is_certain=row.when.is_to_the_day and not row.is_cancelled,
        categories=tuple(filter(None, (row.facts.dimension,))),
    )
