"""The people of a delegation, run by its own administrators."""

from datetime import datetime

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import Reader
from clearinghouse.papers.queries import own_places
from clearinghouse.participants import operations, queries
from clearinghouse.web.access import Door, page
from clearinghouse.web.acts_on_people import (
    acted,
    invited,
    moment,
    offered,
    officer_page,
    own,
    say,
)
from clearinghouse.web.forms.people import EndForm, FocalPointForm, InvitationForm


@page(Door.OFFICER)
def delegation(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Show an officer the own delegation: who is in it, what one holds, who answers for what."""
    at = moment(request)
    code = own(reader)
    rows = queries.officers(reader, participant=code, at=at)
    return render(
        request,
        "people/delegation.html",
        {
            "participant": queries.participant(reader, code, day=at.date()),
            "me": next(row for row in rows if row.number == reader.officer),
            "officers": [row for row in rows if row.is_active],
            "focal_points": queries.focal_points(reader, day=at.date(), participant=code),
        },
    )


@page(Door.DELEGATION_ADMINISTRATOR)
def officers(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Run the people of the own delegation: who is in it, who is invited, who answers."""
    at = moment(request)
    code = own(reader)
    form = InvitationForm(request.POST or None, offered=offered(reader))
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        return invited(
            request,
            reader,
            form,
            "delegation_officers",
            email=typed["email"],
            office=typed["office"],
            language=typed["language"],
            participant=code,
            capacities=tuple(map(Capacity, typed["capacities"])),
        ) or _officers(request, reader, form, at)
    return _officers(request, reader, form, at)


@page(Door.DELEGATION_ADMINISTRATOR)
def officer(request: HttpRequest, reader: Reader, number: int) -> HttpResponse:
    """Show one of the own officers with every credential and what can be done."""
    return officer_page(request, reader, number, own=True)


@require_POST
@page(Door.DELEGATION_ADMINISTRATOR)
def act_on_officer(request: HttpRequest, reader: Reader, number: int, act: str) -> HttpResponse:
    """Do one of the acts about an officer of the own delegation."""
    return acted(request, reader, number, act, ground="", back="delegation_officer")


@require_POST
@page(Door.DELEGATION_ADMINISTRATOR)
def withdraw(request: HttpRequest, reader: Reader, number: int) -> HttpResponse:
    """Withdraw an invitation of the own delegation."""
    at = moment(request)
    say(
        request,
        lambda: operations.withdraw_invitation(invitation=number, by=reader, at=at),
        _("The invitation is withdrawn."),
    )
    return redirect("delegation_officers")


@require_POST
@page(Door.DELEGATION_ADMINISTRATOR)
def name_focal_point(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Name a focal point of the own delegation."""
    form = FocalPointForm(request.POST)
    at = moment(request)
    if not form.is_valid():
        return _officers(
            request, reader, InvitationForm(offered=offered(reader)), at, focal_form=form
        )
    typed = form.cleaned_data
    kind = "national" if typed["area"] == "general" else "area"
    say(
        request,
        lambda: operations.name_focal_point(
            participant=own(reader), kind=kind, by=reader, at=at, **typed
        ),
        _("The focal point is named."),
    )
    return redirect("delegation_officers")


@require_POST
@page(Door.DELEGATION_ADMINISTRATOR)
def end_focal_point(request: HttpRequest, reader: Reader, number: int) -> HttpResponse:
    """End a focal point of the own delegation."""
    form = EndForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Give the day from which it no longer answers."))
        return redirect("delegation_officers")
    say(
        request,
        lambda: operations.end_focal_point(
            focal_point=number,
            ends_on=form.cleaned_data["ends_on"],
            by=reader,
            at=moment(request),
        ),
        _("The focal point has ended."),
    )
    return redirect("delegation_officers")


def _officers(
    request: HttpRequest,
    reader: Reader,
    form: InvitationForm,
    at: datetime,
    focal_form: FocalPointForm | None = None,
) -> HttpResponse:
    code = own(reader)
    is_wrong = bool(form.errors or (focal_form and focal_form.errors))
    return render(
        request,
        "people/officers.html",
        {
            "officers": queries.officers(reader, participant=code, at=at),
            "invitations": queries.invitations(reader, participant=code, at=at),
            "focal_points": queries.focal_points(reader, day=at.date(), participant=code),
            "places": own_places(reader),
            "form": form,
            "focal_form": focal_form or FocalPointForm(initial={"starts_on": at.date()}),
            "names": queries.names_on(reader, at.date())[code],
        },
        status=422 if is_wrong else 200,
    )
