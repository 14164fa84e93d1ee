"""The plan is compiled from what was submitted, circulated as a document, and amended later."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Final

from django.db import transaction
from django.db.models import Max

from clearinghouse.documents.kinds import DocumentKind
from clearinghouse.documents.models import Revision
from clearinghouse.documents.operations import allocate_symbol, register
from clearinghouse.documents.papers import Paper, Version
from clearinghouse.law import planning as law
from clearinghouse.law.distribution import Distribution, Marking, Reader
from clearinghouse.law.periods import day_at
from clearinghouse.law.planning import PlanChange
from clearinghouse.law.ruling import Remark
from clearinghouse.participants.acting import SECRETARIAT
from clearinghouse.planning.facts import EventFacts
from clearinghouse.planning.faults import PlanningFault, refuse
from clearinghouse.planning.keeping import (
    demand_compiled,
    demand_known,
    demand_not_compiled,
    demand_registry,
    demand_whole,
    digest_of,
    held,
    tell,
    time_of,
)
from clearinghouse.planning.models import (
    EventVersion,
    Plan,
    PlannedEvent,
    SubmissionVersion,
    columns_of,
)
from clearinghouse.record.acts import settle

OF_DRAFTS: Final = "DRAFT"
APPROVING_BODY: Final = "SOC"


@transaction.atomic
def compile_plan(*, year: int, by: Reader, at: datetime) -> int:
    """Take everything that was submitted into the plan, in the order of time; return how many.

    From here on nothing is submitted for it: what changes is changed in the plan, with a reason.
    """
    demand_registry(by, at=at)
    plan = held(year, by=by)
    demand_not_compiled(plan)
    versions = sorted(_standing(plan), key=_in_time)
    if not versions:
        refuse(PlanningFault.NOTHING_SUBMITTED, year=str(year))
    told = [[each.submission.number, each.number] for each in versions]
    tell("plan.compiled", str(year), {"events": len(told), "taken": digest_of(told)}, by=by, at=at)
    for version in versions:
        event = _enter(plan, submission=version.submission_id)
        _version(event, version.facts(), PlanChange.COMPILED, "", by=by, at=at)
    plan.compiled_at = at
    plan.save(update_fields=["compiled_at"])
    return len(versions)


@transaction.atomic
def circulate_plan(
    *, year: int, versions: tuple[Version, ...], marking: Distribution, by: Reader, at: datetime
) -> str:
    """Register the compiled plan as a draft for the Senior Officials; return its symbol."""
    demand_registry(by, at=at)
    plan = held(year, by=by)
    demand_compiled(plan)
    if plan.circulated_id is not None:
        refuse(PlanningFault.CIRCULATED_ALREADY, year=str(year))
    symbol = allocate_symbol(
        body=APPROVING_BODY, year=day_at(at).year, session=None, series=OF_DRAFTS
    )
    paper = Paper(
        kind=DocumentKind.ANNUAL_PLAN,
        marking=Marking(marking, SECRETARIAT),
        versions=versions,
        symbol=symbol,
        dated_on=day_at(at),
        author=SECRETARIAT,
        body=APPROVING_BODY,
    )
    registered = register(paper=paper, by=by, at=at)
    tell("plan.circulated", str(year), {"document": str(symbol)}, by=by, at=at)
    plan.circulated = Revision.objects.get(pk=registered.revision)
    plan.circulated_at = at
    plan.save(update_fields=["circulated", "circulated_at"])
    return str(symbol)


@transaction.atomic
def add_event(
    *, year: int, facts: EventFacts, reason: str, by: Reader, at: datetime
) -> tuple[str, tuple[Remark, ...]]:
    """Add an event to a compiled plan; return its code."""
    demand_registry(by, at=at)
    plan = held(year, by=by)
    demand_compiled(plan)
    settled = settle(law.change(made=PlanChange.ADDED, reason=reason))
    demand_whole(facts)
    time_of(facts, year=year)
    demand_known(facts)
    event = _enter(plan)
    _version(event, facts, PlanChange.ADDED, settled.reason, by=by, at=at)
    return event.code, ()


@transaction.atomic
def change_event(
    *,
    code: str,
    facts: EventFacts | None,
    reason: str,
    seen: int,
    by: Reader,
    at: datetime,
) -> PlanChange:
    """Change an event of a compiled plan, or cancel it (``facts`` None); return which it was.

    ``seen`` is the version that was looked at.  What stood before stays beside what stands now.
    """
    demand_registry(by, at=at)
    event = _found(code, by=by)
    now = event.versions.get(current=True)
    if seen != now.number:
        refuse(PlanningFault.CHANGED_MEANWHILE, number=code)
    made = _kind_of(now, facts)
    settled = settle(law.change(made=made, reason=reason))
    if facts is not None:
        demand_whole(facts)
        time_of(facts)
        demand_known(facts)
    _version(event, facts or now.facts(), made, settled.reason, by=by, at=at)
    return made


def _kind_of(now: EventVersion, facts: EventFacts | None) -> PlanChange:
    was = now.facts()
    if facts is None:
        if now.change == PlanChange.CANCELLED:
            refuse(PlanningFault.CANCELLED, event=now.event.code)
        return PlanChange.CANCELLED
    if facts == was and now.change != PlanChange.CANCELLED:
        refuse(PlanningFault.NOTHING_CHANGED)
    where = (facts.time, facts.place, facts.place_as_written, facts.mode)
    stood = (was.time, was.place, was.place_as_written, was.mode)
    return PlanChange.CHANGED if where == stood else PlanChange.MOVED


def _standing(plan: Plan) -> Iterable[SubmissionVersion]:
    """Yield the last submitted version of everything that was not withdrawn."""
    rows = (
        SubmissionVersion.objects.filter(
            submission__plan=plan, submission__withdrawn_at=None, is_draft=False
        )
        .select_related("submission")
        .order_by("submission", "-number")
        .distinct("submission")
    )
    return rows.iterator()


def _in_time(version: SubmissionVersion) -> tuple[date, date, int]:
    first, last = version.first_on or date.max, version.last_on or date.max
    return first, last, version.submission.number


def _found(code: str, *, by: Reader) -> PlannedEvent:
    found = (
        PlannedEvent.objects.visible_to(by)
        .select_for_update(of=("self",))
        .select_related("plan")
        .filter(code=code)
        .first()
    )
    if found is None:
        refuse(PlanningFault.NO_SUCH_EVENT, event=code)
    return found


def _enter(plan: Plan, *, submission: int | None = None) -> PlannedEvent:
    position = (plan.events.aggregate(last=Max("position"))["last"] or 0) + 1
    return PlannedEvent.objects.create(
        plan=plan,
        code=f"{plan.year}-{position:02}",
        position=position,
        submission_id=submission,
    )


def _version(
    event: PlannedEvent,
    facts: EventFacts,
    made: PlanChange,
    reason: str,
    *,
    by: Reader,
    at: datetime,
) -> None:
    last = event.versions.aggregate(last=Max("number"))["last"] or 0
    entry = tell(
        "event.planned",
        event.code,
        {
            "change": made,
            "version": last + 1,
            "event": digest_of(facts.as_json()),
            "reason": reason[:200],
        },
        by=by,
        at=at,
    )
    event.versions.filter(current=True).update(current=False)
    EventVersion.objects.create(
        event=event,
        number=last + 1,
        change=made,
        reason=reason,
        made_at=at,
        officer_id=by.officer,
        entry=entry,
        **columns_of(facts, time_of(facts)),
    )
