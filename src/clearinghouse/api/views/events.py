"""Events as they are held: changes for a reason, papers, nominations, attendance, what was learnt.

Names of those nominated are told as on the pages: to their delegation, the organiser, the registry.
"""

from typing import Annotated, Any

from django.http import Http404
from django.utils.translation import gettext_noop as _
from ninja import Router
from ninja.responses import Status
from pydantic import Field

from clearinghouse.api.access import Asked
from clearinghouse.api.answers import done
from clearinghouse.api.endpoints import endpoint
from clearinghouse.api.remarks import remarked
from clearinghouse.api.schemas import events as told
from clearinghouse.api.schemas.areas import PaperDone
from clearinghouse.api.schemas.parts import Code
from clearinghouse.api.views.planning import ACTS, Year, demand_plan
from clearinghouse.law.periods import day_at
from clearinghouse.planning import operations, queries
from clearinghouse.web.access import Door

router = Router(tags=[_("Events")])
Nominated = Annotated[
    int, Field(ge=1, le=2**31 - 1, description="The number of the nomination.", examples=[12])
]


@endpoint(
    router,
    "/plans/{year}/events",
    method="POST",
    answers=PaperDone,
    also={201: PaperDone},
    door=Door.REGISTRY,
    summary=_("Add an event to a plan"),
    fails=ACTS,
)
def add_event(request: Asked, year: Year, given: told.EventAdded) -> Status[dict[str, Any]]:
    """Add an event to a compiled plan, for a reason; `address` is its code."""
    demand_plan(request, year)
    code, remarks = operations.add_event(
        year=year,
        facts=given.event.facts(),
        reason=given.reason,
        by=request.reader,
        at=request.received_at,
    )
    return Status(201, done(address=code, number=1, remarks=remarks))


@endpoint(
    router,
    "/events/{code}/changes",
    method="POST",
    answers=told.EventChanged,
    door=Door.REGISTRY,
    summary=_("Move, change or cancel an event"),
    fails=ACTS,
)
def change_event(request: Asked, code: Code, given: told.EventChange) -> told.EventChanged:
    """Change an event of the plan, for a reason; without `event` it is cancelled."""
    _demand_event(request, code)
    made = operations.change_event(
        code=code,
        facts=given.event.facts() if given.event else None,
        reason=given.reason,
        seen=given.seen,
        by=request.reader,
        at=request.received_at,
    )
    return told.EventChanged(code=code, change=made, number=given.seen + 1)


@endpoint(
    router,
    "/events/{code}/papers",
    answers=told.EventPaperList,
    summary=_("List the papers of an event"),
)
def list_event_papers(request: Asked, code: Code) -> dict[str, Any]:
    """The papers of an event that you may read, and by when its outcome is told."""
    _demand_event(request, code)
    due = queries.report_due(request.reader, code, on=day_at(request.received_at))
    return {
        "items": queries.papers(request.reader, code),
        "report_due_on": due.fact.on if due else None,
        "is_reported": due.fact.is_told if due else None,
        "remarks": remarked(due.remarks) if due else [],
    }


@endpoint(
    router,
    "/events/{code}/papers",
    method="POST",
    answers=PaperDone,
    also={201: PaperDone},
    door=Door.OFFICER,
    summary=_("Place a document with an event"),
    fails=ACTS,
)
def add_event_paper(
    request: Asked, code: Code, given: told.EventPaperGiven
) -> Status[dict[str, Any]]:
    """Say that a document of the register belongs to the event, and as what."""
    _demand_event(request, code)
    operations.add_paper(
        code=code,
        document=given.document.strip(),
        role=given.role,
        by=request.reader,
        at=request.received_at,
    )
    return Status(201, done(address=code))


@endpoint(
    router,
    "/events/{code}/nominations",
    answers=told.NominationList,
    door=Door.OFFICER,
    summary=_("List those nominated for an event"),
)
def list_nominations(request: Asked, code: Code) -> dict[str, Any]:
    """Those whose names you may know: of your own delegation; all, if you hold the event."""
    _demand_event(request, code)
    return {"items": queries.nominations(request.reader, code, at=request.received_at)}


@endpoint(
    router,
    "/events/{code}/nominations",
    method="POST",
    answers=PaperDone,
    also={201: PaperDone},
    door=Door.OFFICER,
    summary=_("Nominate somebody for an event"),
    fails=ACTS,
)
def nominate(request: Asked, code: Code, given: told.NominationGiven) -> Status[dict[str, Any]]:
    """Register somebody of your delegation; `number` is that of the nomination."""
    _demand_event(request, code)
    number = operations.nominate(
        code=code,
        name=given.name,
        office=given.office,
        by=request.reader,
        at=request.received_at,
    )
    return Status(201, done(address=code, number=number))


@endpoint(
    router,
    "/events/{code}/nominations/{nomination}/withdrawal",
    method="POST",
    answers=PaperDone,
    door=Door.OFFICER,
    summary=_("Withdraw a nomination"),
    fails=ACTS,
)
def withdraw_nomination(request: Asked, code: Code, nomination: Nominated) -> dict[str, Any]:
    """Withdraw a nomination of your delegation; the name is gone at once."""
    known = queries.nominations(request.reader, code, at=request.received_at)
    if all(each.number != nomination for each in known):
        raise Http404
    operations.withdraw_nomination(number=nomination, by=request.reader, at=request.received_at)
    return done(address=code, number=nomination)


@endpoint(
    router,
    "/events/{code}/attendance",
    answers=told.EventAttendanceList,
    summary=_("Read who was at an event"),
)
def list_event_attendance(request: Asked, code: Code) -> dict[str, Any]:
    """How many of each participant were there, for those who follow the plan."""
    _demand_event(request, code)
    found = queries.attendance(request.reader, code)
    return {"items": [{"participant": state, "size": size} for state, size in found]}


@endpoint(
    router,
    "/events/{code}/attendance",
    method="POST",
    answers=PaperDone,
    door=Door.OFFICER,
    summary=_("Note who was at an event"),
    fails=ACTS,
)
def note_event_attendance(
    request: Asked, code: Code, given: told.EventAttendanceRow
) -> dict[str, Any]:
    """Say how many of a participant were there; the last note counts, 0 says that it was absent."""
    _demand_event(request, code)
    operations.note_attendance(
        code=code,
        participant=given.participant,
        size=given.size,
        by=request.reader,
        at=request.received_at,
    )
    return done(address=code)


def _demand_event(request: Asked, code: str) -> None:
    """Let nobody learn of an event by asking for what belongs to it."""
    if queries.event(request.reader, code) is None:
        raise Http404
