"""Silence procedures as delegations meet them: what is under silence, what they say, the proofs.

Acts are an officer's own: a token reads and does nothing else (accounts 10), here as everywhere.
"""

from typing import Annotated, Any

from django.http import HttpResponse
from django.utils.translation import gettext_noop as _
from ninja import Router
from ninja.responses import Status
from pydantic import Field

from clearinghouse.api.access import Asked
from clearinghouse.api.endpoints import endpoint
from clearinghouse.api.paging import begun_at, continues
from clearinghouse.api.problems import Problem
from clearinghouse.api.schemas import silence as told
from clearinghouse.api.schemas.parts import Code, Cursor, Limit
from clearinghouse.law.deliveries import Channel
from clearinghouse.silence import operations, queries
from clearinghouse.silence.facts import AnswerFacts
from clearinghouse.silence.views import ProcedureView
from clearinghouse.web.access import Door

router = Router(tags=[_("Silence procedures")])

Place = Annotated[int, Field(ge=0, le=2**31 - 1)]
Number = Annotated[int, Field(ge=1, le=2**53 - 1)]
Running = Annotated[
    bool | None,
    Field(description="Only what is open, or only what has ended; both if left out."),
]
ACTS = ("out_of_order", "refused")


@endpoint(
    router,
    "/silence",
    answers=told.ProcedureList,
    door=Door.OFFICER,
    summary=_("List what is or was under silence"),
)
def list_silence_procedures(
    request: Asked, running: Running = None, cursor: Cursor = "", limit: Limit = 20
) -> told.ProcedureList:
    """Procedures of which your State is told, the latest deadline first.

    Those that run come with the nearest deadline first.
    """
    first = begun_at(request, cursor) or 0
    found = queries.procedures(
        request.reader, at=request.received_at, running=running, first=first, size=limit + 1
    )
    following = str(first + limit) if len(found) > limit else ""
    return told.ProcedureList(
        items=[told.ProcedureRow.model_validate(row) for row in found[:limit]],
        next=continues(request, following),
    )


@endpoint(
    router,
    "/silence/{key}",
    answers=told.ProcedureWhole,
    door=Door.OFFICER,
    summary=_("Read a silence procedure"),
)
def read_silence_procedure(request: Asked, key: Code) -> told.ProcedureWhole:
    """A procedure whole: texts, roster, every act, and how it stands at this moment.

    Reading proves no delivery; your State says itself that the texts have reached it.
    """
    whole = told.Procedure.model_validate(held(request, key))
    return told.ProcedureWhole.model_validate(
        {
            **dict(whole),
            "at": request.received_at,
            "is_certified": queries.is_certified(request.reader, key),
        }
    )


@endpoint(
    router,
    "/silence/{key}/reached",
    method="POST",
    answers=told.Entered,
    also={201: told.Entered},
    door=Door.DELEGATION,
    summary=_("Say that the texts have reached your State"),
    fails=ACTS,
)
def acknowledge_delivery(request: Asked, key: Code) -> Status[told.Entered]:
    """Prove the delivery to your own State, as its first look on the pages does.

    201 if that was not known; 200, without an act, if it was or the procedure has ended.
    """
    held(request, key)
    act = operations.deliver(
        key=key,
        state=request.reader.participant or "",
        channel=Channel.PORTAL,
        delivered_at=request.received_at,
        by=request.reader,
        at=request.received_at,
    )
    return Status(201 if act else 200, entered(request, key, act))


@endpoint(
    router,
    "/silence/{key}/answers",
    method="POST",
    answers=told.Entered,
    also={201: told.Entered, 202: told.Entered},
    door=Door.DELEGATION,
    summary=_("Answer in a silence procedure"),
    fails=ACTS,
)
def answer_silence(request: Asked, key: Code, answer: told.SilenceAnswer) -> Status[told.Entered]:
    """Object, propose an amendment, ask for time, support or withdraw; to agree, do nothing.

    201 with the receipt; 202 where your delegation demands a second officer, who confirms it.
    """
    held(request, key)
    said = operations.answer(
        key=key,
        facts=AnswerFacts(said=answer.said, text=answer.text.strip()),
        by=request.reader,
        at=request.received_at,
    )
    outcome = entered(request, key, said)
    return Status(202 if outcome.place is None else 201, outcome)


@endpoint(
    router,
    "/silence/waiting/{waiting}/confirm",
    method="POST",
    answers=told.Entered,
    door=Door.OFFICER,
    summary=_("Confirm an answer as the second officer"),
    fails=ACTS,
)
def confirm_answer(request: Asked, waiting: Number) -> told.Entered:
    """Let count what another officer of your house has entered."""
    act = operations.confirm(waiting=waiting, by=request.reader, at=request.received_at)
    return entered(request, act.procedure.key, act)


@endpoint(
    router,
    "/silence/waiting/{waiting}/decline",
    method="POST",
    answers=told.Declined,
    door=Door.OFFICER,
    summary=_("Take back an answer that waits"),
    fails=ACTS,
)
def decline_answer(request: Asked, waiting: Number) -> told.Declined:
    """Take back what waits for a second officer of your house: it was never said."""
    operations.decline(waiting=waiting, by=request.reader, at=request.received_at)
    return told.Declined(waiting=waiting)


@endpoint(
    router,
    "/silence/{key}/receipts/{place}",
    answers=dict[str, Any],
    door=Door.OFFICER,
    summary=_("Fetch the receipt of an act"),
)
def fetch_receipt(request: Asked, key: Code, place: Place) -> HttpResponse:
    """The signed receipt of an act, as a file that your State checks by itself."""
    return _file(queries.receipt_file(request.reader, key, place), f"receipt-{key}-{place}")


@endpoint(
    router,
    "/silence/{key}/certificate",
    answers=dict[str, Any],
    door=Door.OFFICER,
    summary=_("Fetch the certificate of a silence procedure"),
)
def fetch_certificate(request: Asked, key: Code) -> HttpResponse:
    """The certificate of a procedure that has ended: one file that proves how it ended.

    404 before a checkpoint of the record covers its end.
    """
    return _file(queries.certificate_file(request.reader, key), f"certificate-{key}")


def held(request: Asked, key: str) -> ProcedureView:
    """Return a procedure of which the reader is told; raises a problem otherwise."""
    shown = queries.procedure(request.reader, key, at=request.received_at)
    if shown is None:
        raise Problem("not_found")
    return shown


def entered(request: Asked, key: str, made: object) -> told.Entered:
    """Return what was entered: an act with a place, or what waits; None for nothing new."""
    place = getattr(made, "place", None)
    is_waiting = made is not None and place is None
    return told.Entered(
        procedure=key,
        place=place,
        waiting=getattr(made, "pk", None) if is_waiting else None,
        received_at=getattr(made, "received_at", request.received_at),
        entry=getattr(made, "entry", None),
    )


def _file(content: bytes | None, name: str) -> HttpResponse:
    if content is None:
        raise Problem("not_found")
    return HttpResponse(
        content,
        content_type="application/json",
        headers={"Content-Disposition": f'attachment; filename="{name}.json"'},
    )
