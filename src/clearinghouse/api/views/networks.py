"""Networks of focal points for programs: who is in them, how they answer, joining and answering."""

from datetime import timedelta
from typing import Any

from django.utils.translation import gettext_noop as _
from ninja import Router
from ninja.responses import Status

from clearinghouse.api.access import Asked
from clearinghouse.api.answers import done, fields
from clearinghouse.api.endpoints import endpoint
from clearinghouse.api.problems import Problem
from clearinghouse.api.schemas import areas as told
from clearinghouse.api.schemas import carrying_out as typed
from clearinghouse.api.schemas.parts import Code
from clearinghouse.api.views.resources import Number
from clearinghouse.law.networks import Answering
from clearinghouse.papers import operations, queries
from clearinghouse.papers.views import ContactView, NetworkView
from clearinghouse.web.access import Door

router = Router(tags=[_("Networks of focal points")])
ACTS = ("out_of_order", "refused", "not_found")


@endpoint(router, "/networks", answers=told.NetworkList, summary=_("List networks"))
def list_networks(request: Asked) -> dict[str, Any]:
    """The networks of focal points; contacts are told to the members of each."""
    found = queries.networks(request.reader, at=request.received_at)
    return {"items": [_network(row) for row in found]}


@endpoint(
    router, "/networks/{network}", answers=told.Network, summary=_("Read a network of focal points")
)
def read_network(request: Asked, network: Code) -> dict[str, Any]:
    """One network; its contacts are told to its members only."""
    return _network(_known(request, network))


@endpoint(
    router,
    "/networks/{network}/contacts",
    method="POST",
    answers=told.PaperDone,
    also={201: told.PaperDone},
    door=Door.DELEGATION_ADMINISTRATOR,
    summary=_("Name the contact of your delegation in a network"),
    fails=ACTS,
)
def join_network(
    request: Asked, network: Code, contact: typed.NewContact
) -> Status[dict[str, Any]]:
    """Join a network; the contact counts as confirmed for a year."""
    return _join(request, network, contact, request.reader.participant or "")


@endpoint(
    router,
    "/networks/{network}/contacts/on-note",
    method="POST",
    answers=told.PaperDone,
    also={201: told.PaperDone},
    door=Door.REGISTRY,
    summary=_("Name the contact of a State on its note"),
    fails=ACTS,
)
def join_network_on_note(
    request: Asked, network: Code, contact: typed.ContactOnNote
) -> Status[dict[str, Any]]:
    """Enter the contact that a State has named in writing; it counts as confirmed for a year."""
    return _join(request, network, contact, contact.participant, ground=contact.ground)


def _join(
    request: Asked, network: str, contact: typed.NewContact, participant: str, *, ground: str = ""
) -> Status[dict[str, Any]]:
    number = operations.join_network(
        network=network,
        participant=participant,
        facts=contact.facts(),
        ground=ground,
        by=request.reader,
        at=request.received_at,
    )
    return Status(201, done(address=network, number=number))


@endpoint(
    router,
    "/networks/{network}/contacts/{number}/confirmation",
    method="POST",
    answers=told.PaperDone,
    door=Door.OFFICER,
    summary=_("Confirm the contact of your delegation"),
    fails=ACTS,
)
def confirm_contact(request: Asked, network: Code, number: Number) -> dict[str, Any]:
    """Say that a contact is as it is told; it counts for a year."""
    _in(request, network, number)
    operations.confirm_contact(contact=number, by=request.reader, at=request.received_at)
    return done(address=network, number=number)


@endpoint(
    router,
    "/networks/{network}/contacts/{number}/end",
    method="POST",
    answers=told.PaperDone,
    door=Door.OFFICER,
    summary=_("End the contact of your delegation"),
    fails=ACTS,
)
def end_contact(
    request: Asked, network: Code, number: Number, given: typed.EndOfContact
) -> dict[str, Any]:
    """Take a contact out, so that another can be named; what it answered stays counted."""
    _in(request, network, number)
    operations.end_contact(
        contact=number, ground=given.ground, by=request.reader, at=request.received_at
    )
    return done(address=network, number=number)


@endpoint(
    router,
    "/networks/{network}/calls",
    method="POST",
    answers=told.PaperDone,
    also={201: told.PaperDone},
    door=Door.OFFICER,
    summary=_("Call the contacts of a network"),
    fails=ACTS,
)
def call_network(request: Asked, network: Code) -> Status[dict[str, Any]]:
    """Call the contacts, once in a month; `number` says how many delegations were told."""
    _known(request, network)
    count = operations.call_network(network=network, by=request.reader, at=request.received_at)
    return Status(201, done(address=network, number=count))


@endpoint(
    router,
    "/networks/{network}/answer",
    method="POST",
    answers=told.PaperDone,
    door=Door.OFFICER,
    summary=_("Answer the call of a network"),
    fails=ACTS,
)
def answer_network_call(request: Asked, network: Code) -> dict[str, Any]:
    """Tell that the contact of your delegation is alive; a second answer changes nothing."""
    _known(request, network)
    operations.answer_call(network=network, by=request.reader, at=request.received_at)
    return done(address=network)


def _known(request: Asked, network: str) -> NetworkView:
    found = queries.network(request.reader, network, at=request.received_at)
    if found is None:
        raise Problem("not_found")
    return found


def _in(request: Asked, network: str, number: int) -> None:
    """Let nobody learn of a contact by acting on it."""
    if all(each.number != number for each in _known(request, network).contacts):
        raise Problem("not_found")


def _network(view: NetworkView) -> dict[str, Any]:
    return fields(
        view,
        told.Network,
        answering=_answering(view.answering),
        contacts=[_contact(each) for each in view.contacts],
    )


def _contact(view: ContactView) -> dict[str, Any]:
    return fields(view, told.Contact, answering=_answering(view.answering))


def _answering(found: Answering) -> dict[str, Any]:
    return {
        "called": found.called,
        "answered": found.answered,
        "usual": _seconds(found.usual),
        "slowest": _seconds(found.slowest),
    }


def _seconds(span: timedelta | None) -> float | None:
    return None if span is None else span.total_seconds()
