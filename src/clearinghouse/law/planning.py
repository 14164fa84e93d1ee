"""The annual plan: the call, what is submitted, the approval, changes during the year, events held.

A call is an invitation: who does not answer fails in nothing.  The guidelines for events of 2021
are not known in their text (interpretation 0003): only practice and one decision speak here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from clearinghouse.law.credentials import Capacity, Person
from clearinghouse.law.falling_due import DatedFact, DueStand, FallsDue
from clearinghouse.law.periods import months_after
from clearinghouse.law.provisions import implements, provision
from clearinghouse.law.ruling import About, Permitted, Reason, Refused, Remark, Ruling

CALL: Final = provision("soc-2023-ii-dec-1", "6")
BEFORE_THE_YEAR: Final = provision("planning-practice", "E.1")
WHO_SUBMITS: Final = provision("planning-practice", "E.2")
CHANGES: Final = provision("planning-practice", "E.3")
ANNOUNCED: Final = provision("planning-practice", "E.4")
REPORTED: Final = provision("planning-practice", "E.5")
NAMES_KEPT: Final = provision("planning-practice", "E.6")
MONTHS_TO_REPORT: Final = 1
A_DAY: Final = timedelta(days=1)
# What the call of 2023 asked for besides a title, in its order.
ASKED_FOR: Final = ("concept", "purpose", "organisers")
ANNOUNCED_WITH: Final = ("days", "place", "participation", "languages")


class PlanningReason(Reason):
    """Why something about the plan is refused, or is to be noticed."""

    NOT_ONES_OWN = "planning_not_ones_own"
    AFTER_THE_CALL = "planning_after_the_call"
    ASKED_FOR_AND_MISSING = "planning_asked_for_and_missing"
    APPROVED_IN_ITS_OWN_YEAR = "planning_approved_in_its_own_year"
    NO_REASON_GIVEN = "planning_no_reason_given"
    ANNOUNCED_WITHOUT = "planning_announced_without"
    REPORT_OUTSTANDING = "planning_report_outstanding"
    NAMES_NOT_FOR_THIS_READER = "planning_names_not_for_this_reader"


class PlanChange(StrEnum):
    """What became of an event in the plan."""

    COMPILED = "compiled"
    ADDED = "added"
    MOVED = "moved"
    CHANGED = "changed"
    CANCELLED = "cancelled"
    REPORTED = "reported"


# COMPILED   it came into the plan as it was submitted
# MOVED      its time or its place is another; CHANGED says that anything else is
# REPORTED   sources tell that it was planned or held: the years before the house

WITH_REASONS: Final = frozenset(
    {PlanChange.MOVED, PlanChange.CHANGED, PlanChange.CANCELLED, PlanChange.ADDED}
)


@dataclass(frozen=True, slots=True)
class Submitted:
    """A participant has submitted an event, or has said that it has none."""

    participant: str


@dataclass(frozen=True, slots=True)
class Approved:
    """The plan of a year was approved on a day."""

    year: int
    on: date


@dataclass(frozen=True, slots=True)
class Changed:
    """An event of the plan was changed, for a reason."""

    change: PlanChange
    reason: str


@implements(WHO_SUBMITS)
def submit(*, by: Person, participant: str) -> Ruling[Submitted]:
    """Rule on who submits: each for itself, with or without a role in the area.

    The registry enters what reached it otherwise.
    """
    is_own = by.participant == participant and Capacity.READ in by.capacities
    if is_own or Capacity.REGISTRY in by.capacities:
        return Permitted(Submitted(participant))
    return Refused(WHO_SUBMITS, PlanningReason.NOT_ONES_OWN)


@implements(CALL)
def answer_call(
    *, participant: str, on: date, before: date | None, told: Mapping[str, bool]
) -> Permitted[Submitted]:
    """Rule on what is submitted: ``told`` says which of what is asked for is there.

    The day named in the call is the first on which it is late; then too it is taken.
    """
    remarks = [
        Remark(CALL, PlanningReason.ASKED_FOR_AND_MISSING, {"what": what})
        for what in ASKED_FOR
        if not told.get(what)
    ]
    if before is not None and on >= before:
        remarks.append(Remark(CALL, PlanningReason.AFTER_THE_CALL, {"day": before.isoformat()}))
    return Permitted(Submitted(participant), tuple(remarks))


@implements(BEFORE_THE_YEAR)
def approve(*, year: int, on: date) -> Permitted[Approved]:
    """Rule on an approval; it is expected before the year of the plan begins."""
    late = on >= date(year, 1, 1)
    about: About = {"year": year, "day": on.isoformat()}
    remarks = (
        (Remark(BEFORE_THE_YEAR, PlanningReason.APPROVED_IN_ITS_OWN_YEAR, about),) if late else ()
    )
    return Permitted(Approved(year, on), remarks)


@implements(CHANGES)
def change(*, made: PlanChange, reason: str) -> Ruling[Changed]:
    """Rule on a change: it stands beside what was planned, with its reason."""
    if made in WITH_REASONS and not reason.strip():
        return Refused(CHANGES, PlanningReason.NO_REASON_GIVEN)
    return Permitted(Changed(made, reason.strip()))


@implements(ANNOUNCED)
def announce(*, code: str, told: Mapping[str, bool]) -> Permitted[str]:
    """Rule on an invitation to an event: what is usually told and is not, is remarked."""
    remarks = tuple(
        Remark(ANNOUNCED, PlanningReason.ANNOUNCED_WITHOUT, {"what": what})
        for what in ANNOUNCED_WITH
        if not told.get(what)
    )
    return Permitted(code, remarks)


@implements(REPORTED)
def report(*, last: date, on: date, told_on: date | None = None) -> Permitted[FallsDue]:
    """Rule on the outcome of an event: told within a month, as a suggestion (interpretation 0033).

    It is called for from the day after the ``last``.  Before the month is over, or once it is told,
    there is nothing to remark.
    """
    due = FallsDue(
        REPORTED,
        months_after(last, MONTHS_TO_REPORT),
        (DatedFact("event_ended", last),),
        called_from=last + A_DAY,
        met_on=told_on,
    )
    remarks = (
        (Remark(REPORTED, PlanningReason.REPORT_OUTSTANDING, {"day": due.due_on.isoformat()}),)
        if due.stand(on) is DueStand.OVERDUE
        else ()
    )
    return Permitted(due, remarks)


@implements(NAMES_KEPT)
def read_names(*, by: Person, delegation: str, organisers: frozenset[str]) -> Ruling[str]:
    """Rule on who reads the names of those nominated: their own, the organiser, the registry."""
    is_concerned = by.participant in {delegation, *organisers}
    if (is_concerned and Capacity.READ in by.capacities) or Capacity.REGISTRY in by.capacities:
        return Permitted(delegation)
    return Refused(NAMES_KEPT, PlanningReason.NAMES_NOT_FOR_THIS_READER)
