"""From rows to what the law reckons with: the course of a submission, a proposal to act."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from clearinghouse.coordination.models import Acting, Submission
from clearinghouse.law.coordination import Tenure
from clearinghouse.law.periods import day_at
from clearinghouse.law.submissions import Course, SubmissionKind, answer_in_list
from clearinghouse.law.succession import ActingProposal


@dataclass(frozen=True, slots=True)
class Referred:
    """Where a submission lies: before which meetings, under which silence, since when."""

    meetings: Mapping[str, date] = field(default_factory=dict)
    silences: Sequence[tuple[str, date, date | None]] = ()


def course_of(
    row: Submission, tenures: Sequence[Tenure], referred: Referred, on: date
) -> tuple[Course, Tenure | None]:
    """Return what happened to a submission until a day, and the tenure that answers it."""
    sent_on = _day(row.sent_at)
    kind = SubmissionKind(row.kind)
    answer = (
        answer_in_list(kind, row.seat, sent_on=sent_on, tenures=tenures, on=on) if sent_on else None
    )
    latest = max(referred.silences, key=lambda each: each[1], default=None)
    course = Course(
        kind=kind,
        sent_on=sent_on,
        circulated_on=_day(row.circulated_at),
        placed_on=min(referred.meetings.values(), default=None),
        silent_on=latest[1] if latest else None,
        silence_ended_on=latest[2] if latest else None,
        withdrawn_on=_day(row.withdrawn_at),
        granted_on=answer.decided_on if answer else None,
        ends_on=row.ends_on,
    )
    return course, answer


def proposal_of(row: Acting) -> ActingProposal:
    """Return a proposal to act as the law reckons with it."""
    return ActingProposal(
        area=row.area_id,
        participant=row.participant_id,
        proposed_on=day_at(row.proposed_at),
        consents={each.participant_id: day_at(each.given_at) for each in row.consents.all()},
        laid_down_on=_day(row.laid_down_at),
    )


def _day(moment: datetime | None) -> date | None:
    return day_at(moment) if moment else None
