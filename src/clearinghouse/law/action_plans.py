"""Action plans of priority areas: what an activity says, its cadence, its yearly review.

A plan is for information and is never approved; nothing here refuses.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from clearinghouse.law.coordination import Role
from clearinghouse.law.falling_due import DatedFact, FallsDue
from clearinghouse.law.periods import Period, months_after, years_after
from clearinghouse.law.provisions import implements, provision
from clearinghouse.law.ruling import Permitted, Reason, Remark

MAY_BE_MADE: Final = provision("modalities-2023", "1.6")
IN_CONSULTATION: Final = provision("modalities-2023", "2.8")
ACTIVITIES: Final = provision("modalities-2023", "2.9")
APPROVED_FIRST: Final = provision("action-plan-2024", "opening.1")
YEARLY_REVIEW: Final = provision("action-plan-2024", "opening.2")
TWICE_A_YEAR: Final = provision("action-plan-2024", "ii.1")
NEEDS: Final = provision("action-plan-2024", "ii.2")


class Modality(StrEnum):
    """In which way an activity is carried out."""

    EXPERT_MEETING = "expert_meeting"
    SEMINAR = "seminar"
    TRAINING = "training"
    NETWORK = "network"
    NEEDS_ASSESSMENT = "needs_assessment"
    EXCHANGE = "exchange"
    AWARENESS = "awareness"
    STUDY = "study"
    GROUNDWORK = "groundwork"


# NETWORK     a network of focal points
# EXCHANGE    information exchanged as States choose
# GROUNDWORK  the way of doing something is worked out first


class Progress(StrEnum):
    """How far an activity has come."""

    PLANNED = "planned"
    UNDER_WAY = "under_way"
    CARRIED_OUT = "carried_out"
    POSTPONED = "postponed"
    DROPPED = "dropped"


class PlanReason(Reason):
    """What is to be noticed about an activity."""

    NOT_BY_A_COORDINATOR = "plan_not_by_a_coordinator"
    TIMELINE_MISSING = "plan_timeline_missing"
    RESPONSIBLE_MISSING = "plan_responsible_missing"
    MEASURE_NOT_APPROVED = "plan_measure_not_approved"


@dataclass(frozen=True, slots=True)
class ActivityKept:
    """An activity is entered in a plan, or updated."""

    area: str


@implements(MAY_BE_MADE, IN_CONSULTATION, ACTIVITIES)
def keep_activity(
    area: str, *, held: Collection[Role], has_timeline: bool, has_responsible: bool
) -> Permitted[ActivityKept]:
    """Rule on an activity; ``held`` are the roles of the State that enters it, that day."""
    remarks = []
    if not held:
        remarks.append(Remark(IN_CONSULTATION, PlanReason.NOT_BY_A_COORDINATOR))
    if not has_timeline:
        remarks.append(Remark(ACTIVITIES, PlanReason.TIMELINE_MISSING))
    if not has_responsible:
        remarks.append(Remark(ACTIVITIES, PlanReason.RESPONSIBLE_MISSING))
    return Permitted(ActivityKept(area), tuple(remarks))


@implements(APPROVED_FIRST)
def put_into_effect(
    area: str, measures: Mapping[str, Period[date]], *, on: date
) -> Permitted[ActivityKept]:
    """Rule on the measures that an activity puts into effect, each with its days in the Catalogue.

    Only what Member States have approved stands there; a measure that does not, on the day, is new
    to the plan and needs their approval first.
    """
    remarks = tuple(
        Remark(APPROVED_FIRST, PlanReason.MEASURE_NOT_APPROVED, {"measure": measure})
        for measure, stands in sorted(measures.items())
        if on not in stands
    )
    return Permitted(ActivityKept(area), remarks)


@implements(YEARLY_REVIEW)
def review(approved_on: date, *, reviewed_on: Iterable[date] = ()) -> FallsDue:
    """Return until when a plan is reviewed next: a year after it began or was reviewed last."""
    since = max([approved_on, *reviewed_on])
    due_on = years_after(since, 1)
    return FallsDue(
        YEARLY_REVIEW,
        due_on,
        (DatedFact("plan_reviewed" if since > approved_on else "plan_approved", since),),
        called_from=months_after(due_on, -2),
    )


@implements(TWICE_A_YEAR, NEEDS)
def occasion(times_a_year: int, held: Iterable[date], *, on: date, needs: bool) -> FallsDue:
    """Return until when what is held so many times a year has been held as often this year.

    A year is a calendar year, as with the meetings of bodies (interpretation 0017).  ``met_on`` is
    the day of the last that was needed.
    """
    first = date(on.year, 1, 1)
    this_year = sorted(day for day in held if day.year == on.year and day <= on)
    enough = len(this_year) >= times_a_year
    grounds = tuple(DatedFact("held", day) for day in this_year) or (
        DatedFact("year_begins", first),
    )
    return FallsDue(
        NEEDS if needs else TWICE_A_YEAR,
        date(on.year, 12, 31),
        grounds,
        called_from=first,
        met_on=this_year[times_a_year - 1] if enough else None,
    )
