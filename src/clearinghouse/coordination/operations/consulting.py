"""A submission reaches all Member States, who comment on it, and a body, which decides."""

from datetime import datetime

from django.db import transaction

from clearinghouse.coordination.facts import CommentFacts
from clearinghouse.coordination.faults import CoordinationFault, refuse
from clearinghouse.coordination.keeping import (
    MEMBERS,
    announce,
    chair_at,
    demand_registry,
    demand_voice,
    everybody,
    held,
    is_registry,
    marking_of,
    tell,
)
from clearinghouse.coordination.kinds import CommentKind
from clearinghouse.coordination.models import Comment, Submission
from clearinghouse.documents.models import Note, Revision
from clearinghouse.law import submissions as law
from clearinghouse.law.distribution import Distribution, Marking, Reader
from clearinghouse.law.periods import day_at
from clearinghouse.law.ruling import Remark
from clearinghouse.law.submissions import UNDER, SubmissionKind
from clearinghouse.measures import operations as measures
from clearinghouse.meetings import operations as meetings
from clearinghouse.notices.kinds import NoticeKind
from clearinghouse.participants.acting import SECRETARIAT
from clearinghouse.participants.queries import members_on
from clearinghouse.record.acts import settle
from clearinghouse.record.operations import widen


@transaction.atomic
def pass_on(*, key: str, by: Reader, at: datetime) -> None:
    """Pass a submission on as the Chairmanship; the registry enters what came on paper."""
    row = _on_its_way(key, by=by, at=at)
    if not is_registry(by, at=at):
        state = demand_voice(by, at=at)
        if state not in {row.chair_id, chair_at(by, at)}:
            refuse(CoordinationFault.NOT_THE_CHAIRMANSHIP)
    if row.passed_on_at is not None:
        refuse(CoordinationFault.PASSED_ON_ALREADY)
    tell(
        "submission.passed_on",
        row.key,
        {"chair": row.chair_id},
        by=by,
        at=at,
        marking=marking_of(row),
        provisions=(UNDER[SubmissionKind(row.kind)],),
    )
    row.passed_on_at = at
    row.save()


@transaction.atomic
def circulate(*, key: str, note: str, by: Reader, at: datetime) -> tuple[Remark, ...]:
    """Enter the note (its address) by which the Secretariat sends a submission to all members.

    From now on every Member State has it; an early termination changes the List by it
    (interpretation 0031).  Returns what the law remarks.
    """
    demand_registry(by, at=at)
    row = _on_its_way(key, by=by, at=at)
    if row.circulated_at is not None:
        refuse(CoordinationFault.CIRCULATED_ALREADY)
    kind = SubmissionKind(row.kind)
    remarks: list[Remark] = []
    settle(law.circulate(kind, is_passed_on=row.passed_on_at is not None), remarks=remarks)
    issue = _note(note, by=by, at=at)
    entry = tell(
        "submission.circulated",
        row.key,
        {"note": issue.document.address, "remarks": " ".join(each.reason for each in remarks)},
        by=by,
        at=at,
        provisions=(UNDER[kind],),
    )
    widen(subject=f"submission:{row.key}", marking=MEMBERS, entry=entry, at=at)
    row.circulated_at, row.note = at, issue
    row.save()
    if kind is SubmissionKind.EARLY_END and row.ends_on is not None:
        ground = measures.Ground(decided_on=day_at(at), note=issue.pk)
        measures.end_tenure(seat=row.seat, ends_on=row.ends_on, ground=ground, by=by, at=at)
    announce(
        f"submission/{row.key}/circulated",
        NoticeKind.SUBMISSION_CIRCULATED,
        everybody(by, at),
        area=row.area_id,
        participant=row.participant_id,
        link=f"/coordination/submissions/{row.key}/",
        at=at,
    )
    return tuple(remarks)


@transaction.atomic
def comment(*, key: str, facts: CommentFacts, by: Reader, at: datetime) -> int:
    """Say something about a submission that is before all Member States; return the entry."""
    state = demand_voice(by, at=at)
    row = _on_its_way(key, by=by, at=at)
    if row.circulated_at is None and row.kind != SubmissionKind.REPORT:
        refuse(CoordinationFault.NOT_CIRCULATED)
    text = facts.text.strip()
    if not text and facts.kind is not CommentKind.SUPPORT:
        refuse(CoordinationFault.COMMENT_MISSING)
    entry = tell(
        "submission.commented",
        row.key,
        {"participant": state, "said": facts.kind, "text": text[:_LONGEST_TOLD]},
        by=by,
        at=at,
        provisions=(UNDER[SubmissionKind(row.kind)],),
    )
    Comment.objects.create(
        submission=row,
        participant_id=state,
        kind=facts.kind.value,
        text=text,
        said_at=at,
        officer_id=by.officer,
        entry=entry.index,
    )
    announce(
        f"submission/{row.key}/comment/{entry.index}",
        NoticeKind.SUBMISSION_COMMENTED,
        {row.participant_id, SECRETARIAT} - {state},
        area=row.area_id,
        participant=state,
        link=f"/coordination/submissions/{row.key}/",
        at=at,
    )
    return int(entry.index)


# A longer comment stands in the record with its beginning; the table has it whole.
_LONGEST_TOLD = 2000


@transaction.atomic
def place_before(*, key: str, sitting: str, point: str, by: Reader, at: datetime) -> None:
    """Place a submission before a meeting: the note that circulated it, under a point."""
    demand_registry(by, at=at)
    row = _on_its_way(key, by=by, at=at)
    if row.note is None:
        refuse(CoordinationFault.NOT_CIRCULATED)
    meetings.place_document(
        sitting=sitting, point=point, document=row.note.document.address, by=by, at=at
    )


def _on_its_way(key: str, *, by: Reader, at: datetime) -> Submission:
    row = held(key, by=by)
    if row.sent_at is None:
        refuse(CoordinationFault.NOT_SENT)
    if row.withdrawn_at is not None:
        refuse(CoordinationFault.WITHDRAWN_ALREADY)
    if at < max(filter(None, (row.sent_at, row.passed_on_at, row.circulated_at))):
        refuse(CoordinationFault.CLOCK_WENT_BACK)
    return row


def _note(address: str, *, by: Reader, at: datetime) -> Revision:
    """Return the note of an address; it has to reach every Member State of the day."""
    issue = (
        Revision.objects.visible_to(by)
        .select_related("document")
        .filter(document__address=address)
        .first()
    )
    if issue is None or not Note.objects.filter(document=issue.document).exists():
        refuse(CoordinationFault.NO_SUCH_NOTE)
    if not _is_for_all(issue.document.marking(), members_on(by, day_at(at))):
        refuse(CoordinationFault.NOT_TO_ALL_MEMBERS)
    return issue


def _is_for_all(marking: Marking, members: tuple[str, ...]) -> bool:
    is_for_some = marking.distribution is Distribution.ADDRESSEES
    return not is_for_some or marking.addressees.issuperset(members)
