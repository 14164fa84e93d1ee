"""Notes on their way: the registry follows them, a delegation opens its own; notes received."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_POST

from clearinghouse.correspondence import operations, queries
from clearinghouse.correspondence.faults import Refusal
from clearinghouse.correspondence.views import Circulation
from clearinghouse.documents import rows
from clearinghouse.documents.views import DocumentView
from clearinghouse.law.deliveries import Channel
from clearinghouse.law.distribution import Reader
from clearinghouse.law.periods import day_at
from clearinghouse.participants.queries import names_on
from clearinghouse.record.acts import OutOfOrder
from clearinghouse.silence import operations as silence
from clearinghouse.text.languages import Language
from clearinghouse.web.access import Door, page
from clearinghouse.web.acts_on_people import moment
from clearinghouse.web.forms.correspondence import ReceivedForm
from clearinghouse.web.forms.deliveries import AgainForm, AttestForm, FailureForm
from clearinghouse.web.openings import note_opened
from clearinghouse.web.refusals import told
from clearinghouse.web.sheets import sheet_of
from clearinghouse.web.templatetags.people import named
from clearinghouse.web.views.correspondence import (
    choices_of_participants,
    said,
)
from clearinghouse.web.words.correspondence import CHANNELS
from clearinghouse.writing.sheet import Part


@page(Door.REGISTRY)
def circulation(request: HttpRequest, reader: Reader, address: str) -> HttpResponse:
    """Show since when each delegation could read a note, and by which ways it was sent."""
    found = _circulation(reader, address)
    forms = _forms(request, reader, found)
    wanted = request.POST.get("what", "")
    if request.method == "POST":
        form = forms.get(wanted)
        if form is None:
            raise Http404
        if form.is_valid() and _acted(request, reader, address, wanted, form):
            return redirect("note_circulation", address)
    return render(
        request,
        "correspondence/circulation.html",
        {
            "found": found,
            "forms": forms,
            "form": forms.get(wanted, AttestForm(waiting=(), officers=())),
            "names": names_on(reader, day_at(moment(request))),
        },
        status=422 if any(form.errors for form in forms.values()) else 200,
    )


def _acted(request: HttpRequest, reader: Reader, address: str, what: str, form: Form) -> bool:
    """Do what was typed and tell what came of it."""
    typed = form.cleaned_data
    given: dict[str, Any] = {"address": address, "by": reader, "at": moment(request)}
    if isinstance(form, AttestForm):
        given |= {"participant": typed["participant"], "channel": Channel(typed["channel"])}
        given |= {"witness": int(typed["witness"]), "handed_at": typed["handed_at"]}
    elif isinstance(form, FailureForm):
        given |= form.told
    else:
        given |= {**typed, "channel": Channel(typed["channel"])}
    operation, done = ACTS[what]
    return said(request, lambda: operation(**given), str(done))


ACTS: dict[str, tuple[Callable[..., object], Any]] = {
    "attest": (operations.attest_delivery, _lazy("The delivery is entered.")),
    "fail": (
        silence.fail_delivery,
        _lazy("It is entered that the note did not arrive by this way."),
    ),
    "again": (operations.deliver_again, _lazy("The note is sent once more.")),
}


@require_POST
@page(Door.REGISTRY)
def remind(request: HttpRequest, reader: Reader, address: str) -> HttpResponse:
    """Call a note to mind of a delegation, or of all that have not opened it."""
    _circulation(reader, address)
    try:
        reminded = operations.remind(
            address=address,
            participant=request.POST.get("participant", ""),
            by=reader,
            at=moment(request),
        )
    except Refusal as absent:
        raise Http404 from absent
    except OutOfOrder as out_of_order:
        messages.error(request, told(out_of_order))
    else:
        words = ngettext(
            "%(count)s delegation is reminded.",
            "%(count)s delegations are reminded.",
            len(reminded),
        )
        messages.success(request, words % {"count": len(reminded)})
    return redirect("note_circulation", address)


@page(Door.REGISTRY)
def received(request: HttpRequest, reader: Reader) -> HttpResponse:
    """List the notes received and enter another one."""
    at = moment(request)
    form = ReceivedForm(
        request.POST if request.method == "POST" else None,
        request.FILES or None,
        reader=reader,
        participants=choices_of_participants(reader, at),
    )
    if request.method == "POST" and form.is_valid():
        try:
            entered = operations.register_received(facts=form.facts(), by=reader, at=at)
        except (OutOfOrder, Refusal) as fault:
            form.add_error(None, told(fault))
        else:
            messages.success(
                request,
                _("The note is entered under number %(number)s.") % {"number": entered.number},
            )
            return redirect("document", entered.address)
    return render(
        request,
        "correspondence/received.html",
        {
            "form": form,
            "received": queries.received_notes(reader),
            "names": names_on(reader, day_at(at)),
        },
        status=422 if form.errors else 200,
    )


@page(Door.OFFICER)
def inbox(request: HttpRequest, reader: Reader) -> HttpResponse:
    """List the notes issued to the officer's delegation, those not opened yet first to be seen."""
    return render(
        request,
        "correspondence/inbox.html",
        {"rows": queries.inbox(reader), "unread": queries.unread(reader)},
    )


