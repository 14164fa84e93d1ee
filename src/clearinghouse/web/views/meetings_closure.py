"""The closure of a meeting: its list of decisions drawn up in words, and its report."""

from datetime import date

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from clearinghouse.law.distribution import Distribution, Reader
from clearinghouse.law.periods import day_at
from clearinghouse.meetings import operations
from clearinghouse.meetings.facts import ClosingFacts
from clearinghouse.meetings.views import SittingView
from clearinghouse.text.languages import Language
from clearinghouse.web.access import Door, page
from clearinghouse.web.acts_on_people import moment
from clearinghouse.web.closing_papers import coordinators_drawn_up, decisions_drawn_up, numbered
from clearinghouse.web.forms.meetings import ClosingForm, ReportForm
from clearinghouse.web.refusals import REFUSALS, told
from clearinghouse.web.views.meetings import found


@page(Door.REGISTRY)
def close(request: HttpRequest, reader: Reader, code: str) -> HttpResponse:
    """Close the meeting: drafts are frozen, and its decisions are listed and registered."""
    shown = found(request, reader, code)
    on = day_at(moment(request))
    initial = _drawn_up(reader, shown, on)
    form = ClosingForm(request.POST or None, initial=initial, amends=shown.amends)
    error = ""
    if request.method == "POST" and form.is_valid():
        try:
            closure = operations.close_sitting(
                sitting=code, closing=_closing(reader, form, on), by=reader, at=moment(request)
            )
        except REFUSALS as refused:
            error = told(refused)
        else:
            messages.success(
                request,
                _("The meeting is closed. Its list of decisions is %(symbol)s.")
                % {"symbol": closure.listed_as},
            )
            if closure.amended_as:
                messages.success(
                    request,
                    _("The List of Coordinators as amended is %(symbol)s.")
                    % {"symbol": closure.amended_as},
                )
            return redirect("meeting", code)
    return render(
        request,
        "meetings/close.html",
        {"meeting": shown, "form": form, "error": error},
        status=422 if error or form.errors else 200,
    )


@require_POST
@page(Door.REGISTRY)
def report(request: HttpRequest, reader: Reader, code: str) -> HttpResponse:
    """Say which document is the report of the meeting."""
    found(request, reader, code)
    form = ReportForm(request.POST)
    if form.is_valid():
        try:
            operations.name_report(
                sitting=code,
                document=form.cleaned_data["document"].strip(),
                by=reader,
                at=moment(request),
            )
        except REFUSALS as refused:
            messages.error(request, told(refused))
        else:
            messages.success(request, _("The report is named."))
    return redirect("meeting", code)


def _drawn_up(reader: Reader, shown: SittingView, on: date) -> dict[str, str]:
    """Return the list of decisions in every language, for the registry to look over."""
    drawn: dict[str, str] = {}
    for language, (title, lines) in decisions_drawn_up(reader, shown, on=on).items():
        drawn |= {f"title_{language}": title, f"text_{language}": lines}
    return drawn


def _closing(reader: Reader, form: ClosingForm, on: date) -> ClosingFacts:
    typed = form.cleaned_data
    return ClosingFacts(
        versions=numbered(
            {language: typed[f"title_{language}"] for language in Language},
            {language: typed[f"text_{language}"] for language in Language},
        ),
        amended=coordinators_drawn_up(reader, on=on) if typed.get("amended") else (),
        distribution=Distribution(typed["distribution"]),
    )
