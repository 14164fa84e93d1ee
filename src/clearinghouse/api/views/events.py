"""Events as they are held: changes for a reason, papers, nominations, attendance, what was learnt.

Names of those nominated are told as on the pages: to their delegation, the organiser, the registry.
"""

from typing import Annotated, Any

from django.http import Http404, HttpResponse
from django.utils.translation import gettext_noop as _
from ninja import File, Form, Router
from ninja.files import UploadedFile
from ninja.responses import Status
from pydantic import Field

from clearinghouse.api.access import Asked
from clearinghouse.api.answers import done, fields
from clearinghouse.api.endpoints import endpoint
from clearinghouse.api.problems import Problem
from clearinghouse.api.remarks import remarked
from clearinghouse.api.schemas import events as told
from clearinghouse.api.schemas.areas import PaperDone
from clearinghouse.api.schemas.parts import Code
from clearinghouse.api.views.planning import ACTS, Year, demand_plan
from clearinghouse.law.periods import day_at
from clearinghouse.planning import operations, queries
from clearinghouse.web.access import Door
from clearinghouse.web.views.event_memories import picture

router = Router(tags=[_("Events")])
Nominated = Annotated[
    int, Field(ge=1, le=2**31 - 1, description="The number of the nomination.", examples=[12])
]

Shown = Annotated[
    int, Field(ge=1, le=32767, description="The number of the photograph with its event.")
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
        "report_due_on": due.fact.due_on if due else None,
        "is_reported": due.fact.met_on is not None if due else None,
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


@endpoint(
    router,
    "/events/{code}/photographs",
    answers=told.EventPhotographList,
    summary=_("List the photographs of an event"),
)
def list_photographs(request: Asked, code: Code) -> dict[str, Any]:
    """The photographs, as openly as the event, with what they show in words."""
    _demand_event(request, code)
    found = queries.photographs(request.reader, code)
    return {"items": [fields(row, told.EventPhotographRow, event=code) for row in found]}


@endpoint(
    router,
    "/events/{code}/photographs",
    method="POST",
    answers=PaperDone,
    also={201: PaperDone},
    door=Door.OFFICER,
    summary=_("Add a photograph of an event"),
    fails=(*ACTS, "too_large"),
)
def add_photograph(
    request: Asked,
    code: Code,
    photograph: Annotated[UploadedFile, File(description="JPEG or PNG, at most 8 MiB.")],
    alt: Annotated[told.WordsTyped, Form()],
) -> Status[dict[str, Any]]:
    """Keep a photograph as it came; shown is the picture without place, time and device."""
    _demand_event(request, code)
    if (photograph.size or 0) > operations.LARGEST:
        raise Problem("too_large")
    number = operations.add_photograph(
        code=code,
        content=photograph.read(),
        alt=alt.words(),
        by=request.reader,
        at=request.received_at,
    )
    return Status(201, done(address=code, number=number))


@endpoint(
    router,
    "/events/{code}/photographs/{photograph}",
    answers=bytes,
    summary=_("Fetch a photograph of an event"),
)
def fetch_photograph(request: Asked, code: Code, photograph: Shown) -> HttpResponse:
    """The picture, without what the camera wrote into it."""
    return picture(request.reader, code, photograph)


@endpoint(
    router,
    "/events/{code}/photographs/{photograph}/description",
    method="POST",
    answers=PaperDone,
    door=Door.OFFICER,
    summary=_("Describe a photograph of an event"),
    fails=ACTS,
)
def describe_photograph(
    request: Asked, code: Code, photograph: Shown, alt: told.WordsTyped
) -> dict[str, Any]:
    """Say anew what a photograph shows, as in a further language."""
    _demand_photograph(request, code, photograph)
    operations.describe_photograph(
        code=code, number=photograph, alt=alt.words(), by=request.reader, at=request.received_at
    )
    return done(address=code, number=photograph)


@endpoint(
    router,
    "/events/{code}/photographs/{photograph}/removal",
    method="POST",
    answers=PaperDone,
    door=Door.OFFICER,
    summary=_("Take a photograph of an event down"),
    fails=ACTS,
)
def take_photograph_down(request: Asked, code: Code, photograph: Shown) -> dict[str, Any]:
    """Take a photograph down; its bytes are gone, its digest stays in the record."""
    _demand_photograph(request, code, photograph)
    operations.take_photograph_down(
        code=code, number=photograph, by=request.reader, at=request.received_at
    )
    return done(address=code, number=photograph)


@endpoint(
    router,
    "/events/{code}/lessons",
    answers=told.LessonsList,
    summary=_("Read what was learnt from an event"),
)
def list_lessons(request: Asked, code: Code) -> dict[str, Any]:
    """Every version, the newest first, for those who follow the plan."""
    _demand_event(request, code)
    return {"items": queries.lessons(request.reader, code)}


@endpoint(
    router,
    "/events/{code}/lessons",
    method="POST",
    answers=PaperDone,
    door=Door.OFFICER,
    summary=_("Write what was learnt from an event"),
    fails=ACTS,
)
def write_lessons(request: Asked, code: Code, given: told.LessonsTyped) -> dict[str, Any]:
    """Keep a version; 409 if somebody wrote since you read. The same text again changes nothing."""
    _demand_event(request, code)
    number = operations.write_lessons(
        code=code,
        text=given.text.words(),
        seen=given.seen,
        by=request.reader,
        at=request.received_at,
    )
    return done(address=code, number=number)


@endpoint(
    router,
    "/events/{code}/invitations",
    answers=told.EventInvitationList,
    summary=_("List the notes that invite to an event"),
)
def list_invitations(request: Asked, code: Code) -> dict[str, Any]:
    """Notes verbales by which it was invited to the event, as far as you may read them."""
    _demand_event(request, code)
    return {"items": queries.invitations(request.reader, code)}


@endpoint(
    router,
    "/events/{code}/invitations",
    method="POST",
    answers=PaperDone,
    also={201: PaperDone},
    door=Door.REGISTRY,
    summary=_("Draft the note that invites to an event"),
    fails=ACTS,
)
def draft_invitation(
    request: Asked, code: Code, given: told.InvitationTyped
) -> Status[dict[str, Any]]:
    """Draft the note from its template, for a second officer to clear; `number` is the draft's."""
    _demand_event(request, code)
    number, remarks = operations.draft_invitation(
        code=code, register=given.in_register, by=request.reader, at=request.received_at
    )
    return Status(201, done(address=code, number=number, remarks=remarks))


def _demand_event(request: Asked, code: str) -> None:
    """Let nobody learn of an event by asking for what belongs to it."""
    if queries.event(request.reader, code) is None:
        raise Http404


def _demand_photograph(request: Asked, code: str, number: int) -> None:
    if all(row.number != number for row in queries.photographs(request.reader, code)):
        raise Http404
