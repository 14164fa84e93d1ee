"""What both pages about people do: a delegation's own and the installation's.

The same acts stand behind both: who may do what is decided by the law, not by the page.
"""

import logging
from collections.abc import Callable
from datetime import datetime, time, timedelta
from smtplib import SMTPException
from typing import Any

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import Reader, Standing
from clearinghouse.participants import operations, queries
from clearinghouse.participants.faults import ParticipantFault, Refusal
from clearinghouse.participants.queries.views import OfficerRow
from clearinghouse.record.acts import OutOfOrder
from clearinghouse.web import letters
from clearinghouse.web.dates import ASTANA
from clearinghouse.web.forms.people import CredentialForm, OfficeForm
from clearinghouse.web.words.people import PARTICIPANT_FAULTS, refusal_words

logger = logging.getLogger(__name__)

Act = Callable[[], object]
ABSENT = {
    ParticipantFault.NO_SUCH_OFFICER,
    ParticipantFault.NO_SUCH_INVITATION,
    ParticipantFault.NO_SUCH_FOCAL_POINT,
    ParticipantFault.UNKNOWN_PARTICIPANT,
}


def officer_page(request: HttpRequest, reader: Reader, number: int, *, own: bool) -> HttpResponse:
    """Show an officer with every credential and what can be done from this page."""
    at = moment(request)
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


def acted(
    request: HttpRequest, reader: Reader, number: int, act: str, *, ground: str, back: str
) -> HttpResponse:
    """Do one of the acts about an officer and go back to the officer's page."""
    at = moment(request)
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
    say(request, *acts[act])
    return redirect(back, number)


def _grant(request: HttpRequest, who: dict[str, Any], ground: str) -> object:
    form = CredentialForm(request.POST, offered=Capacity)
    if not form.is_valid():
        raise BadRequest("credential")
    last_day = form.cleaned_data["until"]
    until = last_day and datetime.combine(last_day + timedelta(days=1), time(), ASTANA)
    return operations.grant_credential(
        capacity=Capacity(form.cleaned_data["capacity"]), until=until, ground=ground, **who
    )


def say(request: HttpRequest, act: Act, done: str) -> None:
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


def invited(
    request: HttpRequest, reader: Reader, form: Form, back: str, **facts: Any
) -> HttpResponseRedirect | None:
    """Invite and send the letter; None, with the form saying why, if it is out of order."""
    try:
        sent = operations.invite_officer(by=reader, at=moment(request), **facts)
    except OutOfOrder as out_of_order:
        form.add_error(None, refusal_words(out_of_order))
        return None
    try:
        letters.send_invitation(request, reader, sent.token)
    except (OSError, SMTPException):
        logger.exception("An invitation could not be sent.")
        messages.error(
            request,
            _("The letter to %(email)s could not be sent. Invite again when letters go out.")
            % {"email": facts["email"]},
        )
        return redirect(back)
    messages.success(
        request, _("The invitation was sent to %(email)s.") % {"email": facts["email"]}
    )
    return redirect(back)


def offered(reader: Reader) -> list[Capacity]:
    """Return the credentials that a delegation's administrator can offer at all."""
    own = Capacity.REGISTRY if reader.standing is Standing.SECRETARIAT else Capacity.ANSWER
    return [Capacity.READ, own, Capacity.DELEGATION_ADMINISTRATOR]


def _grantable(reader: Reader, found: OfficerRow, *, own: bool) -> list[Capacity]:
    grantable = offered(reader) if own else [Capacity.DELEGATION_ADMINISTRATOR]
    if not own and found.participant == reader.participant:
        grantable.append(Capacity.ADMINISTRATOR)
    return [capacity for capacity in grantable if capacity not in found.capacities]


def _capacity(request: HttpRequest) -> Capacity:
    try:
        return Capacity(request.POST.get("capacity", ""))
    except ValueError as unknown:
        raise BadRequest("capacity") from unknown


def _office(request: HttpRequest) -> str:
    form = OfficeForm(request.POST)
    if not form.is_valid():
        raise BadRequest("office")
    return str(form.cleaned_data["office"])


def own(reader: Reader) -> str:
    """Return the reader's own delegation."""
    if reader.participant is None:
        raise Http404
    return reader.participant


def moment(request: HttpRequest) -> datetime:
    """Return the moment at which the request was received."""
    at: datetime = request.received_at  # type: ignore[attr-defined]
    return at
