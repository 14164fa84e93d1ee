"""The accounts of the installation, for who administers it: people and credentials, no papers."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import Reader
from clearinghouse.participants import queries
from clearinghouse.web.access import Door, page
from clearinghouse.web.acts_on_people import acted, invited, moment, officer_page
from clearinghouse.web.forms.people import GROUND_AT_MOST, AppointmentForm


@page(Door.ADMINISTRATOR)
def accounts(request: HttpRequest, reader: Reader) -> HttpResponse:
    """List the delegations with their administrators; nothing that they read."""
    at = moment(request)
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
    at = moment(request)
    names = queries.names_on(reader, at.date())
    if code not in names:
        raise Http404
    form = AppointmentForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        answer = invited(
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
    return officer_page(request, reader, number, own=False)


@require_POST
@page(Door.ADMINISTRATOR)
def act_on_account(request: HttpRequest, reader: Reader, number: int, act: str) -> HttpResponse:
    """Do one of the acts about an account, at the delegation's written request."""
    ground = request.POST.get("ground", "").strip()
    if len(ground) > GROUND_AT_MOST:
        messages.error(
            request, _("The ground has more than %(count)s letters.") % {"count": GROUND_AT_MOST}
        )
        return redirect("account", number)
    return acted(request, reader, number, act, ground=ground, back="account")
