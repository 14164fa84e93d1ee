"""By which ways delegations are sent notes: each chooses its own, the registry on its request."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from clearinghouse.correspondence import operations, queries
from clearinghouse.correspondence.faults import Refusal
from clearinghouse.law.distribution import Reader, Standing
from clearinghouse.law.periods import day_at
from clearinghouse.participants.queries import names_on, participants
from clearinghouse.record.acts import OutOfOrder
from clearinghouse.web.access import Door, page
from clearinghouse.web.acts_on_people import moment
from clearinghouse.web.forms.deliveries import WaysForm
from clearinghouse.web.refusals import told

RECEIVING = frozenset({Standing.MEMBER, Standing.OBSERVER, Standing.PARTNER})


@page(Door.DELEGATION_ADMINISTRATOR)
def own(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Show by which ways the own delegation is sent notes, and change it."""
    if reader.standing not in RECEIVING:
        raise Http404
    return _choosing(request, reader, reader.participant or "", is_own=True)


@page(Door.REGISTRY)
def ways(request: HttpRequest, reader: Reader) -> HttpResponse:
    """List by which ways each delegation is sent notes."""
    day = day_at(moment(request))
    chosen = {row.participant: row for row in queries.ways_of_all(reader)}
    return render(
        request,
        "correspondence/ways_of_all.html",
        {
            "rows": [
                (row.code, chosen.get(row.code))
                for row in participants(reader, day=day)
                if row.standing in RECEIVING
            ],
            "names": names_on(reader, day),
        },
    )


@page(Door.REGISTRY)
def ways_of(request: HttpRequest, reader: Reader, code: str) -> HttpResponse:
    """Enter the ways by which a delegation asks in writing to be sent notes."""
    known = participants(reader, day=day_at(moment(request)))
    if code not in {row.code for row in known if row.standing in RECEIVING}:
        raise Http404
    return _choosing(request, reader, code, is_own=False)


def _choosing(request: HttpRequest, reader: Reader, code: str, *, is_own: bool) -> HttpResponse:
    held = queries.ways(reader, code)
    form = WaysForm(
        request.POST if request.method == "POST" else None,
        is_own=is_own,
        initial=WaysForm.begun_with(held),
    )
    if request.method == "POST" and form.is_valid():
        try:
            operations.choose_ways(
                participant=code, choice=form.choice, by=reader, at=moment(request)
            )
        except (OutOfOrder, Refusal) as refused:
            form.add_error(None, told(refused))
        else:
            messages.success(request, _("Notes issued from now on are sent by these ways."))
            return redirect("delegation_notes") if is_own else redirect("note_ways")
    return render(
        request,
        "correspondence/ways.html",
        {
            "form": form,
            "held": held,
            "is_own": is_own,
            "names": names_on(reader, day_at(moment(request))),
        },
        status=422 if form.errors else 200,
    )
