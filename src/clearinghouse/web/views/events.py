"""Events of the plan as readers may see them, and what organisers and delegations do about them."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from clearinghouse.correspondence.faults import Refusal as NoteRefusal
from clearinghouse.law.distribution import Reader
from clearinghouse.law.periods import day_at
from clearinghouse.planning import operations, queries
from clearinghouse.planning.facts import PaperRole
from clearinghouse.planning.faults import Refusal
from clearinghouse.planning.views import PhotographRow
from clearinghouse.web.access import Door, opens, page
from clearinghouse.web.acts_on_people import moment
from clearinghouse.web.forms.planning import (
    AttendanceForm,
    DescriptionForm,
    InvitationForm,
    LessonsForm,
    NominationForm,
    PaperForm,
    PhotographForm,
    ReasonForm,
)
from clearinghouse.web.refusals import told
from clearinghouse.web.templatetags.planning import plan_remark
from clearinghouse.web.views.plan_submissions import REFUSALS, participants_sorted
from clearinghouse.web.views.plans import labels_for
from clearinghouse.web.views.plans_registry import event_found
from clearinghouse.web.words.correspondence import NOTE_FAULTS
from clearinghouse.web.words.rulings import Named


@page(Door.PUBLIC)
def event(request: HttpRequest, reader: Reader, code: str) -> HttpResponse:
    """Show an event: what is planned, its papers, who was there, and everything that changed."""
    shown = event_found(reader, code)
    at = moment(request)
    labels = labels_for(request, reader)
    is_ours = not shown.sources
    return render(
        request,
        "planning/event.html",
        {
            "event": shown,
            "labels": labels,
            "papers": queries.papers(reader, code),
            "attendance": queries.attendance(reader, code),
            "due": queries.report_due(reader, code, on=day_at(at)),
            "nominations": queries.nominations(reader, code, at=at),
            "nominates": is_ours and reader.cleared and not shown.row.is_cancelled,
            "organises": queries.may_organise(reader, code, at=at),
            "registers": opens(Door.REGISTRY, request, reader),
            "form": ReasonForm(auto_id="cancel-%s"),
            "nomination_form": NominationForm(auto_id="nominate-%s"),
            "paper_form": PaperForm(auto_id="paper-%s"),
            "attendance_form": AttendanceForm(
                auto_id="attendance-%s", participants=participants_sorted(labels)
            ),
            **_memories(request, reader, code),
            "invitation_form": InvitationForm(auto_id="invite-%s", initial={"register": "DOC"}),
        },
    )


def _memories(request: HttpRequest, reader: Reader, code: str) -> dict[str, Any]:
    """Return what stays of an event, and the forms by which its organiser adds to it."""
    lessons = queries.lessons(reader, code)
    last = lessons[0] if lessons else None
    typed = {f"text_{language}": text for language, text in last.text.items()} if last else {}
    return {
        "invitations": queries.invitations(reader, code),
        "photographs": [
            (row, DescriptionForm(auto_id=f"alt-{row.number}-%s", initial=_typed(row)))
            for row in queries.photographs(reader, code)
        ],
        "lessons": lessons,
        "photograph_form": PhotographForm(auto_id="photograph-%s"),
        "lessons_form": LessonsForm(
            auto_id="lessons-%s", initial={**typed, "seen": last.number if last else 0}
        ),
    }


def _typed(row: PhotographRow) -> dict[str, str]:
    return {f"alt_{language}": text for language, text in row.alt.items()}


@require_POST
@page(Door.OFFICER)
def add_paper(request: HttpRequest, reader: Reader, code: str) -> HttpResponse:
    """Say that a document of the register belongs to the event."""

    def act(form: forms.Form) -> str:
        operations.add_paper(
            code=code,
            document=form.cleaned_data["document"].strip(),
            role=PaperRole(form.cleaned_data["role"]),
            by=reader,
            at=moment(request),
        )
        return _("The document stands with the event.")

    return acted(request, reader, code, PaperForm(request.POST), act)


@require_POST
@page(Door.OFFICER)
def nominate(request: HttpRequest, reader: Reader, code: str) -> HttpResponse:
    """Nominate somebody of the own delegation."""

    def act(form: forms.Form) -> str:
        operations.nominate(code=code, by=reader, at=moment(request), **form.cleaned_data)
        return _("The nomination is with the organiser and the Secretariat.")

    return acted(request, reader, code, NominationForm(request.POST), act)


@require_POST
@page(Door.OFFICER)
def withdraw_nomination(request: HttpRequest, reader: Reader, number: int) -> HttpResponse:
    """Withdraw a nomination of the own delegation."""
    try:
        code = operations.withdraw_nomination(number=number, by=reader, at=moment(request))
    except Refusal as refused:
        messages.error(request, told(refused))
        return redirect("plans")
    messages.success(request, _("The nomination is withdrawn, and the name is gone."))
    return redirect("event", code)


@require_POST
@page(Door.OFFICER)
def note_attendance(request: HttpRequest, reader: Reader, code: str) -> HttpResponse:
    """Note how many of a participant were there."""

    def act(form: forms.Form) -> str:
        operations.note_attendance(code=code, by=reader, at=moment(request), **form.cleaned_data)
        return _("The attendance is noted.")

    choices = participants_sorted(labels_for(request, reader))
    return acted(request, reader, code, AttendanceForm(request.POST, participants=choices), act)


@require_POST
@page(Door.REGISTRY)
def invite(request: HttpRequest, reader: Reader, code: str) -> HttpResponse:
    """Draft the note verbale that invites to the event, for a second officer to clear."""
    event_found(reader, code)
    form = InvitationForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Name the register of the note."))
        return redirect("event", code)
    try:
        draft, remarks = operations.draft_invitation(
            code=code,
            register=form.cleaned_data["register"].strip(),
            by=reader,
            at=moment(request),
        )
    except NoteRefusal as refused:
        messages.error(request, str(NOTE_FAULTS[refused.fault]) % Named(refused.named))
    except REFUSALS as refused:
        messages.error(request, told(refused))
    else:
        for remark in remarks:
            messages.warning(request, plan_remark(remark))
        return redirect("note", draft)
    return redirect("event", code)


def acted(
    request: HttpRequest,
    reader: Reader,
    code: str,
    form: forms.Form,
    act: Callable[[forms.Form], str],
) -> HttpResponse:
    """Do what a form about an event says, and return to its page with the outcome."""
    event_found(reader, code)
    if not form.is_valid():
        for name, errors in form.errors.items():
            messages.error(request, f"{form.fields[name].label}: {errors[0]}")
        return redirect("event", code)
    try:
        messages.success(request, act(form))
    except REFUSALS as refused:
        messages.error(request, told(refused))
    return redirect("event", code)
