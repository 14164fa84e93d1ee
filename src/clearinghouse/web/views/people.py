"""The people of a delegation, run by its own administrators, and the accounts of the installation.

The same acts stand behind both: who may do what is decided by the law, not by the page.
"""

from collections.abc import Callable
from datetime import datetime, time, timedelta
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import Reader, Standing
from clearinghouse.participants import operations, queries
from clearinghouse.participants.faults import ParticipantFault, Refusal
from clearinghouse.participants.queries.views import OfficerRow
from clearinghouse.record.acts import OutOfOrder
from clearinghouse.web import letters
from clearinghouse.web.access import Door, page
from clearinghouse.web.dates import ASTANA
from clearinghouse.web.forms.people import (
    AppointmentForm,
    CredentialForm,
    EndForm,
    FocalPointForm,
    InvitationForm,
    OfficeForm,
)
from clearinghouse.web.words.people import PARTICIPANT_FAULTS, refusal_words

Act = Callable[[], object]
ABSENT = {
    ParticipantFault.NO_SUCH_OFFICER,
    ParticipantFault.NO_SUCH_INVITATION,
    ParticipantFault.NO_SUCH_FOCAL_POINT,
    ParticipantFault.UNKNOWN_PARTICIPANT,
}


@page(Door.OFFICER)
def delegation(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Show an officer the own delegation: who is in it, what one holds, who answers for what."""
    at = _at(request)
    code = _own(reader)
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
    at = _at(request)
    code = _own(reader)
    form = InvitationForm(request.POST or None, offered=_offered(reader))
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        return _invited(
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
    return _officer(request, reader, number, own=True)


@require_POST
@page(Door.DELEGATION_ADMINISTRATOR)
def act_on_officer(request: HttpRequest, reader: Reader, number: int, act: str) -> HttpResponse:
    """Do one of the acts about an officer of the own delegation."""
    return _acted(request, reader, number, act, ground="", back="delegation_officer")


@require_POST
@page(Door.DELEGATION_ADMINISTRATOR)
def withdraw(request: HttpRequest, reader: Reader, number: int) -> HttpResponse:
    """Withdraw an invitation of the own delegation."""
    at = _at(request)
    _say(
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
    at = _at(request)
    if not form.is_valid():
        return _officers(
            request, reader, InvitationForm(offered=_offered(reader)), at, focal_form=form
        )
    typed = form.cleaned_data
    kind = "national" if typed["area"] == "general" else "area"
    _say(
        request,
        lambda: operations.name_focal_point(
            participant=_own(reader), kind=kind, by=reader, at=at, **typed
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
    _say(
        request,
        lambda: operations.end_focal_point(
            focal_point=number,
            ends_on=form.cleaned_data["ends_on"],
            by=reader,
            at=_at(request),
        ),
        _("The focal point has ended."),
    )
    return redirect("delegation_officers")


@page(Door.ADMINISTRATOR)
def accounts(request: HttpRequest, reader: Reader) -> HttpResponse:
    """List the delegations with their administrators; nothing that they read."""
    at = _at(request)
    return render(
        request,
        "people/accounts.html",
        {
            "rows": queries.accounts(reader, at=at),
            "names": queries.names_on(reader, at.date()),
        },
    )


@page(Door.ADMINISTRATOR)
def accounts_of(request: HttpRequest, reader: Reader, code: str) -> HttpResponse:
    """Show the people of a delegation; appoint its first administrator at its request."""
    at = _at(request)
    names = queries.names_on(reader, at.date())
    if code not in names:
        raise Http404
    form = AppointmentForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        answer = _invited(
            request,
            reader,
            form,
            "accounts",
            participant=code,
            capacities=(Capacity.DELEGATION_ADMINISTRATOR,),
            **form.cleaned_data,
        )
        if answer is not None:
            return answer
    rows = queries.officers(reader, participant=code, at=at)
    return render(
        request,
        "people/accounts_of.html",
        {
            "code": code,
            "names": names[code],
            "officers": rows,
            "administrators": [
                row
                for row in rows
                if row.is_active and Capacity.DELEGATION_ADMINISTRATOR in row.capacities
            ],
            "invitations": queries.invitations(reader, participant=code, at=at),
            "form": form,
        },
    )


@page(Door.ADMINISTRATOR)
def account(request: HttpRequest, reader: Reader, number: int) -> HttpResponse:
    """Show one account: credentials and what can be done about it at a written request."""
    return _officer(request, reader, number, own=False)


@require_POST
@page(Door.ADMINISTRATOR)
def act_on_account(request: HttpRequest, reader: Reader, number: int, act: str) -> HttpResponse:
    """Do one of the acts about an account, at the delegation's written request."""
    ground = request.POST.get("ground", "").strip()
    return _acted(request, reader, number, act, ground=ground, back="account")


def _officers(
    request: HttpRequest,
    reader: Reader,
    form: InvitationForm,
    at: datetime,
    focal_form: FocalPointForm | None = None,
) -> HttpResponse:
    code = _own(reader)
    is_wrong = bool(form.errors or (focal_form and focal_form.errors))
    return render(
        request,
        "people/officers.html",
        {
            "officers": queries.officers(reader, participant=code, at=at),
            "invitations": queries.invitations(reader, participant=code, at=at),
            "focal_points": queries.focal_points(reader, day=at.date(), participant=code),
            "form": form,
            "focal_form": focal_form or FocalPointForm(initial={"starts_on": at.date()}),
            "names": queries.names_on(reader, at.date())[code],
        },
        status=422 if is_wrong else 200,
    )


def _officer(request: HttpRequest, reader: Reader, number: int, *, own: bool) -> HttpResponse:
    at = _at(request)
    found = queries.officer(reader, number, at=at)
    if found is None or (own and found.participant != reader.participant):
        raise Http404
    return render(
        request,
        "people/officer.html",
        {
            "officer": found,
            "own": own,
            "is_me": found.number == reader.officer,
            "names": queries.names_on(reader, at.date())[found.participant],
            "grant": CredentialForm(offered=_grantable(reader, found, own=own)),
            "office": OfficeForm(initial={"office": found.office}),
        },
    )


def _acted(
    request: HttpRequest, reader: Reader, number: int, act: str, *, ground: str, back: str
) -> HttpResponse:
    at = _at(request)
    who: dict[str, Any] = {"officer": number, "by": reader, "at": at}
    acts: dict[str, tuple[Act, str]] = {
        "grant": (
            lambda: _grant(request, who, ground),
            _("The credential is granted."),
        ),
        "revoke": (
            lambda: operations.revoke_credential(capacity=_capacity(request), ground=ground, **who),
            _("The credential is revoked."),
        ),
        "rename": (
            lambda: operations.change_office(office=_office(request), **who),
            _("The office is corrected."),
        ),
        "sign-out": (
            lambda: operations.end_sessions(ground=ground, **who),
            _("The officer is signed out everywhere."),
        ),
        "reset": (
            lambda: operations.reset_sign_in(ground=ground, **who),
            _("The sign-in is reset. The officer chooses a new password by e-mail."),
        ),
        "close": (
            lambda: operations.close_account(ground=ground, **who),
            _("The account is closed."),
        ),
        "reopen": (
            lambda: operations.reopen_account(ground=ground, **who),
            _("The account is open again, without credentials."),
        ),
    }
    if act not in acts:
        raise Http404
    _say(request, *acts[act])
    return redirect(back, number)


def _grant(request: HttpRequest, who: dict[str, Any], ground: str) -> object:
    form = CredentialForm(request.POST, offered=Capacity)
    if not form.is_valid():
        raise Http404
    last_day = form.cleaned_data["until"]
    until = last_day and datetime.combine(last_day + timedelta(days=1), time(), ASTANA)
    return operations.grant_credential(
        capacity=Capacity(form.cleaned_data["capacity"]), until=until, ground=ground, **who
    )


def _say(request: HttpRequest, act: Act, done: str) -> None:
    """Do an act and tell how it went; what must not be known to exist answers 404."""
    try:
        act()
    except OutOfOrder as out_of_order:
        messages.error(request, refusal_words(out_of_order))
    except Refusal as refusal:
        if refusal.fault in ABSENT:
            raise Http404 from refusal
        messages.error(request, str(PARTICIPANT_FAULTS[refusal.fault]) % refusal.named)
    else:
        messages.success(request, done)


def _invited(
    request: HttpRequest, reader: Reader, form: Form, back: str, **facts: Any
) -> HttpResponseRedirect | None:
    """Invite and send the letter; None, with the form saying why, if it is out of order."""
    try:
        invited = operations.invite_officer(by=reader, at=_at(request), **facts)
    except OutOfOrder as out_of_order:
        form.add_error(None, refusal_words(out_of_order))
        return None
    letters.send_invitation(request, reader, invited.token)
    messages.success(
        request, _("The invitation was sent to %(email)s.") % {"email": facts["email"]}
    )
    return redirect(back)


def _offered(reader: Reader) -> list[Capacity]:
    """Return the credentials that a delegation's administrator can offer at all."""
    offered = [Capacity.READ, Capacity.DELEGATION_ADMINISTRATOR]
    if reader.standing is Standing.SECRETARIAT:
        offered.insert(1, Capacity.REGISTRY)
    return offered


def _grantable(reader: Reader, found: OfficerRow, *, own: bool) -> list[Capacity]:
    offered = _offered(reader) if own else [Capacity.DELEGATION_ADMINISTRATOR]
    if not own and found.participant == reader.participant:
        offered.append(Capacity.ADMINISTRATOR)
    return [capacity for capacity in offered if capacity not in found.capacities]


def _capacity(request: HttpRequest) -> Capacity:
    try:
        return Capacity(request.POST.get("capacity", ""))
    except ValueError as unknown:
        raise Http404 from unknown


def _office(request: HttpRequest) -> str:
    form = OfficeForm(request.POST)
    if not form.is_valid():
        raise Http404
    return str(form.cleaned_data["office"])


def _own(reader: Reader) -> str:
    if reader.participant is None:
        raise Http404
    return reader.participant


def _at(request: HttpRequest) -> datetime:
    moment: datetime = request.received_at  # type: ignore[attr-defined]
    return moment
