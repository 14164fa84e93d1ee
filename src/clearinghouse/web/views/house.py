"""The pages about the house itself: what it is, how to use it, how it looks."""

from datetime import date

from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate

from clearinghouse.law.distribution import Distribution, Reader
from clearinghouse.web import style
from clearinghouse.web.access import Door, page
from clearinghouse.web.as_on import as_on
from clearinghouse.web.calendars import month
from clearinghouse.web.timeline import picture

CHAPTERS = ("visitors", "delegations", "coordinators", "registry", "administrators", "machines")


@page(Door.PUBLIC)
def about(request: HttpRequest, _reader: Reader) -> HttpResponse:
    """Tell what this house is and what it is not."""
    return render(request, "pages/about.html", {})


@page(Door.PUBLIC)
def accessibility(request: HttpRequest, _reader: Reader) -> HttpResponse:
    """Tell how far these pages can be used by everyone, and whom to tell where they cannot."""
    return render(request, "pages/accessibility.html", {})


@page(Door.PUBLIC)
def help_contents(request: HttpRequest, _reader: Reader) -> HttpResponse:
    """List the chapters of the help."""
    return render(request, "help/contents.html", {})


@page(Door.PUBLIC)
def help_chapter(request: HttpRequest, _reader: Reader, chapter: str) -> HttpResponse:
    """Show one chapter of the help."""
    if chapter not in CHAPTERS:
        raise Http404
    return render(request, f"help/{chapter}.html", {})


@page(Door.PUBLIC)
def look(request: HttpRequest, _reader: Reader) -> HttpResponse:
    """Show every component of the pages, for those who build them; demonstrations only."""
    if not settings.CLEARINGHOUSE_DEMO:
        raise Http404
    shown = as_on(request)
    listed = Paginator(range(1, 241), 20).get_page(request.GET.get("page", 4))
    return render(
        request,
        "pages/style.html",
        {
            "as_on": shown,
            "blocks": style.BLOCKS,
            "quoted": style.QUOTED,
            "listed": listed,
            "form": style.refused_form(),
            "distributions": list(Distribution),
            "picture": picture(
                style.LANES, begin=date(2017, 1, 1), end=date(2027, 1, 1), today=shown.today
            ),
            "month": month(2023, 8, style.MEETINGS, today=shown.day),
            "moment": request.received_at,  # type: ignore[attr-defined]
            "localday": localdate(request.received_at),  # type: ignore[attr-defined]
        },
    )
