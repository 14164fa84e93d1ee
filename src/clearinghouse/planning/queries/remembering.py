"""What stays of an event: the notes that invited to it, its photographs, what was learnt."""

from clearinghouse.correspondence.models import NoteDraft
from clearinghouse.documents.models import Revision
from clearinghouse.documents.rows import rows_of
from clearinghouse.law.correspondence import DraftState
from clearinghouse.law.distribution import Reader
from clearinghouse.planning.models import (
    EventInvitation,
    EventLessons,
    EventPhotograph,
    PlannedEvent,
    whole,
)
from clearinghouse.planning.views import InvitationRow, LessonsRow, PhotographRow


def invitations(reader: Reader, code: str) -> tuple[InvitationRow, ...]:
    """Return the notes that invite to an event, in the order in which they were drafted.

    Drafts are for the Secretariat, what was issued for all who may read it.
    """
    if not PlannedEvent.objects.visible_to(reader).filter(code=code).exists():
        return ()
    held = list(
        EventInvitation.objects.filter(event__code=code)
        .select_related("draft__note")
        .order_by("pk")
    )
    drafts = set(
        NoteDraft.objects.visible_to(reader)
        .filter(pk__in=[each.draft_id for each in held])
        .values_list("pk", flat=True)
    )
    documents = [each.draft.note.document_id for each in held if each.draft.note]
    issues = dict(
        Revision.objects.filter(document__in=documents)
        .order_by("revision")
        .values_list("document_id", "pk")
    )
    rows = {row.revision: row for row in rows_of(reader, list(issues.values()))}
    found = []
    for each in held:
        note = rows.get(issues[each.draft.note.document_id]) if each.draft.note else None
        if each.draft_id in drafts or note is not None:
            found.append(
                InvitationRow(
                    draft=each.draft_id if each.draft_id in drafts else None,
                    state=DraftState(each.draft.state),
                    drafted_at=each.drafted_at,
                    note=note,
                )
            )
    return tuple(found)


def photographs(reader: Reader, code: str) -> tuple[PhotographRow, ...]:
    """Return the photographs of an event, in the order in which they were added."""
    held = (
        EventPhotograph.objects.visible_to(reader)
        .filter(event__code=code)
        .defer("content", "shown")
        .order_by("number")
    )
    return tuple(
        PhotographRow(
            number=row.number,
            media_type=row.media_type,
            width=row.width,
            height=row.height,
            digest=bytes(row.digest).hex(),
            alt={"en": row.alt_en, "ru": row.alt_ru, "kk": row.alt_kk},
            added_at=row.added_at,
            entry=row.entry,
        )
        for row in held
    )


def photograph(reader: Reader, code: str, number: int) -> tuple[str, bytes] | None:
    """Return the media type and the bytes of a photograph as it is shown, without metadata."""
    found = (
        EventPhotograph.objects.visible_to(reader)
        .filter(event__code=code, number=number)
        .values_list("media_type", "shown")
        .first()
    )
    return (found[0], bytes(found[1])) if found else None


def lessons(reader: Reader, code: str) -> tuple[LessonsRow, ...]:
    """Return what was learnt, the newest version first, for those who follow the plan."""
    if not whole(reader):
        return ()
    return tuple(
        LessonsRow(
            number=row.number,
            text={"en": row.text_en, "ru": row.text_ru, "kk": row.text_kk},
            participant=row.participant_id,
            written_at=row.written_at,
            entry=row.entry,
        )
        for row in EventLessons.objects.filter(event__code=code).order_by("-number")
    )
