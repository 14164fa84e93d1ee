"""Networks of focal points on pages: contacts for members, answers counted for Member States."""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from clearinghouse.law.distribution import Reader
from clearinghouse.law.periods import day_at
from clearinghouse.papers import operations, queries
from clearinghouse.papers.views import NetworkView
from clearinghouse.participants.queries import names_on
from clearinghouse.web.access import Door, opens, page
from clearinghouse.web.acts_on_people import moment
from clearinghouse.web.forms.papers import ContactForm, ContactOnNoteForm, EndOfContactForm
from clearinghouse.web.refusals import REFUSALS, told
from clearinghouse.web.views.papers import is_registry, speaks, states
from clearinghouse.web.views.papers_drafting import acted


def found(request: HttpRequest, reader: Reader, code: str) -> NetworkView:
    """Return a network as the reader may see it."""
    shown = queries.network(reader, code, at=moment(request))
    if shown is None:
        raise Http404
    return shown


@page(Door.PUBLIC)
def networks(request: HttpRequest, reader: Reader) -> HttpResponse:
    """List the networks of focal points and how they answer."""
    return render(
        request, "papers/networks.html", {"networks": queries.networks(reader, at=moment(request))}
    )


@page(Door.PUBLIC)
def network(request: HttpRequest, reader: Reader, code: str) -> HttpResponse:
    """Show a network: its calls and answers, and to its own members who is in it."""
    shown = found(request, reader, code)
    return render(
        request,
        "papers/network.html",
        {
            "network": shown,
            "names": names_on(reader, day_at(moment(request))),
            "speaks": speaks(request, reader),
            "is_registry": is_registry(request, reader),
            "runs_its_people": _runs_its_people(request, reader),
            "is_in": any(each.is_ours for each in shown.contacts),
        },
    )


@page(Door.DELEGATION_ADMINISTRATOR)
def join(request: HttpRequest, reader: Reader, code: str) -> HttpResponse:
    """Name the contact of the own delegation in a network."""
    return _join(request, reader, code, ContactForm(request.POST or None), back=("networks",))


@page(Door.REGISTRY)
def join_on_note(request: HttpRequest, reader: Reader, code: str) -> HttpResponse:
    """Name the contact of a State that has named it in a note."""
    form = ContactOnNoteForm(request.POST or None, states=states(request, reader))
    return _join(request, reader, code, form, back=("network", code))


def _join(
    request: HttpRequest, reader: Reader, code: str, form: ContactForm, *, back: tuple[str, ...]
) -> HttpResponse:
    named = queries.network_named(reader, code)
    if named is None:
        raise Http404

    def act() -> HttpResponse:
        operations.join_network(
            network=code,
            participant=form.cleaned_data.get("participant", reader.participant or ""),
            facts=form.facts(),
            ground=form.cleaned_data.get("ground", ""),
            by=reader,
            at=moment(request),
        )
        messages.success(request, _("The contact is named. It counts as confirmed for a year."))
        return redirect(*back)

    on_note = isinstance(form, ContactOnNoteForm)
    context = {"form": form, "name": named[1], "code": code, "on_note": on_note}
    return acted(request, "papers/join.html", context, act)


@page(Door.OFFICER)
def end(request: HttpRequest, reader: Reader, code: str, number: int) -> HttpResponse:
    """Take a contact out of a network, so that another can be named."""
    named = queries.network_named(reader, code)
    contact = queries.contact_named(reader, code, number)
    if named is None or contact is None:
        raise Http404
    participant, office = contact
    is_own = participant == reader.participant and _runs_its_people(request, reader)
    if not (is_own or is_registry(request, reader)):
        raise Http404
    form = EndOfContactForm(request.POST or None, on_note=not is_own)

    def act() -> HttpResponse:
        ground = form.cleaned_data["ground"]
        operations.end_contact(contact=number, ground=ground, by=reader, at=moment(request))
        messages.success(request, _("The contact is taken out. Another can be named."))
        return redirect("delegation_officers" if is_own else "networks")

    context = {
        "form": form,
        "name": named[1],
        "participant": participant,
        "office": office,
        "names": names_on(reader, day_at(moment(request))),
        "back": "delegation_officers" if is_own else "networks",
    }
    return acted(request, "papers/contact_end.html", context, act)


@require_POST
@page(Door.OFFICER)
def call(request: HttpRequest, reader: Reader, code: str) -> HttpResponse:
    """Call the contacts of a network, once in a month."""
    found(request, reader, code)
    if not speaks(request, reader):
        raise Http404

    def act() -> str:
        count = operations.call_network(network=code, by=reader, at=moment(request))
        return ngettext(
            "The network is called: %(count)s delegation is told.",
            "The network is called: %(count)s delegations are told.",
            count,
        ) % {"count": count}

    return _done(request, code, act)


@require_POST
@page(Door.OFFICER)
def answer(request: HttpRequest, reader: Reader, code: str) -> HttpResponse:
    """Answer the last call of a network for the own delegation, with one click."""
    found(request, reader, code)

    def act() -> str:
        operations.answer_call(network=code, by=reader, at=moment(request))
        return _("Thank you: the contact is alive.")

    return _done(request, code, act)


@require_POST
@page(Door.OFFICER)
def confirm(request: HttpRequest, reader: Reader, code: str, number: int) -> HttpResponse:
    """Confirm that the contact of the own delegation is as it is told."""
    shown = found(request, reader, code)
    if all(each.number != number for each in shown.contacts):
        raise Http404

    def act() -> str:
        operations.confirm_contact(contact=number, by=reader, at=moment(request))
        return _("The contact is confirmed for a year.")

    return _done(request, code, act)


def _runs_its_people(request: HttpRequest, reader: Reader) -> bool:
    return opens(Door.DELEGATION_ADMINISTRATOR, request, reader)


def _done(request: HttpRequest, code: str, act: Callable[[], str]) -> HttpResponse:
    try:
        messages.success(request, act())
    except REFUSALS as refused:
        messages.error(request, told(refused))
    return redirect("network", code)
