"""How a delegation answers: with a second officer, with signatures.  Its administrators decide."""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from clearinghouse.law.distribution import Reader, Standing
from clearinghouse.law.translation import Translating
from clearinghouse.silence import operations, queries
from clearinghouse.silence.faults import Refusal
from clearinghouse.silence.views import Answering
from clearinghouse.web.access import Door, page
from clearinghouse.web.acts_on_people import moment
from clearinghouse.web.forms.silence import TranslationForm
from clearinghouse.web.refusals import told

TRANSLATION = "translation"
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
    answering = queries.answering(reader, at=moment(request))
    form = _translation(request, answering)
    if request.method == "POST" and "never" in request.POST:
        return _state(request, reader, None)
    if request.method == "POST" and not form.is_bound:
        return _demand(request, reader)
    if form.is_valid():
        return _state(request, reader, form.translating)
    return render(
        request,
        "silence/demands.html",
        {"answering": answering, "form": form},
        status=422 if form.errors else 200,
    )


def _translation(request: HttpRequest, answering: Answering) -> TranslationForm:
    """Return the form for the working language; it is not read where it is to be taken back."""
    held = answering.translating
    is_typed = request.POST.get("what") == TRANSLATION and "never" not in request.POST
    return TranslationForm(
        request.POST if is_typed else None,
        initial={"language": held.language, "days": held.days} if held else None,
    )


def _state(request: HttpRequest, reader: Reader, translating: Translating | None) -> HttpResponse:
    try:
        operations.state_translation(translating=translating, by=reader, at=moment(request))
    except Refusal as refused:
        messages.error(request, told(refused))
    else:
        done = _now("It is shown to the registry whenever it sets a deadline under silence.")
        taken_back = _now("Your delegation states no working language any more.")
        messages.success(request, done if translating else taken_back)
    return redirect("delegation_answers")


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
