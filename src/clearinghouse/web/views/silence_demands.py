"""How a delegation answers: with a second officer, with signatures.  Its administrators decide."""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from clearinghouse.law.distribution import Reader, Standing
from clearinghouse.silence import operations, queries
from clearinghouse.silence.faults import Refusal
from clearinghouse.web.access import Door, page
from clearinghouse.web.acts_on_people import moment
from clearinghouse.web.views.silence import told

DEMANDS: dict[str, Callable[..., bool]] = {
    "voices": operations.demand_two_voices,
    "signatures": operations.demand_signatures,
}
DONE = {
    ("voices", True): _("From now on an answer counts only when a second officer confirms it."),
    ("voices", False): _("From now on one officer answers alone."),
    ("signatures", True): _("From now on answers are taken only with the signature of a passkey."),
    ("signatures", False): _("From now on answers are taken without a signature too."),
}


@page(Door.DELEGATION_ADMINISTRATOR)
def demands(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Show what the own delegation demands of its answers, and change it."""
    if reader.standing is not Standing.MEMBER:
        raise Http404
    if request.method == "POST":
        return _demand(request, reader)
    return render(
        request,
        "silence/demands.html",
        {"answering": queries.answering(reader, at=moment(request))},
    )


def _demand(request: HttpRequest, reader: Reader) -> HttpResponse:
    what, demanded = request.POST.get("what", ""), request.POST.get("demanded") == "yes"
    if what not in DEMANDS:
        raise Http404
    try:
        DEMANDS[what](demanded=demanded, by=reader, at=moment(request))
    except Refusal as refused:
        messages.error(request, told(refused))
    else:
        messages.success(request, str(DONE[what, demanded]))
    return redirect("delegation_answers")
