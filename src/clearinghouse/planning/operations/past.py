"""Plans of the years before the house, entered from what public sources tell of them."""

from datetime import datetime

from django.db import transaction

from clearinghouse.law.distribution import PUBLIC, Reader
from clearinghouse.law.planned_times import parse_when
from clearinghouse.law.planning import PlanChange
from clearinghouse.participants.acting import keep_reference
from clearinghouse.planning.facts import EventFacts, PastEvent, PastPlan
from clearinghouse.planning.keeping import demand_known, digest_of, tell, time_of
from clearinghouse.planning.models import EventVersion, Plan, PlannedEvent, columns_of


@transaction.atomic
def enter_past_plan(
    *, past: PastPlan, events: tuple[PastEvent, ...], by: Reader, at: datetime
) -> int:
    """Enter a plan of the past with its events; return how many of these were new.

    Entering it again adds only what was missing: what is told once of an event stays.
    """
    keep_reference(by, at=at)
    plan = Plan.objects.select_for_update().filter(year=past.year).first()
    if plan is None:
        plan = _enter(past, by=by, at=at)
    known = set(plan.events.values_list("code", flat=True))
    new = [each for each in events if each.code not in known]
    for position, event in enumerate(new, start=len(known) + 1):
        _enter_event(plan, event, position, by=by, at=at)
    return len(new)


def _enter(past: PastPlan, *, by: Reader, at: datetime) -> Plan:
    approved = parse_when(past.approved).first if past.approved else None
    entry = tell(
        "plan.entered",
        str(past.year),
        {"approved": past.approved, "sources": digest_of(past.sources)},
        by=by,
        at=at,
        marking=PUBLIC,
    )
    return Plan.objects.create(
        year=past.year,
        opened_at=at,
        compiled_at=at,
        approved_on=approved,
        approved_as_written=past.approved,
        sources=past.sources,
        entry=entry,
    )


def _enter_event(plan: Plan, event: PastEvent, position: int, *, by: Reader, at: datetime) -> None:
    row = PlannedEvent.objects.create(
        plan=plan, code=event.code, position=position, sources=event.sources
    )
    told: tuple[EventFacts, ...] = (*event.planned, event.facts)
    for number, facts in enumerate(told, start=1):
        demand_known(facts)
        entry = tell(
            "event.entered",
            event.code,
            {"version": number, "event": digest_of(facts.as_json())},
            by=by,
            at=at,
            marking=PUBLIC,
        )
        EventVersion.objects.create(
            event=row,
            number=number,
            change=PlanChange.REPORTED,
            current=number == len(told),
            made_at=at,
            officer_id=by.officer,
            entry=entry,
            **columns_of(facts, time_of(facts)),
        )
