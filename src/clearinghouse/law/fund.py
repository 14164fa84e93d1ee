"""The CICA Fund, as far as anything is known of it: projects, contributions, secondments.

Its Regulations were adopted on 13 October 2022; their text is not held, so nothing here refuses.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final

from clearinghouse.law.follow_up import DAY, AskedFor, Bearer, BearerKind
from clearinghouse.law.provisions import implements, provision
from clearinghouse.law.ruling import Permitted, Reason, Remark
from clearinghouse.law.verbs import Verb, puts_in_force

COMMITTEE: Final = provision("brochure-2025", "B.PRC")
CALLED_TO_CONTRIBUTE: Final = provision("declaration-2021", "26")
APPROVING_BODY: Final = "SOC"
NOTHING: Final = Decimal(0)


class FundReason(Reason):
    """What is to be noticed about a project of the Fund."""

    NOT_BY_SENIOR_OFFICIALS = "fund_not_by_senior_officials"
    NOTHING_APPROVED = "fund_nothing_approved"
    COMMITTEE_DID_NOT_RECOMMEND = "fund_committee_did_not_recommend"
    NOT_APPROVED = "fund_not_approved"


class ProjectStepKind(StrEnum):
    """A step in the life of a project."""

    CONSIDERED = "considered"
    RECOMMENDED = "recommended"
    NOT_RECOMMENDED = "not_recommended"
    DECIDED = "decided"
    BEGUN = "begun"
    REPORTED = "reported"
    COMPLETED = "completed"
    WITHDRAWN = "withdrawn"


class ProjectStage(StrEnum):
    """How far a project has come; approval follows from a decision, never from a word typed."""

    PROPOSED = "proposed"
    CONSIDERED = "considered"
    RECOMMENDED = "recommended"
    NOT_RECOMMENDED = "not_recommended"
    APPROVED = "approved"
    NOT_APPROVED = "not_approved"
    UNDER_WAY = "under_way"
    REPORTED = "reported"
    COMPLETED = "completed"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class ProjectStep:
    """A step on a day; ``verb`` and ``body`` are those of the decision, where one was taken."""

    kind: ProjectStepKind
    on: date
    verb: Verb | None = None
    body: str = ""

    @property
    def approves(self) -> bool:
        """Whether the step is a decision of senior officials that puts something into force."""
        return (
            self.kind is ProjectStepKind.DECIDED
            and self.verb is not None
            and puts_in_force(self.verb)
            and self.body == APPROVING_BODY
        )


_STAGES: Final = {
    ProjectStepKind.CONSIDERED: ProjectStage.CONSIDERED,
    ProjectStepKind.RECOMMENDED: ProjectStage.RECOMMENDED,
    ProjectStepKind.NOT_RECOMMENDED: ProjectStage.NOT_RECOMMENDED,
    ProjectStepKind.BEGUN: ProjectStage.UNDER_WAY,
    ProjectStepKind.REPORTED: ProjectStage.REPORTED,
    ProjectStepKind.COMPLETED: ProjectStage.COMPLETED,
    ProjectStepKind.WITHDRAWN: ProjectStage.WITHDRAWN,
}
_CARRIED_OUT: Final = frozenset(
    {ProjectStepKind.BEGUN, ProjectStepKind.REPORTED, ProjectStepKind.COMPLETED}
)


def stage_on(steps: Iterable[ProjectStep], on: date) -> ProjectStage:
    """Return how far a project had come by a day; ``steps`` are in the order of their entry."""
    known = [step for step in steps if step.on <= on]
    if not known:
        return ProjectStage.PROPOSED
    last = known[-1]
    if last.kind is ProjectStepKind.DECIDED:
        return ProjectStage.APPROVED if last.approves else ProjectStage.NOT_APPROVED
    return _STAGES[last.kind]


@implements(COMMITTEE)
def take_step(step: ProjectStep, *, before: Sequence[ProjectStep]) -> Permitted[ProjectStep]:
    """Rule on a step of a project; what departs from the course that is known is remarked."""
    remarks = []
    if step.kind is ProjectStepKind.DECIDED:
        if step.body != APPROVING_BODY:
            remarks.append(FundReason.NOT_BY_SENIOR_OFFICIALS)
        elif not step.approves:
            remarks.append(FundReason.NOTHING_APPROVED)
        if not any(each.kind is ProjectStepKind.RECOMMENDED for each in before):
            remarks.append(FundReason.COMMITTEE_DID_NOT_RECOMMEND)
    if step.kind in _CARRIED_OUT and not any(each.approves for each in before):
        remarks.append(FundReason.NOT_APPROVED)
    return Permitted(step, tuple(Remark(COMMITTEE, reason) for reason in remarks))


@dataclass(frozen=True, slots=True)
class Pledge:
    """What a State or organisation has announced, and how much of it has come."""

    name: str
    donor: str
    amount: Decimal
    received: Decimal
    due_before: date | None = None

    @property
    def outstanding(self) -> Decimal:
        """What has not come; never less than nothing."""
        return max(NOTHING, self.amount - self.received)


@implements(CALLED_TO_CONTRIBUTE)
def announced(pledges: Iterable[Pledge]) -> tuple[AskedFor, ...]:
    """Return what was announced and has not come.  It is voluntary: an invitation, never a debt."""
    return tuple(
        AskedFor(
            bearer=Bearer(BearerKind.STATE, pledge.donor),
            provision=CALLED_TO_CONTRIBUTE,
            due_on=pledge.due_before - DAY if pledge.due_before else None,
            derived_from=(pledge.name,),
        )
        for pledge in pledges
        if pledge.outstanding > NOTHING
    )
