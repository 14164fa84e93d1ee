"""The call for a plan: opened under a decision or by the Secretariat, and reminded of."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Final

from django.db import connection, transaction

from clearinghouse.adoption.effects import EffectKind
from clearinghouse.adoption.models import Effect
from clearinghouse.law.distribution import Reader
from clearinghouse.law.periods import day_at
from clearinghouse.notices.kinds import NoticeFact, NoticeKind
from clearinghouse.notices.operations import Recipients, notify
from clearinghouse.participants.queries import members_on
from clearinghouse.planning.faults import PlanningFault, refuse
from clearinghouse.planning.keeping import demand_not_compiled, demand_registry, held, tell
from clearinghouse.planning.models import Plan
from clearinghouse.planning.queries.answers import silent
from clearinghouse.procedures.models import Decision

# Two officers who open the same year at once must find each other's plan.
PLANS_LOCK: Final = 0x504C_414E


@transaction.atomic
def open_under_decision(*, year: int, decision: str, by: Reader, at: datetime) -> None:
    """Open the call that a decision made: the day is the decision's own."""
    demand_registry(by, at=at)
    found = Decision.objects.visible_to(by).filter(key=decision).first()
    if found is None:
        refuse(PlanningFault.NO_SUCH_DECISION, decision=decision)
    called = Effect.objects.filter(decision=found, kind=EffectKind.CALL).first()
    before = date.fromisoformat(called.facts["before"]) if called else found.due_before
    if before is None:
        refuse(PlanningFault.CALL_WITHOUT_A_DAY, decision=decision)
    if Plan.objects.filter(decision=found).exists():
        refuse(PlanningFault.OPENED_ALREADY, year=str(year))
    _open(year, before, found, by=by, at=at)


@transaction.atomic
def open_call(*, year: int, before: date, by: Reader, at: datetime) -> None:
    """Open a call without a decision that the register holds."""
    demand_registry(by, at=at)
    _open(year, before, None, by=by, at=at)


@transaction.atomic
def remind(*, year: int, by: Reader, at: datetime, cause: str = "") -> int:
    """Remind the Member States that have not answered; return how many officers were told.

    It is an invitation again.  For one ``cause`` it is told once; without any, once a day.
    """
    demand_registry(by, at=at)
    plan = held(year, by=by)
    demand_not_compiled(plan)
    waiting = silent(by, plan, on=day_at(at))
    told = _notify(
        plan, waiting, NoticeKind.DEADLINE_NEAR, cause or f"reminded/{day_at(at)}", at=at
    )
    if told:
        tell("plan.reminded", str(year), {"participants": ", ".join(waiting)}, by=by, at=at)
    return told


def _open(year: int, before: date, decision: Decision | None, *, by: Reader, at: datetime) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [PLANS_LOCK])
    if Plan.objects.filter(year=year).exists():
        refuse(PlanningFault.OPENED_ALREADY, year=str(year))
    entry = tell(
        "plan.opened",
        str(year),
        {"before": before.isoformat(), "decision": decision.key if decision else ""},
        by=by,
        at=at,
    )
    plan = Plan.objects.create(
        year=year,
        submit_before=before,
        decision=decision,
        opened_at=at,
        officer_id=by.officer,
        entry=entry,
    )
    _notify(plan, members_on(by, day_at(at)), NoticeKind.CALL_OPENED, "opened", at=at)


def _notify(
    plan: Plan, whom: Collection[str], kind: NoticeKind, cause: str, *, at: datetime
) -> int:
    day = plan.submit_before
    return notify(
        key=f"plan/{plan.year}/{cause}",
        kind=kind,
        recipients=Recipients(participants=frozenset(whom)),
        facts={NoticeFact.DAY: day.isoformat()} if day else {},
        link=f"/plans/{plan.year}/",
        at=at,
    )
