"""What the registry does with plans: calls, reminders, compilation, circulation, changes."""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from clearinghouse.law.distribution import Distribution, Reader
from clearinghouse.law.periods import day_at
from clearinghouse.participants.facts import Words
from clearinghouse.planning import operations, printing, queries
from clearinghouse.planning.facts import EventFacts
from clearinghouse.planning.views import EventView
from clearinghouse.text.languages import Language
from clearinghouse.web.access import Door, page
from clearinghouse.web.acts_on_people import moment
from clearinghouse.web.forms.planning import (
    CallForm,
    ChangeForm,
    CirculationForm,
    ReasonForm,
    year_of,
)
from clearinghouse.web.refusals import told
from clearinghouse.web.templatetags.house import in_language
from clearinghouse.web.views.plan_submissions import REFUSALS, event_form
from clearinghouse.web.views.plans import found, labels_for
from clearinghouse.web.words.planning import CHANGES


@page(Door.REGISTRY)
def open_call(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Open a call, under a decision that is in the register or by itself."""
    at = moment(request)
    waiting = queries.calls_waiting(reader, on=day_at(at))
    form = CallForm(
        request.POST or None,
        decisions=[(each.decision, _labelled(each.decision, each.subject)) for each in waiting],
        initial={
            "year": year_of(day_at(at)),
            "decision": waiting[0].decision if waiting else "",
        },
    )
    error = ""
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        try:
            if typed["decision"]:
                operations.open_under_decision(
                    year=typed["year"], decision=typed["decision"], by=reader, at=at
                )
            else:
                operations.open_call(year=typed["year"], before=typed["before"], by=reader, at=at)
        except REFUSALS as refused:
            error = told(refused)
        else:
            messages.success(request, _("The call is open, and every Member State is told."))
            return redirect("plan", typed["year"])
    return render(
        request,
        "planning/open.html",
        {"form": form, "error": error},
        status=422 if error or form.errors else 200,
    )


@require_POST
@page(Door.REGISTRY)
def remind(request: HttpRequest, reader: Reader, year: int) -> HttpResponse:
    """Remind those who have not answered."""

    def act() -> str:
        count = operations.remind(year=year, by=reader, at=moment(request))
        return ngettext("%(count)s notice is sent.", "%(count)s notices are sent.", count) % {
            "count": count
        }

    return _acted(request, reader, year, act)


@require_POST
@page(Door.REGISTRY)
def compile_plan(request: HttpRequest, reader: Reader, year: int) -> HttpResponse:
    """Take everything that was submitted into the plan."""

    def act() -> str:
        count = operations.compile_plan(year=year, by=reader, at=moment(request))
        return ngettext(
            "The plan is compiled: %(count)s event.",
            "The plan is compiled: %(count)s events.",
            count,
        ) % {"count": count}

    return _acted(request, reader, year, act)


@page(Door.REGISTRY)
def circulate(request: HttpRequest, reader: Reader, year: int) -> HttpResponse:
    """Register the compiled plan in all languages as a draft for the Senior Officials."""
    shown = found(request, reader, year)
    form = CirculationForm(request.POST or None)
    labels = labels_for(request, reader)
    versions = printing.versions_of(shown.standing, labels, year=year, languages=Language)
    error = ""
    if request.method == "POST" and form.is_valid():
        try:
            symbol = operations.circulate_plan(
                year=year,
                versions=versions,
                marking=Distribution(form.cleaned_data["distribution"]),
                by=reader,
                at=moment(request),
            )
        except REFUSALS as refused:
            error = told(refused)
        else:
            messages.success(
                request, _("The plan is in the register as %(symbol)s.") % {"symbol": symbol}
            )
            return redirect("plan", year)
    return render(
        request,
        "planning/circulate.html",
        {"form": form, "error": error, "plan": shown, "versions": versions},
        status=422 if error or form.errors else 200,
    )


@page(Door.REGISTRY)
def add_event(request: HttpRequest, reader: Reader, year: int) -> HttpResponse:
    """Add an event to a compiled plan, with the reason."""
    found(request, reader, year)
    form = event_form(request, reader, year, EventFacts(title=Words()), kind=ChangeForm)
    error = ""
    if request.method == "POST" and form.is_valid():
        try:
            code, _remarks = operations.add_event(
                year=year,
                facts=form.facts(),
                reason=form.cleaned_data["reason"],
                by=reader,
                at=moment(request),
            )
        except REFUSALS as refused:
            error = told(refused)
        else:
            messages.success(request, _("The event is in the plan."))
            return redirect("event", code)
    return render(
        request,
        "planning/change.html",
        {"form": form, "error": error, "year": year},
        status=422 if error or form.errors else 200,
    )


@page(Door.REGISTRY)
def change_event(request: HttpRequest, reader: Reader, code: str) -> HttpResponse:
    """Move or change an event of the plan, with the reason."""
    shown = event_found(reader, code)
    form = event_form(
        request,
        reader,
        shown.row.year,
        shown.row.facts,
        kind=ChangeForm,
        seen=shown.row.number,
    )
    error = ""
    if request.method == "POST" and form.is_valid():
        try:
            made = operations.change_event(
                code=code,
                facts=form.facts(),
                reason=form.cleaned_data["reason"],
                seen=form.cleaned_data["seen"] or 0,
                by=reader,
                at=moment(request),
            )
        except REFUSALS as refused:
            error = told(refused)
        else:
            messages.success(
                request, _("Noted in the plan: %(change)s.") % {"change": CHANGES[made]}
            )
            return redirect("event", code)
    return render(
        request,
        "planning/change.html",
        {"form": form, "error": error, "event": shown, "year": shown.row.year},
        status=422 if error or form.errors else 200,
    )


@require_POST
@page(Door.REGISTRY)
def cancel_event(request: HttpRequest, reader: Reader, code: str) -> HttpResponse:
    """Cancel an event of the plan, with the reason."""
    shown = event_found(reader, code)
    form = ReasonForm(request.POST)
    if form.is_valid():
        try:
            operations.change_event(
                code=code,
                facts=None,
                reason=form.cleaned_data["reason"],
                seen=shown.row.number,
                by=reader,
                at=moment(request),
            )
        except REFUSALS as refused:
            messages.error(request, told(refused))
        else:
            messages.success(request, _("The event is cancelled. It stays in the plan as such."))
    return redirect("event", code)


def event_found(reader: Reader, code: str) -> EventView:
    """Return the event as the reader may see it; where there is nothing to see there is none."""
    shown = queries.event(reader, code)
    if shown is None:
        raise Http404
    return shown


def _acted(request: HttpRequest, reader: Reader, year: int, act: Callable[[], str]) -> HttpResponse:
    found(request, reader, year)
    try:
        messages.success(request, act())
    except REFUSALS as refused:
        messages.error(request, told(refused))
    return redirect("plan", year)


def _labelled(key: str, subject: object) -> str:
    return f"{key}: {in_language(subject)}"
