"""Who has answered a call, and who may still be reminded."""

from datetime import date

from clearinghouse.law.distribution import Reader
from clearinghouse.participants.queries import members_on
from clearinghouse.planning.models import Plan, SubmissionVersion
from clearinghouse.planning.views import AnswerRow, AnswerToCall


def answers(reader: Reader, plan: Plan, *, on: date) -> tuple[AnswerRow, ...]:
    """Return how each Member State has answered, and whoever else has; costs three queries."""
    counted: dict[str, int] = {}
    submitted = SubmissionVersion.objects.filter(
        submission__plan=plan, submission__withdrawn_at=None, is_draft=False
    )
    pairs = submitted.values_list("submission_id", "submission__participant").distinct()
    for _submission, participant in pairs:
        counted[participant] = counted.get(participant, 0) + 1
    nil = set(plan.nil_returns.values_list("participant_id", flat=True))
    members = members_on(reader, on)
    others = sorted((counted.keys() | nil) - set(members))
    return tuple(
        AnswerRow(
            participant=code,
            answer=_answer(code, counted, nil),
            events=counted.get(code, 0),
        )
        for code in (*members, *others)
    )


def silent(reader: Reader, plan: Plan, *, on: date) -> tuple[str, ...]:
    """Return the Member States that have not answered."""
    return tuple(
        row.participant
        for row in answers(reader, plan, on=on)
        if row.answer is AnswerToCall.NOT_YET
    )


def _answer(code: str, counted: dict[str, int], nil: set[str]) -> AnswerToCall:
    if code in counted:
        return AnswerToCall.SUBMITTED
    return AnswerToCall.NIL if code in nil else AnswerToCall.NOT_YET
