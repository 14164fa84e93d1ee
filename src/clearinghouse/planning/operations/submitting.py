"""What participants submit for a plan: drafts, versions, withdrawals, or that they have nothing."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Max

from clearinghouse.law import planning as law
from clearinghouse.law.distribution import Reader
from clearinghouse.law.periods import day_at
from clearinghouse.law.ruling import Remark
from clearinghouse.participants.acting import person_of
from clearinghouse.planning.facts import EventFacts
from clearinghouse.planning.faults import PlanningFault, refuse
from clearinghouse.planning.keeping import (
    between,
    demand_known,
    demand_not_compiled,
    demand_whole,
    digest_of,
    held,
    tell,
    time_of,
)
from clearinghouse.planning.models import (
    NilReturn,
    Plan,
    Submission,
    SubmissionVersion,
    columns_of,
)
from clearinghouse.record.acts import settle


@dataclass(frozen=True, slots=True)
class Saved:
    """A submission by its number, the number of its version, and what the law remarks."""

    number: int
    version: int
    remarks: tuple[Remark, ...] = ()


@transaction.atomic
def save_submission(
    *,
    year: int,
    facts: EventFacts,
    is_draft: bool,
    by: Reader,
    at: datetime,
    number: int = 0,
    seen: int = 0,
    participant: str = "",
) -> Saved:
    """Keep a submission, new or changed; a draft counts for nothing until it is submitted.

    ``number`` and ``seen`` name the submission and the version that was changed, so that nobody's
    change is lost.  ``participant`` is for whom the registry enters it.
    """
    plan = held(year, by=by)
    owner = participant or by.participant or ""
    submission = _found(plan, number, by=by) if number else None
    owner = submission.participant_id if submission else owner
    settle(law.submit(by=person_of(by, at=at), participant=owner))
    demand_not_compiled(plan)
    _check(facts, plan, is_draft=is_draft)
    remarks: list[Remark] = []
    if not is_draft:
        ruling = law.answer_call(
            participant=owner, on=day_at(at), before=plan.submit_before, told=facts.asked_for()
        )
        settle(ruling, remarks=remarks)
    if submission is None:
        submission = _begin(plan, owner, at=at)
    version = _write(submission, facts, is_draft=is_draft, seen=seen, by=by, at=at)
    return Saved(submission.number, version, tuple(remarks))


@transaction.atomic
def withdraw_submission(*, year: int, number: int, ground: str, by: Reader, at: datetime) -> None:
    """Withdraw a submission, while the plan is not compiled; its versions stay."""
    plan = held(year, by=by)
    found = _found(plan, number, by=by)
    settle(law.submit(by=person_of(by, at=at), participant=found.participant_id))
    demand_not_compiled(plan)
    tell(
        "plan.withdrawn",
        f"{year}-{number}",
        {"participant": found.participant_id, "ground": ground[:200]},
        by=by,
        at=at,
        marking=between(found.participant_id),
    )
    found.withdrawn_at, found.ground = at, ground
    found.save(update_fields=["withdrawn_at", "ground"])


@transaction.atomic
def return_nil(*, year: int, by: Reader, at: datetime, participant: str = "") -> bool:
    """Say that there is no event to submit; return whether that was new.

    Who submits something later has simply found an event.
    """
    plan = held(year, by=by)
    owner = participant or by.participant or ""
    settle(law.submit(by=person_of(by, at=at), participant=owner))
    demand_not_compiled(plan)
    if plan.nil_returns.filter(participant=owner).exists():
        return False
    standing = plan.submissions.filter(participant=owner, withdrawn_at=None)
    if standing.filter(versions__is_draft=False).exists():
        refuse(PlanningFault.HAS_SUBMITTED, year=str(year))
    entry = tell("plan.answered", str(year), {"participant": owner}, by=by, at=at)
    NilReturn.objects.create(
        plan=plan, participant_id=owner, returned_at=at, officer_id=by.officer, entry=entry
    )
    return True


def _found(plan: Plan, number: int, *, by: Reader) -> Submission:
    found = plan.submissions.visible_to(by).select_for_update().filter(number=number).first()
    if found is None:
        refuse(PlanningFault.NO_SUCH_SUBMISSION, number=str(number))
    if found.withdrawn_at is not None:
        refuse(PlanningFault.WITHDRAWN, number=str(number))
    return found


def _check(facts: EventFacts, plan: Plan, *, is_draft: bool) -> None:
    if not is_draft:
        demand_whole(facts)
    time_of(facts, year=plan.year)
    demand_known(facts)


def _begin(plan: Plan, participant: str, *, at: datetime) -> Submission:
    last = plan.submissions.aggregate(last=Max("number"))["last"] or 0
    return Submission.objects.create(
        plan=plan, number=last + 1, participant_id=participant, begun_at=at
    )


def _write(
    submission: Submission,
    facts: EventFacts,
    *,
    is_draft: bool,
    seen: int,
    by: Reader,
    at: datetime,
) -> int:
    last = submission.versions.order_by("-number").first()
    if last is not None and seen != last.number:
        refuse(PlanningFault.CHANGED_MEANWHILE, number=str(submission.number))
    if last is not None and last.facts() == facts and last.is_draft is is_draft:
        refuse(PlanningFault.NOTHING_CHANGED)
    number = (last.number if last else 0) + 1
    entry = tell(
        "plan.kept" if is_draft else "plan.submitted",
        f"{submission.plan.year}-{submission.number}",
        {
            "participant": submission.participant_id,
            "version": number,
            "event": digest_of(facts.as_json()),
        },
        by=by,
        at=at,
        marking=between(submission.participant_id),
    )
    SubmissionVersion.objects.create(
        submission=submission,
        number=number,
        is_draft=is_draft,
        written_at=at,
        officer_id=by.officer,
        entry=entry,
        **columns_of(facts, time_of(facts)),
    )
    return number
