"""Loading the history of annual plans: what was approved, and the events that were held.

Many years have events and no plan that is known; they stand as reported, not as approved.
"""

from collections.abc import Iterator
from datetime import datetime

from django.db import transaction

from clearinghouse.jobs.reference_decisions import in_words, words_of
from clearinghouse.participants.acting import INSTALLATION
from clearinghouse.participants.facts import Words
from clearinghouse.planning.facts import EventFacts, OrganiserFacts, PastEvent, PastPlan
from clearinghouse.planning.operations import enter_past_plan
from clearinghouse.reference.events import Event, load_events
from clearinghouse.reference.meetings import Plan
from clearinghouse.reference.practice import load_past_plans

# Where no source tells of a plan, its events tell of themselves.
EACH_ITS_OWN = "The events of this year, each with its own sources"


@transaction.atomic
def load(*, at: datetime) -> int:
    """Enter the plans of the past; return how many events were new."""
    return sum(
        enter_past_plan(past=past, events=tuple(events), by=INSTALLATION, at=at)
        for past, events in past_years()
    )


def past_years() -> Iterator[tuple[PastPlan, list[PastEvent]]]:
    """Yield every year of which a plan or an event is known, the earliest first."""
    approved = {plan.year: plan for plan in load_past_plans()}
    held: dict[int, list[PastEvent]] = {}
    for event in load_events():
        held.setdefault(year_of(event), []).append(past_event(event))
    for year in sorted(approved.keys() | held.keys()):
        plan = approved.get(year)
        yield (
            PastPlan(
                year=year,
                approved=plan.approved.written if plan else "",
                sources=in_words(plan) if plan else EACH_ITS_OWN,
            ),
            held.get(year, []),
        )


def year_of(event: Event) -> int:
    """Return the year in whose plan an event stands: that in which it began."""
    assert event.begins.earliest is not None, event.code
    return event.begins.earliest.year


def past_event(event: Event) -> PastEvent:
    """Return what the file says of an event, as the operation takes it."""
    return PastEvent(
        code=event.code,
        facts=_facts(event),
        planned=tuple(_facts(event, plan) for plan in event.plans),
        sources=in_words(event),
        member_states=event.member_states,
        people=event.participants,
    )


def _facts(event: Event, plan: Plan | None = None) -> EventFacts:
    """Return the event as it was held, or as it had been planned before."""
    ends = event.ends.written if event.ends else ""
    held = f"{event.begins.written}/{ends}" if ends else event.begins.written
    return EventFacts(
        title=words_of(event.title),
        time=plan.begins.written if plan else held,
        organisers=tuple(
            OrganiserFacts(
                participant=each.participant,
                agency=words_of(each.agency) if each.agency else Words(),
            )
            for each in event.organisers
        ),
        mode=(plan or event).mode.value,
        place=(plan or event).place,
        host=event.host,
        dimension=event.dimension,
        area=event.area,
    )
