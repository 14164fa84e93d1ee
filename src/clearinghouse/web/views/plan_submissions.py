"""What delegations and organisations submit for a plan: written, changed, withdrawn, or nothing."""

from collections.abc import Mapping
from typing import Any, Final

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from clearinghouse.law.distribution import Reader
from clearinghouse.law.periods import day_at
from clearinghouse.participants.facts import Words
from clearinghouse.participants.queries import names_on
from clearinghouse.planning import operations, printing, queries
from clearinghouse.planning.facts import EventFacts, OrganiserFacts
from clearinghouse.planning.faults import Refusal
from clearinghouse.planning.views import Labels, PlanStage, SubmissionView, begun_from
from clearinghouse.record.acts import OutOfOrder
from clearinghouse.text.languages import Language
from clearinghouse.web.access import Door, page
from clearinghouse.web.acts_on_people import moment
from clearinghouse.web.forms.planning import EventForm, ReasonForm, initial_of, named_by
from clearinghouse.web.refusals import told
from clearinghouse.web.templatetags.planning import plan_remark
from clearinghouse.web.views.plans import found, labels_for

REFUSALS: Final[tuple[type[Exception], ...]] = (Refusal, OutOfOrder)
DRAFT: Final = "keep"


@page(Door.OFFICER)
def submit(request: HttpRequest, reader: Reader, year: int) -> HttpResponse:
    """Write a new submission, from nothing or from an event of the year before."""
    _demand_submitter(request, reader, year)
    former = queries.former(reader, year)
    begun = next((row for row in former if row.code == request.GET.get("from", "")), None)
    facts = begun_from(begun, year) if begun else _blank(reader)
    return _written(request, reader, year, facts, former=former)


@page(Door.OFFICER)
def change(request: HttpRequest, reader: Reader, year: int, number: int) -> HttpResponse:
    """Change a submission; the version before stays."""
    shown = _held(reader, year, number)
    if not shown.may_change:
        raise Http404
    return _written(request, reader, year, shown.latest.facts, held=shown)


@page(Door.OFFICER)
def submission(request: HttpRequest, reader: Reader, year: int, number: int) -> HttpResponse:
    """Show a submission with all its versions."""
    return render(
        request,
        "planning/submission.html",
        {
            "submission": _held(reader, year, number),
            "labels": labels_for(request, reader),
            "form": ReasonForm(),
        },
    )


@require_POST
@page(Door.OFFICER)
def withdraw(request: HttpRequest, reader: Reader, year: int, number: int) -> HttpResponse:
    """Withdraw a submission, while the plan is not compiled."""
    _held(reader, year, number)
    form = ReasonForm(request.POST)
    if form.is_valid():
        try:
            operations.withdraw_submission(
                year=year,
                number=number,
                ground=form.cleaned_data["reason"].strip(),
                by=reader,
                at=moment(request),
            )
        except REFUSALS as refused:
            messages.error(request, told(refused))
        else:
            messages.success(request, _("The submission is withdrawn. Its versions stay."))
    return redirect("plan_submission", year, number)


@require_POST
@page(Door.OFFICER)
def nil(request: HttpRequest, reader: Reader, year: int) -> HttpResponse:
    """Say in one act that there is no event to submit."""
    _demand_submitter(request, reader, year)
    try:
        operations.return_nil(year=year, by=reader, at=moment(request))
    except REFUSALS as refused:
        messages.error(request, told(refused))
    else:
        messages.success(
            request,
            _("Noted: no event this time. You may still submit one while the call is open."),
        )
    return redirect("plan", year)


def event_form(
    request: HttpRequest,
    reader: Reader,
    year: int,
    facts: EventFacts,
    *,
    kind: type[EventForm] = EventForm,
    seen: int = 0,
) -> Any:
    """Return the form of an event, filled with what is known, with the choices of today."""
    labels = labels_for(request, reader)
    names = names_on(reader, day_at(moment(request)))
    spelt = (
        (code, (*each.usual.values(), *each.short.values(), *each.formal.values()))
        for code, each in names.items()
    )
    return kind(
        request.POST or None,
        initial=initial_of(facts, seen=seen),
        year=year,
        hosts=participants_sorted(labels),
        places=_sorted(labels.places),
        areas=_areas(labels),
        named=named_by(spelt),
    )


def participants_sorted(labels: Labels) -> list[tuple[str, str]]:
    """Return the participants in the order of their names in the language of the page."""
    return _sorted(labels.participants)


def _written(
    request: HttpRequest,
    reader: Reader,
    year: int,
    facts: EventFacts,
    *,
    held: SubmissionView | None = None,
    former: Any = (),
) -> HttpResponse:
    seen = held.latest.number if held else 0
    form = event_form(request, reader, year, facts, seen=seen)
    error = ""
    if request.method == "POST" and form.is_valid():
        try:
            saved = operations.save_submission(
                year=year,
                facts=form.facts(),
                is_draft=DRAFT in request.POST,
                by=reader,
                at=moment(request),
                number=held.number if held else 0,
                seen=form.cleaned_data["seen"] or 0,
            )
        except REFUSALS as refused:
            error = told(refused)
        else:
            _thank(request, saved)
            return redirect("plan_submission", year, saved.number)
    return render(
        request,
        "planning/submit.html",
        {"form": form, "error": error, "year": year, "held": held, "former": former},
        status=422 if error or form.errors else 200,
    )


def _thank(request: HttpRequest, saved: operations.Saved) -> None:
    if DRAFT in request.POST:
        messages.success(request, _("The draft is kept. It counts once it is submitted."))
    else:
        messages.success(request, _("The event is submitted."))
    for remark in saved.remarks:
        messages.warning(request, plan_remark(remark))


def _demand_submitter(request: HttpRequest, reader: Reader, year: int) -> None:
    shown = found(request, reader, year)
    if not reader.cleared or shown.row.stage is not PlanStage.CALLED:
        raise Http404


def _held(reader: Reader, year: int, number: int) -> SubmissionView:
    shown = queries.submission(reader, year, number)
    if shown is None:
        raise Http404
    return shown


def _blank(reader: Reader) -> EventFacts:
    own = reader.participant or ""
    return EventFacts(
        title=Words(),
        organisers=(OrganiserFacts(participant=own),),
        host=own,
    )


def _sorted(names: Mapping[str, Mapping[str, str]]) -> list[tuple[str, str]]:
    language = Language(get_language() or "en")
    found_names = ((code, printing.said(words, language)) for code, words in names.items())
    return sorted(found_names, key=lambda pair: pair[1].casefold())


def _areas(labels: Labels) -> list[tuple[str, Any]]:
    """Return each dimension with its areas; a dimension may be chosen as a whole."""
    language = Language(get_language() or "en")
    choices: list[tuple[str, Any]] = []
    for code, words in labels.dimensions.items():
        name = printing.said(words, language)
        areas = [
            (f"{code}/{area}", printing.said(label.words, language))
            for area, label in labels.areas.items()
            if label.dimension == code
        ]
        whole = (code, _("%(dimension)s: the whole dimension") % {"dimension": name})
        choices.append((name, [whole, *areas]))
    return choices
