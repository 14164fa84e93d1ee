"""What the rooms know, brought into the form that the law reads; a set number of questions."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from clearinghouse.coordination.queries import reports_issued
from clearinghouse.due.work import Names, work_on
from clearinghouse.law.distribution import Reader, is_among_members
from clearinghouse.law.dues import (
    Asked,
    Called,
    History,
    InMaking,
    Silent,
)
from clearinghouse.law.follow_up import BearerKind
from clearinghouse.law.obligations import SUBMISSIONS
from clearinghouse.law.periods import day_at
from clearinghouse.law.provisions import Provision, instruments
from clearinghouse.measures.queries import area_names, tenures_known
from clearinghouse.meetings.queries import regular_days
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

TICK = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Told:
    """A history with the names of what it speaks of, by kind and code."""

    history: History
    names: Names


def history_on(reader: Reader, on: date, *, at: datetime, with_bodies: bool = True) -> Told:
    """Return what ``reader`` may know as on a day; ``at`` is the moment up to which acts count.

    Without bodies, nothing is looked up of how often they are to meet.
    """
    areas, members = area_names(reader, on), members_on(reader, on)
    bodies = bodies_of(reader, day=on) if with_bodies else ()
    held = regular_days(reader) if with_bodies else {}
    called = called_for(reader, on)
    silences = lying(reader, at=at)
    making = plans_in_making(reader, at=at)
    calls = _calls(called, making)
    asked = [
        (row, what)
        for row, what in follow_ups_due(reader, on=on)
        # What a call asks of all States stands as the call already.
        if not (what.bearer.kind is BearerKind.MEMBER_STATES and row.decision.key in _keys(calls))
    ]
    chair = chair_on(reader, on)
    work = work_on(reader, on, at=at, members=members)
    return Told(
        history=History(
            members=members,
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
            falling=work.falling,
            plans=tuple(InMaking(year=each.year, opened_on=each.opened_on) for each in making),
            asked=tuple(
                Asked(number=row.number, what=what, asked_on=row.decision.decided_on)
                for row, what in asked
            ),
            reviews=work.reviews,
            joining=work.joining,
            chair=chair.participant if chair else "",
        ),
        names={
            **work.names,
            "area": areas,
            "body": {row.code: row.names.usual for row in bodies},
            "decision": {row.key: row.subject for row in called},
            "silence": {each.key: each.title for each in silences},
            "asked": {str(row.number): row.task for row, _what in asked},
        },
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
