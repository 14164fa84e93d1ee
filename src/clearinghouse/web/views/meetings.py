"""Meetings as readers may see them: one whole, drafts as at closure, what States attach."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import Distribution, Reader
from clearinghouse.law.meetings import Added
from clearinghouse.law.periods import day_at
from clearinghouse.measures.queries import area_names
from clearinghouse.meetings import operations, queries
from clearinghouse.meetings.facts import AddedFacts
from clearinghouse.meetings.views import SittingView
from clearinghouse.participants.queries import (
    body_names_on,
    capacities_of,
    members_on,
    name_of,
    names_on,
)
from clearinghouse.web.access import Door, opens, page
from clearinghouse.web.acts_on_people import moment
from clearinghouse.web.forms.meetings import StatementForm
from clearinghouse.web.refusals import REFUSALS, told
from clearinghouse.web.words.meetings import OUTCOMES_TOLD
from clearinghouse.web.words.rulings import ruling_words


def found(request: HttpRequest, reader: Reader, code: str) -> SittingView:
    """Return the meeting as the reader may see it; where there is nothing to see there is none."""
    shown = queries.sitting(reader, code, on=day_at(moment(request)))
    if shown is None:
        raise Http404
    return shown


@page(Door.PUBLIC)
def meeting(request: HttpRequest, reader: Reader, code: str) -> HttpResponse:
    """Show a meeting: agenda and documents, who is there, what was decided, drafts as at closure.

    Member States and the Secretariat see it whole, others what they may read of its documents.
    """
    shown = found(request, reader, code)
    day = shown.scheduled.first or day_at(moment(request))
    return render(
        request,
        "meetings/meeting.html",
        {
            "meeting": shown,
            "names": names_on(reader, day),
            "body_names": body_names_on(reader, day),
            "areas": area_names(reader, day),
            "outcomes_told": OUTCOMES_TOLD,
            "registers": opens(Door.REGISTRY, request, reader),
            "speaks": speaks(request),
        },
    )


@page(Door.PUBLIC)
def frozen(
    request: HttpRequest, reader: Reader, code: str, symbol: str, language: str
) -> HttpResponse:
    """Show the text of a draft as at the closure of a meeting, whatever became of it later."""
    text = queries.frozen_text(reader, code, symbol, language)
    if text is None:
        raise Http404
    return render(
        request,
        "meetings/frozen.html",
        {"text": text, "meeting": found(request, reader, code)},
    )


@page(Door.OFFICER)
def attach(request: HttpRequest, reader: Reader, code: str, place: int) -> HttpResponse:
    """Attach a State's statement: the State's own officers do, or the registry as it was made."""
    shown = found(request, reader, code)
    put = next((each for each in shown.puts if each.place == place and each.decision), None)
    registers = opens(Door.REGISTRY, request, reader)
    if put is None or not (registers or (put.may_add and speaks(request))):
        raise Http404
    form = StatementForm(request.POST or None, states=_states(request, reader, registers=registers))
    error = ""
    if request.method == "POST" and form.is_valid():
        try:
            remarks = operations.attach_statement(
                sitting=code, facts=_added(place, form), by=reader, at=moment(request)
            )
        except REFUSALS as refused:
            error = told(refused)
        else:
            _thank(request, remarks)
            return redirect("meeting", code)
    return render(
        request,
        "meetings/attach.html",
        {"meeting": shown, "put": put, "form": form, "error": error},
        status=422 if error or form.errors else 200,
    )


def speaks(request: HttpRequest) -> bool:
    """Whether the officer may speak for the own delegation."""
    return Capacity.ANSWER in capacities_of(request.user, at=moment(request))


def _added(place: int, form: StatementForm) -> AddedFacts:
    typed = form.cleaned_data
    return AddedFacts(
        place=place,
        added=Added(typed["added"]),
        state=typed["state"],
        paragraphs=typed["paragraphs"],
        text=typed["text"].strip(),
        distribution=Distribution(typed["distribution"]),
    )


def _thank(request: HttpRequest, remarks: tuple[Any, ...]) -> None:
    messages.success(request, _("It is attached to the decision for ever."))
    for remark in remarks:
        messages.warning(request, ruling_words(remark.reason, remark.about))


def _states(request: HttpRequest, reader: Reader, *, registers: bool) -> list[tuple[str, str]]:
    day, language = day_at(moment(request)), get_language() or "en"
    codes = members_on(reader, day) if registers else (reader.participant or "",)
    return [(code, name_of(reader, code, on=day, language=language)) for code in codes]