@page(Door.OFFICER)
def opened(request: HttpRequest, reader: Reader, address: str) -> HttpResponse:
    """Show a note to the delegation that it went to; its first opening is noted."""
    shown = rows.document(reader, address)
    if shown is None or queries.own_delivery(reader, address) is None:
        raise Http404
    note_opened(reader, shown, at=moment(request))
    if request.method == "POST":
        said(
            request,
            lambda: operations.acknowledge_delivery(address=address, by=reader, at=moment(request)),
            _("Your delegation has confirmed the receipt."),
        )
        return redirect("note_opened", address)
    return render(
        request,
        "correspondence/opened.html",
        {
            "document": shown,
            "parts": _parts(reader, shown),
            "delivery": queries.own_delivery(reader, address),
        },
    )


def _parts(reader: Reader, shown: DocumentView) -> tuple[Part, ...]:
    """Return a note in its languages as it stands on paper, the language of the page first."""
    asked = get_language() or "en"
    order = [asked, *(language.value for language in Language if language.value != asked)]
    readings = sorted(shown.readings, key=lambda reading: order.index(reading.language.value))
    return sheet_of(reader, shown, tuple(readings), url="").parts


def _circulation(reader: Reader, address: str) -> Circulation:
    found = queries.equal_treatment(reader, address)
    if found is None:
        raise Http404
    return found


def _forms(request: HttpRequest, reader: Reader, found: Circulation) -> dict[str, Form]:
    """Return what can be entered about a note on its way; none that nobody could fill in."""
    names = names_on(reader, day_at(moment(request)))
    waiting = [(row.participant, str(named(names, row.participant))) for row in found.waiting]
    under_way = [
        (
            f"{row.participant} {sending.channel}",
            f"{named(names, row.participant)}: {CHANNELS[sending.channel]}",
        )
        for row in found.waiting
        for sending in row.sendings
        if sending.is_on_the_way
    ]
    attesting = [
        (str(key), office) for key, office in queries.attesting(reader, at=moment(request))
    ]
    wanted = request.POST.get("what", "")

    def typed(what: str) -> Any:
        return request.POST if request.method == "POST" and what == wanted else None

    forms: dict[str, Form] = {}
    if waiting:
        given: dict[str, Any] = {"waiting": waiting, "officers": attesting}
        forms["attest"] = AttestForm(typed("attest"), auto_id="attest_%s", **given)
        forms["again"] = AgainForm(typed("again"), auto_id="again_%s", waiting=waiting)
    if under_way:
        forms["fail"] = FailureForm(typed("fail"), auto_id="fail_%s", under_way=under_way)
    return forms
