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
from clearinghouse.silence import operations as silence
from clearinghouse.web.access import Door

router = Router(tags=["Notes verbales"])
ACTS = ("refused", "out_of_order", "not_found")

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
    "/notes/deliveries/failures",
    method="POST",
    answers=told.Noted,
    door=Door.REGISTRY,
    summary=_("Note that a note did not arrive"),
    fails=ACTS,
)
def fail_delivery(request: Asked, note: Note, failed: told.Failed) -> told.Noted:
    """Note that by e-mail or on paper a note did not arrive; it proves nothing any more.

    Where the note has opened a silence procedure, a proof by this way is taken back there too.
    """
    entry = silence.fail_delivery(
        address=note,
        participant=failed.participant,
        channel=failed.channel,
        failure=failed.failure,
        words=failed.words,
        failed_at=failed.failed_at,
        by=request.reader,
        at=request.received_at,
    )
    return told.Noted(entry=entry.index)


@endpoint(
    router,
    "/notes/deliveries/again",
    method="POST",
    answers=told.Noted,
    door=Door.REGISTRY,
    summary=_("Send a note once more by another way"),
    fails=ACTS,
)
def deliver_again(request: Asked, note: Note, again: told.Again) -> told.Noted:
    """Send a note to one delegation once more; 409 where it has it, or it is under way so."""
    entry = operations.deliver_again(
        address=note,
        participant=again.participant,
        channel=again.channel,
        to=again.to,
        by=request.reader,
        at=request.received_at,
    )
    return told.Noted(entry=entry.index)


@endpoint(
    router,
    "/notes/ways",
    answers=told.WaysList,
    door=Door.OFFICER,
    summary=_("List by which ways delegations are sent notes"),
)
def list_ways(request: Asked, cursor: Cursor = "", limit: Limit = 50) -> told.WaysList:
    """What delegations have chosen; one that is not listed reads here, or is sent paper."""
    shown, following = cut(request, queries.ways_of_all(request.reader), cursor=cursor, limit=limit)
    return told.WaysList(
        items=[told.WaysRow.model_validate(each) for each in shown], next=following
    )


@endpoint(
    router,
    "/notes/ways/{participant}",
    method="POST",
    answers=told.Noted,
    door=Door.OFFICER,
    summary=_("Choose the ways by which a delegation is sent notes"),
    fails=ACTS,
)
def choose_ways(request: Asked, participant: Code, ways: told.Ways) -> told.Noted:
    """Choose for one's own delegation as its administrator, or as the registry on its request."""
    choice = operations.Choice(
        channels=frozenset(ways.channels),
        address=ways.address,
        language=ways.language,
        wishes_papers=ways.wishes_papers,
        request=ways.request,
    )
    entry = operations.choose_ways(
        participant=participant, choice=choice, by=request.reader, at=request.received_at
    )
    return told.Noted(entry=entry.index)


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
