"""How people come in: the invitation, and the second factor for which the restricted waits."""

from allauth.account.internal.flows.login import record_authentication
from allauth.account.utils import perform_login
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.cache import add_never_cache_headers

from clearinghouse.law.distribution import Reader
from clearinghouse.participants import queries
from clearinghouse.participants.faults import Refusal
from clearinghouse.participants.operations import accept_invitation
from clearinghouse.participants.queries.views import InvitationRow
from clearinghouse.record.acts import OutOfOrder
from clearinghouse.web.access import Door, page
from clearinghouse.web.forms.people import PASSKEY, AcceptanceForm
from clearinghouse.web.words.people import refusal_words


@page(Door.PUBLIC)
def invitation(request: HttpRequest, reader: Reader, token: str) -> HttpResponseBase:
    """Show an invitation to whoever bears its token, and let the person accept it once."""
    at = request.received_at  # type: ignore[attr-defined]
    offered = queries.invitation_for(reader, token, at=at)
    if offered is None:
        raise Http404
    if request.user.is_authenticated or offered.state != "open":
        return _shown(request, reader, offered, None)
    form = AcceptanceForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return _accepted(request, reader, token, offered, form)
    return _shown(request, reader, offered, form)


@page(Door.PUBLIC)
def second_factor(request: HttpRequest, reader: Reader) -> HttpResponseBase:
    """Tell an officer who signs in by password alone what is missing, and lead there."""
    if not request.user.is_authenticated:
        return redirect_to_login(request.get_full_path())
    mandate = queries.mandate_of(request.user, at=request.received_at)  # type: ignore[attr-defined]
    if mandate.secured:
        return redirect("mfa_index")
    return render(request, "people/second_factor.html", {"held": sorted(mandate.held)})


@page(Door.PUBLIC)
def addresses(request: HttpRequest, reader: Reader) -> HttpResponseBase:
    """Answer as if it were not there: an officer's address is the one that was invited."""
    raise Http404


def _accepted(
    request: HttpRequest, reader: Reader, token: str, offered: InvitationRow, form: AcceptanceForm
) -> HttpResponseBase:
    chosen = form.cleaned_data["way"]
    password = None if chosen == PASSKEY else form.cleaned_data["password"]
    try:
        joined = accept_invitation(
            token=token,
            password=password,
            at=request.received_at,  # type: ignore[attr-defined]
        )
    except OutOfOrder as out_of_order:
        form.add_error(None, refusal_words(out_of_order))
        return _shown(request, reader, offered, form)
    except Refusal as gone:
        raise Http404 from gone
    if password is not None:
        record_authentication(request, joined.officer, method="password")
    response: HttpResponseBase = perform_login(request, joined.officer, email_verification="none")
    if not request.user.is_authenticated:
        return response
    # The person was let in this very minute: setting up the second factor asks for no more.
    record_authentication(request, joined.officer, method="invitation", reauthenticated=True)
    return redirect("mfa_activate_totp" if password is not None else "mfa_add_webauthn")


def _shown(
    request: HttpRequest, reader: Reader, offered: InvitationRow, form: AcceptanceForm | None
) -> HttpResponse:
    at = request.received_at  # type: ignore[attr-defined]
    names = queries.names_on(reader, at.date())
    response = render(
        request,
        "people/invitation.html",
        {"invitation": offered, "form": form, "delegation": names[offered.participant]},
        status=200 if form is None or not form.errors else 422,
    )
    add_never_cache_headers(response)
    return response
