"""Submissions as a reader may see them: lists, one whole, and what has become of each."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from django.db.models import Count

from clearinghouse.adoption.effects import EffectKind
from clearinghouse.coordination.folding import Referred, course_of
from clearinghouse.coordination.kinds import CommentKind
from clearinghouse.coordination.models import Submission, SubmissionQuerySet
from clearinghouse.coordination.queries.known import Known
from clearinghouse.coordination.views import (
    CommentRow,
    MeetingRef,
    Opened,
    SilenceRef,
    SubmissionRow,
    SubmissionView,
)
from clearinghouse.correspondence.queries import circulation
from clearinghouse.documents.models import Revision
from clearinghouse.law import submissions as law
from clearinghouse.law.coordination import Role, Tenure
from clearinghouse.law.distribution import Reader, Standing
from clearinghouse.law.periods import day_at
from clearinghouse.law.submissions import SubmissionKind
from clearinghouse.meetings.models import Placed, whole
from clearinghouse.procedures.queries.decisions import documents_of, words_of
from clearinghouse.silence.models import Procedure

# By which effects of an adoption a submission is granted.
GRANTED_BY: Mapping[SubmissionKind, tuple[EffectKind, ...]] = {
    SubmissionKind.OFFER: (EffectKind.APPOINT,),
    SubmissionKind.EXTENSION: (EffectKind.EXTEND, EffectKind.APPOINT),
}


def submissions(
    reader: Reader,
    on: date,
    *,
    area: str = "",
    participant: str = "",
    kind: SubmissionKind | None = None,
) -> tuple[SubmissionRow, ...]:
    """Return the submissions that the reader may see as they stand on a day, the latest first.

    Drafts of the own delegation come first of all.
    """
    found = Submission.objects.visible_to(reader)
    if area:
        found = found.filter(area=area)
    if participant:
        found = found.filter(participant=participant)
    if kind is not None:
        found = found.filter(kind=kind)
    return rows_of(found, Known(reader, on))


def submission(reader: Reader, key: str, on: date) -> SubmissionView | None:
    """Return a submission whole as it stands on a day; None if the reader may not know of it."""
    row = (
        Submission.objects.visible_to(reader)
        .select_related("note__document")
        .annotate(said=Count("comments"))
        .filter(key=key)
        .first()
    )
    if row is None:
        return None
    known = Known(reader, on)
    referred = _referred(reader, [row])[row.pk]
    shown, answer = _row(row, known, referred)
    kind = SubmissionKind(row.kind)
    sent_on = day_at(row.sent_at) if row.sent_at else on
    ruling = law.submit(kind, row.seat, row.term, on=sent_on, tenures=_before(known, sent_on))
    return SubmissionView(
        row=shown,
        version=row.version,
        text=words_of(row),
        ahead=words_of(row, "ahead_"),
        chair=row.chair_id or "",
        chair_name=known.name(row.chair_id) if row.chair_id else {},
        note=documents_of(reader, [row.note_id]).get(row.note_id or 0),
        opened=_opened(reader, row.note),
        ground=row.ground,
        entry=row.entry,
        remarks=ruling.remarks,
        comments=_comments(row, known),
        meetings=_meetings(reader, row),
        silences=_silences(reader, referred),
        answer=known.row_of(answer) if answer else None,
        effect=_effect(row, kind),
    )


def rows_of(found: SubmissionQuerySet, known: Known) -> tuple[SubmissionRow, ...]:
    """Return submissions as they stand on the day of ``known``."""
    rows = sorted(
        found.annotate(said=Count("comments")),
        key=lambda row: (row.sent_at is None, row.sent_at or row.changed_at),
        reverse=True,
    )
    rows = [row for row in rows if row.sent_at is None or day_at(row.sent_at) <= known.on]
    referred = _referred(known.reader, rows)
    return tuple(_row(row, known, referred[row.pk])[0] for row in rows)


def _row(row: Submission, known: Known, referred: Referred) -> tuple[SubmissionRow, Tenure | None]:
    course, answer = course_of(row, known.tenures, referred, known.on)
    shown = SubmissionRow(
        key=row.key,
        kind=SubmissionKind(row.kind),
        stand=law.stand(course, known.on),
        area=row.area_id,
        area_name=known.areas.get(row.area_id, {}),
        role=Role(row.role),
        participant=row.participant_id,
        name=known.name(row.participant_id),
        term=row.term,
        changed_at=row.changed_at,
        sent_at=row.sent_at,
        passed_on_at=row.passed_on_at,
        circulated_at=row.circulated_at,
        withdrawn_at=row.withdrawn_at,
        comments=getattr(row, "said", 0),
    )
    return shown, answer


def _before(known: Known, day: date) -> tuple[Tenure, ...]:
    """Return what was decided before a submission was sent, so that its answer is no remark."""
    return tuple(each for each in known.tenures if each.decided_on <= day)


def _referred(reader: Reader, rows: Sequence[Submission]) -> Mapping[int, Referred]:
    """Return where each submission lies, in two queries for any number of them."""
    notes = [row.note_id for row in rows if row.note_id]
    placed: dict[int, dict[str, date]] = {}
    if notes and whole(reader):
        found = Placed.objects.filter(revision__in=notes).values_list(
            "revision", "point__sitting__meeting__code", "placed_at"
        )
        for note, code, at in found:
            placed.setdefault(note, {})[code] = day_at(at)
    grantable = [row for row in rows if row.kind in GRANTED_BY and row.sent_at]
    open_since = min((row.sent_at for row in grantable if row.sent_at), default=None)
    procedures = (
        list(
            Procedure.objects.visible_to(reader)
            .filter(opened_at__gte=open_since)
            .exclude(effects=[])
        )
        if open_since
        else []
    )
    return {
        row.pk: Referred(
            placed.get(row.note_id or 0, {}),
            tuple(
                (each.key, day_at(each.opened_at), _ended_on(each))
                for each in procedures
                if row in grantable and _would_grant(each, row)
            ),
        )
        for row in rows
    }


def _would_grant(procedure: Procedure, row: Submission) -> bool:
    is_later = row.sent_at is not None and procedure.opened_at >= row.sent_at
    kinds = GRANTED_BY.get(SubmissionKind(row.kind), ())
    wanted = {"area": row.area_id, "role": row.role, "state": row.participant_id}
    return is_later and any(
        effect.get("kind") in kinds and wanted.items() <= effect.items()
        for effect in procedure.effects
    )


def _ended_on(procedure: Procedure) -> date | None:
    return day_at(procedure.closed_at) if procedure.closed_at else None


def _comments(row: Submission, known: Known) -> tuple[CommentRow, ...]:
    return tuple(
        CommentRow(
            participant=each.participant_id,
            name=known.name(each.participant_id),
            kind=CommentKind(each.kind),
            text=each.text,
            said_at=each.said_at,
            entry=each.entry,
        )
        for each in row.comments.order_by("pk")
        if day_at(each.said_at) <= known.on
    )


def _meetings(reader: Reader, row: Submission) -> tuple[MeetingRef, ...]:
    if row.note_id is None or not whole(reader):
        return ()
    found = (
        Placed.objects.filter(revision=row.note_id)
        .select_related("point__sitting__meeting")
        .order_by("placed_at")
    )
    return tuple(
        MeetingRef(
            code=each.point.sitting.meeting.code,
            title=words_of(each.point.sitting.meeting),
            point=each.point.number,
            placed_on=day_at(each.placed_at),
        )
        for each in found
    )


def _silences(reader: Reader, referred: Referred) -> tuple[SilenceRef, ...]:
    keys: Iterable[str] = [key for key, _opened_on, _ended_on in referred.silences]
    titles = {
        row.key: words_of(row, "title_")
        for row in Procedure.objects.visible_to(reader).filter(key__in=keys)
    }
    return tuple(
        SilenceRef(key, titles.get(key, {}), opened_on, ended_on)
        for key, opened_on, ended_on in referred.silences
    )


def _opened(reader: Reader, note: Revision | None) -> Opened | None:
    """Return how many delegations have opened the note, for the Secretariat only."""
    if note is None or reader.standing is not Standing.SECRETARIAT:
        return None
    found = circulation(reader, note.document.address)
    if found is None:
        return None
    return Opened(len(found.rows) - len(found.waiting), len(found.rows))


def _effect(row: Submission, kind: SubmissionKind) -> str:
    """Return the line by which an adoption grants the submission, as the registry types it."""
    seat = f"{row.area_id} {row.role} {row.participant_id}"
    starts, ends = row.starts_on, row.ends_on
    if kind is SubmissionKind.OFFER:
        days = f"{starts.isoformat() if starts else ''} {ends.isoformat() if ends else ''}"
        return f"appoint {seat} {days}".strip() if starts or not ends else f"appoint {seat}"
    if kind is SubmissionKind.EXTENSION and ends:
        return f"extend {seat} {ends.isoformat()}"
    return ""
