"""What decisions ask for and how it stands."""

from datetime import date
from typing import Annotated, Any

from django.utils.translation import gettext_noop as _
from ninja import Query, Router
from ninja.responses import Status
from pydantic import BaseModel, Field

from clearinghouse.api.access import Asked
from clearinghouse.api.days import day_of
from clearinghouse.api.endpoints import endpoint
from clearinghouse.api.paging import cut
from clearinghouse.api.problems import Problem
from clearinghouse.api.schemas import resources as told
from clearinghouse.api.schemas.parts import AsOf, Code, Cursor, Limit
from clearinghouse.law.follow_up import Bearer, BearerKind, FollowUpStand
from clearinghouse.law.periods import day_at
from clearinghouse.participants.facts import Words
from clearinghouse.resources import operations, queries
from clearinghouse.resources.facts import FollowUpFacts, MoveFacts
from clearinghouse.resources.queries import FollowUpFilters
from clearinghouse.web.access import Door

router = Router(tags=[_("Follow-up and resources")])
Number = Annotated[int, Field(ge=1, le=2**31 - 1)]


class FollowUpsWanted(BaseModel):
    """What the register is narrowed down to."""

    kind: Annotated[BearerKind | None, Field(description="Who is asked.")] = None
    bearer: Code = Field("", description="The code of a State, a body or an area.")
    body: Code = Field("", description="The code of the body that decided.")
    stand: Annotated[FollowUpStand | None, Field(description="How it stands.")] = None
    as_of: AsOf = None


@endpoint(
    router, "/follow-ups", answers=told.FollowUpList, summary=_("List what decisions ask for")
)
def list_follow_ups(
    request: Asked, wanted: Query[FollowUpsWanted], cursor: Cursor = "", limit: Limit = 100
) -> dict[str, Any]:
    """What had been asked for by a day, as it stood then; what is due first comes first."""
    day = day_of(request, wanted.as_of)
    filters = FollowUpFilters(
        kind=wanted.kind, bearer=wanted.bearer, body=wanted.body, stand=wanted.stand
    )
    found = queries.follow_ups(request.reader, on=day, filters=filters)
    items, following = cut(request, found, cursor=cursor, limit=limit)
    return {"items": items, "next": following, "as_of": day}


@endpoint(
    router,
    "/follow-ups/{number}",
    answers=told.FollowUpTold,
    summary=_("Read what a decision asks for"),
)
def read_follow_up(request: Asked, number: Number, as_of: AsOf = None) -> dict[str, Any]:
    """One thing asked for, with what had become of it by a day."""
    return _shown(request, number, day_of(request, as_of))


@endpoint(
    router,
    "/follow-ups",
    method="POST",
    answers=told.FollowUpTold,
    also={201: told.FollowUpTold},
    door=Door.REGISTRY,
    summary=_("Enter what a decision asks for"),
    fails=("refused",),
)
def enter_follow_up(request: Asked, given: told.FollowUpGiven) -> Status[dict[str, Any]]:
    """Enter one thing that a paragraph asks for, of one bearer."""
    number = operations.enter_follow_up(
        facts=FollowUpFacts(
            decision=given.decision,
            bearer=Bearer(given.bearer.kind, given.bearer.code),
            task=Words(given.task.en, given.task.ru, given.task.kk),
            due_before=given.due_before,
            precision=told.precision_of(given),
            distribution=told.distribution_of(is_public=given.is_public),
        ),
        by=request.reader,
        at=request.received_at,
    )
    return Status(201, _shown(request, number, day_at(request.received_at)))


@endpoint(
    router,
    "/follow-ups/{number}/moves",
    method="POST",
    answers=told.FollowUpTold,
    also={201: told.FollowUpTold},
    door=Door.REGISTRY,
    summary=_("Enter how it stands"),
    fails=("refused",),
)
def move_follow_up(request: Asked, number: Number, given: told.MoveGiven) -> Status[dict[str, Any]]:
    """Enter that it is done, superseded by a decision, or open again, with what shows it."""
    operations.move_follow_up(
        number=number,
        facts=MoveFacts(
            stand=given.stand,
            moved_on=given.moved_on,
            document=given.document,
            note=given.note,
            superseded_by=given.superseded_by,
        ),
        by=request.reader,
        at=request.received_at,
    )
    return Status(201, _shown(request, number, day_at(request.received_at)))


def _shown(request: Asked, number: int, day: date) -> dict[str, Any]:
    found = queries.follow_up(request.reader, number, on=day)
    if found is None:
        raise Problem("not_found")
    return {"as_of": day, "row": found.row, "moves": found.moves}
