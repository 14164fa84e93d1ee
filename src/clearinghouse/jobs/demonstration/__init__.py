"""The demonstration: officers for every role and a believable, made-up year of papers.

The papers are data (``year/*.paper``) in a small notation of their own; they are dated back from
the day of filling, and go in through the same operations as everything else.  Everything goes in
or nothing does, so that filling may be interrupted and begun again.
"""

from datetime import datetime

from django.db import transaction

from clearinghouse.documents import queries as register
from clearinghouse.jobs import announcing, demonstration_people
from clearinghouse.jobs.demonstration.area_papers import keep_area_papers
from clearinghouse.jobs.demonstration.calendar import Year
from clearinghouse.jobs.demonstration.coordination import submit_offers
from clearinghouse.jobs.demonstration.correspondence import exchange_notes
from clearinghouse.jobs.demonstration.events import hold_events
from clearinghouse.jobs.demonstration.filling import enter_papers
from clearinghouse.jobs.demonstration.follow_ups import follow_up_decisions
from clearinghouse.jobs.demonstration.fund import fill_fund
from clearinghouse.jobs.demonstration.offices import name_focal_points
from clearinghouse.jobs.demonstration.papers import Papers
from clearinghouse.jobs.demonstration.plans import call_for_plan
from clearinghouse.jobs.demonstration.reviews import review_implementation
from clearinghouse.jobs.demonstration.silences import run_silences
from clearinghouse.jobs.demonstration.sittings import run_sittings
from clearinghouse.jobs.demonstration.waiting import leave_waiting
from clearinghouse.participants.acting import REGISTRY_AT_THE_MACHINE

__all__ = ["fill", "is_filled"]
JOINED_AT = 9


def is_filled() -> bool:
    """Whether the demonstration has its officers and its papers."""
    return demonstration_people.is_peopled() and bool(
        register.newest(REGISTRY_AT_THE_MACHINE, size=1)
    )


@transaction.atomic
def fill(*, at: datetime) -> None:
    """Fill in the officers and the year before ``at``: meetings, papers, decisions, an import."""
    announcing.watch_from_now(at=at)
    year = Year.before(at)
    # They speak for their States in the months before, so they joined before the year began.
    demonstration_people.people(at=year.moment("opening-7", JOINED_AT))
    year.enter_meetings()
    papers = Papers(year)
    enter_papers(papers)
    name_focal_points(year)
    run_silences(papers)
    run_sittings(papers)
    review_implementation(papers)
    keep_area_papers(papers)
    hold_events(papers)
    leave_waiting(papers)
    exchange_notes(at=at)
    submit_offers(at=at)
    call_for_plan(at=at)
    follow_up_decisions(at=at)
    fill_fund(year, at=at)
