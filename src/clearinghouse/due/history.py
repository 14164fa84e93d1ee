"""What the rooms know, brought into the form that the law reads; a set number of questions."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from clearinghouse.coordination.queries import reports_issued
from clearinghouse.law.concept_papers import APPLICABILITY, NEW_COORDINATOR, SIX_MONTHS
from clearinghouse.law.coordination import Role
from clearinghouse.law.distribution import Reader, is_among_members
from clearinghouse.law.dues import (
    Asked,
    Bearer,
    BearerPart,
    Called,
    Falling,
    Ground,
    GroundKind,
    History,
    InMaking,
    Reckoning,
    Silent,
    Task,
)
from clearinghouse.law.follow_up import BearerKind
from clearinghouse.law.obligations import SUBMISSIONS
from clearinghouse.law.periods import day_at
from clearinghouse.law.provisions import Provision, instruments
from clearinghouse.measures.queries import area_names, tenures_known
from clearinghouse.meetings.queries import regular_days
from clearinghouse.papers.queries import areas as papers_of_areas
from clearinghouse.papers.queries import follows_work
from clearinghouse.papers.queries import plans as action_plans
from clearinghouse.participants.queries import bodies as bodies_of
from clearinghouse.participants.queries import chair_on, members_on
from clearinghouse.participants.queries.views import BodyRow
from clearinghouse.planning.queries import plans_in_making
from clearinghouse.planning.views import PlanInMaking
from clearinghouse.procedures.queries import called_for
from clearinghouse.procedures.views import DecisionRow
from clearinghouse.reference.dating import DatingError, parse_dating
from clearinghouse.resources.queries import due as follow_ups_due
from clearinghouse.silence.queries import lying

Words = Mapping[str, str]
TICK = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Told:
    """A history with the names of what it speaks of, by what their obligations call them."""

    history: History
    areas: Mapping[str, Words]
    bodies: Mapping[str, Words]
    decisions: Mapping[str, Words]
    silences: Mapping[str, Words]
    asked: Mapping[str, Words]


def history_on(reader: Reader, on: date, *, at: datetime) -> Told:
    """Return what ``reader`` may know as on a day; ``at`` is the moment up to which acts count."""
    areas, bodies = area_names(reader, on), bodies_of(reader, day=on)
    held = regular_days(reader)
    called = called_for(reader, on)
    silences = lying(reader, at=at)
    making = plans_in_making(reader, at=at)
    calls = _calls(called, making)
    asked = [
        (row, due)
        for row, due in follow_ups_due(reader, on=on)
        # What a call asks of all States stands as the call already.
        if not (due.bearer.kind is BearerKind.MEMBER_STATES and row.decision.key in _keys(calls))
    ]
    chair = chair_on(reader, on)
    return Told(
        history=History(
            members=members_on(reader, on),
            bodies=tuple(row.code for row in bodies if _has_begun(row, held, on)),
            areas=tuple(areas),
            tenures=tuple(each.tenure for each in tenures_known(reader, on)),
            reports=reports_issued(reader, on) if is_among_members(reader) else None,
            held=held,
            calls=calls,
            silences=tuple(
                Silent(
                    key=each.key,
                    opened_on=day_at(each.opened_at),
                    deadline=each.deadline,
                    last_day=day_at(each.deadline - TICK),
                    roster=each.roster,
                    spoken=each.spoken,
                )
                for each in silences
            ),
            falling=tuple(_falling(reader, at=at)),
            plans=tuple(InMaking(year=each.year, opened_on=each.opened_on) for each in making),
            asked=tuple(
                Asked(number=row.number, due=due, asked_on=row.decision.decided_on)
                for row, due in asked
            ),
            chair=chair.participant if chair else "",
        ),
        areas=areas,
        bodies={row.code: row.names.usual for row in bodies},
        decisions={row.key: row.subject for row in called},
        silences={each.key: each.title for each in silences},
        asked={str(row.number): row.task for row, _due in asked},
    )


def _calls(called: tuple[DecisionRow, ...], making: tuple[PlanInMaking, ...]) -> tuple[Called, ...]:
    """Return what is called for by decisions, and for annual plans by the Secretariat alone."""
    answered = {each.decision: each.answered for each in making if each.decision}
    by_decision = [
        Called(
            decision=row.key,
            decided_on=row.decided_on,
            before=row.due_before,
            answered=answered.get(row.key, frozenset()),
            provision=_provision(row),
        )
        for row in called
        if row.decided_on is not None and row.due_before is not None
    ]
    by_secretariat = [
        Called(
            decision="",
            decided_on=each.opened_on,
            before=each.before,
            answered=each.answered,
            provision=SUBMISSIONS,
            year=each.year,
        )
        for each in making
        if not each.decision and each.before is not None
    ]
    return (*by_decision, *by_secretariat)


def _keys(calls: tuple[Called, ...]) -> frozenset[str]:
    return frozenset(call.decision for call in calls)


# Which rule of the papers has reckoned a day: what is to be done by it, and how it was found.
RULES: Final = {
    NEW_COORDINATOR: (Task.PROPOSE_PAPER, Reckoning.AFTER_APPOINTMENT),
    SIX_MONTHS: (Task.CONVENE_EXPERTS, Reckoning.AFTER_FIRST_DRAFT),
    APPLICABILITY: (Task.RENEW_PAPER, Reckoning.PAPER_ENDS),
}


def _falling(reader: Reader, *, at: datetime) -> Iterator[Falling]:
    """Yield what falls due for papers and plans; whoever leads the area bears it."""
    if not follows_work(reader):
        return
    leading = {}
    for area in papers_of_areas(reader, at=at):
        leading[area.code] = tuple(
            Bearer(BearerPart.COORDINATOR, code)
            for code, roles in sorted(area.seats.items())
            if Role.COORDINATOR in roles
        )
        for each in area.due:
            task, reckoning = RULES[each.due.provision]
            own = (
                (Bearer(BearerPart.COORDINATOR, each.state),) if each.state else leading[area.code]
            )
            yield Falling(
                task=task,
                reckoning=reckoning,
                bearers=own,
                due=each.due,
                ground=Ground(GroundKind.PAPERS, area.code, each.due.derived_from[0].on),
                about={"area": area.code},
            )
    for plan in action_plans(reader, at=at):
        if plan.due is None:
            continue
        yield Falling(
            task=Task.REVIEW_PLAN,
            reckoning=Reckoning.YEAR_AFTER_REVIEW,
            bearers=(Bearer(BearerPart.BODY, "SOC"), Bearer(BearerPart.BODY, "SWG")),
            due=plan.due.due,
            ground=Ground(GroundKind.ACTION_PLAN, plan.area, plan.due.due.derived_from[0].on),
            about={"area": plan.area},
        )


def _has_begun(row: BodyRow, held: Mapping[str, tuple[date, ...]], on: date) -> bool:
    """Whether a body is known to have been founded by the day, or to have met."""
    if any(day <= on for day in held.get(row.code, ())):
        return True
    try:
        founded = parse_dating(row.founded).latest
    except DatingError:
        return False
    return founded is not None and founded <= on


def _provision(row: DecisionRow) -> Provision | None:
    """Return the paragraph of the decision as the law knows it, None where it is none of its own.

    The law names an instrument after its symbol: "soc-2023-ii-dec-1" is SOC/2023-II/DEC/1.
    """
    symbol = row.document.symbol if row.document else ""
    instrument = instruments().get(symbol.casefold().replace("/", "-"))
    return instrument.provisions.get(row.number.rstrip(".")) if instrument else None
