"""Meetings as they are run, as each reader may follow them, and what States attach to decisions."""

from typing import Annotated

from django.utils.translation import gettext_noop as _
from ninja import Router
from ninja.responses import Status
from pydantic import Field

from clearinghouse.api.access import Asked
from clearinghouse.api.days import day_of
from clearinghouse.api.endpoints import endpoint
from clearinghouse.api.paging import cut
from clearinghouse.api.problems import Problem
from clearinghouse.api.remarks import remarked
from clearinghouse.api.schemas import meetings as told
from clearinghouse.api.schemas.parts import Code, Cursor, Limit, Written
from clearinghouse.law.distribution import Distribution
from clearinghouse.meetings import operations, queries
from clearinghouse.meetings.facts import AddedFacts
from clearinghouse.meetings.views import SittingView
from clearinghouse.text.languages import Language
from clearinghouse.web.access import Door

router = Router(tags=[_("Meetings")])

Place = Annotated[
    int, Field(ge=0, le=2**31 - 1, description="The place of an outcome in its meeting, from 1.")
]
ACTS = ("out_of_order", "refused")


@endpoint(
    router,
    "/sittings",
    answers=told.SittingList,
    summary=_("List the meetings that can be followed"),
)
def list_sittings(
    request: Asked,
    body: Annotated[Code, Field(description="The code of the body.")] = "",
    cursor: Cursor = "",
    limit: Limit = 20,
) -> told.SittingList:
    """Meetings that are or were run here, of which you may see something, the latest first.

    All meetings that are known, held or planned, are at `/meetings`.
    """
    found = queries.sittings(request.reader, on=day_of(request, None), body=body)
    rows, following = cut(request, found, cursor=cursor, limit=limit)
    return told.SittingList(
        items=[told.SittingRow.model_validate(row) for row in rows], next=following
    )


@endpoint(router, "/sittings/{code}", answers=told.Sitting, summary=_("Read a meeting"))
def read_sitting(request: Asked, code: Code) -> told.Sitting:
    """A meeting: agenda with documents, attendance and quorum, outcomes, drafts as at closure.

    Member States and the Secretariat are told it whole, others what its documents let them see.
    """
    return told.Sitting.model_validate(held(request, code))


@endpoint(
    router,
    "/sittings/{code}/as-at-closure/{language}/{path:symbol}",
    answers=told.DraftAtClosure,
    summary=_("Read a draft as at the closure of a meeting"),
)
def read_draft_at_closure(
    request: Asked, code: Code, language: Language, symbol: Written
) -> told.DraftAtClosure:
    """The text of a draft as it stood when the meeting closed, whatever became of it later."""
    found = queries.frozen_text(request.reader, code, symbol, language.value)
    if found is None:
        raise Problem("not_found")
    return told.DraftAtClosure.model_validate(found)


@endpoint(
    router,
    "/sittings/{code}/outcomes/{place}/statements",
    method="POST",
    answers=told.Remarked,
    also={201: told.Remarked},
    door=Door.OFFICER,
    summary=_("Attach a reservation or a statement"),
    fails=ACTS,
)
def attach_statement(
    request: Asked, code: Code, place: Place, statement: told.Attaching
) -> Status[told.Remarked]:
    """Attach what your State says to a decision; the registry enters what was said there."""
    held(request, code)
    remarks = operations.attach_statement(
        sitting=code,
        facts=AddedFacts(
            place=place,
            added=statement.added,
            state=statement.state,
            paragraphs=tuple(each.strip() for each in statement.paragraphs if each.strip()),
            text=statement.text.strip(),
            distribution=Distribution(statement.distribution),
        ),
        by=request.reader,
        at=request.received_at,
    )
    return Status(201, told.Remarked(remarks=remarked(remarks)))


def held(request: Asked, code: str) -> SittingView:
    """Return a meeting as the reader may see it; raises a problem where there is nothing."""
    shown = queries.sitting(request.reader, code, on=day_of(request, None))
    if shown is None:
        raise Problem("not_found")
    return shown
