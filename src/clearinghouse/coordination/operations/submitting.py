"""A submission is drafted by a delegation, sent in its name, and may be taken back."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from clearinghouse.coordination.facts import SubmissionFacts
from clearinghouse.coordination.faults import CoordinationFault, refuse
from clearinghouse.coordination.keeping import (
    MEMBERS,
    announce,
    area_of,
    between,
    chair_at,
    decided_by,
    demand_member,
    demand_voice,
    everybody,
    held,
    marking_of,
    tell,
)
from clearinghouse.coordination.models import Submission
from clearinghouse.documents.entering import new_address
from clearinghouse.law import submissions as law
from clearinghouse.law.distribution import Reader
from clearinghouse.law.periods import day_at
from clearinghouse.law.ruling import Remark
from clearinghouse.law.submissions import UNDER, SubmissionKind
from clearinghouse.notices.kinds import NoticeKind
from clearinghouse.participants.acting import SECRETARIAT
from clearinghouse.participants.facts import Words, digest_of
from clearinghouse.record.acts import settle

_NEEDS_AN_END = frozenset({SubmissionKind.EXTENSION, SubmissionKind.EARLY_END})


@dataclass(frozen=True, slots=True)
class Sent:
    """A submission that was sent: where it stands in the record, and what the law remarks."""

    key: str
    entry: int
    remarks: tuple[Remark, ...] = ()


@transaction.atomic
def draft_submission(*, facts: SubmissionFacts, by: Reader, at: datetime) -> str:
    """Write a draft, which only the own delegation sees; return its key."""
    state = demand_member(by)
    _check(facts)
    row = Submission.objects.create(
        key=new_address(),
        participant_id=state,
        changed_at=at,
        changed_by_id=by.officer,
        **_columns(facts),
    )
    return row.key


@transaction.atomic
def revise_submission(
    *, key: str, version: int, facts: SubmissionFacts, by: Reader, at: datetime
) -> int:
    """Change a draft that the officer saw in ``version``; return the new version."""
    row = _draft(key, by=by)
    if row.version != version:
        refuse(CoordinationFault.CHANGED_MEANWHILE)
    _check(facts)
    for name, value in _columns(facts).items():
        setattr(row, name, value)
    row.version, row.changed_at, row.changed_by_id = version + 1, at, by.officer
    row.save()
    return row.version


@transaction.atomic
def discard_submission(*, key: str, by: Reader, at: datetime) -> None:  # noqa: ARG001 - no trace
    """Throw a draft away; nobody else has ever seen it, so the record says nothing."""
    _draft(key, by=by).delete()


@transaction.atomic
def send_submission(*, key: str, version: int, by: Reader, at: datetime) -> Sent:
    """Send a draft in the name of the State: a report to all Member States, the rest on its way.

    The Chairmanship and the Secretariat are told at once.  The law only remarks.
    """
    state = demand_voice(by, at=at)
    row = _draft(key, by=by)
    if row.version != version:
        refuse(CoordinationFault.CHANGED_MEANWHILE)
    kind, day = SubmissionKind(row.kind), day_at(at)
    remarks: list[Remark] = []
    settle(law.submit(kind, row.seat, row.term, on=day, tenures=decided_by(day)), remarks=remarks)
    chair = chair_at(by, at)
    marking = MEMBERS if kind is SubmissionKind.REPORT else between(state, chair)
    told = {**_told(row), "remarks": " ".join(sorted({each.reason for each in remarks}))}
    entry = tell(
        "submission.sent", row.key, told, by=by, at=at, marking=marking, provisions=(UNDER[kind],)
    )
    row.chair_id, row.sent_at, row.sent_by_id = chair or None, at, by.officer
    row.entry = entry.index
    row.save()
    is_report = kind is SubmissionKind.REPORT
    announce(
        f"submission/{row.key}/sent",
        NoticeKind.REPORT_ISSUED if is_report else NoticeKind.SUBMISSION_RECEIVED,
        everybody(by, at) if is_report else {chair, SECRETARIAT} - {""},
        area=row.area_id,
        participant=state,
        link=f"/coordination/submissions/{row.key}/",
        at=at,
    )
    return Sent(row.key, entry.index, tuple(remarks))


@transaction.atomic
def withdraw_submission(*, key: str, ground: str, by: Reader, at: datetime) -> None:
    """Take back what was sent, before it has had its effect; its page tells all who have it."""
    state = demand_voice(by, at=at)
    row = held(key, by=by)
    _check_withdrawal(row, state, at=at)
    tell(
        "submission.withdrawn",
        row.key,
        {"ground": ground},
        by=by,
        at=at,
        marking=marking_of(row),
        provisions=(UNDER[SubmissionKind(row.kind)],),
    )
    row.withdrawn_at, row.ground = at, ground
    row.save()


def _check_withdrawal(row: Submission, state: str, *, at: datetime) -> None:
    kind, day = SubmissionKind(row.kind), day_at(at)
    if row.participant_id != state:
        refuse(CoordinationFault.NOT_OURS)
    if row.sent_at is None:
        refuse(CoordinationFault.NOT_SENT)
    if at < row.sent_at:
        refuse(CoordinationFault.CLOCK_WENT_BACK)
    if row.withdrawn_at is not None:
        refuse(CoordinationFault.WITHDRAWN_ALREADY)
    if kind is SubmissionKind.REPORT:
        refuse(CoordinationFault.ISSUED_ALREADY)
    if kind is SubmissionKind.EARLY_END and row.circulated_at is not None:
        # The List has changed by it: whoever wishes to stay offers itself anew.
        refuse(CoordinationFault.IN_EFFECT_ALREADY)
    answer = law.answer_in_list(
        kind, row.seat, sent_on=day_at(row.sent_at), tenures=decided_by(day), on=day
    )
    if answer is not None:
        refuse(CoordinationFault.ANSWERED_ALREADY)


def _draft(key: str, *, by: Reader) -> Submission:
    state = demand_member(by)
    row = held(key, by=by)
    if row.participant_id != state:
        refuse(CoordinationFault.NOT_OURS)
    if row.sent_at is not None:
        refuse(CoordinationFault.SENT_ALREADY)
    return row


def _check(facts: SubmissionFacts) -> None:
    area_of(facts.area)
    if not (facts.text.en or facts.text.ru or facts.text.kk):
        refuse(CoordinationFault.TEXT_MISSING)
    if facts.kind in _NEEDS_AN_END and facts.ends_on is None:
        refuse(CoordinationFault.END_MISSING)
    starts_on = facts.starts_on if facts.kind is SubmissionKind.OFFER else None
    if starts_on and facts.ends_on and facts.ends_on <= starts_on:
        refuse(CoordinationFault.TERM_REVERSED)


def _columns(facts: SubmissionFacts) -> dict[str, Any]:
    """Return the facts as columns; what a kind does not have is left empty."""
    is_offer = facts.kind is SubmissionKind.OFFER
    has_end = is_offer or facts.kind in _NEEDS_AN_END
    ahead = facts.ahead if facts.kind is SubmissionKind.REPORT else Words()
    return {
        "kind": facts.kind.value,
        "area_id": facts.area,
        "role": facts.role.value,
        "starts_on": facts.starts_on if is_offer else None,
        "ends_on": facts.ends_on if has_end else None,
        "en": facts.text.en,
        "ru": facts.text.ru,
        "kk": facts.text.kk,
        "ahead_en": ahead.en,
        "ahead_ru": ahead.ru,
        "ahead_kk": ahead.kk,
    }


def _told(row: Submission) -> dict[str, object]:
    """Return what the record tells of a submission; of its words, the digest."""
    words = {
        name: getattr(row, name) for name in ("en", "ru", "kk", "ahead_en", "ahead_ru", "ahead_kk")
    }
    return {
        "kind": row.kind,
        "area": row.area_id,
        "role": row.role,
        "participant": row.participant_id,
        "starts_on": row.starts_on,
        "ends_on": row.ends_on,
        "text": digest_of(words).hex(),
    }
