"""What a delegation says: what waits for it, an answer with its consequence, its second officer."""

import re
from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from clearinghouse.law.distribution import Reader
from clearinghouse.law.silence_procedure import Said
from clearinghouse.record.acts import OutOfOrder
from clearinghouse.silence import operations, queries
from clearinghouse.silence.facts import AnswerFacts, Signing, new_token
from clearinghouse.silence.faults import Refusal, SilenceFault
from clearinghouse.web.access import Door, page
from clearinghouse.web.acts_on_people import moment
from clearinghouse.web.forms.silence import AnswerForm
from clearinghouse.web.refusals import told
from clearinghouse.web.views.silence import found
from clearinghouse.web.words.silence import CONSEQUENCES, SAYINGS

OFFERED = "answers_offered"
KEPT = 20
TOKEN = re.compile(r"[0-9a-f]{64}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of an answer that was sent: where it leads, or why it was refused."""

    leads: HttpResponse | None = None
    error: str = ""
    needs_token: bool = False


@page(Door.DELEGATION)
def answers(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Show a delegation what waits for its answer, and what for its second officer."""
    at = moment(request)
    return render(
        request,
        "silence/answers.html",
        {
            "rows": queries.answerable(reader, at=at),
            "pending": queries.pending(reader, at=at),
            "at": at,
        },
    )


@page(Door.DELEGATION)
def say(request: HttpRequest, reader: Reader, key: str, said: str) -> HttpResponse:
    """Tell what follows from an answer, and take it when it is confirmed."""
    shown = found(request, reader, key)
    if said not in set(Said):
        raise Http404
    saying = Said(said)
    form = AnswerForm(request.POST or None, said=saying)
    token = request.POST.get("token", "")
    taken = Taken()
    if request.method == "POST" and form.is_valid():
        taken = _take(request, reader, key, _facts(request, form, saying))
        if taken.leads is not None:
            return taken.leads
    if taken.needs_token or not TOKEN.fullmatch(token):
        token = new_token()
    signable = queries.signable(reader, key, saying, token=token)
    if signable is not None:
        _offer(request, token)
    return render(
        request,
        "silence/say.html",
        {
            "procedure": shown,
            "said": saying,
            "label": SAYINGS[saying],
            "consequence": CONSEQUENCES[saying],
            "form": form,
            "error": taken.error,
            "answering": queries.answering(reader, at=moment(request)),
            "token": token,
            "signable": signable,
            "domain": _domain(request),
        },
        status=422 if taken.error or form.errors else 200,
    )


@page(Door.DELEGATION)
def received(request: HttpRequest, reader: Reader, key: str, place: int) -> HttpResponse:
    """Show what was received, when, and the receipt to keep."""
    shown = found(request, reader, key)
    act = next((each for each in shown.acts if each.place == place and each.is_ours), None)
    if act is None:
        raise Http404
    return render(request, "silence/received.html", {"procedure": shown, "act": act})


@page(Door.DELEGATION)
def waiting(request: HttpRequest, reader: Reader, number: int) -> HttpResponse:
    """Show what waits for a second officer, and what follows when it is confirmed."""
    row = queries.waiting(reader, number)
    if row is None:
        raise Http404
    return render(
        request,
        "silence/waiting.html",
        {"row": row, "consequence": CONSEQUENCES[row.said], "at": moment(request)},
    )


@require_POST
@page(Door.OFFICER)
def settle(request: HttpRequest, reader: Reader, number: int, how: str) -> HttpResponse:
    """Confirm as the second officer what a first has entered, or take it back."""
    key = request.POST.get("procedure", "")
    found(request, reader, key)
    try:
        if how == "confirm":
            act = operations.confirm(waiting=number, by=reader, at=moment(request))
            messages.success(request, _("It counts now, and its receipt is made."))
            if act.state == reader.participant:
                return redirect("silence_received", key, act.place)
        elif how == "decline":
            operations.decline(waiting=number, by=reader, at=moment(request))
            messages.info(request, _("It was taken back. It was never said."))
        else:
            raise Http404
    except (OutOfOrder, Refusal) as refused:
        messages.error(request, told(refused))
    return redirect("silence_procedure", key)


def _facts(request: HttpRequest, form: AnswerForm, said: Said) -> AnswerFacts:
    """Return the answer as it was sent; the address is that at which the browser asked."""
    token, posted = request.POST.get("token", ""), request.POST.get("signature", "")
    signing = Signing(
        posted=posted,
        origin=f"{request.scheme}://{request.get_host()}",
        domain=_domain(request),
        was_offered=token in request.session.get(OFFERED, []),
    )
    return AnswerFacts(
        said=said,
        text=form.cleaned_data["text"],
        token=token if TOKEN.fullmatch(token) else "",
        signing=signing if posted else None,
    )


def _take(request: HttpRequest, reader: Reader, key: str, facts: AnswerFacts) -> Taken:
    """Enter the answer; one that was sent before leads to where it led then."""
    try:
        entered = operations.answer(key=key, facts=facts, by=reader, at=moment(request))
    except OutOfOrder as refused:
        return Taken(error=told(refused))
    except Refusal as refused:
        return Taken(error=told(refused), needs_token=refused.fault is SilenceFault.SENT_ALREADY)
    place = getattr(entered, "place", None)
    if place is None:
        return Taken(leads=redirect("silence_waiting", entered.pk))
    return Taken(leads=redirect("silence_received", key, place))


def _offer(request: HttpRequest, token: str) -> None:
    """Remember that the house put this act before the visitor, so that it may be signed."""
    offered = [one for one in request.session.get(OFFERED, []) if one != token]
    request.session[OFFERED] = [*offered, token][-KEPT:]


def _domain(request: HttpRequest) -> str:
    """Return the domain for which passkeys were made when officers set them up."""
    return request.get_host().partition(":")[0]
