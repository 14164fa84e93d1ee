"""Notes verbales for programs: what is written, on its way and received; the issue of a note."""

from typing import Annotated

from django.utils.translation import gettext_noop as _
from ninja import Router
from pydantic import Field

from clearinghouse.api.access import Asked
from clearinghouse.api.endpoints import endpoint
from clearinghouse.api.paging import cut
from clearinghouse.api.schemas import correspondence as told
from clearinghouse.api.schemas.parts import Code, Cursor, Limit
from clearinghouse.correspondence import operations, queries
from clearinghouse.web.access import Door

router = Router(tags=["Notes verbales"])

Key = Annotated[int, Field(ge=1, le=2**53 - 1)]
Version = Annotated[
    int, Field(ge=1, le=2**31 - 1, description="The version that was cleared and is confirmed.")
]
Note = Annotated[Code, Field(description="The address of the note, such as `abcdefghjk`.")]


@endpoint(
    router,
    "/notes/drafts",
    answers=told.DraftList,
    door=Door.REGISTRY,
    summary=_("List the notes being written"),
)
def list_drafts(request: Asked, cursor: Cursor = "", limit: Limit = 20) -> told.DraftList:
    """The notes that are drafts or cleared, the last changed first."""
    found = queries.drafts(request.reader)
    shown, following = cut(request, found, cursor=cursor, limit=limit)
    return told.DraftList(
        items=[told.DraftRow.model_validate(each) for each in shown], next=following
    )


@endpoint(
    router,
    "/notes/drafts/{key}/issue",
    method="POST",
    answers=told.Issued,
    door=Door.REGISTRY,
    summary=_("Issue a cleared note"),
    fails=("refused", "out_of_order", "not_found"),
)
def issue_note(request: Asked, key: Key, version: Version) -> told.Issued:
    """Give a cleared note its number and date and let all addressees have it at one moment.

    409 with the reason and the provision if the law refuses, such as for a version that was changed
    since it was read.
    """
    issued = operations.issue_note(
        draft=key, version=version, by=request.reader, at=request.received_at
    )
    return told.Issued(
        address=issued.address,
        number=issued.number,
        entry=issued.entry,
        deliveries=issued.deliveries,
        remarks=sorted({remark.reason.value for remark in issued.remarks}),
    )


@endpoint(
    router,
    "/notes/inbox",
    answers=told.InboxList,
    door=Door.OFFICER,
    summary=_("List the notes issued to one's delegation"),
)
def list_inbox(request: Asked, cursor: Cursor = "", limit: Limit = 20) -> told.InboxList:
    """The notes issued to the reader's delegation, the latest first; listing opens none."""
    found = queries.inbox(request.reader)
    shown, following = cut(request, found, cursor=cursor, limit=limit)
    return told.InboxList(
        items=[told.InboxRow.model_validate(each) for each in shown],
        unread=queries.unread(request.reader),
        next=following,
    )


@endpoint(
    router,
    "/notes/deliveries",
    answers=told.DeliveryList,
    door=Door.OFFICER,
    summary=_("Follow a note to its addressees"),
)
def list_deliveries(
    request: Asked, note: Note = "", cursor: Cursor = "", limit: Limit = 50
) -> told.DeliveryList:
    """Since when each delegation could read a note, and when it first did.

    The Secretariat is given every line, a delegation its own.
    """
    found = queries.circulation(request.reader, note)
    rows = found.rows if found else ()
    shown, following = cut(request, rows, cursor=cursor, limit=limit)
    return told.DeliveryList(
        items=[told.DeliveryRow.model_validate(each) for each in shown], next=following
    )


@endpoint(
    router,
    "/notes/received",
    answers=told.ReceivedList,
    door=Door.OFFICER,
    summary=_("List the notes received by the Secretariat"),
)
def list_received(request: Asked, cursor: Cursor = "", limit: Limit = 20) -> told.ReceivedList:
    """The notes received: all for the Secretariat, for a delegation those that it sent."""
    found = queries.received_notes(request.reader)
    shown, following = cut(request, found, cursor=cursor, limit=limit)
    return told.ReceivedList(
        items=[told.ReceivedRow.model_validate(each) for each in shown], next=following
    )
