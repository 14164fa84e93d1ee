"""The plans that are being made at a moment: who had answered by then, and what is left to do."""

from datetime import datetime

from django.db.models import Q

from clearinghouse.law.distribution import Reader
from clearinghouse.law.periods import day_at
from clearinghouse.planning.models import NilReturn, Plan, SubmissionVersion
from clearinghouse.planning.models.plans import whole
from clearinghouse.planning.queries.plans import approvals
from clearinghouse.planning.views import PlanInMaking


def plans_in_making(reader: Reader, *, at: datetime) -> tuple[PlanInMaking, ...]:
    """Return the plans that had been called for and not approved at a moment; a set of questions.

    Who has answered is told to those who follow the making of plans; others are told of nobody.
    """
    held = list(
        Plan.objects.visible_to(reader)
        .filter(opened_at__lte=at, sources="")
        .select_related("decision")
        .order_by("year")
    )
    approved = approvals(reader, held)
    open_ones = [
        plan for plan in held if plan.pk not in approved or approved[plan.pk].on > day_at(at)
    ]
    answered: dict[int, set[str]] = {}
    if whole(reader):
        sent = SubmissionVersion.objects.filter(
            Q(submission__withdrawn_at=None) | Q(submission__withdrawn_at__gt=at),
            submission__plan__in=open_ones,
            is_draft=False,
            written_at__lte=at,
        ).values_list("submission__plan", "submission__participant")
        nil = NilReturn.objects.filter(plan__in=open_ones, returned_at__lte=at)
        for plan, participant in (*sent, *nil.values_list("plan", "participant")):
            answered.setdefault(plan, set()).add(participant)
    return tuple(
        PlanInMaking(
            year=plan.year,
            decision=plan.decision.key if plan.decision else "",
            opened_on=day_at(plan.opened_at),
            before=plan.submit_before,
            answered=frozenset(answered.get(plan.pk, ())),
        )
        for plan in open_ones
    )
